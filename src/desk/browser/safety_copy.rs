//! The journal as it was before something was taken in: kept in the second copy, which has the room,
//! until the next time.

use lull::{
    exchange::backup,
    journal::Journal,
    keep::{Fault, SecondCopy},
};

use super::{clock, second_copy::Indexed, whose::Whose};

const NAME: &str = "!safety";

/// Keeps a copy of this journal. Only when it is on the disk, anything may be taken in.
///
/// # Errors
/// If it cannot be kept.
pub async fn keep(journal: &Journal) -> Result<(), Fault> {
    if journal.is_empty() {
        return Ok(());
    }
    let prefix = Whose::shown().prefix();
    let text = backup::write(journal, &clock::now());
    let texts = [(format!("{prefix}{NAME}"), text)];
    Indexed::new(&prefix)
        .put(&texts, &|_, _| true)
        .await
        .map(drop)
}

/// The copy, as a backup file's text.
pub async fn read() -> Option<String> {
    let prefix = Whose::shown().prefix();
    let (from, before) = (format!("{prefix}{NAME}"), format!("{prefix}{NAME}~"));
    let found = Indexed::new(&prefix).between(&from, &before).await.ok()?;
    found.into_iter().next().map(|(_, text)| text)
}
