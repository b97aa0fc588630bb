//! Which difference is worth having?

use super::magnitude::{LARGEST, SMALLEST_SPREAD};

/// The smallest worthwhile difference: positive, in units of the outcome, and fixed before
/// looking.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Worthwhile(f64);

impl Worthwhile {
    /// One unit of the outcome.
    pub const ONE: Self = Self(1.0);

    /// `None` unless `difference` is positive and neither vanishing nor huge.
    pub fn new(difference: f64) -> Option<Self> {
        (SMALLEST_SPREAD..=LARGEST)
            .contains(&difference)
            .then_some(Self(difference))
    }

    /// The difference.
    pub fn get(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_not_worth_having() {
        for difference in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Worthwhile::new(difference), None);
        }
    }
}
