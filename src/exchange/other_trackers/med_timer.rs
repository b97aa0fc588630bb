//! MedTimer's CSV of events, as `CSVEventExport` writes it: nine fields parted by semicolons, and
//! nothing is quoted.
//!
//! The names of the columns are translated, so the file is known by the two that end in `(ISO 8601)`.
//! A last field that is empty was not taken, or not yet: which of the two cannot be told, so nothing is
//! said of it.

use chrono::{DateTime, NaiveDateTime};

use super::{Days, Export, Program, Why, sheet::Sheet};
use crate::exchange::nights_csv::TableProblem;

const FIELDS: usize = 9;
const MOMENTS: &str = "(ISO 8601)";

pub(super) fn read(text: &str, days: Days) -> Option<Result<Export, TableProblem>> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next()?.split(';').map(str::trim).collect();
    let is_ours = names.len() == FIELDS
        && names[FIELDS - 2].ends_with(MOMENTS)
        && names[FIELDS - 1].ends_with(MOMENTS);
    if !is_ours {
        return None;
    }
    let mut sheet = Sheet::new(days);
    for (line, row) in whole_rows(lines) {
        let Some(event) = Event::of(&row) else {
            sheet.refuse(line, Why::Ragged);
            continue;
        };
        if event.taken.is_empty() {
            continue;
        }
        let at = wall(event.taken, days);
        let Some(moment) = sheet.moment(line, at, event.taken) else {
            continue;
        };
        let dose = Some(event.dose).filter(|dose| !dose.is_empty());
        sheet.say(moment, event.name, dose.unwrap_or("1"));
        if !event.notes.is_empty() {
            sheet.note(moment, &format!("{}: {}", event.name, event.notes));
        }
    }
    Some(sheet.export(Program::MedTimer))
}

fn wall(utc: &str, days: Days) -> Option<NaiveDateTime> {
    let moment = DateTime::parse_from_rfc3339(utc).ok()?;
    (days.on_the_wall)(moment.timestamp_millis())
}

/// Rows as they were written: a note may hold line breaks, so a row ends where its moments stand. One
/// that does not end ends where another is whole.
fn whole_rows<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<(usize, String)> {
    let mut rows = Vec::new();
    let mut begun: Option<(usize, String)> = None;
    for (at, line) in lines.enumerate() {
        if Event::of(line).is_some() {
            rows.extend(begun.take());
        }
        let (first, mut row) = match begun.take() {
            Some((first, before)) => (first, before + "\n"),
            None => (at + 2, String::new()),
        };
        row.push_str(line);
        if ends_in_moments(&row) {
            rows.push((first, row));
        } else if !row.is_empty() {
            begun = Some((first, row));
        }
    }
    rows.extend(begun);
    rows
}

fn ends_in_moments(row: &str) -> bool {
    let mut fields = row.rsplit(';');
    let (taken, reminded) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
    let is_moment = |field: &str| DateTime::parse_from_rfc3339(field).is_ok();
    is_moment(reminded) && (taken.is_empty() || is_moment(taken))
}

struct Event<'a> {
    name: &'a str,
    dose: &'a str,
    notes: String,
    taken: &'a str,
}

impl<'a> Event<'a> {
    fn of(row: &'a str) -> Option<Self> {
        let fields: Vec<&str> = row.split(';').collect();
        if fields.len() < FIELDS || !ends_in_moments(row) {
            return None;
        }
        // Of what lies between the first four and the last two, the interval parts tags and notes.
        let between = &fields[4..fields.len() - 2];
        let interval = between.iter().position(|field| is_interval(field))?;
        Some(Self {
            name: without_cycle(fields[1]),
            dose: fields[2].trim(),
            notes: between[interval + 1..].join(";").trim().to_owned(),
            taken: fields[fields.len() - 1],
        })
    }
}

/// `0:00`, `492956:30`.
fn is_interval(field: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = field.trim().split_once(':');
    parts.is_some_and(|(hours, minutes)| digits(hours) && digits(minutes) && minutes.len() == 2)
}

/// `Magnesium (3/5)`, the third of a cycle of five, is magnesium.
fn without_cycle(name: &str) -> &str {
    let name = name.trim();
    let cycle = name
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    let is_cycle = |cycle: &str| {
        let numbers = cycle.split_once('/');
        numbers.is_some_and(|(at, of)| at.parse::<u32>().is_ok() && of.parse::<u32>().is_ok())
    };
    match cycle {
        Some((plain, cycle)) if is_cycle(cycle) => plain,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_cycle_is_cut_off_a_name() {
        assert_eq!(without_cycle("Magnesium (3/5)"), "Magnesium");
        assert_eq!(without_cycle("Iron (with food)"), "Iron (with food)");
    }

    #[test]
    fn notes_hold_semicolons_and_line_breaks() {
        let row = "a;Iron;1;b;tag;0:00;one; two\nthree;2026-03-24T00:30:00Z;2026-03-24T00:35:00Z";
        let event = Event::of(row);
        assert_eq!(
            event.map(|event| event.notes).as_deref(),
            Some("one; two\nthree")
        );
        let rows = whole_rows(row.lines());
        assert_eq!(rows, [(2, row.to_owned())]);
    }
}
