//! Why a set of tables is not taken in: the file, the line, the column and the reason.

use crate::{
    exchange::{codec::Damage, record::Fault},
    text::Text,
};

/// Why a set of tables is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablesProblem {
    /// Where.
    pub spot: Spot,
    /// What is wrong there.
    pub why: Why,
}

/// A place in a set of tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file's name; empty where the set as a whole is meant.
    pub file: String,
    /// The line of the file, from 1.
    pub line: Option<usize>,
    /// The column's name.
    pub column: Option<String>,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no zip archive, or a broken one; the reader's words, in English.
    NotAnArchive(String),
    /// It holds more than a journal can, so it is not unpacked.
    TooLarge,
    /// It is not text in UTF-8.
    NotText,
    /// A newer version of the app made it.
    Newer,
    /// The set lacks this file.
    NoFile,
    /// The set has this file twice.
    FileTwice,
    /// No table of the set has this name.
    UnknownFile,
    /// There is nothing in it.
    Empty,
    /// The reader gave up; its words, in English.
    Unreadable(String),
    /// The table lacks this column.
    NoColumn,
    /// The table has no such column.
    UnknownColumn,
    /// The table has this column twice.
    ColumnTwice,
    /// A row has another number of cells than there are columns.
    Ragged {
        /// How many cells the row has.
        cells: usize,
        /// How many columns the head names.
        columns: usize,
    },
    /// The cell holds what cannot be.
    Cell(Fault),
    /// What the cells of the row make together cannot be.
    Damaged(Damage),
    /// The status says otherwise than the cell that it is of.
    StatusDiffers,
    /// A zone or an hour of a moment that is not there.
    WithoutMoment,
    /// More is said of a use that was none.
    NotUsed,
    /// This stands in the table in another row already.
    Twice,
    /// The night is in no row of `nights.csv`.
    NoSuchNight(String),
    /// The remedy is in no row of `remedies.csv` or `medicines.csv`.
    NoSuchRemedy(String),
    /// What only Lull needs speaks of something that no table holds.
    NothingOfIt(String),
}

impl Spot {
    pub(super) fn file(name: &str) -> Self {
        Self {
            file: name.to_owned(),
            line: None,
            column: None,
        }
    }

    pub(super) fn line(self, line: usize) -> Self {
        let line = Some(line);
        Self { line, ..self }
    }

    pub(super) fn column(&self, name: &str) -> Self {
        let column = Some(name.to_owned());
        Self {
            column,
            ..self.clone()
        }
    }

    pub(super) fn problem(&self, why: Why) -> TablesProblem {
        let spot = self.clone();
        TablesProblem { spot, why }
    }
}

impl TablesProblem {
    /// What to tell the person: `nights.csv, line 7, column urge_worst_0_10: 14 is not between 0 and 10`.
    pub fn sentence(&self, text: Text) -> String {
        let why = self.why.sentence(text);
        let Spot { file, line, column } = &self.spot;
        match (line, column) {
            (Some(line), Some(column)) => text.tables_cell(file, line, column, why),
            (Some(line), None) => text.tables_line(file, line, why),
            (None, _) if file.is_empty() => why,
            (None, _) => text.named_value(file, why),
        }
    }
}

impl Why {
    fn sentence(&self, text: Text) -> String {
        let said = match self {
            Self::NotAnArchive(why) => return text.tables_not_an_archive(why),
            Self::Unreadable(why) => return text.table_unreadable(why),
            Self::Ragged { cells, columns } => return text.tables_ragged(cells, columns),
            Self::Cell(fault) => return fault.sentence(text),
            Self::Damaged(damage) => return damage.sentence(text),
            Self::NoSuchNight(night) => return text.tables_no_such_night(night),
            Self::NoSuchRemedy(id) => return text.tables_no_such_remedy(id),
            Self::NothingOfIt(what) => return text.tables_nothing_of_it(what),
            Self::TooLarge => text.tables_too_large(),
            Self::NotText => text.tables_not_text(),
            Self::Newer => text.tables_newer(),
            Self::NoFile => text.tables_no_file(),
            Self::FileTwice => text.tables_file_twice(),
            Self::UnknownFile => text.tables_unknown_file(),
            Self::Empty => text.table_empty(),
            Self::NoColumn => text.tables_no_column(),
            Self::UnknownColumn => text.tables_unknown_column(),
            Self::ColumnTwice => text.tables_column_twice(),
            Self::StatusDiffers => text.tables_status_differs(),
            Self::WithoutMoment => text.tables_without_moment(),
            Self::NotUsed => text.tables_not_used(),
            Self::Twice => text.tables_twice(),
        };
        said.to_owned()
    }
}
