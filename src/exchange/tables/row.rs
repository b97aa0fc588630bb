//! What a row is in a record, and how it is checked by itself, so that what is wrong is told with its
//! line and its column.

use super::{
    column::Table,
    columns::unit,
    fields::{Fields, word},
    problem::{Spot, TablesProblem, Why},
};
use crate::{
    bounded::typed_number,
    exchange::{
        codec::{Damage, Unreadable, decode},
        record::Fault,
        version::version_of,
    },
    journal::Part,
};

// Names that no record has, under which lies what is left over of the rows of one.
pub(super) const ANSWERS: &str = ":answers";
pub(super) const EPISODES: &str = ":episodes";
pub(super) const STANDING: &str = ":standing";
pub(super) const STOPPED_EARLY: &str = ":stopped";
/// Beside what else is said of an answer.
pub(super) const VERSION_OF_ANSWER: &str = ":version";
/// The fields of a trial's early end, and of its row.
pub(super) const STOPPED: [(&str, &str); 2] = [("from", "stopped_from"), ("at", "stopped_at")];

/// The most that may be counted of a factor.
const MOST: u16 = 600;

/// A row's fields as those of the record under this key.
pub(super) fn body(key: &str, fields: &Fields) -> String {
    let mut record = fields.clone();
    record.put("v", version_of(key).to_string());
    record.json()
}

/// The part that a row makes by itself.
///
/// # Errors
/// Says which of its cells cannot be.
pub(super) fn part(
    table: &Table,
    spot: &Spot,
    key: &str,
    body: &str,
) -> Result<Part, TablesProblem> {
    decode(key, body).map_err(|unreadable| problem(table, spot, unreadable))
}

/// What is wrong with a row, at the column that holds the field.
pub(super) fn problem(table: &Table, spot: &Spot, unreadable: Unreadable) -> TablesProblem {
    match unreadable {
        Unreadable::Newer => spot.problem(Why::Newer),
        Unreadable::Damaged {
            what: Damage::Field(problem),
        } => {
            let words: Vec<&str> = problem.field.split(' ').collect();
            let last = words.last().copied().unwrap_or_default();
            let both = words
                .get(words.len().saturating_sub(2)..)
                .unwrap_or_default()
                .join("_");
            // A colon before a field's name says that the cell is not written as the record has it.
            let is_of = |field: Option<&str>| {
                let field = field.map(|field| field.trim_start_matches(':'));
                field == Some(last) || field == Some(&both)
            };
            let mut columns = table.columns.iter();
            match columns.find(|column| is_of(column.cell.field())) {
                Some(column) => spot.column(column.name).problem(Why::Cell(problem.fault)),
                None => spot.problem(Why::Damaged(Damage::Field(problem))),
            }
        }
        Unreadable::Damaged { what } => spot.problem(Why::Damaged(what)),
    }
}

/// The word in a field that a row cannot be without.
pub(super) fn required(
    fields: &mut Fields,
    field: &str,
    column: &str,
    spot: &Spot,
) -> Result<String, TablesProblem> {
    let json = fields.take(field);
    let json = json.ok_or_else(|| spot.column(column).problem(Why::Cell(Fault::Missing)))?;
    Ok(word(&json))
}

/// An answer about a remedy, from its row.
pub(super) fn answer(mut fields: Fields, spot: &Spot) -> Result<String, TablesProblem> {
    let used = fields.take(":used");
    let used = used.ok_or_else(|| spot.column("used").problem(Why::Cell(Fault::Missing)))?;
    let version = fields.take(VERSION_OF_ANSWER);
    let said = match (used.as_str(), fields.is_empty()) {
        (_, true) => used,
        ("true", false) => fields.json(),
        (_, false) => return Err(spot.column("used").problem(Why::NotUsed)),
    };
    Ok(match version {
        Some(version) => format!("[{said},{version}]"),
        None => said,
    })
}

/// The name of a factor and what was said of it, from its row.
pub(super) fn factor(mut fields: Fields, spot: &Spot) -> Result<(String, String), TablesProblem> {
    let factor = required(&mut fields, ":factor", "factor", spot)?;
    let present = fields.take(":present");
    let present =
        present.ok_or_else(|| spot.column("present").problem(Why::Cell(Fault::Missing)))?;
    let amount = fields.take(":amount").map(|amount| {
        let (_, parts) = unit(&factor);
        let counted = typed_number(&amount, parts, MOST);
        counted.ok_or_else(|| spot.column("amount").problem(Why::Cell(Fault::Misplaced)))
    });
    let level = match (present.as_str(), amount.transpose()?) {
        (_, None) | ("false", Some(0)) => present,
        ("true", Some(amount @ 1..)) => amount.to_string(),
        (_, Some(_)) => return Err(spot.column("amount").problem(Why::NotUsed)),
    };
    Ok((factor, level))
}
