//! Which version of the shapes is this, and how are older ones brought up to today's?
//!
//! A version that was ever shipped is read for ever. When a shape changes in a way that version 1
//! cannot say, version 2 begins here: the old record keeps its types beside the new, and its match
//! arm turns the one into the other. Fields that may be left out can be added without that.

use super::{
    codec::{Damage, Unreadable},
    record::Fields,
};

/// The version that is written.
pub(super) const VERSION: i64 = 1;

/// The fields of a record of any version that was ever shipped.
///
/// # Errors
/// A newer version, one that never was, or a text that is no such record.
pub(super) fn read(body: &str) -> Result<Fields<'_>, Unreadable> {
    let fields = Fields::of(body)?;
    match fields.number("v")? {
        Some(VERSION) => Ok(fields),
        Some(newer) if newer > VERSION => Err(Unreadable::Newer {
            version: newer.unsigned_abs(),
        }),
        _ => Err(Damage::NoVersion.into()),
    }
}
