//! How does a month lie in a calendar? Its evenings in weeks, Monday first.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};

use crate::night::{Night, NotANight};

/// A calendar month in the years that nights can have. A night belongs to the month of its evening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

/// Monday to Sunday; `None` before the month begins and after it is over.
pub type Week = [Option<Night>; 7];

impl Month {
    /// `None` outside the years 1900 to 2199 and for a month that no calendar has.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let known = (1900..2200).contains(&year) && (1..=12).contains(&month);
        known.then_some(Self { year, month })
    }

    /// The month in which a night begins.
    pub fn of(night: Night) -> Self {
        let evening = night.evening();
        Self {
            year: evening.year(),
            month: evening.month(),
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month in its year, from 1.
    pub fn number(self) -> u32 {
        self.month
    }

    /// So many months later, or earlier below 0; `None` outside the years a night can have.
    pub fn later(self, months: i32) -> Option<Self> {
        let since = self.year * 12 + i32::try_from(self.month).ok()? - 1;
        let then = since.checked_add(months)?;
        let month = u32::try_from(then.rem_euclid(12)).ok()? + 1;
        Self::new(then.div_euclid(12), month)
    }

    /// The night of a day of this month, or of its last day where the month is shorter.
    pub fn night(self, day: u32) -> Option<Night> {
        let named = |day| NaiveDate::from_ymd_opt(self.year, self.month, day);
        let day = (1..=day.min(31)).rev().find_map(named)?;
        Night::from_evening(day)
    }

    /// Its nights, oldest first.
    pub fn nights(self) -> impl Iterator<Item = Night> {
        (1..=31).filter_map(move |day| {
            let evening = NaiveDate::from_ymd_opt(self.year, self.month, day)?;
            Night::from_evening(evening)
        })
    }

    /// Its nights by weeks.
    pub fn weeks(self) -> Vec<Week> {
        let mut weeks: Vec<Week> = Vec::new();
        for night in self.nights() {
            let weekday = place_in_week(night);
            if weekday == 0 || weeks.is_empty() {
                weeks.push(Week::default());
            }
            if let Some(week) = weeks.last_mut() {
                week[weekday] = Some(night);
            }
        }
        weeks
    }
}

/// 0 for the night that begins on a Monday, 6 for a Sunday.
pub fn place_in_week(night: Night) -> usize {
    usize::try_from(night.evening().weekday().num_days_from_monday()).unwrap_or_default()
}

/// "2026-11".
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NotANight;

    /// Reads `2026-11` and nothing looser.
    fn from_str(text: &str) -> Result<Self, NotANight> {
        format!("{text}-01").parse().map(Self::of)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn november_2026_begins_on_a_sunday_and_ends_on_a_monday() {
        let weeks = "2026-11".parse::<Month>().unwrap().weeks();
        assert_eq!(weeks.len(), 6);
        let first: Night = "2026-11-01".parse().unwrap();
        let last: Night = "2026-11-30".parse().unwrap();
        assert_eq!(weeks[0], [None, None, None, None, None, None, Some(first)]);
        assert_eq!(weeks[5], [Some(last), None, None, None, None, None, None]);
    }

    #[test]
    fn a_day_that_the_month_has_not_is_its_last() {
        let february = Month::new(2028, 2).unwrap();
        assert_eq!(february.night(31).unwrap().to_string(), "2028-02-29");
    }

    #[test]
    fn a_month_is_read_as_it_is_written_and_not_looser() {
        for text in ["2026-13", "2026-1", "2026", "26-11", "2026-11-01", ""] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn months_follow_each_other(year in 1900..2200, month in 1_u32..=12, by in -400..400_i32) {
            let start = Month::new(year, month).unwrap();
            prop_assert_eq!(start.to_string().parse::<Month>(), Ok(start));
            if let Some(other) = start.later(by) {
                prop_assert_eq!(other.later(-by), Some(start));
                prop_assert_eq!(other > start, by > 0);
            }
            if let Some(next) = start.later(1) {
                let last = start.nights().last().unwrap();
                prop_assert_eq!(Some(last.next()), next.nights().next());
            }
        }

        #[test]
        fn every_night_stands_under_its_weekday(year in 1900..2200, month in 1_u32..=12) {
            let month = Month::new(year, month).unwrap();
            let weeks = month.weeks();
            let shown: Vec<_> = weeks.iter().flatten().flatten().copied().collect();
            prop_assert!(shown.iter().copied().eq(month.nights()));
            for week in weeks {
                for (place, night) in week.iter().enumerate() {
                    prop_assert!(night.is_none_or(|night| place_in_week(night) == place));
                }
            }
        }
    }
}
