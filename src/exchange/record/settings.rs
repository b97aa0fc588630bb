//! The journal's settings on disk.

use super::{
    field::{Read, required},
    fields::Fields,
    object::Object,
    when::boundary,
};
use crate::{exchange::version::VERSION, journal::Settings};

pub(in crate::exchange) fn written(settings: Settings) -> String {
    let mut record = Object::versioned(VERSION);
    // The hour at which a new night begins.
    record.number("boundary", Some(settings.boundary.hour()));
    record.end()
}

pub(in crate::exchange) fn read(fields: &Fields<'_>) -> Read<Settings> {
    let hour = required("boundary", fields.number("boundary")?)?;
    Ok(Settings {
        boundary: boundary("boundary", hour)?,
    })
}
