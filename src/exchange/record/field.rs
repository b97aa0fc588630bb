//! What may stand in one field of a record, and what is said when something else stands there.

use chrono::{NaiveTime, Timelike};
use uuid::Uuid;

use crate::{
    bounded::{UpTo, Words},
    night::Night,
    remedy::RemedyId,
    severity::Severity,
    text::Text,
};

/// A field that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name on disk, after the names of what it stands in: `episodes 2 urge`.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A number outside 0 to `most`.
    OutOfRange {
        /// The number that stands there.
        value: i64,
        /// The largest that may.
        most: u16,
    },
    /// More characters than this.
    TooLong(usize),
    /// A code that this version does not know.
    NotAChoice(String),
    /// Not a date as in `2026-11-23`.
    NotADate(String),
    /// Not a time as in `22:15`.
    NotATime(String),
    /// Not an id of 32 hexadecimal digits.
    NotAnId(String),
    /// Not an instant between 1900 and 2199 with an offset that a place has.
    NotAMoment,
    /// A span of nights that ends before it begins.
    Backwards,
    /// A time of rating where there is no rating.
    Unrated,
    /// A number, a word or a yes where another of them belongs.
    Misplaced,
}

impl FieldProblem {
    pub(super) fn new(field: &str, fault: Fault) -> Self {
        Self {
            field: field.to_owned(),
            fault,
        }
    }

    /// The same problem, seen from what holds the field.
    pub(super) fn within(mut self, holder: &str) -> Self {
        self.field = format!("{holder} {}", self.field);
        self
    }

    /// What to tell the person: "worst: 14 is not between 0 and 10".
    pub fn sentence(&self, text: Text) -> String {
        text.field_problem(&self.field, self.fault.sentence(text))
    }
}

impl Fault {
    fn sentence(&self, text: Text) -> String {
        match self {
            Self::OutOfRange { value, most } => text.fault_out_of_range(value, most),
            Self::TooLong(most) => text.fault_too_long(most),
            Self::NotAChoice(code) => text.fault_not_a_choice(code),
            Self::NotADate(date) => text.fault_not_a_date(date),
            Self::NotATime(time) => text.fault_not_a_time(time),
            Self::NotAnId(id) => text.fault_not_an_id(id),
            Self::NotAMoment => text.fault_not_a_moment().to_owned(),
            Self::Backwards => text.fault_backwards().to_owned(),
            Self::Unrated => text.fault_unrated().to_owned(),
            Self::Misplaced => text.fault_misplaced().to_owned(),
        }
    }
}

pub(super) type Read<T> = Result<T, FieldProblem>;

pub(super) fn severity(field: &str, value: i64) -> Read<Severity> {
    u8::try_from(value)
        .ok()
        .and_then(Severity::new)
        .ok_or_else(|| FieldProblem::new(field, Fault::OutOfRange { value, most: 10 }))
}

pub(super) fn up_to<const MAX: u16>(field: &str, value: i64) -> Read<UpTo<MAX>> {
    u16::try_from(value)
        .ok()
        .and_then(UpTo::new)
        .ok_or_else(|| FieldProblem::new(field, Fault::OutOfRange { value, most: MAX }))
}

pub(super) fn words<const MAX: usize>(field: &str, value: &str) -> Read<Words<MAX>> {
    Words::new(value).ok_or_else(|| FieldProblem::new(field, Fault::TooLong(MAX)))
}

/// A choice by its code; `known` is the `from_code` of its list.
pub(super) fn choice<T>(field: &str, code: &str, known: fn(&str) -> Option<T>) -> Read<T> {
    known(code).ok_or_else(|| FieldProblem::new(field, Fault::NotAChoice(code.to_owned())))
}

pub(super) fn night(field: &str, date: &str) -> Read<Night> {
    date.parse()
        .map_err(|_| FieldProblem::new(field, Fault::NotADate(date.to_owned())))
}

/// A time on the wall: `22:15`, or `22:15:30`.
pub(super) fn time(field: &str, value: &str) -> Read<NaiveTime> {
    let two_digits = |part: &str| {
        let shaped = part.len() == 2 && part.bytes().all(|digit| digit.is_ascii_digit());
        shaped.then(|| part.parse::<u32>().ok()).flatten()
    };
    let parts: Option<Vec<u32>> = value.split(':').map(two_digits).collect();
    match parts.as_deref() {
        Some(&[hour, minute]) => NaiveTime::from_hms_opt(hour, minute, 0),
        Some(&[hour, minute, second]) => NaiveTime::from_hms_opt(hour, minute, second),
        _ => None,
    }
    .ok_or_else(|| FieldProblem::new(field, Fault::NotATime(value.to_owned())))
}

/// `22:15`, with seconds where there are any; nobody says fractions of them.
pub(super) fn written_time(time: NaiveTime) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    }
}

/// Reads 32 lower-case hexadecimal digits and no other spelling, so that one id has one key.
pub(super) fn uuid(field: &str, hex: &str) -> Read<Uuid> {
    let shaped = hex.len() == 32
        && hex
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    shaped
        .then(|| Uuid::try_parse(hex).ok())
        .flatten()
        .ok_or_else(|| FieldProblem::new(field, Fault::NotAnId(hex.to_owned())))
}

pub(in crate::exchange) fn remedy_id(field: &str, hex: &str) -> Read<RemedyId> {
    uuid(field, hex).map(RemedyId::from_uuid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_two_digits_for_each_part() {
        for clock in ["00:00", "23:59", "22:15:30"] {
            assert_eq!(time("at", clock).map(written_time).as_deref(), Ok(clock));
        }
        for clock in [
            "24:00",
            "9:05",
            "22:60",
            "22:15:",
            "22",
            "+2:15",
            "\u{663}\u{663}:15",
        ] {
            assert!(time("at", clock).is_err(), "{clock}");
        }
    }
}
