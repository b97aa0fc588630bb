//! Which remedies' comparisons are kept back at this moment?

use lull::{journal::Journal, night::Night, remedy::RemedyId};

use crate::browser::clock;

/// Those of the trial that is under way. Where the clock shows no night, none is.
pub fn withheld_now(journal: &Journal) -> Vec<RemedyId> {
    present_night(journal).map_or_else(Vec::new, |today| journal.withheld(today))
}

/// The night that the clock shows.
pub fn present_night(journal: &Journal) -> Option<Night> {
    Night::of(clock::wall().local(), journal.settings().boundary)
}
