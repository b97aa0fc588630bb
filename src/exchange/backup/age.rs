//! How old the last backup is, and how much it lacks.

use crate::journal::Journal;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The last backup that was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastBackup {
    /// When it was made, in milliseconds since 1970.
    pub made_ms: i64,
    /// How many ratings and urges it holds.
    pub logged: usize,
}

/// How strongly a person is to be reminded of a backup. Nothing of it ever stands in the way of logging.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reminder {
    /// Not at all.
    None,
    /// In a line.
    Quiet,
    /// In a box of its own.
    Strong,
}

/// The age of what is in no backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupAge {
    /// Days since the last backup; without one, since the first night.
    pub days: i64,
    /// Ratings and urges that were logged since.
    pub logged: usize,
}

impl LastBackup {
    /// The backup of this journal, made now.
    pub fn of(journal: &Journal, now_ms: i64) -> Self {
        Self {
            made_ms: now_ms,
            logged: logged(journal),
        }
    }

    /// As it is remembered on the device.
    pub fn written(self) -> String {
        format!("{} {}", self.made_ms, self.logged)
    }

    /// Reads it again; what is no such text is no backup.
    pub fn read(text: &str) -> Option<Self> {
        let (made, logged) = text.split_once(' ')?;
        Some(Self {
            made_ms: made.parse().ok()?,
            logged: logged.parse().ok()?,
        })
    }
}

impl BackupAge {
    /// How much of a journal is in no backup.
    pub fn of(journal: &Journal, last: Option<LastBackup>, now_ms: i64) -> Self {
        let first = journal.nights().next();
        let first = first.map_or(now_ms, |(night, _)| i64::from(night.day_number()) * DAY_MS);
        let since = last.map_or(first, |last| last.made_ms);
        Self {
            days: (now_ms - since).max(0) / DAY_MS,
            logged: logged(journal).saturating_sub(last.map_or(0, |last| last.logged)),
        }
    }

    /// How strong a reminder it is worth: from 14 days or 40 entries on, and stronger at twice that.
    pub fn reminder(self) -> Reminder {
        if self.logged == 0 {
            Reminder::None
        } else if self.days >= 28 || self.logged >= 80 {
            Reminder::Strong
        } else if self.days >= 14 || self.logged >= 40 {
            Reminder::Quiet
        } else {
            Reminder::None
        }
    }
}

/// How many ratings and urges a journal holds.
fn logged(journal: &Journal) -> usize {
    let of_night =
        |entry: &crate::entry::Entry| usize::from(entry.rating.is_some()) + entry.episodes.len();
    journal.nights().map(|(_, entry)| of_night(entry)).sum()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{journal::Change, moment::Moment, night::Night, severity::Severity};

    fn rated(nights: i32) -> Journal {
        (0..nights).fold(Journal::default(), |journal, number| {
            let rate = Change::RateNight {
                night: Night::from_day_number(20_000 + number).unwrap(),
                worst: Severity::NONE,
                at: Moment::epoch(),
            };
            journal.with(rate).unwrap().journal
        })
    }

    fn after(days: i64, nights: i32, backed_up: usize) -> Reminder {
        let last = LastBackup {
            made_ms: 0,
            logged: backed_up,
        };
        BackupAge::of(&rated(nights), Some(last), days * DAY_MS).reminder()
    }

    #[test]
    fn the_reminder_comes_with_14_days_or_40_entries_and_grows() {
        assert_eq!(after(13, 10, 1), Reminder::None);
        assert_eq!(after(14, 10, 1), Reminder::Quiet);
        assert_eq!(after(28, 10, 1), Reminder::Strong);
        assert_eq!(after(0, 40, 1), Reminder::None);
        assert_eq!(after(0, 41, 1), Reminder::Quiet);
        assert_eq!(after(0, 81, 1), Reminder::Strong);
    }

    #[test]
    fn with_nothing_new_an_old_backup_is_as_good_as_a_new_one() {
        assert_eq!(after(1_000, 10, 10), Reminder::None);
        assert_eq!(
            BackupAge::of(&Journal::default(), None, 0).reminder(),
            Reminder::None
        );
    }

    #[test]
    fn without_any_backup_the_first_night_counts() {
        let now = (20_000 + 15) * DAY_MS;
        let age = BackupAge::of(&rated(3), None, now);
        assert_eq!((age.days, age.logged), (15, 3));
        assert_eq!(age.reminder(), Reminder::Quiet);
    }

    #[test]
    fn it_is_remembered_as_it_was() {
        let last = LastBackup::of(&rated(3), 1_764_583_200_000);
        assert_eq!(LastBackup::read(&last.written()), Some(last));
        assert_eq!(LastBackup::read("never"), None);
    }
}
