//! One text into the first copy, and the room it takes there.

use super::{Fault, FirstCopy, Keeper, SecondCopy};
use crate::keep::room::{self, room_of};

impl<F: FirstCopy, S: SecondCopy> Keeper<F, S> {
    /// Puts a text into the first copy, unless a newer version has written there. The last save finds
    /// room where the ballast was.
    pub(super) fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        let room = |text: &String| room_of(text) + room_of(key);
        let stands = self.first.get(key)?;
        if stands.as_ref().is_some_and(|text| self.is_newer(key, text)) {
            return Err(Fault::Newer);
        }
        let before = stands.as_ref().map_or(0, room);
        let ballast = self.key(room::BALLAST);
        match self.first.set(key, text) {
            Err(Fault::Full) if matches!(self.first.get(&ballast), Ok(Some(_))) => {
                self.first.remove(&ballast)?;
                self.first.set(key, text)?;
            }
            other => other?,
        }
        let after = room_of(text) + room_of(key);
        self.room
            .set((self.room.get() + after).saturating_sub(before));
        Ok(())
    }
}
