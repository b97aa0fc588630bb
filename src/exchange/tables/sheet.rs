//! A table as a text with commas, and its rows.

use csv::{ReaderBuilder, Terminator, WriterBuilder};

use super::{
    VERSION,
    cell::{Status, read, written},
    column::{Cell, Table},
    fields::Fields,
    problem::{Spot, TablesProblem, Why},
};
use crate::exchange::{lines::Lines, record::Fault};

/// A table that is being filled.
#[derive(Debug)]
pub(super) struct Sheet {
    table: &'static Table,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    pub(super) fn of(table: &'static Table) -> Self {
        let rows = Vec::new();
        Self { table, rows }
    }

    /// Adds a row of what the columns take out of these fields.
    pub(super) fn push(&mut self, fields: &mut Fields) {
        let columns = self.table.columns.iter();
        self.rows.push(
            columns
                .map(|column| written(&column.cell, fields))
                .collect(),
        );
        for field in self
            .table
            .columns
            .iter()
            .filter_map(|column| column.cell.field())
        {
            fields.take(field);
        }
    }

    /// The table as text, its names at the head: RFC 4180, lines ended by CR LF.
    pub(super) fn text(&self) -> String {
        let names: Vec<_> = self
            .table
            .columns
            .iter()
            .map(|column| column.name)
            .collect();
        text(&names, &self.rows)
    }
}

/// A head and its rows as text.
pub(super) fn text(names: &[&str], rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing into memory cannot fail, and every row has as many cells as there are names.
    let _ = writer.write_record(names);
    for row in rows {
        let _ = writer.write_record(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) spot: Spot,
    /// What its cells say.
    pub(super) fields: Fields,
}

/// The rows of a table.
///
/// # Errors
/// Every cell that cannot be read, or what makes the text no such table.
pub(super) fn rows(table: &'static Table, text: &str) -> Result<Vec<Row>, Vec<TablesProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Lines::of(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut places: Option<Vec<Option<usize>>> = None;
    let mut named = 0;
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let spot = Spot::file(table.file);
        let record =
            record.map_err(|error| vec![spot.problem(Why::Unreadable(error.to_string()))])?;
        let spot = spot.line(lines.of_record(&record));
        let cells: Vec<&str> = record.iter().collect();
        let Some(places) = &places else {
            places = Some(columns(table, &cells, &spot)?);
            named = cells.len();
            continue;
        };
        if cells.iter().all(|cell| cell.is_empty()) {
            continue;
        }
        if cells.len() != named {
            let (cells, columns) = (cells.len(), named);
            problems.push(spot.problem(Why::Ragged { cells, columns }));
            continue;
        }
        if let Some(missing) = missing(table, places, &cells) {
            return Err(vec![spot.column(missing).problem(Why::NoColumn)]);
        }
        // In the table's order, wherever the columns stand.
        let cells: Vec<&str> = places
            .iter()
            .map(|at| at.and_then(|at| cells.get(at).copied()).unwrap_or_default())
            .collect();
        match fields(table, &cells, &spot) {
            Ok(fields) => rows.push(Row { spot, fields }),
            Err(problem) => problems.push(problem),
        }
    }
    if places.is_none() {
        problems.push(Spot::file(table.file).problem(Why::Empty));
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(problems)
    }
}

/// A column that the version of a row has, and the file does not: somebody has taken it out.
fn missing(table: &Table, places: &[Option<usize>], cells: &[&str]) -> Option<&'static str> {
    // The version stands first in every table.
    let version = places
        .first()
        .copied()
        .flatten()
        .and_then(|at| cells.get(at));
    let version = version.and_then(|cell| cell.trim().parse().ok());
    let columns = table.columns.iter().zip(places);
    let mut missing = columns.filter(|(_, at)| at.is_none());
    let (column, _) = missing.find(|(column, _)| version.is_none_or(|of| column.since <= of))?;
    Some(column.name)
}

