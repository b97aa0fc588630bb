//! What is asked about once a month, by whoever wants to be asked? In our own words, and nothing is worked out
//! from the answers.

use crate::{coded::coded, sorted::SortedMap};

coded! {
    /// How it is, compared with a month ago.
    Compared {
        /// Much better.
        MuchBetter = "much_better",
        /// A little better.
        LittleBetter = "a_little_better",
        /// The same.
        Same = "same",
        /// A little worse.
        LittleWorse = "a_little_worse",
        /// Much worse.
        MuchWorse = "much_worse",
    }
}

coded! {
    /// What may have changed since a dopamine medicine was begun (Garcia-Borreguero and others, 2007 and 2016;
    /// the questions are our own).
    Change {
        /// It starts earlier in the day.
        Earlier = "earlier",
        /// It comes faster at rest.
        Faster = "faster",
        /// It is stronger.
        Stronger = "stronger",
        /// It has spread.
        Spread = "spread",
        /// Each dose lasts less long.
        Shorter = "shorter",
    }
}

coded! {
    /// Whether it was noticed.
    Noticed {
        /// It was not.
        No = "no",
        /// It was.
        Yes = "yes",
        /// The person could not say.
        NotSure = "not_sure",
    }
}

/// The answers of one month, given on a night; what was not answered is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Monthly {
    /// Compared with a month ago.
    pub compared: Option<Compared>,
    /// Since a dopamine medicine was begun.
    pub changes: SortedMap<Change, Noticed>,
}

impl Monthly {
    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.compared.is_none() && self.changes.is_empty()
    }
}

impl Change {
    /// The field of a night's record that holds the answer.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Earlier => "month_earlier",
            Self::Faster => "month_faster",
            Self::Stronger => "month_stronger",
            Self::Spread => "month_spread",
            Self::Shorter => "month_shorter",
        }
    }
}
