//! What may worsen or ease a night besides remedies.

use crate::bounded::{UpTo, Words};

/// A factor: one of the known ones, or a tag of the person's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// One that the app knows.
    Known(Known),
    /// A tag of the person's own.
    Own(Words<40>),
}

crate::coded::coded! {
    /// The factors the app knows, with their unit where they can be counted.
    Known {
        /// Coffee, tea or cola after noon, in cups.
        CaffeineLate = "caffeine_late",
        /// Alcohol, in half drinks (a "drink" differs by country).
        Alcohol = "alcohol",
        /// Stress, 0 none to 3 a lot.
        Stress = "stress",
        /// Exercise, in minutes.
        Exercise = "exercise",
        /// Exercise in the evening.
        ExerciseLate = "exercise_late",
        /// An antihistamine, as in many cold and sleep medicines.
        Antihistamine = "antihistamine",
        /// A new medicine.
        NewMedicine = "new_medicine",
        /// A medicine was missed.
        MissedMedicine = "missed_medicine",
        /// Ill.
        Ill = "ill",
        /// Travelling.
        Travel = "travel",
        /// A late night.
        LateNight = "late_night",
        /// Period.
        Period = "period",
        /// Gave blood.
        BloodDonation = "blood_donation",
        /// Sat for long.
        LongSitting = "long_sitting",
    }
}

/// What was logged of a factor on a night. Nothing said is the absence of a `Level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It was not there.
    No,
    /// It was there; how much was not said.
    Yes,
    /// How much, in the factor's own unit; never 0, which is `No`.
    Amount(UpTo<600>),
}

impl Level {
    /// A counted level: 0 is `No`. `None` above 600.
    pub fn counted(amount: u16) -> Option<Self> {
        match amount {
            0 => Some(Self::No),
            more => UpTo::new(more).map(Self::Amount),
        }
    }
}

impl Factor {
    /// The code on disk, or the person's own tag.
    pub fn code(&self) -> &str {
        match self {
            Self::Known(known) => known.code(),
            Self::Own(tag) => tag.as_str(),
        }
    }

    /// A known factor by its code, otherwise the person's own tag; `None` for a tag that is empty
    /// or too long.
    pub fn named(name: &str) -> Option<Self> {
        Known::from_code(name).map(Self::Known).or_else(|| {
            Words::new(name)
                .filter(|tag| !tag.is_empty())
                .map(Self::Own)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_name_is_not_taken_for_a_tag() {
        assert_eq!(
            Factor::named("alcohol"),
            Some(Factor::Known(Known::Alcohol))
        );
        assert!(matches!(Factor::named("garden work"), Some(Factor::Own(_))));
        assert_eq!(Factor::named("  "), None);
    }

    #[test]
    fn none_of_it_is_no() {
        assert_eq!(Level::counted(0), Some(Level::No));
        assert_eq!(Level::counted(601), None);
    }
}
