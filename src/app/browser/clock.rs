//! What time is it? The only file that knows the clock.

use js_sys::{Array, Date, Intl, Object, Reflect};
use lull::moment::Moment;
use wasm_bindgen::JsValue;

/// Now, with the wall clock's offset and the zone's name.
pub fn now() -> Moment {
    moment(&Date::new_0())
}

/// Now, for what is only shown: without the zone's name, for which the browser has to load its
/// calendars. That is much of what a first page would cost.
pub fn wall() -> Moment {
    at_zone(&Date::new_0(), "")
}

/// A date of the browser's as a moment, with the offset and the zone of this place.
pub fn moment(date: &Date) -> Moment {
    at_zone(date, &zone())
}

fn at_zone(date: &Date, zone: &str) -> Moment {
    // JavaScript counts the offset the other way round: UTC minus wall clock.
    let offset = whole(-date.get_timezone_offset());
    let offset = i16::try_from(offset).unwrap_or(0);
    let utc_ms = whole(date.get_time());
    Moment::new(utc_ms, offset, zone)
        .or_else(|| Moment::new(utc_ms, 0, ""))
        .unwrap_or_else(Moment::epoch)
}

/// The zone's IANA name, or nothing where the browser does not say.
fn zone() -> String {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    Reflect::get(&format.resolved_options(), &JsValue::from_str("timeZone"))
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_default()
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a time in milliseconds is far below the limits, and the cast saturates"
)]
fn whole(number: f64) -> i64 {
    number as i64
}
