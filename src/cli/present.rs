//! Which night is the present one of a backup?

use lull::{journal::Journal, moment::Moment, night::Night};

/// The night in which it was made. Nights logged after it are over too, whatever the file says of
/// itself. `None` of a file that says neither.
pub(crate) fn present(journal: &Journal, made: Option<&Moment>) -> Option<Night> {
    let boundary = journal.settings().boundary;
    let made = made.and_then(|made| Night::of(made.local(), boundary));
    let rated = journal
        .nights()
        .rev()
        .find(|(_, entry)| entry.rating.is_some());
    made.max(rated.map(|(night, _)| night.next()))
}
