//! Bearable's CSV: a row for each reading.
//!
//! Known from samples and other readers, not from the program, which is closed. Its symptoms go from 1
//! to 4 and a night without one is not written: no urge from 0 to 10 can be made of that, so they come
//! as words, such as "3 of 4".

use chrono::{NaiveDate, NaiveTime};

use super::{
    Days, Export, Program, Why,
    rows::{Names, rows},
    sheet::Sheet,
};
use crate::exchange::nights_csv::TableProblem;

pub(super) fn read(text: &str, days: Days) -> Option<Result<Export, TableProblem>> {
    let names = Names::of(text)?;
    let (date, part) = (names.at("date")?, names.at("time of day")?);
    let (category, rating) = (names.at("category")?, names.at("rating/amount")?);
    let (detail, notes) = (names.at("detail")?, names.at("notes")?);
    let formatted = names.at("date formatted");
    let mut sheet = Sheet::new(days);
    for (line, row) in rows(text, &names, &mut sheet) {
        let written = format!("{} {}", &row[date], &row[part]);
        let day = formatted.map_or_else(|| long_date(&row[date]), |at| short_date(&row[at]));
        let at = day.and_then(|day| Some(day.and_time(hour(&row[part])?)));
        let Some(moment) = sheet.moment(line, at, &written) else {
            continue;
        };
        let (rating, detail) = (row[rating].trim(), row[detail].trim());
        match &row[category] {
            "Symptom" if (1..=4).any(|points: u8| points.to_string() == rating) => {
                sheet.say(moment, without_bracket(detail).0, format!("{rating} of 4"));
            }
            "Meds/Supplements" => {
                let (name, unit) = without_bracket(detail);
                let amount = Some(rating).filter(|amount| !matches!(*amount, "" | "None"));
                let amount = amount.map_or("1".to_owned(), |amount| format!("{amount} {unit}"));
                sheet.say(moment, name, amount.trim());
            }
            "Symptom" => {
                sheet.refuse(line, Why::NotAValue(rating.to_owned()));
                continue;
            }
            _ if rating.is_empty() => {
                for item in detail.split('|').map(name_of_factor) {
                    if !item.is_empty() {
                        sheet.say(moment, item, "1");
                    }
                }
            }
            category => sheet.say(moment, category, rating),
        }
        sheet.note(moment, row[notes].trim_matches([' ', '.']));
    }
    Some(sheet.export(Program::Bearable))
}

fn short_date(cell: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(cell.trim(), "%Y-%m-%d").ok()
}

/// `22nd Sep 2020`
fn long_date(cell: &str) -> Option<NaiveDate> {
    let (day, rest) = cell.trim().split_once(' ')?;
    let day = day.trim_end_matches(char::is_alphabetic);
    NaiveDate::parse_from_str(&format!("{day} {rest}"), "%d %b %Y").ok()
}

/// Only to find the night: a part of the day is no hour, and none is kept. The small hours and the
/// morning are of the night before, the rest of the day is of the night to come.
fn hour(part: &str) -> Option<NaiveTime> {
    let hour = match part.trim() {
        "pre" | "am" => 8,
        "" | "mid" | "pm" | "all day" => 20,
        part if part.starts_with("Day ") => 20,
        clock => {
            let (hour, minute) = clock.split_once(':')?;
            return NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0);
        }
    };
    NaiveTime::from_hms_opt(hour, 0, 0)
}

/// `Back (lower) pain (Mild)` as its name and what stands in the last bracket.
fn without_bracket(detail: &str) -> (&str, &str) {
    let inner = detail
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    inner.unwrap_or((detail, ""))
}

/// `☕ Caffeine - Moderate` as Caffeine.
fn name_of_factor(item: &str) -> &str {
    let name = item
        .trim()
        .trim_start_matches(|sign: char| !sign.is_alphanumeric());
    name.rsplit_once(" - ")
        .map_or(name, |(name, _)| name)
        .trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_bracket_is_no_name() {
        assert_eq!(
            without_bracket("Back (lower) pain (Mild)"),
            ("Back (lower) pain", "Mild")
        );
        assert_eq!(without_bracket("Legs"), ("Legs", ""));
    }

    #[test]
    fn a_date_is_read_in_both_its_forms() {
        let expected = NaiveDate::from_ymd_opt(2020, 9, 22);
        assert_eq!(long_date("22nd Sep 2020"), expected);
        assert_eq!(short_date("2020-09-22"), expected);
        assert_eq!(long_date("Sep 2020"), None);
    }

    #[test]
    fn a_factor_loses_its_picture_and_its_level() {
        assert_eq!(name_of_factor(" ☕ Caffeine - Moderate "), "Caffeine");
        assert_eq!(name_of_factor("Long-haul flight"), "Long-haul flight");
    }
}
