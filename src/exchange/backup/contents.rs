//! The records inside a backup, each with the place where it stands.

use std::{collections::BTreeSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::problem::{BackupProblem, Place, Why};
use crate::{
    exchange::{
        codec::{Damage, decode},
        place::place_of,
    },
    journal::{Journal, Part},
};

pub(super) struct Contents<'a> {
    records: Records<'a>,
    /// The whole file, to tell in which line a record stands.
    text: &'a str,
}

#[derive(Deserialize)]
struct Records<'a> {
    #[serde(borrow, default)]
    nights: Named<'a>,
    #[serde(borrow, default)]
    remedies: Named<'a>,
    #[serde(borrow, default)]
    trials: Named<'a>,
    #[serde(borrow, default)]
    bin: Named<'a>,
    #[serde(borrow)]
    settings: Option<&'a RawValue>,
}

impl<'a> Contents<'a> {
    pub(super) fn of(content: &'a RawValue, text: &'a str) -> Result<Self, BackupProblem> {
        match serde_json::from_str(content.get()) {
            Ok(records) => Ok(Self { records, text }),
            Err(error) => {
                let what = Damage::json(&error, (error.line(), error.column())).into();
                Err(BackupProblem::of_record(what, Place::File, content, text))
            }
        }
    }

    pub(super) fn journal(&self) -> Result<Journal, BackupProblem> {
        let mut parts = Vec::new();
        let mut keys = BTreeSet::new();
        for (place, key, record) in self.places() {
            let part = self.part(&place, &key, record)?;
            if !keys.insert(part.key()) {
                let (line, _) = place_of(record.get(), self.text);
                return Err(BackupProblem::Broken {
                    line,
                    place,
                    why: Why::Twice,
                });
            }
            parts.push(part);
        }
        Ok(Journal::from_parts(parts))
    }

    fn places(&self) -> impl Iterator<Item = (Place, String, &'a RawValue)> {
        let nights = self.records.nights.0.iter().map(|(date, record)| {
            let key = format!("n:{date}");
            (Place::Night(date.clone()), key, *record)
        });
        let remedies = self.records.remedies.0.iter().map(|(id, record)| {
            let key = format!("r:{id}");
            (Place::Remedy(id.clone()), key, *record)
        });
        let trials = self.records.trials.0.iter().map(|(id, record)| {
            let key = format!("t:{id}");
            (Place::Trial(id.clone()), key, *record)
        });
        let bin = self.records.bin.0.iter().map(|(id, record)| {
            let key = format!("b:{id}");
            (Place::Bin(id.clone()), key, *record)
        });
        let settings = self
            .records
            .settings
            .map(|record| (Place::Settings, "s".to_owned(), record));
        nights
            .chain(remedies)
            .chain(trials)
            .chain(bin)
            .chain(settings)
    }

    fn part(&self, place: &Place, key: &str, record: &RawValue) -> Result<Part, BackupProblem> {
        decode(key, record.get())
            .map_err(|what| BackupProblem::of_record(what, place.clone(), record, self.text))
    }
}

/// Records by name, as they come: a map would let the second of two with one name win unseen.
#[derive(Default)]
struct Named<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Named<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamedVisitor)
    }
}

struct NamedVisitor;

impl<'de> Visitor<'de> for NamedVisitor {
    type Value = Named<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("records by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named<'de>, A::Error> {
        let mut records = Vec::new();
        while let Some(record) = map.next_entry()? {
            records.push(record);
        }
        Ok(Named(records))
    }
}
