//! What a newer version has written in a form of its own.

use super::{Fault, FirstCopy, Keeper, SecondCopy};
use crate::keep::record;

impl<F: FirstCopy, S: SecondCopy> Keeper<F, S> {
    /// Whether what another tab has kept is of a form that only a newer version knows.
    pub fn is_newer(&self, key: &str, text: &str) -> bool {
        record::is_newer(self.name(key), text)
    }

    /// Leaves both copies to what a newer version wrote in a form of its own.
    pub(super) fn gives_way(&self, refused: &[(String, String)]) -> Result<(), Fault> {
        let is_newer = |(key, text): &&(String, String)| self.is_newer(key, text);
        let newer: Vec<_> = refused.iter().filter(is_newer).collect();
        for (key, text) in &newer {
            // If the first copy refuses, opening leaves the record to its second.
            let _ = self.first.set(key, text);
        }
        if newer.is_empty() {
            Ok(())
        } else {
            Err(Fault::Newer)
        }
    }
}
