//! Which number stands for a night?

use crate::{coded::coded, entry::Entry, statistics::worthwhile::Worthwhile};

coded! {
    /// What is compared between nights. Episodes are none: no episode logged is not zero.
    Outcome {
        /// The worst urge to move, 0 to 10: the one that gets words.
        Urge = "urge",
        /// Minutes of sleep lost to the legs.
        MinutesLost = "minutes_lost",
    }
}

impl Outcome {
    /// The night's number, if it was said.
    pub fn of(self, entry: &Entry) -> Option<f64> {
        match self {
            Self::Urge => entry.worst().map(|worst| f64::from(worst.points())),
            Self::MinutesLost => entry.details.minutes_lost.map(|lost| f64::from(lost.get())),
        }
    }

    /// The smallest difference worth having, unless the person set their own: one point (Salaffi
    /// 2004, on 0-10 ratings of pain; nothing was found for restless legs), or 15 minutes.
    pub fn usual_worthwhile(self) -> Worthwhile {
        match self {
            Self::Urge => Worthwhile::ONE,
            Self::MinutesLost => Worthwhile::new(15.0).unwrap_or(Worthwhile::ONE),
        }
    }

    /// The least and the most that can be said, where the scale has ends.
    pub(super) fn ends(self) -> (f64, Option<f64>) {
        match self {
            Self::Urge => (0.0, Some(10.0)),
            Self::MinutesLost => (0.0, None),
        }
    }
}
