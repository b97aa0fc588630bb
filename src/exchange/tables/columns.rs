//! The columns of every table. `data_dictionary.csv` is made of this list.
//!
//! A column once shipped keeps its name and its meaning; a new one, or a new table, is a new version.

mod nights;
mod remedies;

pub(super) use nights::{EPISODES, FACTORS, NIGHTS};
pub(super) use remedies::{EVERY_NIGHT, MEDICINES, ON_LIST, REMEDIES, TIMES, TRIALS, USES};

use super::column::{Cell, Column, Table};
use crate::{clinic::Bound, factor::Known};

const fn column(name: &'static str, cell: Cell, meaning: &'static str) -> Column {
    Column {
        name,
        cell,
        meaning,
        since: 1,
    }
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> String {
    let codes: Vec<_> = all.iter().map(|choice| code(*choice)).collect();
    codes.join("; ")
}

const SCHEMA: Column = column("schema_version", Cell::Schema, "Version of these tables.");
const NIGHT: Column = column(
    "night_date",
    Cell::Date(":night"),
    "The night, by the date of its evening: 03:00 belongs to the night before.",
);
const REMEDY: Column = column(
    "remedy_id",
    Cell::Id(":remedy"),
    "Which remedy or medicine: the remedy_id of remedies.csv or medicines.csv.",
);
const REMEDY_NAME: Column = column("remedy_name", Cell::Shown(":name"), "Its name.");

/// One row for each result from a clinic.
pub(super) const RESULTS: Table = Table {
    file: "results.csv",
    columns: &[
        SCHEMA,
        column("result_id", Cell::Id(":id"), "Its lasting name.").since(2),
        column(
            "name",
            Cell::Text("name", 80),
            "What was measured: ferritin; transferrin_saturation; magnesium; irls_total (the total of that scale, 0 to 40); or the clinic's own name for it.",
        ),
        column("value", Cell::Decimal(":value"), "The number."),
        column(
            "bound",
            Cell::Code(":bound", || codes(Bound::ALL, Bound::code)),
            "< or > where the laboratory wrote it before the number.",
        )
        .since(2),
        column("unit", Cell::Text("unit", 40), "Its unit."),
        column("date", Cell::Date("date"), "When it was measured."),
        column("source", Cell::Text("source", 80), "Who gave it."),
    ],
};

/// What only Lull needs. It may be left out.
pub(super) const KEPT: Table = Table {
    file: "only_for_lull.csv",
    columns: &[
        SCHEMA,
        column(
            "record",
            Cell::Text(":record", 80),
            "n: and a night, r: and a remedy, t: and a trial, c: and a result, b: and a thing in the bin, s for the settings.",
        ),
        column(
            "kept",
            Cell::Json(":kept"),
            "What no other table holds of it: the settings, the bin, how often a thing was changed (two devices need that to exchange nights), and what a newer Lull wrote.",
        ),
    ],
};

/// Every table, in the order in which it stands in the file.
pub(super) const TABLES: [&Table; 10] = [
    &NIGHTS, &EPISODES, &REMEDIES, &MEDICINES, &TIMES, &USES, &FACTORS, &TRIALS, &RESULTS, &KEPT,
];

/// The unit in which a factor's amount is counted, and into how many parts of it.
pub(super) fn unit(factor: &str) -> (&'static str, u16) {
    match Known::from_code(factor) {
        Some(Known::CaffeineLate) => ("cups", 1),
        // A drink differs by country; halves of one are counted.
        Some(Known::Alcohol) => ("drinks", 2),
        Some(Known::Stress) => ("0 to 3", 1),
        Some(Known::Exercise) => ("minutes", 1),
        _ => ("", 1),
    }
}
