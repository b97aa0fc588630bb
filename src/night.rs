//! When does tonight become tomorrow? A night runs from noon to noon by the wall clock.

use std::{fmt, str::FromStr};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// One night, named by the date of its evening: 03:00 belongs to the night before.
///
/// Fixed when an entry is saved and never computed again, so that neither travel nor a changed
/// boundary moves what was logged. Lies between the years 1900 and 2199, which keeps all day
/// arithmetic free of overflow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Night(NaiveDate);

/// The wall-clock hour at which a new night begins, 0 to 23; noon unless the person's main sleep
/// is in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Boundary(u8);

impl Boundary {
    /// Noon, when symptoms are at their least.
    pub const NOON: Self = Self(12);

    /// `None` for an hour that no clock shows.
    pub fn new(hour: u8) -> Option<Self> {
        (hour < 24).then_some(Self(hour))
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        self.0
    }

    /// Minutes on the wall since the night's first hour, 0 to 1439, so that one in the morning is later
    /// than ten in the evening.
    pub fn minutes_until(self, time: NaiveTime) -> u16 {
        let day = 24 * 60;
        let minutes = time.hour() * 60 + time.minute();
        let past = (minutes + day - u32::from(self.0) * 60) % day;
        // Under a day's minutes.
        u16::try_from(past).unwrap_or(0)
    }

    /// The time on the wall so many minutes after the night's first hour.
    pub fn time_after(self, minutes: u16) -> NaiveTime {
        let minutes = (u32::from(minutes) + u32::from(self.0) * 60) % (24 * 60);
        // Every hour and minute of a day is a time.
        NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap_or_default()
    }
}

impl Default for Boundary {
    fn default() -> Self {
        Self::NOON
    }
}

impl Night {
    /// The night to which a wall-clock time belongs.
    ///
    /// The boundary's hours are taken from the time on the wall, not from the instant: by the
    /// instant, 11:30 on the morning the clocks go back would fall into the next night.
    pub fn of(local: NaiveDateTime, boundary: Boundary) -> Option<Self> {
        local
            .checked_sub_signed(TimeDelta::hours(i64::from(boundary.0)))
            .and_then(|shifted| Self::from_evening(shifted.date()))
    }

    /// The night that begins on this date; `None` outside the years 1900 to 2199.
    pub fn from_evening(date: NaiveDate) -> Option<Self> {
        (1900..2200).contains(&date.year()).then_some(Self(date))
    }

    /// The date of its evening, which is its name.
    pub fn evening(self) -> NaiveDate {
        self.0
    }

    /// The date of the morning after.
    pub fn morning(self) -> NaiveDate {
        self.0.succ_opt().unwrap_or(self.0)
    }

    /// Days since 1 January 1970, for axes and for gaps between nights.
    pub fn day_number(self) -> i32 {
        self.0.to_epoch_days()
    }

    /// The night with this day number; `None` outside the years 1900 to 2199.
    pub fn from_day_number(day: i32) -> Option<Self> {
        NaiveDate::from_epoch_days(day).and_then(Self::from_evening)
    }

    /// The night after this one, or this one again at the end of 2199.
    #[must_use]
    pub fn next(self) -> Self {
        self.0
            .checked_add_days(Days::new(1))
            .and_then(Self::from_evening)
            .unwrap_or(self)
    }

    /// The night before this one, or this one again at the start of 1900.
    #[must_use]
    pub fn before(self) -> Self {
        self.0
            .checked_sub_days(Days::new(1))
            .and_then(Self::from_evening)
            .unwrap_or(self)
    }

    /// The wall-clock time at which this night is over.
    pub fn end(self, boundary: Boundary) -> NaiveDateTime {
        let start = NaiveTime::from_hms_opt(u32::from(boundary.0), 0, 0).unwrap_or_default();
        self.morning().and_time(start)
    }
}

/// The evening's date as `2026-11-23`.
impl fmt::Display for Night {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.0;
        write!(
            f,
            "{:04}-{:02}-{:02}",
            date.year(),
            date.month(),
            date.day()
        )
    }
}

/// A text that names no night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANight;

impl FromStr for Night {
    type Err = NotANight;

