//! What may stand in one field of a record, and what is said when something else stands there.

use chrono::{NaiveTime, Timelike};
use uuid::Uuid;

use super::fields::Fields;
use crate::{
    bounded::{UpTo, Words},
    clinic::ClinicId,
    exchange::codec::{Damage, Unreadable},
    journal::BinId,
    night::Night,
    remedy::RemedyId,
    severity::Severity,
    text::Text,
    trial::TrialId,
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
    /// Not a number that this can measure.
    NotAMeasure(String),
    /// Not a number that a telephone can dial.
    NotANumber(String),
    /// Not an id of 32 hexadecimal digits.
    NotAnId(String),
    /// Not an instant between 1900 and 2199 with an offset that a place has.
    NotAMoment,
    /// Not a seed of 16 hexadecimal digits.
    NotASeed(String),
    /// A remedy that is set against itself.
    Itself,
    /// A span of nights that ends before it begins.
    Backwards,
    /// A time of rating where there is no rating.
    Unrated,
    /// A number, a word or a yes where another of them belongs.
    Misplaced,
    /// Nothing stands there, and the record says nothing without it.
    Missing,
}

impl FieldProblem {
    /// The same problem, seen from what holds the field.
    pub(in crate::exchange) fn within(mut self, holder: &str) -> Self {
        self.field = format!("{holder} {}", self.field);
        self
    }

    /// What to tell the person: "worst: 14 is not between 0 and 10".
    pub fn sentence(&self, text: Text) -> String {
        text.field_problem(&self.field, self.fault.sentence(text))
    }
}

impl Fault {
    /// What to tell the person, of a field that was named before.
    pub fn sentence(&self, text: Text) -> String {
        match self {
            Self::OutOfRange { value, most } => text.fault_out_of_range(value, most),
            Self::TooLong(most) => text.fault_too_long(most),
            Self::NotAChoice(code) => text.fault_not_a_choice(code),
            Self::NotADate(date) => text.fault_not_a_date(date),
            Self::NotATime(time) => text.fault_not_a_time(time),
            Self::NotAMeasure(value) => text.fault_not_a_measure(value),
            Self::NotANumber(number) => text.fault_not_a_number(number),
            Self::NotAnId(id) => text.fault_not_an_id(id),
            Self::NotAMoment => text.fault_not_a_moment().to_owned(),
            Self::NotASeed(seed) => text.fault_not_a_seed(seed),
            Self::Itself => text.fault_itself().to_owned(),
            Self::Backwards => text.fault_backwards().to_owned(),
            Self::Unrated => text.fault_unrated().to_owned(),
            Self::Misplaced => text.fault_misplaced().to_owned(),
            Self::Missing => text.fault_missing().to_owned(),
        }
    }
}

/// What reading a field gives: what stands there, or what is wrong with the record.
pub(super) type Read<T> = Result<T, Wrong>;

/// What is wrong, on its way up through the readers. Behind one pointer, for it is handed on at every field:
/// as it is, handing it on would be half of what they are in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Wrong(Box<Unreadable>);

impl Wrong {
    /// The same, seen from what holds the field.
    pub(super) fn within(self, holder: &str) -> Self {
        match *self.0 {
            Unreadable::Damaged { what } => what.within(holder).into(),
            Unreadable::Newer => newer(),
        }
    }
}

impl From<Damage> for Wrong {
    fn from(what: Damage) -> Self {
        Unreadable::from(what).into()
    }
}

impl From<Unreadable> for Wrong {
    fn from(what: Unreadable) -> Self {
        Self(Box::new(what))
    }
}

impl From<Wrong> for Unreadable {
    fn from(wrong: Wrong) -> Self {
        *wrong.0
    }
}

pub(super) fn faulty(field: &str, fault: Fault) -> Wrong {
    let field = field.to_owned();
    Damage::Field(FieldProblem { field, fault }).into()
}

