//! What came of comparing the nights with a remedy with those without?

use crate::{
    coded::coded,
    statistics::{cautious_estimate::CautiousEstimate, interval::Interval, refusal::Refusal},
};

/// Fewer nights than this, or fewer on one side, have no words.
pub const FEWEST_NIGHTS: usize = 28;
/// Fewer nights with a remedy, or without it, have no words.
pub const FEWEST_A_SIDE: usize = 10;

/// The nights with a remedy against those without, among the nights of one model.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Nights of the model.
    pub nights: usize,
    /// Of these, with the remedy.
    pub with: usize,
    /// Of these, without it.
    pub without: usize,
    /// How often it was taken up.
    pub starts: usize,
    /// The effect, or why it has no number.
    pub measured: Result<Measured, NoEstimate>,
}

/// An effect in points of the outcome, other things held fixed.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The estimate; negative is lower.
    pub estimate: f64,
    /// The cautious interval at 95 %.
    pub interval: Interval,
    /// The p value.
    pub p_value: f64,
    /// The same among all remedies that have words; none for one that has none.
    pub p_holm: Option<f64>,
    /// How many times going with others multiplies its variance.
    pub inflation: f64,
    /// The posterior, for whoever asks it more.
    pub posterior: CautiousEstimate,
}

coded! {
    /// Why an effect has no number.
    NoEstimate {
        /// Fewer nights than the model needs.
        TooFewNights = "too_few_nights",
        /// Too few of them with the remedy.
        TooFewWith = "too_few_with",
        /// Too few of them without it.
        TooFewWithout = "too_few_without",
        /// Its use was not said on more than a fifth of the nights.
        UnknownUse = "unknown_use",
        /// It was used after symptoms began.
        UsedAfterOnset = "used_after_onset",
        /// Every night has the same number.
        NoVariation = "no_variation_outcome",
        /// It always changes together with something else.
        Collinear = "collinear",
        /// Everything is explained, so that nothing is left to judge by.
        NoResidualVariation = "no_residual_variation",
        /// A trial of it is running.
        TrialRunning = "trial_running",
        /// It acts in the moment: nights cannot be compared.
        InTheMoment = "in_the_moment",
    }
}

impl NoEstimate {
    /// What the statistics' refusal means for a remedy.
    pub(super) fn from_refusal(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoVariationInOutcome | Refusal::NoVariation => Self::NoVariation,
            Refusal::Collinear => Self::Collinear,
            Refusal::NoResidualVariation => Self::NoResidualVariation,
            Refusal::TooFewWith => Self::TooFewWith,
            Refusal::TooFewWithout | Refusal::NoVariationInExposure => Self::TooFewWithout,
            Refusal::TooFewDays
            | Refusal::TooFewPairs
            | Refusal::UnusableValue
            | Refusal::Mismatched
            | Refusal::NotDrawable => Self::TooFewNights,
        }
    }
}

impl Comparison {
    /// Whether there are nights enough for words.
    pub fn is_enough(&self) -> bool {
        self.nights >= FEWEST_NIGHTS && self.with.min(self.without) >= FEWEST_A_SIDE
    }
}