    /// Reads `2026-11-23` and nothing looser, so that 03/04 is never guessed at.
    fn from_str(text: &str) -> Result<Self, NotANight> {
        let bytes = text.as_bytes();
        let number = |digits: std::ops::Range<usize>| {
            let digits = text
                .get(digits)
                .filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
            digits
                .and_then(|digits| digits.parse::<u32>().ok())
                .ok_or(NotANight)
        };
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(NotANight);
        }
        let year = i32::try_from(number(0..4)?).map_err(|_| NotANight)?;
        NaiveDate::from_ymd_opt(year, number(5..7)?, number(8..10)?)
            .and_then(Self::from_evening)
            .ok_or(NotANight)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use proptest::prelude::*;

    /// Zone, UTC, offset in minutes, night: computed with Python's `zoneinfo`.
    const VECTORS: [(&str, &str, i16, &str); 14] = [
        ("Europe/London", "2026-11-24T03:00", 0, "2026-11-23"),
        ("Europe/London", "2026-11-23T20:15", 0, "2026-11-23"),
        ("Europe/London", "2026-11-24T11:59", 0, "2026-11-23"),
        ("Europe/London", "2026-11-24T12:00", 0, "2026-11-24"),
        ("Europe/London", "2026-10-25T00:30", 60, "2026-10-24"),
        ("Europe/London", "2026-10-25T01:30", 0, "2026-10-24"),
        ("Europe/London", "2026-10-25T11:30", 0, "2026-10-24"),
        ("Europe/London", "2026-03-29T01:10", 60, "2026-03-28"),
        ("Europe/London", "2026-03-29T11:30", 60, "2026-03-29"),
        ("Europe/London", "2027-01-01T00:30", 0, "2026-12-31"),
        ("Europe/London", "2028-03-01T02:00", 0, "2028-02-29"),
        ("America/Toronto", "2026-03-08T07:10", -240, "2026-03-07"),
        ("Asia/Kolkata", "2026-11-23T21:30", 330, "2026-11-23"),
        ("Pacific/Auckland", "2026-11-23T14:00", 780, "2026-11-23"),
    ];

    #[test]
    fn one_in_the_morning_is_later_than_ten_in_the_evening() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or_default();
        let noon = Boundary::NOON;
        assert!(noon.minutes_until(at(1)) > noon.minutes_until(at(22)));
        for hour in 0..24 {
            assert_eq!(noon.time_after(noon.minutes_until(at(hour))), at(hour));
        }
    }

    #[test]
    fn the_fourteen_published_times_fall_into_their_nights() {
        for (zone, utc, offset, night) in VECTORS {
            let utc = NaiveDateTime::parse_from_str(utc, "%Y-%m-%dT%H:%M").unwrap();
            let moment = Moment::new(utc.and_utc().timestamp_millis(), offset, zone).unwrap();
            assert_eq!(
                Night::of(moment.local(), Boundary::NOON)
                    .unwrap()
                    .to_string(),
                night,
                "{zone} {utc}"
            );
        }
    }

    #[test]
    fn a_boundary_at_six_in_the_evening_serves_a_night_worker() {
        let noon = NaiveDate::from_ymd_opt(2026, 11, 24)
            .unwrap()
            .and_hms_opt(12, 0, 0)
            .unwrap();
        let night = Night::of(noon, Boundary::new(18).unwrap()).unwrap();
        assert_eq!(night.to_string(), "2026-11-23");
    }

    #[test]
    fn a_date_written_any_other_way_is_refused() {
        for text in [
            "23/11/2026",
            "2026-11-3",
            "2026-13-01",
            "+026-11-03",
            "1899-12-31",
            "",
            "2026-11-23 ",
        ] {
            assert_eq!(text.parse::<Night>(), Err(NotANight), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_night_reads_back_as_it_is_written(day in -25_000_i32..80_000) {
            let night = Night::from_day_number(day).unwrap();
            prop_assert_eq!(night.to_string().parse::<Night>(), Ok(night));
            prop_assert_eq!(night.next().before(), night);
            prop_assert_eq!(night.day_number(), day);
        }
    }
}
