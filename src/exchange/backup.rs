//! The whole journal as one file, and back.
//!
//! A backup is the only protection against a lost phone, so all of it is checked before any of it
//! is taken in. It is plain JSON and holds the records as they are kept, one a line.

mod age;
mod contents;
mod problem;

use serde::Deserialize;
use serde_json::value::RawValue;

pub use age::{BackupAge, LastBackup, Reminder};
use contents::Contents;
pub use problem::{BackupProblem, Place, Why};

use super::{
    codec::encode,
    record::{Fields, read_moment, written_moment},
};
use crate::{
    journal::{Journal, Part},
    moment::Moment,
};

const KIND: &str = "backup";
const VERSION: u64 = 1;

/// The backup of a journal, as made at this moment: the text of a file named, say, `lull.json`.
pub fn write(journal: &Journal, made: &Moment) -> String {
    let (mut nights, mut remedies) = (Vec::new(), Vec::new());
    let (mut trials, mut clinic, mut bin) = (Vec::new(), Vec::new(), Vec::new());
    let mut settings = String::from("{}");
    for part in journal.parts() {
        let record = encode(&part);
        // The key without what tells the kinds apart: here each kind has a place of its own.
        let name = record.key.get(2..).unwrap_or_default();
        let line = format!("\"{name}\":{}", record.body);
        match part {
            Part::Night(..) => nights.push(line),
            Part::Remedy(..) => remedies.push(line),
            Part::Trial(..) => trials.push(line),
            Part::Clinic(..) => clinic.push(line),
            Part::Binned(..) => bin.push(line),
            Part::Settings(_) => settings = record.body,
        }
    }
    let (nights, remedies) = (nights.join(",\n"), remedies.join(",\n"));
    // Journals without trials, results or an empty bin are written as they were before there were any.
    let (trials, bin) = (kind("trials", &trials), kind("bin", &bin));
    let clinic = kind("clinic", &clinic);
    let content = format!(
        "{{\"nights\":{{\n{nights}\n}},\n\"remedies\":{{\n{remedies}\n}},\n{trials}{clinic}{bin}\"settings\":{settings}}}"
    );
    let made = written_moment(made);
    let checksum = whole_checksum(&made, &content);
    file(&made, &checksum, &content)
}

fn file(made: &str, checksum: &str, content: &str) -> String {
    format!(
        "{{\"lull\":\"{KIND}\",\"version\":{VERSION},\"made\":{made},\n\"checksum\":\"{checksum}\",\n\"journal\":{content}}}\n"
    )
}

/// The records of a kind, if there are any.
fn kind(name: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        String::new()
    } else {
        format!("\"{name}\":{{\n{}\n}},\n", lines.join(",\n"))
    }
}

/// The journal that a backup holds.
///
/// # Errors
/// Says what is wrong with the file, and where; then nothing of it is taken in.
pub fn read(text: &str) -> Result<Journal, BackupProblem> {
    // Some editors put this mark before the text when they save it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file = open(text)?;
    let content = file
        .journal
        .ok_or_else(|| BackupProblem::missing("journal"))?;
    let Some(said) = file.checksum else {
        return Err(BackupProblem::missing("checksum"));
    };
    // Files of the first days bear a checksum of the journal alone; since then every byte counts.
    let is_as_written = if said.contains(WHOLE) {
        let made = file.made.map_or("", RawValue::get);
        said == whole_checksum(made, content.get())
            && text == self::file(made, &said, content.get())
    } else {
        said == checksum(content.get())
    };
    if !is_as_written {
        return Err(BackupProblem::Changed);
    }
    Contents::of(content, text)?.journal()
}

/// When a backup was made, if it says so.
pub fn made(text: &str) -> Option<Moment> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    read_moment(&Fields::of(text.trim_end()).ok()?, "made")
}

#[derive(Deserialize)]
struct File<'a> {
    lull: Option<String>,
    version: Option<u64>,
    checksum: Option<String>,
    #[serde(borrow)]
    made: Option<&'a RawValue>,
    #[serde(borrow)]
    journal: Option<&'a RawValue>,
}

/// The file's outer shape, once it is known to be a backup that this version can read.
fn open(text: &str) -> Result<File<'_>, BackupProblem> {
    let file: File = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) if looks_like_a_backup(text) => return Err(BackupProblem::json(&error)),
        Err(_) => return Err(BackupProblem::NotABackup),
    };
    match (file.lull.as_deref(), file.version) {
        (Some(KIND), Some(VERSION)) => Ok(file),
        (Some(KIND), Some(version)) if version > VERSION => Err(BackupProblem::Newer),
        (Some(KIND), _) => Err(BackupProblem::missing("version")),
        (_, _) => Err(BackupProblem::NotABackup),
    }
}

/// Whether a broken text began as a backup, so that its owner is told where it broke.
fn looks_like_a_backup(text: &str) -> bool {
    let start: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .take(16)
        .collect();
    start.starts_with("{\"lull\":\"backup")
}

fn checksum(content: &str) -> String {
    format!("{:08x}", crate::checksum::of(content))
}

/// Tells a checksum of the whole file from one of the journal alone.
const WHOLE: char = '-';

