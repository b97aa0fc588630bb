//! Nomie's backup, of versions 4 to 6: logs whose values stand in their words, as `#legs(7)`.
//!
//! Versions 4 and 5 hold `events`, with times in milliseconds; version 6 holds `files`, with books of
//! logs and times as text. A word without a number stands for 1, but Nomie also writes a 0 so; of a
//! tracker with a range, or with a unit, it is therefore not read.

use chrono::{DateTime, NaiveDateTime};
use serde_json::{Map, Value};

use super::{
    Days, Export, Program, Why,
    sheet::{Sheet, When},
};
use crate::{exchange::nights_csv::TableProblem, sorted::SortedSet};

pub(super) fn read(text: &str, days: Days) -> Option<Result<Export, TableProblem>> {
    let text = text.trim_start();
    // Lull's own backup may hold ten years: whoever reads it reads it once.
    if !text.starts_with('{') || text.starts_with("{\"lull\":") {
        return None;
    }
    let backup: Value = serde_json::from_str(text).ok()?;
    let (logs, trackers) = logs_and_trackers(&backup)?;
    let mut sheet = Sheet::new(days);
    let mut seen = SortedSet::default();
    // A stray word between the logs is no log; the others keep their numbers.
    for (number, log) in (1..).zip(logs) {
        let Some(end) = log.get("end") else { continue };
        if let Some(id) = log.get("_id").and_then(Value::as_str)
            && !seen.insert(id)
        {
            continue;
        }
        let Some(moment) = sheet.moment(number, wall(end, days), &end.to_string()) else {
            continue;
        };
        let note = log.get("note").or_else(|| log.get("notes"));
        say(
            &mut sheet,
            moment,
            note.and_then(Value::as_str).unwrap_or(""),
            trackers,
        );
    }
    Some(sheet.export(Program::Nomie))
}

type Trackers<'a> = Option<&'a Map<String, Value>>;

fn logs_and_trackers(backup: &Value) -> Option<(Vec<&Value>, Trackers<'_>)> {
    if backup.get("nomie").is_some_and(Value::is_object) {
        let logs = backup.get("events")?.as_array()?.iter().collect();
        return Some((logs, backup.get("trackers").and_then(Value::as_object)));
    }
    let files = backup.get("files")?.as_object()?;
    backup.get("version")?.as_str()?;
    let is_book = |path: &str| {
        ["/books-", "/books_", "/books/"]
            .iter()
            .any(|part| path.contains(part))
            && !path.ends_with("_last")
    };
    let books = files.iter().filter(|(path, _)| is_book(path));
    let logs = books
        .filter_map(|(_, book)| book.as_array())
        .flatten()
        .collect();
    Some((logs, files.get("trackers.json").and_then(Value::as_object)))
}

/// Milliseconds, or a moment as text.
fn wall(end: &Value, days: Days) -> Option<NaiveDateTime> {
    let moment = match end {
        Value::Number(ms) => ms.as_i64()?,
        Value::String(text) => DateTime::parse_from_rfc3339(text).ok()?.timestamp_millis(),
        _ => return None,
    };
    (days.on_the_wall)(moment)
}

/// The trackers in a log's words, and what is left as its note.
fn say(sheet: &mut Sheet, moment: When, note: &str, trackers: Trackers) {
    let mut lines = Vec::new();
    for line in note.lines() {
        let mut left = Vec::new();
        for word in line.split(' ') {
            let Some(word) = word.strip_prefix('#').filter(|word| !word.is_empty()) else {
                left.push(word);
                continue;
            };
            let (tag, value) = word.split_once('(').unwrap_or((word, ""));
            let value = value.split(')').next().unwrap_or("");
            let tag = tag
                .replace(['.', ',', '!', '?', ':', '\''], "")
                .to_lowercase();
            let tracker = trackers.and_then(|trackers| trackers.get(&tag));
            match value {
                "" if is_measured(tracker) => {}
                "" => sheet.say(moment, name(tracker, &tag), "1"),
                value => match number(value) {
                    Some(number) => sheet.say(moment, name(tracker, &tag), number.to_string()),
                    None => sheet.refuse(moment.line, Why::NotAValue(format!("#{word}"))),
                },
            }
        }
        lines.push(left.join(" "));
    }
    let words = lines.join("\n");
    sheet.note(moment, words.trim());
}

/// Whether it has a range or a unit, so that a word alone tells no number.
fn is_measured(tracker: Option<&Value>) -> bool {
    let said = |key| {
        tracker
            .and_then(|tracker| tracker.get(key))
            .and_then(Value::as_str)
    };
    let has_unit = said("uom").is_some_and(|unit| !matches!(unit, "" | "num" | "count"));
    said("type") == Some("range") || has_unit
}

fn name<'a>(tracker: Option<&'a Value>, tag: &'a str) -> &'a str {
    let label = tracker.and_then(|tracker| tracker.get("label"));
    let label = label
        .and_then(Value::as_str)
        .filter(|label| !label.trim().is_empty());
    label.unwrap_or(tag)
}

/// `7.5`, `7,5`, `150mg`; of a duration its whole minutes.
fn number(value: &str) -> Option<f64> {
    let parts: Vec<&str> = value.split(':').collect();
    if let [hours, minutes, _seconds] = parts[..] {
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        return Some(f64::from(hours) * 60.0 + f64::from(minutes));
    }
    let digits = value.trim().trim_end_matches(char::is_alphabetic);
    let number: f64 = digits.replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_it_is_written() {
        assert_eq!(number("7,5"), Some(7.5));
        assert_eq!(number("150mg"), Some(150.0));
        assert_eq!(number("00:25:00"), Some(25.0));
        assert_eq!(number("-2"), Some(-2.0));
        for value in ["", "mg", "1+2", "1:2", "inf"] {
            assert_eq!(number(value), None, "{value}");
        }
    }
}
