//! What other trackers export, laid out night by night.
//!
//! | program | what is read | known from |
//! | --- | --- | --- |
//! | Nomie 4 to 6 | the JSON backup: words such as `#legs(7)` in each log | its source: `export.ts`, `import-export.ts`, `tokenizer/lite.ts` |
//! | Track & Graph | the CSV export of a group | its source: `CSVReadWriterImpl.kt` and its test |
//! | MedTimer | the CSV export of events | its source: `CSVEventExport.kt` |
//! | Daylio | the CSV export | samples only: the program is closed |
//! | Bearable | the CSV export | samples only: the program is closed |
//!
//! Each is made into the same [`Table`] as a table of nights, so that the person says of each column
//! what it is, sees what would come of it, and takes in all or nothing.
//!
//! # What holds for all
//!
//! - A row says that something was there. That nothing was logged is never taken for "not used" or 0.
//! - What was logged in the small hours belongs to the night under way. Of a morning, a rating and a
//!   note belong to the night that was, coffee and remedies to the one to come.
//! - Where one night has several numbers of one thing, the highest stands; several amounts of a remedy
//!   stand side by side.
//! - A row that cannot be read is handed on with the reason, and never passed over.

mod bearable;
mod daylio;
mod med_timer;
mod nomie;
mod rows;
mod sheet;
mod track_and_graph;

use chrono::NaiveDateTime;

use super::nights_csv::{Table, TableProblem};
use crate::{coded::coded, night::Boundary, text::Text};

coded! {
    /// A program whose export is read.
    Program {
        /// Nomie, versions 4 to 6.
        Nomie = "nomie",
        /// Track & Graph.
        TrackAndGraph = "track_and_graph",
        /// MedTimer.
        MedTimer = "med_timer",
        /// Daylio.
        Daylio = "daylio",
        /// Bearable.
        Bearable = "bearable",
    }
}

/// An export that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Whose it is.
    pub program: Program,
    /// Its nights.
    pub table: Table,
    /// What could not be read, from the top.
    pub refused: Vec<Refused>,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line of the file, from 1; of a Nomie backup, which log.
    pub line: usize,
    /// Why.
    pub why: Why,
}

/// Why a row could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It has other cells than the first line names.
    Ragged,
    /// Not a time as this program writes it.
    NotATime(String),
    /// Not a value as this program writes it.
    NotAValue(String),
}

impl Refused {
    /// What to tell the person.
    pub fn sentence(&self, text: Text) -> String {
        match &self.why {
            Why::Ragged => text.other_ragged(self.line),
            Why::NotATime(cell) => text.other_not_a_time(self.line, cell),
            Why::NotAValue(cell) => text.other_not_a_value(self.line, cell),
        }
    }
}

/// How the person's days lie.
#[derive(Clone, Copy)]
pub struct Days<'a> {
    /// When a night begins.
    pub boundary: Boundary,
    /// The time on the wall at a moment, in milliseconds since 1970: two programs write moments alone.
    pub on_the_wall: &'a dyn Fn(i64) -> Option<NaiveDateTime>,
}

/// Reads an export; `None` if it is of none of these programs.
///
/// # Errors
/// If there is nothing in it that could be a night.
pub fn read(text: &str, days: Days) -> Option<Result<Export, TableProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    nomie::read(text, days)
        .or_else(|| med_timer::read(text, days))
        .or_else(|| track_and_graph::read(text, days))
        .or_else(|| daylio::read(text, days))
        .or_else(|| bearable::read(text, days))
}
