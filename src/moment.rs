//! An instant as the person lived it: with the offset and the zone of their clock.

use chrono::{DateTime, NaiveDateTime, TimeDelta};

/// An instant, the wall clock's distance from UTC at that instant, and the zone's name.
///
/// The core never asks for the time: every moment is handed in from outside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    utc_ms: i64,
    offset_minutes: i16,
    zone: String,
}

impl Moment {
    /// `utc_ms` counts milliseconds since 1970; `offset_minutes` is wall clock minus UTC, at most
    /// 18 hours either way; `zone` is an IANA name, or empty where the browser gives none.
    /// `None` outside the years 1900 to 2199 or for an offset no place has.
    pub fn new(utc_ms: i64, offset_minutes: i16, zone: &str) -> Option<Self> {
        const START_OF_1900: i64 = -2_208_988_800_000;
        const END_OF_2199: i64 = 7_258_118_400_000;
        let lived = (START_OF_1900..END_OF_2199).contains(&utc_ms)
            && (-18 * 60..=18 * 60).contains(&offset_minutes)
            && zone.len() <= 64;
        lived.then(|| Self {
            utc_ms,
            offset_minutes,
            zone: zone.to_owned(),
        })
    }

    /// The start of 1970 in UTC, for a clock that shows nonsense.
    pub fn epoch() -> Self {
        Self {
            utc_ms: 0,
            offset_minutes: 0,
            zone: String::new(),
        }
    }

    /// Milliseconds since 1 January 1970, UTC.
    pub fn utc_ms(&self) -> i64 {
        self.utc_ms
    }

    /// Wall clock minus UTC, in minutes.
    pub fn offset_minutes(&self) -> i16 {
        self.offset_minutes
    }

    /// The zone's IANA name; empty if unknown.
    pub fn zone(&self) -> &str {
        &self.zone
    }

    /// The moment at which this moment's clock shows another time; it keeps its offset and zone.
    pub fn at_wall(&self, local: NaiveDateTime) -> Option<Self> {
        let offset = i64::from(self.offset_minutes) * 60_000;
        let utc_ms = local.and_utc().timestamp_millis() - offset;
        Self::new(utc_ms, self.offset_minutes, &self.zone)
    }

    /// What the clock on the wall showed.
    pub fn local(&self) -> NaiveDateTime {
        let shifted = DateTime::from_timestamp_millis(self.utc_ms).and_then(|utc| {
            utc.naive_utc()
                .checked_add_signed(TimeDelta::minutes(i64::from(self.offset_minutes)))
        });
        // `new` keeps both parts far inside what chrono can count.
        shifted.unwrap_or_default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    #[test]
    fn the_wall_clock_is_utc_plus_the_offset() {
        let moment = Moment::new(1_795_500_000_000, 330, "Asia/Kolkata").unwrap();
        let utc = DateTime::from_timestamp_millis(1_795_500_000_000)
            .unwrap()
            .naive_utc();
        assert_eq!(moment.local() - utc, TimeDelta::minutes(330));
    }

    #[test]
    fn another_time_on_the_same_wall_is_in_the_same_zone() {
        let moment = Moment::new(1_795_500_000_000, 330, "Asia/Kolkata").unwrap();
        let local = moment.local() - TimeDelta::hours(3);
        let earlier = moment.at_wall(local).unwrap();
        assert_eq!(moment.utc_ms() - earlier.utc_ms(), 3 * 3_600_000);
        assert_eq!(earlier.local(), local);
        assert_eq!(earlier.zone(), "Asia/Kolkata");
    }

    #[test]
    fn an_offset_no_place_has_is_refused() {
        assert_eq!(Moment::new(0, 1081, ""), None);
        assert_eq!(Moment::new(i64::MAX, 0, ""), None);
    }
}