/// What only a later version can have written.
pub(super) fn newer() -> Wrong {
    Unreadable::Newer.into()
}

/// A field without which a record says nothing.
pub(super) fn required<T>(field: &str, value: Option<T>) -> Read<T> {
    value.ok_or_else(|| faulty(field, Fault::Missing))
}

/// Fields that may have been left unsaid, by what may stand in them.
impl Fields<'_> {
    pub(super) fn severity(&self, field: &str) -> Read<Option<Severity>> {
        let fault = |value| faulty(field, Fault::OutOfRange { value, most: 10 });
        self.number(field)?
            .map(|value| {
                let points = u8::try_from(value).ok();
                points.and_then(Severity::new).ok_or_else(|| fault(value))
            })
            .transpose()
    }

    pub(super) fn up_to<const MAX: u16>(&self, field: &str) -> Read<Option<UpTo<MAX>>> {
        let number = self.number_up_to(field, MAX)?;
        Ok(number.and_then(UpTo::new))
    }

    // Apart from the limits' types, so that it is in the program once.
    fn number_up_to(&self, field: &str, most: u16) -> Read<Option<u16>> {
        self.number(field)?
            .map(|value| number_up_to(field, value, most))
            .transpose()
    }

    /// The person's own words; empty where there are none.
    pub(super) fn words<const MAX: usize>(&self, field: &str) -> Read<Words<MAX>> {
        let words = self.word(field)?.unwrap_or_default();
        Words::new(&words).ok_or_else(|| faulty(field, Fault::TooLong(MAX)))
    }

    /// A choice by its code; `known` is the `from_code` of its list.
    pub(super) fn choice<T>(&self, field: &str, known: fn(&str) -> Option<T>) -> Read<Option<T>> {
        self.word(field)?
            .map(|code| choice(field, code, known))
            .transpose()
    }

    pub(super) fn night(&self, field: &str) -> Read<Option<Night>> {
        self.word(field)?
            .map(|date| {
                date.parse()
                    .map_err(|_| faulty(field, Fault::NotADate(date)))
            })
            .transpose()
    }

    pub(super) fn time(&self, field: &str) -> Read<Option<NaiveTime>> {
        self.word(field)?
            .map(|value| time(field, &value))
            .transpose()
    }
}

pub(super) fn up_to<const MAX: u16>(field: &str, value: i64) -> Read<UpTo<MAX>> {
    let number = number_up_to(field, value, MAX)?;
    UpTo::new(number).ok_or_else(|| faulty(field, Fault::OutOfRange { value, most: MAX }))
}

fn number_up_to(field: &str, value: i64, most: u16) -> Read<u16> {
    let number = u16::try_from(value).ok().filter(|number| *number <= most);
    number.ok_or_else(|| faulty(field, Fault::OutOfRange { value, most }))
}

pub(super) fn choice<T>(field: &str, code: String, known: fn(&str) -> Option<T>) -> Read<T> {
    known(&code).ok_or_else(|| faulty(field, Fault::NotAChoice(code)))
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
    .ok_or_else(|| faulty(field, Fault::NotATime(value.to_owned())))
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
        .ok_or_else(|| faulty(field, Fault::NotAnId(hex.to_owned())))
}

pub(in crate::exchange) fn remedy_id(field: &str, hex: &str) -> Read<RemedyId> {
    uuid(field, hex).map(RemedyId::from_uuid)
}

pub(in crate::exchange) fn bin_id(field: &str, hex: &str) -> Read<BinId> {
    uuid(field, hex).map(BinId::from_uuid)
}

pub(in crate::exchange) fn clinic_id(field: &str, hex: &str) -> Read<ClinicId> {
    uuid(field, hex).map(ClinicId::from_uuid)
}

pub(in crate::exchange) fn trial_id(field: &str, hex: &str) -> Read<TrialId> {
    uuid(field, hex).map(TrialId::from_uuid)
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
