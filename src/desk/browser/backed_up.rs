//! The last verified backup, as this device remembers it, and the room for the last save.

use lull::{
    exchange::backup::{BackupAge, LastBackup},
    journal::Journal,
    keep::{FirstCopy, room::BALLAST},
};

use super::{app, clock, erase_all, first_copy::Local, whose::Whose};

/// Behind the journal's prefix, among the keeper's own names: no record.
const NAME: &str = "!backup";

/// How much room the last save is left.
const BALLAST_LENGTH: usize = 64 * 1024;

/// The last verified backup.
pub fn last() -> Option<LastBackup> {
    let text = Local::probe().get(&key(NAME)).ok().flatten()?;
    LastBackup::read(&text)
}

/// Remembers that a backup of this journal was made now.
pub fn remember(journal: &Journal) {
    let last = LastBackup::of(journal, clock::now().utc_ms());
    // Where it cannot be remembered, the person is reminded again.
    let _ = Local::probe().set(&key(NAME), &last.written());
}

/// How much of the journal is in no backup.
pub fn age(journal: &Journal) -> BackupAge {
    BackupAge::of(journal, last(), clock::now().utc_ms())
}

/// Takes room while there is plenty, to give it to the last save. How much is taken the app knows: to count
/// it here, ten years would be read a second time. For somebody else's journal nothing is laid, for of that
/// nothing is saved.
pub fn lay_ballast() {
    if Whose::shown() == Whose::Guest || erase_all::has_begun() {
        return;
    }
    let (first, key) = (Local::probe(), key(BALLAST));
    let is_roomy = app::room_taken().is_some_and(|percent| percent < 50.0);
    if is_roomy && first.get(&key).is_ok_and(|text| text.is_none()) {
        // Without it the last save has the room that other apps leave.
        let _ = first.set(&key, &"0".repeat(BALLAST_LENGTH));
    }
}

fn key(name: &str) -> String {
    format!("{}{name}", Whose::shown().prefix())
}
