//! Why a backup cannot be read, and where in the file.

use serde_json::value::RawValue;

use crate::{
    exchange::{
        codec::{Damage, Unreadable},
        place::{place_of, place_within},
    },
    text::Text,
};

/// Why a backup cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupProblem {
    /// It is something else.
    NotABackup,
    /// A newer version of the app made it.
    Newer,
    /// Its content is not what was written: the checksum differs.
    Changed,
    /// A part of it cannot be read.
    Broken {
        /// The line of the file, from 1.
        line: usize,
        /// What stands there.
        place: Place,
        /// What is wrong with it.
        why: Why,
    },
}

/// What stands at a place of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file's own shape.
    File,
    /// The night of this date, as the file writes it.
    Night(String),
    /// The remedy of this id, as the file writes it.
    Remedy(String),
    /// The trial of this id, as the file writes it.
    Trial(String),
    /// The result of this id, as the file writes it.
    Clinic(String),
    /// The thing of this id in the bin, as the file writes it.
    Bin(String),
    /// The settings.
    Settings,
}

/// What is wrong at a place of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The record there is damaged.
    Damaged(Damage),
    /// It stands in the file a second time.
    Twice,
    /// This field of the file is missing or is not one that a backup has.
    Missing(&'static str),
}

impl BackupProblem {
    pub(super) fn missing(field: &'static str) -> Self {
        Self::Broken {
            line: 1,
            place: Place::File,
            why: Why::Missing(field),
        }
    }

    pub(super) fn json(error: &serde_json::Error) -> Self {
        Self::Broken {
            line: error.line(),
            place: Place::File,
            why: Why::Damaged(Damage::json(error, (error.line(), error.column()))),
        }
    }

    /// A record's problem, with its line counted in the whole file.
    pub(super) fn of_record(what: Unreadable, place: Place, record: &RawValue, text: &str) -> Self {
        match what {
            Unreadable::Newer => Self::Newer,
            Unreadable::Damaged {
                what: Damage::Json { line, column, why },
            } => {
                let (line, column) = place_within(record.get(), text, (line, column));
                Self::Broken {
                    line,
                    place,
                    why: Why::Damaged(Damage::Json { line, column, why }),
                }
            }
            Unreadable::Damaged { what } => Self::Broken {
                line: place_of(record.get(), text).0,
                place,
                why: Why::Damaged(what),
            },
        }
    }

    /// What to tell the person.
    pub fn sentence(&self, text: Text) -> String {
        match self {
            Self::NotABackup => text.backup_not_one().to_owned(),
            Self::Newer => text.backup_newer().to_owned(),
            Self::Changed => text.backup_changed().to_owned(),
            Self::Broken { line, place, why } => {
                let why = match why {
                    // The file's own shape is broken at a line that the reader names itself.
                    Why::Damaged(damage) if *place == Place::File => return damage.sentence(text),
                    Why::Damaged(damage) => damage.sentence(text),
                    Why::Twice => text.backup_twice().to_owned(),
                    Why::Missing(field) => text.backup_missing(field),
                };
                match place {
                    Place::File => text.backup_broken(line, why),
                    Place::Night(date) => text.backup_broken_night(line, date, why),
                    Place::Remedy(id) => text.backup_broken_remedy(line, id, why),
                    Place::Trial(id) => text.backup_broken_trial(line, id, why),
                    Place::Clinic(id) => text.backup_broken_clinic(line, id, why),
                    Place::Bin(id) => text.backup_broken_bin(line, id, why),
                    Place::Settings => text.backup_broken_settings(line, why),
                }
            }
        }
    }
}
