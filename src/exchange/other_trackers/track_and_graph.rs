//! Track & Graph's CSV: a row for each point of each tracker, as `writeDataPointsToCSV` writes it.
//!
//! Times are local, with the offset of that hour, and without seconds where these are zero. Before
//! 2025 a label stood in the value, as `1.0:yes`; durations are `h:mm:ss`.

use chrono::NaiveDateTime;

use super::{
    Days, Export, Program, Why,
    rows::{Names, rows},
    sheet::Sheet,
};
use crate::exchange::nights_csv::TableProblem;

pub(super) fn read(text: &str, days: Days) -> Option<Result<Export, TableProblem>> {
    let names = Names::of(text)?;
    let (name, time) = (names.at("FeatureName")?, names.at("Timestamp")?);
    let value = names.at("Value")?;
    let (label, note) = (names.at("Label"), names.at("Note"));
    let mut sheet = Sheet::new(days);
    for (line, row) in rows(text, &names, &mut sheet) {
        let written = &row[time];
        let Some(moment) = sheet.moment(line, local(written), written) else {
            continue;
        };
        let Some(said) = Said::of(&row[value]) else {
            sheet.refuse(line, Why::NotAValue(row[value].to_owned()));
            continue;
        };
        sheet.say(moment, &row[name], said.number.to_string());
        let label = label.map_or(said.label, |at| &row[at]);
        let words = [label, note.map_or("", |at| &row[at])];
        let words: Vec<&str> = words.into_iter().filter(|words| is_told(words)).collect();
        if !words.is_empty() {
            sheet.note(moment, &format!("{}: {}", &row[name], words.join(", ")));
        }
    }
    Some(sheet.export(Program::TrackAndGraph))
}

/// A yes or a no is told by its number.
fn is_told(words: &str) -> bool {
    !words.is_empty() && !["yes", "no"].contains(&words.to_lowercase().as_str())
}

/// `2026-03-24T01:30+01:00`: what stands before the offset is the time on the wall.
fn local(written: &str) -> Option<NaiveDateTime> {
    let (date, time) = written.split_once('T')?;
    let end = time.find(['Z', '+', '-'])?;
    let local = format!("{date}T{}", &time[..end]);
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(&local, form).ok())
}

struct Said<'a> {
    /// Of a duration its whole minutes.
    number: f64,
    label: &'a str,
}

impl<'a> Said<'a> {
    fn of(value: &'a str) -> Option<Self> {
        let parts: Vec<&str> = value.splitn(4, ':').collect();
        let whole = |part: &str| part.parse::<i32>().ok();
        let is_clock =
            |part: &str| part.trim_start_matches('-').len() == 2 && whole(part).is_some();
        let (number, label) = match parts[..] {
            [hours, minutes, seconds] | [hours, minutes, seconds, _]
                if is_clock(minutes) && is_clock(seconds) =>
            {
                let minutes = whole(hours)?
                    .checked_mul(60)?
                    .checked_add(whole(minutes)?)?;
                (f64::from(minutes), parts.get(3).copied().unwrap_or(""))
            }
            [number] => (number.parse().ok()?, ""),
            _ => {
                let (number, label) = value.split_once(':')?;
                (number.parse().ok()?, label)
            }
        };
        Some(Self { number, label }).filter(|said| said.number.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_a_number_a_duration_or_either_with_a_label() {
        let said = |value| Said::of(value).map(|said| (said.number, said.label));
        assert_eq!(said("7.5"), Some((7.5, "")));
        assert_eq!(said("1.0:yes"), Some((1.0, "yes")));
        assert_eq!(said("1.0:a:b"), Some((1.0, "a:b")));
        assert_eq!(said("27:05:00"), Some((1_625.0, "")));
        assert_eq!(said("1:10:00:rest"), Some((70.0, "rest")));
        for value in ["", "legs", "NaN", "999999999999:00:00"] {
            assert_eq!(said(value), None, "{value}");
        }
    }

    #[test]
    fn a_time_stands_with_seconds_and_without() {
        for written in [
            "2026-03-24T01:30+01:00",
            "2026-03-24T01:30:00.087-05:00",
            "2026-03-24T01:30:00Z",
        ] {
            let at = local(written).map(|at| at.format("%d %H:%M").to_string());
            assert_eq!(at.as_deref(), Some("24 01:30"), "{written}");
        }
        assert_eq!(local("2026-03-24"), None);
    }
}
