//! The rows of an export that has a line of names at its head.

use csv::{ReaderBuilder, StringRecord};

use super::{Why, sheet::Sheet};
use crate::exchange::lines::Lines;

/// Where the columns stand, by their names.
pub(super) struct Names(Vec<String>);

impl Names {
    /// The names in a text's first line.
    pub(super) fn of(text: &str) -> Option<Self> {
        let first = reader(text).records().next()?.ok()?;
        Some(Self(
            first.iter().map(|name| name.trim().to_owned()).collect(),
        ))
    }

    pub(super) fn at(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|own| own == name)
    }
}

/// Every row but the first, with its line; the sheet is told of those that have other cells than there
/// are names, or cannot be read at all.
pub(super) fn rows(text: &str, names: &Names, sheet: &mut Sheet) -> Vec<(usize, StringRecord)> {
    let mut lines = Lines::of(text);
    let mut rows = Vec::new();
    for (number, record) in reader(text).records().enumerate() {
        let Ok(record) = record else {
            // Only in a text that is no UTF-8, and this one is.
            continue;
        };
        let line = lines.of_record(&record);
        if number == 0 {
            continue;
        }
        if record.len() == names.0.len() {
            rows.push((line, record));
        } else {
            sheet.refuse(line, Why::Ragged);
        }
    }
    rows
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}
