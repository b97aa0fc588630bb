//! Was the remedy used that night, before it could matter?

use crate::{
    entry::Entry,
    journal::Journal,
    night::Night,
    remedy::{Answer, Remedy, Speed, Timing, Usage},
};

/// On which side of the comparison a night stands for one remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exposure {
    /// It could act that night.
    With,
    /// It could not.
    Without,
    /// Nobody said.
    Unknown,
    /// It was used after symptoms began: the night came first, so it stands on neither side.
    AfterOnset,
}

impl Exposure {
    pub(super) fn of(journal: &Journal, remedy: &Remedy, night: Night, entry: &Entry) -> Self {
        let answer = entry.answers.get(&remedy.id);
        if let Some(Answer::Used(used)) = answer
            && used.timing == Some(Timing::After)
        {
            return Self::AfterOnset;
        }
        match remedy.usage(night, answer) {
            Usage::Used => Self::With,
            tonight if remedy.speed == Speed::Days => {
                // It acts over days: the use of the night before still counts.
                match (tonight, journal.usage(night.before(), remedy.id)) {
                    (_, Usage::Used) => Self::With,
                    (Usage::NotUsed, Usage::NotUsed) => Self::Without,
                    _ => Self::Unknown,
                }
            }
            Usage::NotUsed => Self::Without,
            Usage::Unknown => Self::Unknown,
        }
    }

    /// Whether the night stands on a side at all.
    pub(super) fn is_known(self) -> bool {
        matches!(self, Self::With | Self::Without)
    }
}
