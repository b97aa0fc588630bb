//! The clock on a wall in London.

use crate::{moment::Moment, night::Night};
use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

/// So many minutes after the noon at which the night begins.
pub(super) fn london(night: Night, minutes: i64) -> Option<Moment> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    let local = night
        .evening()
        .and_time(noon)
        .checked_add_signed(TimeDelta::minutes(minutes))?;
    let offset = if is_summer(local.date()) { 60 } else { 0 };
    let utc_ms = local.and_utc().timestamp_millis() - i64::from(offset) * 60_000;
    Moment::new(utc_ms, offset, "Europe/London")
}

/// From the last Sunday of March to the last of October, to the day.
fn is_summer(date: NaiveDate) -> bool {
    let last_sunday = || {
        let last = date.with_day(31)?;
        Some(31 - last.weekday().num_days_from_sunday())
    };
    match date.month() {
        4..=9 => true,
        3 => last_sunday().is_some_and(|sunday| date.day() >= sunday),
        10 => last_sunday().is_some_and(|sunday| date.day() < sunday),
        _ => false,
    }
}
