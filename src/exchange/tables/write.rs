//! A journal into tables.

use super::{
    Extent, Spreadsheet, TableFile,
    cell::decimal,
    columns::{
        EPISODES, EVERY_NIGHT, FACTORS, KEPT, MEDICINES, NIGHTS, ON_LIST, REMEDIES, RESULTS, TIMES,
        TRIALS, USES, unit,
    },
    dictionary,
    fields::{Fields, quoted, word},
    row::{ANSWERS, STANDING, STOPPED, STOPPED_EARLY, VERSION_OF_ANSWER},
    sheet::Sheet,
};
use crate::{
    clinic::{ClinicId, ClinicResult},
    entry::Entry,
    exchange::codec::{encode, key_of},
    journal::{Journal, Part},
    library,
    night::Night,
    remedy::{Access, Remedy, RemedyId},
    trial::Trial,
};

/// The tables of a journal, with their dictionary and a readme.
pub fn write(journal: &Journal, extent: Extent, spreadsheet: Spreadsheet) -> Vec<TableFile> {
    let mut tables = Tables::of(journal);
    for part in journal.parts() {
        tables.put(&part);
    }
    tables.files(extent, spreadsheet)
}

struct Tables<'a> {
    journal: &'a Journal,
    nights: Sheet,
    /// Each with when it began, for they are put in that order at the end.
    episodes: Vec<((i64, String), Fields)>,
    remedies: Sheet,
    medicines: Sheet,
    times: Sheet,
    uses: Sheet,
    factors: Sheet,
    trials: Sheet,
    results: Sheet,
    kept: Sheet,
}

impl<'a> Tables<'a> {
    fn of(journal: &'a Journal) -> Self {
        Self {
            journal,
            nights: Sheet::of(&NIGHTS),
            episodes: Vec::new(),
            remedies: Sheet::of(&REMEDIES),
            medicines: Sheet::of(&MEDICINES),
            times: Sheet::of(&TIMES),
            uses: Sheet::of(&USES),
            factors: Sheet::of(&FACTORS),
            trials: Sheet::of(&TRIALS),
            results: Sheet::of(&RESULTS),
            kept: Sheet::of(&KEPT),
        }
    }

    fn put(&mut self, part: &Part) {
        // Every part is written as an object; one that is not there is not among a journal's.
        let mut fields = Fields::of(&encode(part).body).unwrap_or_default();
        fields.take("v");
        match part {
            // A night of which nothing is said any more has no row, only its marks.
            Part::Night(night, Some(entry)) if !entry.is_empty() => {
                self.put_night(*night, entry, &mut fields);
            }
            Part::Remedy(id, Some(remedy)) if !remedy.is_mark() => {
                self.put_remedy(*id, remedy, &mut fields);
            }
            Part::Trial(_, Some(trial)) => self.put_trial(trial, &mut fields),
            Part::Clinic(id, Some(record)) => {
                if let Some(said) = &record.said {
                    self.put_result(*id, said, &mut fields);
                }
            }
            _ => {}
        }
        if !fields.is_empty() {
            let mut row = Fields::default();
            row.put_word(":record", &key_of(part.key()));
            row.put(":kept", fields.json());
            self.kept.push(&mut row);
        }
    }

    fn put_night(&mut self, night: Night, entry: &Entry, fields: &mut Fields) {
        let answers = fields.take_object("answers");
        let factors = fields.take_object("factors");
        let episodes = fields.take_list("episodes");
        fields.put_word(":night", &night.to_string());
        if entry.is_late(night) {
            fields.put_word(":late", "true");
        }
        self.nights.push(fields);
        let mut left = Fields::default();
        for (hex, answer) in answers.iter() {
            let mut answer = answer_fields(answer);
            answer.put_word(":night", &night.to_string());
            self.name(&mut answer, hex);
            self.uses.push(&mut answer);
            left.put_object(hex, &answer);
        }
        fields.put_object(ANSWERS, &left);
        for (factor, level) in factors.iter() {
            let mut row = factor_fields(factor, level);
            row.put_word(":night", &night.to_string());
            self.factors.push(&mut row);
        }
        let mut left = Fields::default();
        for (json, episode) in episodes.iter().zip(&entry.episodes) {
            let mut row = Fields::of(json).unwrap_or_default();
            // How often it was said anew, and what a later version says of it, stay with the night.
            let mut rest = row.clone();
            for column in EPISODES.columns {
                if let Some(field) = column.cell.field() {
                    rest.take(field);
                }
            }
            let id = episode.id.uuid().simple().to_string();
            left.put_object(&id, &rest);
            row.put_word(":night", &night.to_string());
            let names = episode
                .tried
                .iter()
                .filter_map(|id| self.journal.remedy(*id));
            let names: Vec<&str> = names.map(|remedy| remedy.name.as_str()).collect();
            if !names.is_empty() {
                row.put_word(":names", &names.join("; "));
            }
            self.episodes.push(((episode.started.utc_ms(), id), row));
        }
        fields.put_object(super::row::EPISODES, &left);
    }

