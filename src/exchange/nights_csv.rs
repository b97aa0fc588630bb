//! Nights from a table: a date, scores, and a column of 0 and 1 for each remedy or factor.
//!
//! In two steps, so that a page can show the first before the second is done: `read` makes a text
//! into a [`Table`] and guesses what each column is; `import` takes the columns as the person
//! confirmed them. It takes in all rows or none, and says of each bad cell where it stands.

mod cell;
mod guess;
mod import;
mod problem;
mod read;
mod remedies;
mod row;

pub use import::{Import, import};
pub use problem::{Reason, RowProblem, TableProblem};
pub use read::read;

use crate::factor::Factor;

/// A table as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    columns: Vec<Heading>,
    rows: Vec<Row>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its name, as the file has it.
    pub name: String,
    /// What it is taken for, unless the person says otherwise.
    pub guess: Column,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The date of the night's evening, as `2026-11-23`.
    Date,
    /// The worst urge of the night, 0 to 10.
    Worst,
    /// The urge in the evening, before any remedy, 0 to 10.
    Evening,
    /// Minutes of sleep lost to the legs.
    MinutesLost,
    /// Minutes it took to fall asleep.
    SleepMinutes,
    /// Whether a remedy was used; the column's name is the remedy's.
    Remedy,
    /// How much of a remedy was used, in the file's words; 0 is not used.
    Amount,
    /// Whether a factor was there, or how much.
    Factor(Factor),
    /// The night's note.
    Note,
    /// Nothing that is taken in.
    Ignore(Ignored),
}

/// Why a column is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ignored {
    /// The person wants it so.
    Unwanted,
    /// It holds nothing.
    Blank,
    /// A count of episodes: an episode needs the time at which it came.
    Count,
    /// Another column is taken for the same already.
    Second,
    /// It cannot be told what it holds.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// The line of the file in which the row begins, from 1.
    line: usize,
    /// As many as there are columns.
    cells: Vec<String>,
}

impl Table {
    /// A table of these columns and rows, each with its line and a cell for every column. What each
    /// column is, is guessed.
    pub(super) fn of(names: Vec<String>, rows: Vec<(usize, Vec<String>)>) -> Self {
        let heading = |name| Heading {
            name,
            guess: Column::Ignore(Ignored::Unknown),
        };
        let row = |(line, cells)| Row { line, cells };
        let mut table = Self {
            columns: names.into_iter().map(heading).collect(),
            rows: rows.into_iter().map(row).collect(),
        };
        guess::guess(&mut table);
        table
    }

    /// The table without the rows that begin in these lines.
    #[must_use]
    pub fn without(&self, lines: &[usize]) -> Self {
        let rows = self.rows.iter().filter(|row| !lines.contains(&row.line));
        Self {
            columns: self.columns.clone(),
            rows: rows.cloned().collect(),
        }
    }

    /// The columns, from the left.
    pub fn columns(&self) -> &[Heading] {
        &self.columns
    }

    /// What each column is taken for, unless the person says otherwise.
    pub fn guesses(&self) -> Vec<Column> {
        self.columns
            .iter()
            .map(|heading| heading.guess.clone())
            .collect()
    }

    /// The cells of each row, from the top, for a preview.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[String]> {
        self.rows.iter().map(|row| row.cells.as_slice())
    }

    /// The cells of each row, from the top, with the line of the file in which the row begins.
    pub fn numbered_rows(&self) -> impl Iterator<Item = (usize, &[String])> {
        self.rows.iter().map(|row| (row.line, row.cells.as_slice()))
    }

    /// The cells of one column, from the top.
    fn cells(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows
            .iter()
            .filter_map(move |row| row.cells.get(column))
            .map(String::as_str)
    }
}
