//! What a person says of a night beyond its number, its remedies and its note.

use super::{Act, Journal, Part, Refused, edit, set};
use crate::{
    entry::{Details, SleepLatency},
    factor::{Factor, Level},
    night::Night,
};

/// Something the person says of a night in more than a tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DetailChange {
    /// Says what is known of a factor on a night; `None` takes it back.
    LogFactor(Night, Factor, Option<Level>),
    /// Says how long it took to fall asleep.
    LogSleepLatency(Night, Option<SleepLatency>),
    /// Sets the optional items.
    LogDetails(Night, Details),
}

impl Act for DetailChange {
    fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused> {
        Ok(vec![match self {
            Self::LogFactor(night, factor, level) => edit(journal, night, |entry| {
                set(&mut entry.factors, factor, level);
            }),
            Self::LogSleepLatency(night, latency) => {
                edit(journal, night, |entry| entry.sleep_latency = latency)
            }
            Self::LogDetails(night, details) => {
                edit(journal, night, |entry| entry.details = details)
            }
        }])
    }
}
