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

#[derive(Default)]
struct Records<'a> {
    nights: Named<'a>,
    remedies: Named<'a>,
    trials: Named<'a>,
    clinic: Named<'a>,
    bin: Named<'a>,
    /// Records of kinds that have no place of their own, each under its whole key: what a journal that
    /// a newer version wrote holds beside the rest.
    other: Named<'a>,
    settings: Vec<&'a RawValue>,
}

impl<'a> Contents<'a> {
    pub(super) fn of(content: &'a RawValue, text: &'a str) -> Result<Self, BackupProblem> {
        let mut records = Records::default();
        for (kind, named) in read::<Named<'_>>(content, text)?.0 {
            let kind = match kind.as_str() {
                "nights" => &mut records.nights,
                "remedies" => &mut records.remedies,
                "trials" => &mut records.trials,
                "clinic" => &mut records.clinic,
                "bin" => &mut records.bin,
                "other" => &mut records.other,
                "settings" => {
                    records.settings.push(named);
                    continue;
                }
                // It would be left out without a word.
                _ => return Err(BackupProblem::Newer),
            };
            kind.0.append(&mut read::<Named<'_>>(named, text)?.0);
        }
        Ok(Self { records, text })
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
        let clinic = self.records.clinic.0.iter().map(|(id, record)| {
            let key = format!("c:{id}");
            (Place::Clinic(id.clone()), key, *record)
        });
        let bin = self.records.bin.0.iter().map(|(id, record)| {
            let key = format!("b:{id}");
            (Place::Bin(id.clone()), key, *record)
        });
        let other = self.records.other.0.iter();
        let other = other.map(|(key, record)| (Place::File, key.clone(), *record));
        let settings = self.records.settings.iter();
        let settings = settings.map(|record| (Place::Settings, "s".to_owned(), *record));
        nights
            .chain(remedies)
            .chain(trials)
            .chain(clinic)
            .chain(bin)
            .chain(other)
            .chain(settings)
    }

    fn part(&self, place: &Place, key: &str, record: &RawValue) -> Result<Part, BackupProblem> {
        decode(key, record.get())
            .map_err(|what| BackupProblem::of_record(what, place.clone(), record, self.text))
    }
}

/// What stands in a part of the file, or where that breaks off.
fn read<'a, T: Deserialize<'a>>(part: &'a RawValue, text: &str) -> Result<T, BackupProblem> {
    serde_json::from_str(part.get()).map_err(|error| {
        let what = Damage::json(&error, (error.line(), error.column())).into();
        BackupProblem::of_record(what, Place::File, part, text)
    })
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
