//! Moments on disk: `[utc_ms, offset_minutes, "zone"]`, and for a rating the boundary hour of then.

use super::{
    field::{Fault, Read, faulty},
    fields::{Fields, Value},
    object::quoted,
};
use crate::{moment::Moment, night::Boundary};

/// `[utc_ms, offset_minutes, "zone"]`.
pub(in crate::exchange) fn written_moment(moment: &Moment) -> String {
    format!("[{}]", moment_parts(moment))
}

/// `[utc_ms, offset_minutes, "zone", boundary_hour]`.
pub(super) fn written_logged((moment, boundary): &(Moment, Boundary)) -> String {
    format!("[{},{}]", moment_parts(moment), boundary.hour())
}

fn moment_parts(moment: &Moment) -> String {
    let zone = quoted(moment.zone());
    format!("{},{},{zone}", moment.utc_ms(), moment.offset_minutes())
}

/// The moment in a field, if one stands there.
pub(in crate::exchange) fn read_moment(fields: &Fields<'_>, field: &str) -> Option<Moment> {
    moment(field, fields.get(field)?).ok()
}

pub(super) fn moment(field: &str, value: Value<'_>) -> Read<Moment> {
    match value.list()?.as_slice() {
        [parts @ .., zone] => moment_of(field, parts, *zone),
        [] => Err(faulty(field, Fault::NotAMoment)),
    }
}

pub(super) fn logged(field: &str, value: Value<'_>) -> Read<(Moment, Boundary)> {
    match value.list()?.as_slice() {
        [parts @ .., zone, hour] => Ok((
            moment_of(field, parts, *zone)?,
            boundary(field, hour.number()?)?,
        )),
        _ => Err(faulty(field, Fault::NotAMoment)),
    }
}

fn moment_of(field: &str, parts: &[Value<'_>], zone: Value<'_>) -> Read<Moment> {
    let [utc_ms, offset_minutes] = parts else {
        return Err(faulty(field, Fault::NotAMoment));
    };
    let zone = zone.word()?;
    let (utc_ms, offset_minutes) = (utc_ms.number()?, offset_minutes.number()?);
    i16::try_from(offset_minutes)
        .ok()
        .and_then(|offset| Moment::new(utc_ms, offset, &zone))
        .ok_or_else(|| faulty(field, Fault::NotAMoment))
}

/// An hour at which a new night begins, 0 to 23.
pub(super) fn boundary(field: &str, hour: i64) -> Read<Boundary> {
    let value = hour;
    u8::try_from(hour)
        .ok()
        .and_then(Boundary::new)
        .ok_or_else(|| faulty(field, Fault::OutOfRange { value, most: 23 }))
}
