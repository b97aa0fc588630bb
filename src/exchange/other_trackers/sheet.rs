//! What was logged moment by moment, put together night by night.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, Timelike};

use super::{Days, Export, Program, Refused, Why};
use crate::{
    exchange::nights_csv::{Table, TableProblem},
    night::{Boundary, Night},
};

/// From this hour on a day has begun: coffee and remedies are of the night to come. A rating given in
/// the morning is of the night that was, and so are notes.
const DAY_BEGINS: u32 = 4;

/// A night's table under way.
pub(super) struct Sheet {
    boundary: Boundary,
    /// In the order in which they came.
    columns: Vec<Column>,
    notes: Vec<(When, String)>,
    refused: Vec<Refused>,
}

struct Column {
    name: String,
    said: Vec<(When, String)>,
}

/// When something of the file was: where it stands, and in which nights it may lie.
#[derive(Clone, Copy)]
pub(super) struct When {
    pub(super) line: usize,
    /// The night that is or was.
    night: Night,
    /// The night that the day leads to, where a day has begun.
    to_come: Night,
}

/// A night's row under way.
#[derive(Default)]
struct Row {
    /// Where the first of it stands.
    line: usize,
    /// By column, in the order of the file.
    cells: BTreeMap<usize, Vec<String>>,
    notes: Vec<String>,
}

impl Sheet {
    pub(super) fn new(days: Days) -> Self {
        Self {
            boundary: days.boundary,
            columns: Vec::new(),
            notes: Vec::new(),
            refused: Vec::new(),
        }
    }

    /// The moment of a time on the wall. Without one the row is refused, in the words of the file.
    pub(super) fn moment(
        &mut self,
        line: usize,
        at: Option<NaiveDateTime>,
        written: &str,
    ) -> Option<When> {
        let moment = at.and_then(|at| {
            let night = Night::of(at, self.boundary)?;
            let to_come = Night::from_evening(at.date())?;
            let has_begun = at.hour() >= DAY_BEGINS;
            Some(When {
                line,
                night,
                to_come: if has_begun { to_come } else { night },
            })
        });
        if moment.is_none() {
            self.refuse(line, Why::NotATime(written.to_owned()));
        }
        moment
    }

    /// A name and what was logged under it.
    pub(super) fn say(&mut self, moment: When, name: &str, value: impl Into<String>) {
        let name = name.trim();
        let known = self.columns.iter_mut().find(|column| column.name == name);
        let said = (moment, value.into());
        match known {
            Some(column) => column.said.push(said),
            None => self.columns.push(Column {
                name: name.to_owned(),
                said: vec![said],
            }),
        }
    }

    /// Words that stand by themselves.
    pub(super) fn note(&mut self, moment: When, words: &str) {
        let words = words.trim();
        if !words.is_empty() {
            self.notes.push((moment, words.to_owned()));
        }
    }

    pub(super) fn refuse(&mut self, line: usize, why: Why) {
        self.refused.push(Refused { line, why });
    }

    pub(super) fn export(mut self, program: Program) -> Result<Export, TableProblem> {
        let mut names = vec!["Date".to_owned()];
        let mut rows: BTreeMap<Night, Row> = BTreeMap::new();
        let width = self.columns.len();
        for (at, column) in self.columns.into_iter().enumerate() {
            let is_rating = column.is_rating();
            names.push(column.name);
            for (moment, value) in column.said {
                let night = if is_rating {
                    moment.night
                } else {
                    moment.to_come
                };
                let row = Row::of(&mut rows, night, moment.line);
                row.cells.entry(at).or_default().push(value);
            }
        }
        let has_notes = !self.notes.is_empty();
        names.extend(has_notes.then(|| "Note".to_owned()));
        for (moment, words) in self.notes {
            let row = Row::of(&mut rows, moment.night, moment.line);
            row.notes.push(words);
        }
        if rows.is_empty() && self.refused.is_empty() {
            return Err(TableProblem::NoRows);
        }
        let rows = rows.into_iter().map(|(night, row)| {
            let mut cells = vec![night.to_string()];
            cells.extend((0..width).map(|column| {
                let said = row.cells.get(&column);
                together(said.map_or(&[], Vec::as_slice))
            }));
            cells.extend(has_notes.then(|| row.notes.join("\n")));
            (row.line, cells)
        });
        let table = Table::of(names, rows.collect());
        self.refused.sort_by_key(|refused| refused.line);
        Ok(Export {
            program,
            table,
            refused: self.refused,
        })
    }
}

impl Column {
    /// Numbers on a scale, rather than yes and no or a few cups.
    fn is_rating(&self) -> bool {
        let numbers = self.said.iter().map(|(_, value)| number(value));
        let numbers: Option<Vec<f64>> = numbers.collect();
        numbers.is_some_and(|numbers| {
            let is_within = numbers.iter().all(|number| (0.0..=10.0).contains(number));
            is_within && numbers.iter().any(|number| *number > 3.0)
        })
    }
}

impl Row {
    fn of(rows: &mut BTreeMap<Night, Self>, night: Night, line: usize) -> &mut Self {
        let row = rows.entry(night).or_insert_with(|| Self {
            line,
            ..Self::default()
        });
        row.line = row.line.min(line);
        row
    }
}

/// The highest of several numbers; several amounts side by side.
fn together(said: &[String]) -> String {
    let numbers: Option<Vec<f64>> = said.iter().map(|cell| number(cell)).collect();
    match numbers.and_then(|numbers| numbers.into_iter().reduce(f64::max)) {
        Some(most) => most.to_string(),
        None => said.join(" + "),
    }
}

fn number(cell: &str) -> Option<f64> {
    cell.parse().ok().filter(|number: &f64| number.is_finite())
}
