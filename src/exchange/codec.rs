//! A part of the journal as a key and a text, and back.

use std::rc::Rc;

use super::{
    record::{
        FieldProblem, bin_id, binned, clinic, clinic_id, night, remedy, remedy_id, settings, trial,
        trial_id,
    },
    version,
};
use crate::{
    journal::{Part, PartKey, Settings},
    text::Text,
};

/// One stored record: what it is kept under, and its text. Both mean nothing to those who keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// `n:2026-11-23` for a night, `r:` and 32 hexadecimal digits for a remedy, `t:` and as many for
    /// a trial, `c:` for a result from a clinic, `b:` for a thing in the bin, `s` for settings.
    pub key: String,
    /// JSON that begins with the version; empty where the part is not there any more.
    pub body: String,
}

/// A record that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was written by a newer version of the app: the journal may be shown, never changed.
    Newer,
    /// It is not what was written.
    Damaged {
        /// What is wrong with it.
        what: Damage,
    },
}

/// What is wrong with a damaged record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// No part is kept under this key.
    Key(String),
    /// It does not say which version wrote it.
    NoVersion,
    /// The text breaks off or is no JSON, or a field is missing or of another kind.
    Json {
        /// The line, from 1.
        line: usize,
        /// The column, from 1; 0 at the start of a line.
        column: usize,
        /// What the JSON reader says, in English.
        why: String,
    },
    /// A field holds what cannot be.
    Field(FieldProblem),
}

/// The record of a part as it stands.
pub fn encode(part: &Part) -> Encoded {
    let body = match part {
        Part::Night(_, Some(entry)) => night::written(entry),
        Part::Remedy(_, Some(remedy)) => remedy::written(remedy),
        Part::Trial(_, Some(trial)) => trial::written(trial),
        Part::Clinic(_, Some(record)) => clinic::written(record),
        Part::Binned(_, Some(binned)) => binned::written(binned),
        Part::Settings(settings) => settings::written(settings),
        Part::Night(_, None)
        | Part::Remedy(_, None)
        | Part::Trial(_, None)
        | Part::Clinic(_, None)
        | Part::Binned(_, None) => String::new(),
    };
    Encoded {
        key: key_of(part.key()),
        body,
    }
}

/// The part that a record stands for; an empty body says that the part is not there.
///
/// # Errors
/// Says whether the record is newer than this version or what is damaged in it.
pub fn decode(key: &str, body: &str) -> Result<Part, Unreadable> {
    let said = !body.is_empty();
    let of = read_key(key).map_err(|unknown| match version::read(body) {
        // Only a later version has a kind of record that this one does not know.
        Err(Unreadable::Newer) => Unreadable::Newer,
        _ => unknown,
    })?;
    Ok(match of {
        PartKey::Night(night) if said => {
            let entry = night::read(&version::read(body)?)?;
            Part::Night(night, Some(Rc::new(entry)))
        }
        PartKey::Remedy(id) if said => {
            let remedy = remedy::read(id, &version::read(body)?)?;
            Part::Remedy(id, Some(Rc::new(remedy)))
        }
        PartKey::Trial(id) if said => {
            let trial = trial::read(id, &version::read(body)?)?;
            Part::Trial(id, Some(Rc::new(trial)))
        }
        PartKey::Clinic(id) if said => {
            let record = clinic::read(&version::read_of(version::CLINIC, body)?)?;
            Part::Clinic(id, Some(Rc::new(record)))
        }
        PartKey::Binned(id) if said => {
            let binned = binned::read(&version::read(body)?)?;
            Part::Binned(id, Some(Rc::new(binned)))
        }
        PartKey::Settings if said => Part::Settings(settings::read(&version::read(body)?)?),
        PartKey::Night(night) => Part::Night(night, None),
        PartKey::Remedy(id) => Part::Remedy(id, None),
        PartKey::Trial(id) => Part::Trial(id, None),
        PartKey::Clinic(id) => Part::Clinic(id, None),
        PartKey::Binned(id) => Part::Binned(id, None),
        PartKey::Settings => Part::Settings(Settings::default()),
    })
}

/// What a part is kept under.
pub fn key_of(key: PartKey) -> String {
    match key {
        PartKey::Night(night) => format!("n:{night}"),
        PartKey::Remedy(id) => format!("r:{}", id.uuid().simple()),
        PartKey::Trial(id) => format!("t:{}", id.uuid().simple()),
        PartKey::Clinic(id) => format!("c:{}", id.uuid().simple()),
        PartKey::Binned(id) => format!("b:{}", id.uuid().simple()),
        PartKey::Settings => "s".to_owned(),
    }
}

fn read_key(key: &str) -> Result<PartKey, Unreadable> {
    let part = match key.split_once(':') {
        Some(("n", date)) => date.parse().ok().map(PartKey::Night),
        Some(("r", hex)) => remedy_id("id", hex).ok().map(PartKey::Remedy),
        Some(("t", hex)) => trial_id("id", hex).ok().map(PartKey::Trial),
        Some(("c", hex)) => clinic_id("id", hex).ok().map(PartKey::Clinic),
        Some(("b", hex)) => bin_id("id", hex).ok().map(PartKey::Binned),
        None if key == "s" => Some(PartKey::Settings),
        _ => None,
    };
    part.ok_or_else(|| Damage::Key(key.to_owned()).into())
}

