//! Which moment is it when the clock on this wall shows a time?

use chrono::{Datelike, NaiveDateTime, Timelike};
use js_sys::Date;
use lull::moment::Moment;

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
