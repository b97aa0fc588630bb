//! Which version of the shapes is this, and how are older ones brought up to today's?
//!
//! A version that was ever shipped is read for ever. When a shape changes in a way that version 1
//! cannot say, version 2 begins here: the old record keeps its types beside the new, and its match
//! arm turns the one into the other. Fields that may be left out can be added without that.

use serde::{Deserialize, de::DeserializeOwned};

use super::codec::{Damage, Unreadable};

/// The version that is written.
pub(super) const VERSION: u64 = 1;

/// Reads a record of any version that was ever shipped.
///
/// # Errors
/// A newer version, one that never was, or a text that is no such record.
pub(super) fn read<Record: DeserializeOwned>(body: &str) -> Result<Record, Unreadable> {
    match version_of(body)? {
        1 => Ok(serde_json::from_str(body)?),
        version if version > VERSION => Err(Unreadable::Newer { version }),
        _ => Err(Damage::NoVersion.into()),
    }
}

fn version_of(body: &str) -> Result<u64, Unreadable> {
    #[derive(Deserialize)]
    struct Versioned {
        v: Option<u64>,
    }
    // Every record begins with its version: ten years of them are not read twice.
    if body.starts_with(r#"{"v":1,"#) {
        return Ok(1);
    }
    let Versioned { v } = serde_json::from_str(body)?;
    v.ok_or_else(|| Damage::NoVersion.into())
}
