//! What may honestly be said of a trial? A table of numbers, and of nothing else.

use crate::{
    coded::coded,
    statistics::{interval::Interval, worthwhile::Worthwhile},
};

coded! {
    /// What a trial may say. The codes are those of the method; the words say lower and higher.
    TrialFinding {
        /// Fewer than 6 complete pairs.
        TooShort = "trial_too_short",
        /// It ended before its planned end.
        StoppedEarly = "trial_stopped_early",
        /// Lower, and every likely value is a difference worth having.
        BetterClearlyWorthwhile = "trial_better_clearly_worthwhile",
        /// Lower, by a difference worth having.
        Better = "trial_better",
        /// Lower, by less than that.
        BetterSmall = "trial_better_small",
        /// Higher.
        Worse = "trial_worse",
        /// No difference worth having, either way.
        NoWorthwhileDifference = "trial_no_worthwhile_difference",
        /// It did not settle it.
        CantTell = "trial_cant_tell",
    }
}

/// Fewer complete pairs than this can never show a difference: of 2 to the power of 5 draws two
/// are as extreme as any.
pub const FEWEST_PAIRS: usize = 6;

const NOTICED: f64 = 0.05;

/// The numbers on which a trial's finding rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrialNumbers {
    /// Complete pairs.
    pub pairs: usize,
    /// Whether it ran to its planned end.
    pub completed: bool,
    /// The two-sided p value of the draw.
    pub p_value: f64,
    /// B - A, the mean of the pairs.
    pub estimate: f64,
    /// Its 95 % interval, if the pairs differ.
    pub interval: Option<Interval>,
    /// The smallest difference worth having, fixed before the start.
    pub worthwhile: Worthwhile,
}

impl TrialFinding {
    /// The finding of these numbers.
    pub fn of(numbers: &TrialNumbers) -> Self {
        let worthwhile = numbers.worthwhile.get();
        if numbers.pairs < FEWEST_PAIRS {
            return Self::TooShort;
        }
        if !numbers.completed {
            return Self::StoppedEarly;
        }
        let interval = numbers.interval.as_ref();
        if numbers.p_value <= NOTICED {
            return if numbers.estimate > 0.0 {
                Self::Worse
            } else if interval.is_some_and(|interval| interval.high() <= -worthwhile) {
                Self::BetterClearlyWorthwhile
            } else if numbers.estimate <= -worthwhile {
                Self::Better
            } else {
                Self::BetterSmall
            };
        }
        let inside =
            |interval: &Interval| -worthwhile < interval.low() && interval.high() < worthwhile;
        if interval.is_some_and(inside) {
            Self::NoWorthwhileDifference
        } else {
            Self::CantTell
        }
    }

    /// Whether it says which way the difference goes.
    pub fn has_direction(self) -> bool {
        matches!(
            self,
            Self::BetterClearlyWorthwhile | Self::Better | Self::BetterSmall | Self::Worse
        )
    }
}
