//! What the interface says: every message of `static/locales`, as a method with its variables typed.

use std::fmt::{Display, Write as _};

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::night::Night;

#[allow(clippy::all, clippy::pedantic, reason = "written by build.rs")]
mod messages {
    use super::{Plural, Text, put};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub use messages::Language;

/// The interface's words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Text {
    language: Language,
}

/// The plural categories of the world's languages.
#[allow(
    dead_code,
    reason = "English needs two; a language file may need the others"
)]
enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

fn put(said: &mut String, value: &impl Display) {
    // Writing to a String cannot fail.
    let _ = write!(said, "{value}");
}

impl Text {
    /// The words in this language.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// The language's plural category of a count (Unicode CLDR's rules).
    fn plural(self, count: u64) -> Plural {
        match self.language {
            Language::En if count == 1 => Plural::One,
            Language::En => Plural::Other,
        }
    }

    /// A number with one decimal, as the language writes it.
    fn decimal(self, number: f64) -> String {
        match self.language {
            Language::En => format!("{number:.1}"),
        }
    }

    /// "03:05", by the clock on the wall.
    pub fn hour(self, time: NaiveTime) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// "23 Nov".
    pub fn day(self, date: NaiveDate) -> String {
        self.date_day(date.day(), self.month_short(u64::from(date.month())))
    }

    /// "23 Nov 2026".
    pub fn full_day(self, date: NaiveDate) -> String {
        self.date_full(
            date.day(),
            self.month_short(u64::from(date.month())),
            date.year(),
        )
    }

    /// "Mon 23 to Tue 24 Nov": a night by both its dates, for some name it by the one and some by
    /// the other.
    pub fn night(self, night: Night) -> String {
        let weekday =
            |date: NaiveDate| self.weekday_short(u64::from(date.weekday().number_from_monday()));
        let (evening, morning) = (night.evening(), night.morning());
        if evening.month() == morning.month() {
            self.night_within_month(
                weekday(evening),
                evening.day(),
                weekday(morning),
                morning.day(),
                self.month_short(u64::from(morning.month())),
            )
        } else {
            self.night_across_months(
                weekday(evening),
                self.day(evening),
                weekday(morning),
                self.day(morning),
            )
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    #[test]
    fn a_night_is_named_by_both_its_dates() {
        let text = Text::default();
        assert_eq!(
            text.night("2026-11-23".parse().unwrap()),
            "Mon 23 to Tue 24 Nov"
        );
        assert_eq!(
            text.night("2026-11-30".parse().unwrap()),
            "Mon 30 Nov to Tue 1 Dec"
        );
    }
}
