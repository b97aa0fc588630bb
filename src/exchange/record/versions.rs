//! Versions on disk, in the record of what they are of; those of things said once are left out.

use super::{
    field::{Fault, Read, faulty},
    fields::{Fields, Value},
    object::Object,
};
use crate::versions::Versions;

/// The name under which they stand.
pub(super) const NAME: &str = "versions";

pub(super) fn written(versions: &Versions) -> Object {
    let mut record = Object::default();
    for (name, version) in versions.iter() {
        record.number(name, Some(version));
    }
    record
}

/// None stand in a record of a time before there were any: then all is as old as can be.
pub(super) fn read(fields: &Fields<'_>) -> Read<Versions> {
    let mut versions = Versions::default();
    for field in fields.object(NAME)?.iter() {
        let (name, version) = field?;
        let version = version_of(&name, version).map_err(|damage| damage.within(NAME))?;
        versions.set(name, version);
    }
    Ok(versions)
}

pub(super) fn version_of(field: &str, value: Value<'_>) -> Read<u32> {
    u32::try_from(value.number()?).map_err(|_| faulty(field, Fault::Misplaced))
}