    fn put_remedy(&mut self, id: RemedyId, remedy: &Remedy, fields: &mut Fields) {
        let hex = id.uuid().simple().to_string();
        let listed = fields.take_list("listed");
        let standing = fields.take_list("standing");
        fields.put_word(":remedy", &hex);
        if library::access(remedy) == Access::LogOnly {
            self.medicines.push(fields);
        } else {
            self.remedies.push(fields);
        }
        let mut left = Fields::default();
        let times = listed.iter().map(|span| (ON_LIST, span));
        let times = times.chain(standing.iter().map(|span| (EVERY_NIGHT, span)));
        let mut number = 0;
        for (kind, span) in times {
            let mut row = Fields::of(span).unwrap_or_default();
            row.put_word(":kind", kind);
            self.name(&mut row, &hex);
            self.times.push(&mut row);
            if kind == EVERY_NIGHT {
                number += 1;
                left.put_object(&number.to_string(), &row);
            }
        }
        fields.put_object(STANDING, &left);
    }

    fn put_trial(&mut self, trial: &Trial, fields: &mut Fields) {
        let mut stopped = fields.take_object("stopped");
        for (field, column) in STOPPED {
            if let Some(json) = stopped.take(field) {
                fields.put(column, json);
            }
        }
        fields.put_object(STOPPED_EARLY, &stopped);
        fields.put_word(":trial", &trial.id().uuid().simple().to_string());
        let remedy = fields.get("remedy").map(word).unwrap_or_default();
        if let Some(name) = self.name_of(&remedy) {
            fields.put_word(":name", &name);
        }
        self.trials.push(fields);
    }

    fn put_result(&mut self, id: ClinicId, result: &ClinicResult, fields: &mut Fields) {
        fields.put_word(":id", &id.uuid().simple().to_string());
        fields.take("value");
        fields.put(":value", result.value.number().to_owned());
        if let Some(bound) = result.value.bound() {
            fields.put_word(":bound", bound.code());
        }
        self.results.push(fields);
    }

    /// Says of which remedy a row is.
    fn name(&self, row: &mut Fields, hex: &str) {
        row.put_word(":remedy", hex);
        if let Some(name) = self.name_of(hex) {
            row.put_word(":name", &name);
        }
    }

    fn name_of(&self, hex: &str) -> Option<String> {
        let id = crate::exchange::record::remedy_id("id", hex).ok()?;
        let remedy = self.journal.remedy(id)?;
        Some(remedy.name.as_str().to_owned())
    }

    fn files(mut self, extent: Extent, spreadsheet: Spreadsheet) -> Vec<TableFile> {
        self.episodes.sort_by(|one, other| one.0.cmp(&other.0));
        let mut episodes = Sheet::of(&EPISODES);
        for (_, mut row) in self.episodes {
            episodes.push(&mut row);
        }
        let mut tables = vec![
            (NIGHTS.file, self.nights.text()),
            (EPISODES.file, episodes.text()),
            (REMEDIES.file, self.remedies.text()),
            (MEDICINES.file, self.medicines.text()),
            (TIMES.file, self.times.text()),
            (USES.file, self.uses.text()),
            (FACTORS.file, self.factors.text()),
            (TRIALS.file, self.trials.text()),
            (RESULTS.file, self.results.text()),
        ];
        if extent == Extent::Whole {
            tables.push((KEPT.file, self.kept.text()));
        }
        tables.push((dictionary::DICTIONARY, dictionary::dictionary()));
        let mark = match spreadsheet {
            Spreadsheet::Any => "",
            Spreadsheet::Excel => "\u{feff}",
        };
        let file = |(name, text): (&str, String)| TableFile {
            name: name.to_owned(),
            text: format!("{mark}{text}"),
        };
        let mut files: Vec<TableFile> = tables.into_iter().map(file).collect();
        files.push(TableFile {
            name: dictionary::README.to_owned(),
            text: dictionary::readme(),
        });
        files
    }
}

/// An answer as fields: `true`, `false`, what was said of a use, or one of them with its version.
fn answer_fields(answer: &str) -> Fields {
    let mut pair = Fields::default();
    pair.put("", answer.to_owned());
    let parts = pair.take_list("");
    let (said, version) = match parts.as_slice() {
        [said, version] => (said.as_str(), Some(version)),
        _ => (answer, None),
    };
    let mut fields = Fields::of(said).unwrap_or_default();
    fields.put(":used", (said != "false").to_string());
    if let Some(version) = version {
        fields.put(VERSION_OF_ANSWER, version.clone());
    }
    fields
}

fn factor_fields(factor: &str, level: &str) -> Fields {
    let mut fields = Fields::default();
    fields.put(":factor", quoted(factor));
    fields.put(":present", (level != "false").to_string());
    if level != "true" {
        let (unit, parts) = unit(factor);
        let amount = if level == "false" { "0" } else { level };
        // Nothing of what can be counted is none of it.
        if level != "false" || !unit.is_empty() {
            fields.put(":amount", decimal(amount, parts));
            fields.put(":unit", quoted(unit));
        }
    }
    fields
}
