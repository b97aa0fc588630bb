//! `data_dictionary.csv` and `README.txt`: what the tables mean.

use super::{columns::TABLES, sheet};

pub(super) const DICTIONARY: &str = "data_dictionary.csv";
pub(super) const README: &str = "README.txt";

const NAMES: [&str; 6] = [
    "schema_version",
    "file",
    "column",
    "type",
    "allowed",
    "meaning",
];

/// A row for each column of each table.
pub(super) fn dictionary() -> String {
    let rows = TABLES.iter().flat_map(|table| {
        table.columns.iter().map(|column| {
            let (kind, allowed) = column.cell.described();
            let words = [table.file, column.name, kind, &allowed, column.meaning];
            let version = super::VERSION.to_string();
            let words = words.map(str::to_owned);
            std::iter::once(version).chain(words).collect()
        })
    });
    sheet::text(&NAMES, &rows.collect::<Vec<_>>())
}

/// How to read the tables, in plain words.
pub(super) fn readme() -> String {
    include_str!("readme.txt").replace('\n', "\r\n")
}
