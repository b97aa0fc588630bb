//! Lasting names for things, unique across devices.

use uuid::{Builder, Uuid};

/// A UUID version 7: sorts by the time it was made.
pub(crate) fn fresh(utc_ms: i64, chance: [u8; 10]) -> Uuid {
    // Before 1970 there is no such id; the earliest one serves.
    let millis = u64::try_from(utc_ms).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}

/// Declares the type of a thing's lasting names, so that no id of one kind is taken for one of another.
macro_rules! lasting_id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// A new id from the time (milliseconds since 1970) and ten bytes of chance, both handed in:
            /// the core has neither a clock nor dice.
            pub fn fresh(utc_ms: i64, chance: [u8; 10]) -> Self {
                Self(crate::id::fresh(utc_ms, chance))
            }

            /// An id read from a file or a stored record.
            pub(crate) fn from_uuid(uuid: uuid::Uuid) -> Self {
                Self(uuid)
            }

            /// The id as it is stored.
            pub fn uuid(self) -> uuid::Uuid {
                self.0
            }
        }
    };
}

pub(crate) use lasting_id;