impl Unreadable {
    /// What to tell the person.
    pub fn sentence(&self, text: Text) -> String {
        match self {
            Self::Newer => text.record_newer().to_owned(),
            Self::Damaged { what } => what.sentence(text),
        }
    }
}

impl Damage {
    /// What to tell the person.
    pub fn sentence(&self, text: Text) -> String {
        match self {
            Self::Key(key) => text.record_key(key),
            Self::NoVersion => text.record_no_version().to_owned(),
            Self::Json { line, column, why } => text.record_json(line, column, why),
            Self::Field(problem) => problem.sentence(text),
        }
    }
}

impl From<Damage> for Unreadable {
    fn from(what: Damage) -> Self {
        Self::Damaged { what }
    }
}

impl Damage {
    /// What the JSON reader found, at this line and column of the text.
    pub(super) fn json(error: &serde_json::Error, (line, column): (usize, usize)) -> Self {
        let said = error.to_string();
        // The reader ends its sentence with the place, which is said apart.
        let why = said
            .split_once(" at line ")
            .map_or(said.as_str(), |(why, _)| why);
        Self::Json {
            line,
            column,
            why: why.to_owned(),
        }
    }

    /// The same damage, seen from what holds the field.
    pub(super) fn within(self, holder: &str) -> Self {
        match self {
            Self::Field(problem) => Self::Field(problem.within(holder)),
            other => other,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::{Journal, arbitrary};

    fn complaint(key: &str, body: &str) -> String {
        decode(key, body).unwrap_err().sentence(Text::default())
    }

    #[test]
    fn a_field_that_cannot_be_is_named_with_its_limits() {
        let night = "n:2026-11-23";
        assert_eq!(
            complaint(night, r#"{"v":1,"worst":14}"#),
            "worst: 14 is not between 0 and 10"
        );
        assert_eq!(
            complaint(night, r#"{"v":1,"worst":-1}"#),
            "worst: -1 is not between 0 and 10"
        );
        assert_eq!(
            complaint(
                night,
                r#"{"v":1,"episodes":[{"id":"018f0000000070008000000000000001","at":[0,0,""],"urge":11}]}"#
            ),
            "episodes 1 urge: 11 is not between 0 and 10"
        );
        assert_eq!(
            complaint(night, r#"{"v":1,"factors":{"alcohol":"two"}}"#),
            "factors alcohol: not the kind of value that belongs here"
        );
    }

    #[test]
    fn a_newer_record_is_told_from_a_damaged_one() {
        assert_eq!(
            decode("n:2026-11-23", r#"{"v":2,"worst":[6,1]}"#),
            Err(Unreadable::Newer)
        );
        for damaged in [
            r#"{"v":1,"worst":6"#,
            r#"{"worst":6}"#,
            r#"{"v":0}"#,
            "6",
            " ",
        ] {
            assert!(
                matches!(
                    decode("n:2026-11-23", damaged),
                    Err(Unreadable::Damaged { .. })
                ),
                "{damaged}"
            );
        }
    }

    #[test]
    fn a_medicine_that_lost_its_access_is_not_taken_for_a_remedy() {
        let key = "r:018f0000000070008000000000000001";
        assert!(decode(key, r#"{"v":1,"name":"Ropinirole"}"#).is_err());
    }

    #[test]
    fn only_keys_that_are_written_are_read() {
        for key in [
            "n:23/11/2026",
            "r:018F0000000070008000000000000001",
            "r:018f0000-0000-7000-8000-000000000001",
            "s:",
            "",
            "x:1",
        ] {
            assert!(decode(key, "").is_err(), "{key}");
        }
    }

    #[test]
    fn not_said_takes_no_room() {
        let part = decode("n:2026-11-23", r#"{"v":1,"worst":0}"#).unwrap();
        assert_eq!(encode(&part).body, r#"{"v":1,"worst":0}"#);
    }

    proptest! {
        #[test]
        fn a_part_reads_back_as_it_was_written(part in arbitrary::part()) {
            let Encoded { key, body } = encode(&part);
            let begins = if key.starts_with("c:") { r#"{"v":2"# } else { r#"{"v":1,"# };
            let versioned = body.starts_with(begins);
            prop_assert!(body.is_empty() || versioned);
            prop_assert_eq!(decode(&key, &body), Ok(part));
        }

        #[test]
        fn a_journal_reads_back_as_it_was_written(journal in arbitrary::journal()) {
            let parts: Result<Vec<Part>, Unreadable> = journal
                .parts()
                .map(|part| encode(&part))
                .map(|record| decode(&record.key, &record.body))
                .collect();
            prop_assert_eq!(Journal::from_parts(parts.unwrap()), journal);
        }

        #[test]
        fn no_text_is_too_strange_to_refuse(key in ".{0,40}", body in ".{0,200}") {
            let _ = decode(&key, &body);
            let _ = decode("n:2026-11-23", &body);
        }

        #[test]
        fn a_changed_record_never_stops_the_app(
            part in arbitrary::part(),
            at in any::<prop::sample::Index>(),
            other in any::<char>(),
        ) {
            let Encoded { key, body } = encode(&part);
            let mut letters: Vec<char> = body.chars().collect();
            if !letters.is_empty() {
                let at = at.index(letters.len());
                letters[at] = other;
            }
            let _ = decode(&key, &letters.iter().collect::<String>());
        }
    }
}
