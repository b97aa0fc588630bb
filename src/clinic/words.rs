//! A result in words, for pages and for paper.

use super::{ClinicResult, Measure};
use crate::text::Text;

impl Measure {
    /// What was measured.
    pub fn words(&self, text: Text) -> String {
        match self {
            Self::Known(known) => text.clinic_measure(known.code()),
            Self::Other(name) => name.as_str().to_owned(),
        }
    }
}

impl ClinicResult {
    /// The number and its unit: `41 ng/mL`; a total out of its largest: `22 of 40`.
    pub fn amount(&self, text: Text) -> String {
        match (&self.measure, self.unit.as_str()) {
            (Measure::Known(known), "") if known.is_total() => {
                text.clinic_total(&self.value, known.most().unwrap_or_default())
            }
            (_, "") => self.value.to_string(),
            (_, unit) => text.clinic_value(&self.value, unit),
        }
    }
}
