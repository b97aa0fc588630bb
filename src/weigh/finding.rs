//! What may honestly be said of one effect? A table of numbers, and of nothing else.

use super::comparison::{FEWEST_A_SIDE, FEWEST_NIGHTS};
use crate::{
    coded::coded,
    statistics::{interval::Interval, worthwhile::Worthwhile},
};

coded! {
    /// What a journal may say of a remedy. The codes are those of the method; the words, which say
    /// lower and higher, are another matter.
    Finding {
        /// Too few nights.
        NotEnough = "not_enough",
        /// It cannot be told from something else.
        CannotSeparate = "cannot_separate",
        /// Clearly lower, by a difference worth having.
        ClearBetter = "clear_better",
        /// Clearly lower, by less than that.
        ClearBetterSmall = "clear_better_small",
        /// Clearly higher.
        ClearWorse = "clear_worse",
        /// A sign of lower.
        EarlyBetter = "early_better",
        /// A sign of higher.
        EarlyWorse = "early_worse",
        /// No difference worth having, either way.
        NoWorthwhileDifference = "no_worthwhile_difference",
        /// It fits too much.
        CantTell = "cant_tell",
    }
}

/// A pattern is strong if its p value, adjusted for all remedies, is not above this: of remedies
/// that do nothing about 2 to 4 in 100 are then ever called clear, however often one looks at the
/// checkpoints.
const STRONG: f64 = 0.005;

/// The numbers on which a finding rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numbers {
    /// Nights compared.
    pub nights: usize,
    /// Of these, with the remedy.
    pub with: usize,
    /// Of these, without it.
    pub without: usize,
    /// The effect.
    pub estimate: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// Its p value among those of all remedies.
    pub p_holm: f64,
    /// Whether the nights are those of a checkpoint.
    pub at_checkpoint: bool,
    /// The smallest difference worth having.
    pub worthwhile: Worthwhile,
}

impl Finding {
    /// The finding, before any caution about how the nights came about.
    pub fn of(numbers: &Numbers) -> Self {
        let worthwhile = numbers.worthwhile.get();
        let few = numbers.with.min(numbers.without) < FEWEST_A_SIDE;
        if few || numbers.nights < FEWEST_NIGHTS {
            return Self::NotEnough;
        }
        if numbers.at_checkpoint && numbers.p_holm <= STRONG {
            return if numbers.estimate > 0.0 {
                Self::ClearWorse
            } else if numbers.estimate <= -worthwhile {
                Self::ClearBetter
            } else {
                Self::ClearBetterSmall
            };
        }
        let (low, high) = (numbers.interval.low(), numbers.interval.high());
        if high < 0.0 {
            Self::EarlyBetter
        } else if low > 0.0 {
            Self::EarlyWorse
        } else if -worthwhile < low && high < worthwhile {
            Self::NoWorthwhileDifference
        } else {
            Self::CantTell
        }
    }

    /// Whether it says which way the difference goes.
    pub fn has_direction(self) -> bool {
        self.is_clear() || matches!(self, Self::EarlyBetter | Self::EarlyWorse)
    }

    /// Whether it calls the difference clear.
    pub fn is_clear(self) -> bool {
        matches!(
            self,
            Self::ClearBetter | Self::ClearBetterSmall | Self::ClearWorse
        )
    }

    /// The same direction, with no more than a sign of it.
    #[must_use]
    pub(super) fn at_most_early(self) -> Self {
        match self {
            Self::ClearBetter | Self::ClearBetterSmall => Self::EarlyBetter,
            Self::ClearWorse => Self::EarlyWorse,
            other => other,
        }
    }
}
