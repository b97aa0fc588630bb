//! Why a table is not taken in, with the line and the column.

use crate::text::Text;

/// Why a text is no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// There is nothing in it.
    Empty,
    /// It has a head and no rows.
    NoRows,
    /// A row has another number of cells than there are columns.
    Ragged {
        /// The line of the file, from 1.
        line: usize,
        /// How many cells the row has.
        cells: usize,
        /// How many columns the head names.
        columns: usize,
    },
    /// The reader gave up; its words, in English.
    Unreadable(String),
}

/// Why one cell, or the choice of one column, stops the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The line of the file, from 1; the head, where a choice of columns is at fault.
    pub line: usize,
    /// The column's name; empty if no single column is at fault.
    pub column: String,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with a cell or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No column was chosen for the dates.
    NoDateColumn,
    /// Another column was chosen for the same.
    SecondColumn,
    /// A remedy's column needs a name of 1 to 80 characters.
    NoRemedyName,
    /// Not a date as in `2026-11-23`.
    NotADate(String),
    /// The night stands in the file already.
    SameNight {
        /// The line in which it stands first.
        line: usize,
    },
    /// Not a whole number within limits.
    NotWhole {
        /// The cell.
        cell: String,
        /// The largest number that may stand there.
        most: u16,
    },
    /// Not a number of drinks within limits, in halves.
    NotDrinks {
        /// The cell.
        cell: String,
        /// The largest number that may stand there.
        most: u16,
    },
    /// Neither 0 nor 1.
    NotATick(String),
    /// A note of more characters than this.
    TooLong(usize),
    /// An amount of more characters than this.
    AmountTooLong(usize),
}

impl TableProblem {
    /// What to tell the person.
    pub fn sentence(&self, text: Text) -> String {
        match self {
            Self::Empty => text.table_empty().to_owned(),
            Self::NoRows => text.table_no_rows().to_owned(),
            Self::Ragged {
                line,
                cells,
                columns,
            } => text.table_ragged(line, cells, columns),
            Self::Unreadable(why) => text.table_unreadable(why),
        }
    }
}

impl RowProblem {
    /// What to tell the person: "Line 14, severity: “14” is not a whole number from 0 to 10."
    pub fn sentence(&self, text: Text) -> String {
        let reason = match &self.reason {
            Reason::NoDateColumn => return text.table_no_date_column().to_owned(),
            Reason::SecondColumn => text.table_second_column().to_owned(),
            Reason::NoRemedyName => text.table_no_remedy_name().to_owned(),
            Reason::NotADate(cell) => text.table_not_a_date(cell),
            Reason::SameNight { line } => text.table_same_night(line),
            Reason::NotWhole { cell, most } => text.table_not_whole(cell, most),
            Reason::NotDrinks { cell, most } => text.table_not_drinks(cell, most),
            Reason::NotATick(cell) => text.table_not_a_tick(cell),
            Reason::TooLong(most) => text.table_too_long(most),
            Reason::AmountTooLong(most) => text.table_amount_too_long(most),
        };
        text.table_cell(self.line, &self.column, reason)
    }
}
