//! Why can no number be given?

use std::fmt;

/// The reason why a statistic is not given.
///
/// A refusal takes the place of NaN and infinity: neither leaves this module.
/// Where a part of an answer exists (a difference without its interval), only the
/// missing part is a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The group without the exposure has too few values.
    TooFewWithout,
    /// The group with the exposure has too few values.
    TooFewWith,
    /// All values are equal (in each group, or among those that are ranked).
    NoVariation,
    /// Too few days for the number of columns.
    TooFewDays,
    /// The outcome is the same on all days.
    NoVariationInOutcome,
    /// An exposure is the same on all days.
    NoVariationInExposure,
    /// A column is, but for rounding, a combination of the others.
    Collinear,
    /// The columns explain the outcome exactly, so nothing is left to judge by.
    NoResidualVariation,
    /// Too few complete pairs.
    TooFewPairs,
    /// A value is not a number or is beyond [`LARGEST`](super::magnitude::LARGEST).
    UnusableValue,
    /// The lists differ in length, or the days are not in rising order.
    Mismatched,
    /// The arrangement is not one that could have been drawn.
    NotDrawable,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooFewWithout => "There are too few values without the exposure.",
            Self::TooFewWith => "There are too few values with the exposure.",
            Self::NoVariation => "All values are the same.",
            Self::TooFewDays => "There are too few days for the number of columns.",
            Self::NoVariationInOutcome => "The outcome is the same on all days.",
            Self::NoVariationInExposure => "An exposure is the same on all days.",
            Self::Collinear => "Two or more columns always change together.",
            Self::NoResidualVariation => "The columns explain the outcome exactly.",
            Self::TooFewPairs => "There are too few complete pairs.",
            Self::UnusableValue => "A value is not a number, or is far too large.",
            Self::Mismatched => "The lists do not fit together.",
            Self::NotDrawable => "The arrangement is not one that could have been drawn.",
        })
    }
}

impl std::error::Error for Refusal {}
