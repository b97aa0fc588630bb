//! Which version of the shapes is this, and how are older ones brought up to today's?
//!
//! Every record begins with `"v"`, the version of the shapes. A version that was ever shipped is read
//! for ever. When a shape changes in a way that version 1 cannot say, version 2 begins here: the old
//! record keeps its types beside the new, and its match arm turns the one into the other.
//!
//! # What needs a new version, and what does not
//!
//! A field that may be left out can be added to a record, an episode, a use, a standing use or the end
//! of a trial without one: whoever does not know it keeps it, [`LaterFields`], and writes it again.
//!
//! Everything else needs one: a new choice in a list, a new kind of record, more said of a moment or of
//! a span of nights, or a field without which the record would be misread. Such a record is not read
//! here at all ([`Unreadable::Newer`]), and the journal in which it lies is shown and never changed.
//!
//! [`LaterFields`]: crate::later_fields::LaterFields

use super::{
    codec::{Damage, Unreadable},
    record::Fields,
};

/// The version that is written, but for kinds of record that came later.
pub(super) const VERSION: i64 = 1;

/// The version of results from a clinic: a version that did not know the kind takes them for newer.
pub(super) const CLINIC: i64 = 2;

/// The version that a record under this key begins with.
pub(super) fn version_of(key: &str) -> i64 {
    if key.starts_with("c:") {
        CLINIC
    } else {
        VERSION
    }
}

/// The fields of a record of any version that was ever shipped.
///
/// # Errors
/// A newer version, one that never was, or a text that is no such record.
pub(super) fn read(body: &str) -> Result<Fields<'_>, Unreadable> {
    read_of(VERSION, body)
}

/// The same of a kind of record whose first version was this one.
///
/// # Errors
/// As for [`read`].
pub(super) fn read_of(first: i64, body: &str) -> Result<Fields<'_>, Unreadable> {
    let fields = Fields::of(body)?;
    is_of(first, &fields)?;
    Ok(fields)
}

/// Whether these are the fields of a version that was ever shipped.
///
/// # Errors
/// A newer version, or one that never was.
pub(super) fn known(fields: &Fields<'_>) -> Result<(), Unreadable> {
    is_of(VERSION, fields)
}

fn is_of(first: i64, fields: &Fields<'_>) -> Result<(), Unreadable> {
    match fields.number("v")? {
        Some(version) if version == first => Ok(()),
        Some(newer) if newer > first => Err(Unreadable::Newer),
        _ => Err(Damage::NoVersion.into()),
    }
}
