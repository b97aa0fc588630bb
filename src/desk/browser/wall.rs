//! Which moment is it when the clock on this wall shows a time, and the other way round?

use chrono::{DateTime, Datelike, NaiveDateTime, Timelike};
use js_sys::Date;
use lull::moment::Moment;
use wasm_bindgen::JsValue;

use super::clock;

/// The moment at which the clock of this place shows, or showed, this time; an hour that the clocks
/// skip is the one after it.
pub fn at(local: NaiveDateTime) -> Moment {
    let part = |part: u32| i32::try_from(part).unwrap_or(0);
    let date = Date::new_with_year_month_day_hr_min(
        // Nights begin in 1900.
        local.year().unsigned_abs(),
        part(local.month0()),
        part(local.day()),
        part(local.hour()),
        part(local.minute()),
    );
    clock::moment(&date)
}

/// What the clock of this place shows, or showed, at a moment in milliseconds since 1970, by the summer
/// time of that day; `None` outside the years that dates have.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "milliseconds of our centuries are whole in a float, and an offset is of minutes"
)]
pub fn of(utc_ms: i64) -> Option<NaiveDateTime> {
    let date = Date::new(&JsValue::from_f64(utc_ms as f64));
    // JavaScript counts the offset the other way round: UTC minus wall clock.
    let behind = date.get_timezone_offset() as i64;
    let shown = DateTime::from_timestamp_millis(utc_ms.checked_sub(behind * 60_000)?)?;
    Some(shown.naive_utc())
}
