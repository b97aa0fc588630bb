//! A table into parts of the journal: all of its rows or none.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{
    Column, Reason, RowProblem, Table,
    remedies::{Remedies, remedy_name},
    row::{Measure, Reading, Said, said},
};
use crate::{
    journal::{Journal, Part},
    night::Night,
    remedy::RemedyId,
};

/// What a table would add to the journal, to be shown before it is taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The parts to take in.
    pub parts: Vec<Part>,
    /// Nights that are new.
    pub nights_added: usize,
    /// Of these, the nights that are rated.
    pub nights_rated: usize,
    /// Nights that the journal has already; they stay as they are.
    pub nights_kept: usize,
    /// Rows that say nothing but a date.
    pub rows_blank: usize,
    /// The names of the remedies that are new.
    pub remedies_added: Vec<String>,
    /// The first night of the table.
    pub first: Option<Night>,
    /// The last night of the table.
    pub last: Option<Night>,
}

/// What the table adds to the journal, its columns being taken for `roles`, from the left; columns
/// beyond them are not taken in. `fresh` makes the ids of new remedies.
///
/// A row without a score is a night that was not rated; what else it says is still taken in. A
/// remedy is the journal's if it has the same name; a new one is listed from the table's first
/// night on. In a remedy's column 1 is used, 0 is not used and blank is not said.
///
/// # Errors
/// Every cell that cannot be taken in, from the top; then nothing is.
pub fn import(
    table: &Table,
    roles: &[Column],
    journal: &Journal,
    fresh: &mut dyn FnMut() -> RemedyId,
) -> Result<Import, Vec<RowProblem>> {
    let roles = roles.get(..table.columns.len()).unwrap_or(roles);
    let mut problems = head_problems(table, roles);
    let date_at = roles.iter().position(|column| *column == Column::Date);
    let Some(date_at) = date_at.filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    let readings: Vec<Reading> = (table.columns.iter().zip(roles).enumerate())
        .map(|(at, (heading, column))| Reading {
            at,
            name: &heading.name,
            column,
            measure: match column {
                Column::Factor(factor) => Measure::of(factor, table, at),
                _ => Measure::Ticks,
            },
        })
        .collect();
    let nights = nights(table, date_at, &readings, &mut problems);
    if problems.is_empty() {
        Ok(taken_in(&nights, &readings, journal, fresh))
    } else {
        problems.sort_by_key(|problem| problem.line);
        Err(problems)
    }
}

/// What the choice of columns leaves open or says twice.
fn head_problems(table: &Table, roles: &[Column]) -> Vec<RowProblem> {
    let problem = |column: &str, reason| RowProblem {
        line: 1,
        column: column.to_owned(),
        reason,
    };
    let mut problems = Vec::new();
    if !roles.contains(&Column::Date) {
        problems.push(problem("", Reason::NoDateColumn));
    }
    let mut taken = BTreeSet::new();
    for (heading, column) in table.columns.iter().zip(roles) {
        // Used or not and how much are two ways to say the same of one remedy.
        let column = match column {
            Column::Amount => &Column::Remedy,
            column => column,
        };
        let name = match column {
            Column::Ignore(_) => continue,
            Column::Remedy => remedy_name(&heading.name),
            _ => None,
        };
        if *column == Column::Remedy && name.is_none() {
            problems.push(problem(&heading.name, Reason::NoRemedyName));
        }
        let same_name = name.map(|name| name.as_str().to_lowercase());
        if !taken.insert((column, same_name)) {
            problems.push(problem(&heading.name, Reason::SecondColumn));
        }
    }
    problems
}

/// The rows by night; what cannot be goes to `problems`.
fn nights(
    table: &Table,
    date_at: usize,
    readings: &[Reading],
    problems: &mut Vec<RowProblem>,
) -> BTreeMap<Night, Said> {
    let name = readings.get(date_at).map_or("", |reading| reading.name);
    let mut nights = BTreeMap::new();
    let mut lines: BTreeMap<Night, usize> = BTreeMap::new();
    for row in &table.rows {
        let row_says = said(row, readings, problems);
        let date = row.cells.get(date_at).map_or("", String::as_str);
        let reason = match date.parse::<Night>() {
            Err(_) => Reason::NotADate(date.to_owned()),
            Ok(night) => {
                let Some(&line) = lines.get(&night) else {
                    lines.insert(night, row.line);
                    nights.insert(night, row_says);
                    continue;
                };
                Reason::SameNight { line }
            }
        };
        problems.push(RowProblem {
            line: row.line,
            column: name.to_owned(),
            reason,
        });
    }
    nights
}

fn taken_in(
    nights: &BTreeMap<Night, Said>,
    readings: &[Reading],
    journal: &Journal,
    fresh: &mut dyn FnMut() -> RemedyId,
) -> Import {
    let mut import = Import {
        first: nights.keys().next().copied(),
        last: nights.keys().next_back().copied(),
        ..Import::default()
    };
    let mut remedies = Remedies::default();
    let mut parts = Vec::new();
    for (&night, said) in nights {
        let mut entry = said.entry.clone();
        if entry.is_empty() && said.answers.is_empty() {
            import.rows_blank += 1;
            continue;
        }
        if journal.entry(night).is_some() {
            import.nights_kept += 1;
            continue;
        }
        for (at, answer) in &said.answers {
            let known = readings.get(*at).and_then(|reading| {
                remedies.of_column(*at, reading.name, journal, import.first, fresh)
            });
            if let Some(id) = known {
                entry.answers.insert(id, answer.clone());
            }
        }
        import.nights_added += 1;
        import.nights_rated += usize::from(entry.rating.is_some());
        parts.push(Part::Night(night, Some(Rc::new(entry))));
    }
    for remedy in remedies.new {
        import.remedies_added.push(remedy.name.to_string());
        let part = Part::Remedy(remedy.id, Some(Rc::new(remedy)));
        import.parts.push(part);
    }
    import.parts.extend(parts);
    import.parts = journal.stamped(import.parts);
    import
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests;