/// Where each column of the table stands in the file; one that came with a later version may be missing.
fn columns(
    table: &Table,
    names: &[&str],
    spot: &Spot,
) -> Result<Vec<Option<usize>>, Vec<TablesProblem>> {
    let mut problems = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if names.iter().take(at).any(|other| other == name) {
            problems.push(spot.column(name).problem(Why::ColumnTwice));
        } else if table.columns.iter().all(|column| column.name != *name) {
            problems.push(spot.column(name).problem(Why::UnknownColumn));
        }
    }
    let mut places = Vec::new();
    for column in table.columns {
        let at = names.iter().position(|name| *name == column.name);
        if at.is_none() && column.since == 1 {
            problems.push(spot.column(column.name).problem(Why::NoColumn));
        }
        places.push(at);
    }
    if problems.is_empty() {
        Ok(places)
    } else {
        Err(problems)
    }
}

fn fields(table: &Table, cells: &[&str], spot: &Spot) -> Result<Fields, TablesProblem> {
    let mut fields = Fields::default();
    for (column, cell) in table.columns.iter().zip(cells) {
        let spot = spot.column(column.name);
        if matches!(column.cell, Cell::Schema) {
            is_known_version(cell).map_err(|why| spot.problem(why))?;
        }
        let Some(field) = column.cell.field().filter(|_| !cell.is_empty()) else {
            continue;
        };
        let json = read(&column.cell, cell).map_err(|fault| spot.problem(Why::Cell(fault)))?;
        match column.cell {
            // Below, once the cell that they speak of is known.
            Cell::Status(_) | Cell::Zone(_) | Cell::Hour(_) | Cell::Shown(_) => {}
            Cell::At(_) => {
                fields.put(field, format!("[{json}]"));
            }
            _ => {
                fields.put(field, json);
            }
        }
    }
    for (column, cell) in table.columns.iter().zip(cells) {
        let spot = spot.column(column.name);
        let said = column.cell.field().and_then(|field| fields.get(field));
        let joined = match (&column.cell, said) {
            (Cell::Status(_), said) => status(said, cell).map_err(|why| spot.problem(why))?,
            (Cell::Zone(_), Some(list)) => {
                let zone =
                    read(&column.cell, cell).map_err(|fault| spot.problem(Why::Cell(fault)))?;
                Some(added(list, &zone))
            }
            (Cell::Hour(_), Some(list)) => {
                let hour =
                    read(&column.cell, cell).map_err(|fault| spot.problem(Why::Cell(fault)))?;
                Some(added(list, &hour))
            }
            (Cell::Zone(_) | Cell::Hour(_), None) if !cell.is_empty() => {
                return Err(spot.problem(Why::WithoutMoment));
            }
            _ => None,
        };
        if let Some((field, json)) = column.cell.field().zip(joined) {
            fields.put(field, json);
        }
    }
    Ok(fields)
}

fn added(list: &str, item: &str) -> String {
    format!("{},{item}]", list.trim_end_matches(']'))
}

fn is_known_version(cell: &str) -> Result<(), Why> {
    match cell.trim().parse::<u32>() {
        Ok(1..=VERSION) => Ok(()),
        Ok(version) if version > VERSION => Err(Why::Newer),
        _ => Err(Why::Cell(Fault::NotAChoice(cell.to_owned()))),
    }
}

/// What a status says of the cell beside it, if that is more than the cell itself.
fn status(said: Option<&str>, cell: &str) -> Result<Option<String>, Why> {
    let known = [Status::Answered, Status::NotSure, Status::Skipped];
    let status = known
        .into_iter()
        .find(|status| status.code() == cell.trim());
    match (said, status) {
        (Some(_), Some(Status::Answered)) | (None, Some(Status::Skipped)) => Ok(None),
        (None, Some(Status::NotSure)) => Ok(Some(super::fields::quoted(Status::NotSure.code()))),
        (_, None) => Err(Why::Cell(Fault::NotAChoice(cell.to_owned()))),
        (_, Some(_)) => Err(Why::StatusDiffers),
    }
}
