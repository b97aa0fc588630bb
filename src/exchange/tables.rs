//! The whole journal as a set of tables: for spreadsheets, for statistics, and back.
//!
//! `nights.csv`, `episodes.csv`, `remedies.csv`, `medicines.csv`, `remedy_times.csv`,
//! `remedy_use.csv`, `factors.csv`, `trials.csv`, `results.csv`, a data dictionary and a readme, in one
//! zip archive. What no table for people can hold lies in `only_for_lull.csv`, which may be left out.
//!
//! The tables are a backup's records laid out in columns ([`columns`](self) names them all), so that
//! one list tells what is written, how it is read and what the dictionary says. What is read back is
//! the journal that was written, and nothing of it is taken in if anything is wrong.

mod archive;
mod cell;
mod column;
mod columns;
mod dictionary;
mod fields;
mod guard;
mod journal;
mod problem;
mod row;
mod sheet;
#[cfg(test)]
mod tests;
mod write;

pub use archive::{is_archive, packed, unpacked};
pub(super) use cell::iso;
pub use journal::read;
pub use problem::{Spot, TablesProblem, Why};
pub use write::write;

use crate::journal::Journal;

/// The version of the tables that is written.
const VERSION: u32 = 3;

/// One file of the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// How much of a journal the tables hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All of it, so that reading them gives the same journal.
    #[default]
    Whole,
    /// What is of use to somebody else: without settings, bin, and how often things were changed.
    ForOthers,
}

/// Which program the tables are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spreadsheet {
    /// Any.
    #[default]
    Any,
    /// Excel, which needs a byte-order mark to read UTF-8.
    Excel,
}

/// The name of the archive: `restless-legs-journal_2026-09-28_2026-11-23.zip`.
pub fn file_name(journal: &Journal) -> String {
    let mut nights = journal.nights().map(|(night, _)| night);
    let first = nights.next();
    let last = nights.next_back().or(first);
    match first.zip(last) {
        Some((first, last)) => format!("restless-legs-journal_{first}_{last}.zip"),
        None => "restless-legs-journal.zip".to_owned(),
    }
}
