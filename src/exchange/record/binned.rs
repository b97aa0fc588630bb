//! A thing in the bin on disk: the night's record, with the night and when it was deleted.

use super::{
    field::{Read, required},
    fields::Fields,
    night,
    object::Object,
    versions::version_of,
    when::{moment, written_moment},
};
use crate::{
    exchange::version::{self, VERSION},
    journal::Binned,
};

pub(in crate::exchange) fn written(binned: &Binned) -> String {
    let mut record = Object::versioned(VERSION);
    record.word("night", Some(&binned.night.to_string()));
    record.json("deleted", Some(written_moment(&binned.deleted)));
    record.json("entry", Some(night::written(&binned.entry)));
    record.number(
        "version",
        Some(binned.version).filter(|version| *version > 0),
    );
    record.later(&binned.later);
    record.end()
}

pub(in crate::exchange) fn read(fields: &Fields<'_>) -> Read<Binned> {
    let night = required("night", fields.night("night")?)?;
    let deleted = required("deleted", fields.get("deleted"))?;
    let entry = required("entry", fields.get("entry"))?.fields()?;
    version::known(&entry)?;
    Ok(Binned {
        night,
        deleted: moment("deleted", deleted)?,
        entry: night::read(&entry).map_err(|damage| damage.within("entry"))?,
        version: fields
            .get("version")
            .map_or(Ok(0), |value| version_of("version", value))?,
        later: fields.later(),
    })
}
