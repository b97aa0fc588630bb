//! A time on the wall, in the browser's own field.

use chrono::{Datelike, NaiveDateTime, NaiveTime, Timelike};
use lull::night::Night;
use yew::prelude::*;

use crate::view::draft_field::written_in;

/// A field for a time of day.
pub fn time_field(
    name: &str,
    value: Option<NaiveTime>,
    is_open: bool,
    on_set: &Callback<Option<NaiveTime>>,
) -> Html {
    let value = value.map(written_time);
    let onchange = on_set.reform(|event: Event| time_of(&written_in(event.target())));
    html! {
        <label class="time">
            { name.to_owned() }
            <input
                type="time"
                value={value.unwrap_or_default()}
                disabled={!is_open}
                {onchange}
            />
        </label>
    }
}

/// `22:15`, as the browser's field takes it.
fn written_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `2026-11-23T22:15`, as the browser's field for a date with a time takes it.
pub fn written_date_and_time(local: NaiveDateTime) -> String {
    let date = local.date();
    let (year, month, day) = (date.year(), date.month(), date.day());
    let time = written_time(local.time());
    format!("{year:04}-{month:02}-{day:02}T{time}")
}

/// `22:15`, as the browser's field says it; seconds are passed over.
fn time_of(value: &str) -> Option<NaiveTime> {
    let (hour, minute) = value.split_once(':')?;
    let minute = minute.get(..2)?.parse().ok()?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute, 0)
}

/// `2026-11-23T22:15`, as the browser's field for a date with a time says it.
pub fn date_and_time_of(value: &str) -> Option<NaiveDateTime> {
    let (date, time) = value.split_once('T')?;
    let date: Night = date.parse().ok()?;
    Some(date.evening().and_time(time_of(time)?))
}
