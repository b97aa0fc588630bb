//! Lasting names for things, unique across devices.

use uuid::{Builder, Uuid};

/// A UUID version 7: sorts by the time it was made.
pub(crate) fn fresh(utc_ms: i64, chance: [u8; 10]) -> Uuid {
    // Before 1970 there is no such id; the earliest one serves.
    let millis = u64::try_from(utc_ms).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}