/// The checksum of the journal, and one of that and of when it was made.
fn whole_checksum(made: &str, content: &str) -> String {
    let journal = checksum(content);
    let whole = checksum(&format!("{made} {journal}"));
    format!("{journal}{WHOLE}{whole}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::{prelude::*, sample::Index};

    use super::*;
    use crate::{journal::arbitrary, text::Text};

    const ONE_NIGHT: &str = "{\"nights\":{\n\"2026-11-23\":{\"v\":1,\"worst\":6}\n},\n\"settings\":{\"v\":1,\"boundary\":12}}";

    /// A file around this content, with the checksum that belongs to it.
    fn file(content: &str) -> String {
        let checksum = checksum(content);
        format!(
            "{{\"lull\":\"backup\",\"version\":1,\n\"checksum\":\"{checksum}\",\n\"journal\":{content}}}"
        )
    }

    fn complaint(text: &str) -> String {
        read(text).unwrap_err().sentence(Text::default())
    }

    #[test]
    fn a_problem_names_the_night_the_field_and_the_line() {
        assert_eq!(
            complaint(&file(&ONE_NIGHT.replace(":6}", ":14}"))),
            "Line 4 of the file, night 2026-11-23: worst: 14 is not between 0 and 10"
        );
    }

    #[test]
    fn broken_json_is_placed_by_line_and_column_of_the_file() {
        let text = file(ONE_NIGHT);
        let cut = &text[..text.find(":6}").unwrap()];
        assert!(
            complaint(cut).contains("(line 4, column"),
            "{}",
            complaint(cut)
        );
        let word = file(&ONE_NIGHT.replace(":6}", ":\"six\"}"));
        // The record begins after `"2026-11-23":`; its word ends in column 13 + 20.
        assert!(
            complaint(&word).contains("night 2026-11-23")
                && complaint(&word).contains("(line 4, column 33:"),
            "{}",
            complaint(&word)
        );
    }

    #[test]
    fn content_changed_since_it_was_written_is_not_taken_in() {
        let changed = file(ONE_NIGHT).replace("\"worst\":6", "\"worst\":7");
        assert_eq!(read(&changed), Err(BackupProblem::Changed));
    }

    #[test]
    fn a_newer_backup_asks_for_an_update() {
        let newer = file(ONE_NIGHT).replace("\"version\":1", "\"version\":2");
        assert_eq!(read(&newer), Err(BackupProblem::Newer));
        let newer = file(&ONE_NIGHT.replace("\"v\":1,\"worst\"", "\"v\":2,\"worst\""));
        assert_eq!(read(&newer), Err(BackupProblem::Newer));
    }

    #[test]
    fn a_kind_of_record_that_is_still_to_come_is_not_left_out_without_a_word() {
        let journal = ONE_NIGHT.replace("\"settings\"", "\"visits\":{},\"settings\"");
        assert_eq!(read(&file(&journal)), Err(BackupProblem::Newer));
        let other = "\"other\":{\"q:2026-11\":{\"v\":2}},\"settings\"";
        let journal = ONE_NIGHT.replace("\"settings\"", other);
        assert_eq!(read(&file(&journal)), Err(BackupProblem::Newer));
    }

    #[test]
    fn another_file_is_not_called_a_damaged_backup() {
        for text in [
            "",
            "date,severity\n2026-01-01,5\n",
            "{}",
            "[1]",
            "{\"lull\":\"x\"}",
        ] {
            assert_eq!(read(text), Err(BackupProblem::NotABackup), "{text}");
        }
    }

    #[test]
    fn a_night_that_stands_twice_is_not_silently_halved() {
        let night = "\"2026-11-23\":{\"v\":1,\"worst\":6}";
        let twice = ONE_NIGHT.replace(night, &format!("{night},\n{night}"));
        assert_eq!(
            complaint(&file(&twice)),
            "Line 5 of the file, night 2026-11-23: it stands in the file a second time"
        );
    }

    #[test]
    fn a_byte_order_mark_does_no_harm() {
        assert!(read(&format!("\u{feff}{}", file(ONE_NIGHT))).is_ok());
    }

    #[test]
    fn a_file_without_its_checksum_is_not_trusted() {
        let bare = format!("{{\"lull\":\"backup\",\"version\":1,\"journal\":{ONE_NIGHT}}}");
        assert_eq!(read(&bare), Err(BackupProblem::missing("checksum")));
    }

    proptest! {
        #[test]
        fn a_backup_gives_back_the_journal(
            journal in arbitrary::journal(),
            made in arbitrary::moment(),
        ) {
            let text = write(&journal, &made);
            prop_assert_eq!(super::made(&text), Some(made));
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
            prop_assert_eq!(read(&text), Ok(journal));
        }

        #[test]
        fn any_text_is_refused_in_words(text in ".{0,300}") {
            prop_assert!(!complaint(&text).is_empty());
        }

        #[test]
        fn a_file_cut_short_is_never_taken_in(
            journal in arbitrary::journal(),
            made in arbitrary::moment(),
            cut in any::<Index>(),
        ) {
            let text = write(&journal, &made);
            let mut end = cut.index(text.trim_end().len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            prop_assert!(!complaint(&text[..end]).is_empty());
        }

        #[test]
        fn any_changed_byte_is_refused_with_a_reason(
            journal in arbitrary::journal(),
            made in arbitrary::moment(),
            at in any::<Index>(),
            other in any::<u8>(),
        ) {
            let text = write(&journal, &made);
            let mut bytes = text.clone().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] = other;
            // What is no text is refused before it comes here.
            if let Ok(changed) = String::from_utf8(bytes) && changed != text {
                prop_assert!(!complaint(&changed).is_empty());
            }
        }
    }

    #[test]
    fn no_byte_can_be_changed_in_any_way() {
        let journal = Journal::from_parts([]);
        let text = write(&journal, &Moment::epoch());
        for at in 0..text.len() {
            for other in 0..128 {
                let mut bytes = text.clone().into_bytes();
                bytes[at] = other;
                let changed = String::from_utf8(bytes).unwrap();
                assert!(
                    changed == text || read(&changed).is_err(),
                    "byte {at}: {other}\n{changed}"
                );
            }
        }
    }
}
