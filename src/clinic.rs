//! What did a clinic measure? Results of tests and totals of scales, by their day.
//!
//! They are written off from what the person was given, and shown again as written: nothing is
//! weighed against a limit here, for what a number means is for the clinic to say.

mod measured;
mod words;

use chrono::NaiveDate;

pub use measured::{Bound, Measured};

use crate::{bounded::Words, coded::coded, id::lasting_id, later_fields::LaterFields};

lasting_id! {
    /// A result's lasting name, unique across devices (a UUID, version 7).
    ClinicId
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClinicResult {
    /// The day on which it was measured.
    pub day: NaiveDate,
    /// What was measured.
    pub measure: Measure,
    /// The number.
    pub value: Measured,
    /// Its unit as the clinic writes it; empty for none.
    pub unit: Words<40>,
    /// Who measured it, or who asked the questions of the scale; empty if not said.
    pub source: Words<80>,
}

/// What the journal knows under one id: a result, or the mark of one that was deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClinicRecord {
    /// How often it was said anew; first, for the newer of two is the greater.
    pub version: u32,
    /// The result; `None` once it was deleted.
    pub said: Option<ClinicResult>,
    /// What a later version said of it.
    pub later: LaterFields,
}

/// What was measured: something the app knows, or anything else by its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// One that the app knows.
    Known(Known),
    /// Another, by the name that the clinic gives it; never empty.
    Other(Words<80>),
}

coded! {
    /// What a clinic often measures of people with restless legs.
    Known {
        /// The iron store, in ng/mL or ug/L, which are the same number.
        Ferritin = "ferritin",
        /// How much of the iron carrier is in use, in percent.
        TransferrinSaturation = "transferrin_saturation",
        /// Magnesium in the blood.
        Magnesium = "magnesium",
        /// The total of the International RLS rating scale, 0 to 40. Its questions are the clinic's.
        IrlsTotal = "irls_total",
    }
}

impl Known {
    /// The largest number that it can have, if there is one. The IRLS has ten questions of 0 to 4.
    pub fn most(self) -> Option<u16> {
        match self {
            Self::IrlsTotal => Some(40),
            Self::TransferrinSaturation => Some(100),
            Self::Ferritin | Self::Magnesium => None,
        }
    }

    /// Whether it is a sum of whole numbers.
    pub fn is_total(self) -> bool {
        self == Self::IrlsTotal
    }

    /// The units in which clinics write it, the usual one first; empty where it has none.
    pub fn units(self) -> &'static [&'static str] {
        match self {
            Self::Ferritin => &["ng/mL", "µg/L"],
            Self::TransferrinSaturation => &["%"],
            Self::Magnesium => &["mmol/L", "mg/dL"],
            Self::IrlsTotal => &[],
        }
    }
}

impl Measure {
    /// The code on disk, or the clinic's own name for it.
    pub fn code(&self) -> &str {
        match self {
            Self::Known(known) => known.code(),
            Self::Other(name) => name.as_str(),
        }
    }

    /// A known one by its code, otherwise another by its name; `None` for a name that is empty or
    /// too long.
    pub fn named(name: &str) -> Option<Self> {
        let other = || Words::new(name).filter(|name| !name.is_empty());
        let known = Known::from_code(name).map(Self::Known);
        known.or_else(|| other().map(Self::Other))
    }

    /// Whether it can have this value: a total is whole, and nothing is more than its largest.
    pub fn takes(&self, value: &Measured) -> bool {
        let Self::Known(known) = self else {
            return true;
        };
        let is_whole = value.bound().is_none() && value.is_whole();
        (!known.is_total() || is_whole) && known.most().is_none_or(|most| value.is_at_most(most))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    #[test]
    fn a_known_measure_is_not_taken_for_a_name() {
        let ferritin = Measure::named("ferritin");
        assert_eq!(ferritin, Some(Measure::Known(Known::Ferritin)));
        assert!(
            matches!(Measure::named(" TSH "), Some(Measure::Other(name)) if name.as_str() == "TSH")
        );
        assert_eq!(Measure::named("  "), None);
    }

    #[test]
    fn a_total_is_whole_and_nothing_is_more_than_its_largest() {
        let takes = |measure, value| {
            let measure: Measure = Measure::named(measure).unwrap();
            measure.takes(&Measured::new(value).unwrap())
        };
        for (measure, value) in [
            ("irls_total", "0"),
            ("irls_total", "40"),
            ("transferrin_saturation", "100"),
            ("transferrin_saturation", "19.5"),
            ("ferritin", "<5"),
            ("ferritin", "1200"),
            ("TSH", "0.4"),
        ] {
            assert!(takes(measure, value), "{measure} {value}");
        }
        for (measure, value) in [
            ("irls_total", "41"),
            ("irls_total", "22.5"),
            ("irls_total", "<22"),
            ("transferrin_saturation", "100.1"),
        ] {
            assert!(!takes(measure, value), "{measure} {value}");
        }
    }
}
