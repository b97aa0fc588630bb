//! What can make restless legs worse?

use super::{Evidence, Source};
use crate::coded::coded;

coded! {
    /// What sort of thing it is.
    Kind {
        /// A medicine, which nobody is to stop because of this page.
        Medicine = "medicine",
        /// Something to drink.
        Drink = "drink",
        /// Something one does.
        Habit = "habit",
        /// Where one has to sit still.
        Situation = "situation",
        /// A state of the body.
        Body = "body",
    }
}

/// What the library says about one thing that can make restless legs worse.
#[derive(Debug, PartialEq, Eq)]
pub struct Aggravator {
    /// Its lasting name.
    pub id: &'static str,
    /// Its name, then examples or other names.
    pub names: &'static [&'static str],
    /// What sort of thing it is.
    pub kind: Kind,
    /// What it is.
    pub what: &'static str,
    /// How well it has been looked at.
    pub evidence: Evidence,
    /// What was found, in words.
    pub note: &'static str,
    /// What can be done; of a medicine to be shown before anything else.
    pub advice: &'static str,
    /// Where that is written.
    pub sources: &'static [&'static Source],
    /// Whether a clinician has signed it off.
    pub signed_off: bool,
}

impl Aggravator {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// Examples, or what else it is called.
    pub fn others(&self) -> &'static [&'static str] {
        self.names.get(1..).unwrap_or_default()
    }
}
