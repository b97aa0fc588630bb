//! Daylio's CSV: an entry with its mood, activities and scales.
//!
//! Known from samples of several years, not from the program, which is closed. The date in `full_date`
//! is the one that is the same in every language. An activity that is not there was not ticked; that it
//! did not happen is not said.

use chrono::{NaiveDate, NaiveTime};

use super::{
    Days, Export, Program,
    rows::{Names, rows},
    sheet::Sheet,
};
use crate::exchange::nights_csv::TableProblem;

pub(super) fn read(text: &str, days: Days) -> Option<Result<Export, TableProblem>> {
    let names = Names::of(text)?;
    let (date, time) = (names.at("full_date")?, names.at("time")?);
    let (mood, activities) = (names.at("mood")?, names.at("activities")?);
    let optional = ["scales", "note_title", "note"].map(|name| names.at(name));
    let mut sheet = Sheet::new(days);
    for (line, row) in rows(text, &names, &mut sheet) {
        let written = format!("{} {}", &row[date], &row[time]);
        let day = NaiveDate::parse_from_str(&row[date], "%Y-%m-%d").ok();
        let at = day
            .zip(clock(&row[time]))
            .map(|(day, time)| day.and_time(time));
        let Some(moment) = sheet.moment(line, at, &written) else {
            continue;
        };
        let [scales, title, note] = optional.map(|at| at.map_or("", |at| &row[at]));
        sheet.say(moment, "Mood", row[mood].trim());
        for activity in parts(&row[activities]) {
            sheet.say(moment, activity, "1");
        }
        for scale in parts(scales) {
            if let Some((name, value)) = scale_of(scale) {
                sheet.say(moment, name, value);
            } else {
                sheet.note(moment, scale);
            }
        }
        sheet.note(moment, title);
        sheet.note(moment, &plain(note));
    }
    Some(sheet.export(Program::Daylio))
}

/// `a | b | c`
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// `14:03`, `6:50 pm`; the space may be a narrow one.
fn clock(cell: &str) -> Option<NaiveTime> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let (hour, minute) = words.first()?.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match words
        .get(1)
        .map(|word| word.to_lowercase().replace('.', ""))
    {
        None => hour,
        Some(half) if half == "am" && (1..=12).contains(&hour) => hour % 12,
        Some(half) if half == "pm" && (1..=12).contains(&hour) => hour % 12 + 12,
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// `Legs: 7/10 points` as a name and 7; of a scale with another end, and of a duration, as it stands.
fn scale_of(scale: &str) -> Option<(&str, String)> {
    let (at, sign) = scale
        .char_indices()
        .rev()
        .find(|(at, sign)| *sign == ':' && scale[at + 1..].starts_with(char::is_whitespace))?;
    let (name, value) = (scale[..at].trim(), scale[at + sign.len_utf8()..].trim());
    let number = value.split_whitespace().next()?;
    let number = number.strip_suffix("/10").unwrap_or(number);
    (!name.is_empty()).then(|| (name, number.to_owned()))
}

/// A note without the marks that the program keeps in it.
fn plain(note: &str) -> String {
    let mut words = note.to_owned();
    for end in ["<br>", "<br/>", "<br />", "</p>", "</div>", "</li>"] {
        words = words.replace(end, "\n");
    }
    for mark in ["b", "i", "u", "s", "p", "div", "ul", "ol", "li", "span"] {
        words = words.replace(&format!("<{mark}>"), "");
        words = words.replace(&format!("</{mark}>"), "");
    }
    for (written, meant) in ENTITIES {
        words = words.replace(written, meant);
    }
    words
}

/// The ampersand last, so that none of the others comes of it.
const ENTITIES: [(&str, &str); 6] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_of_either_clock() {
        let said = |cell| clock(cell).map(|time| time.format("%H:%M").to_string());
        assert_eq!(said("14:03").as_deref(), Some("14:03"));
        assert_eq!(said("12:10 am").as_deref(), Some("00:10"));
        assert_eq!(said("6:50\u{202f}PM").as_deref(), Some("18:50"));
        for cell in ["", "noon", "14:03 pm", "0:10 am", "25:00", "6:50 Uhr"] {
            assert_eq!(said(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_scale_to_ten_is_a_number_and_others_stay_as_they_are() {
        assert_eq!(
            scale_of("Legs:\u{a0}7/10 points"),
            Some(("Legs", "7".into()))
        );
        assert_eq!(
            scale_of("Legs: left: 3/5 points"),
            Some(("Legs: left", "3/5".into()))
        );
        assert_eq!(scale_of("Sleep: 8:00"), Some(("Sleep", "8:00".into())));
        assert_eq!(scale_of("Sleep 8:00"), None);
    }

    #[test]
    fn a_note_keeps_its_words_and_loses_its_marks() {
        assert_eq!(
            plain("<b>calm</b> &amp; a < b<br><br>c"),
            "calm & a < b\n\nc"
        );
        assert_eq!(plain("&amp;lt; 3 <3"), "&lt; 3 <3");
    }
}
