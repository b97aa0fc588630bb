//! Tables into a journal: all of it, or every reason why not.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    TableFile,
    column::Table,
    columns::{
        EPISODES, EVERY_NIGHT, FACTORS, KEPT, MEDICINES, NIGHTS, REMEDIES, RESULTS, TABLES, TIMES,
        TRIALS, USES,
    },
    dictionary,
    fields::{Fields, word},
    problem::{Spot, TablesProblem, Why},
    row::{self, ANSWERS, STANDING, STOPPED, STOPPED_EARLY, required},
    sheet::{self, Row},
};
use crate::{
    exchange::{codec::decode, record::Fault},
    journal::{Journal, Part},
    night::Night,
};

/// The journal that a set of tables holds.
///
/// # Errors
/// Everything that is wrong with them, and where; then nothing of them is taken in.
pub fn read(files: &[TableFile]) -> Result<Journal, Vec<TablesProblem>> {
    let mut problems = strange_files(files);
    let mut rows: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for table in TABLES {
        match files.iter().find(|file| file.name == table.file) {
            Some(file) => match sheet::rows(table, &file.text) {
                Ok(read) => {
                    rows.insert(table.file, read);
                }
                Err(found) => problems.extend(found),
            },
            None if table.file == KEPT.file => {}
            None => problems.push(Spot::file(table.file).problem(Why::NoFile)),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut records = Records::default();
    // What rows belong to comes before them.
    for table in [
        &NIGHTS, &REMEDIES, &MEDICINES, &TRIALS, &EPISODES, &TIMES, &USES, &FACTORS, &RESULTS,
        &KEPT,
    ] {
        for row in rows.remove(table.file).unwrap_or_default() {
            if let Err(problem) = records.put(table, row) {
                records.problems.push(problem);
            }
        }
    }
    records.journal()
}

/// Files that are there twice, or of which nothing would be kept. What is no table at all may lie
/// beside them.
fn strange_files(files: &[TableFile]) -> Vec<TablesProblem> {
    let mut problems = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let is_table = TABLES.iter().any(|table| table.file == file.name);
        let spot = Spot::file(&file.name);
        if files.iter().take(at).any(|other| other.name == file.name) {
            problems.push(spot.problem(Why::FileTwice));
        } else if !is_table
            && file.name != dictionary::DICTIONARY
            && file.name.to_lowercase().ends_with(".csv")
        {
            problems.push(spot.problem(Why::UnknownFile));
        }
    }
    problems
}

/// The records that the rows make, by their keys.
#[derive(Default)]
struct Records {
    by_key: BTreeMap<String, Record>,
    episodes: BTreeSet<String>,
    problems: Vec<TablesProblem>,
}

/// One record, with what it holds of other tables.
struct Record {
    table: &'static Table,
    spot: Spot,
    fields: Fields,
    answers: Fields,
    factors: Fields,
    /// By the time they began.
    episodes: BTreeMap<(i64, String), Fields>,
    listed: Vec<Fields>,
    standing: Vec<Fields>,
}

impl Records {
    fn put(&mut self, table: &'static Table, row: Row) -> Result<(), TablesProblem> {
        let Row { spot, mut fields } = row;
        match table.file {
            file if file == NIGHTS.file => {
                let night = night(&mut fields, &spot)?;
                self.begin(table, spot, format!("n:{night}"), fields)
            }
            file if file == REMEDIES.file || file == MEDICINES.file => {
                let id = required(&mut fields, ":remedy", "remedy_id", &spot)?;
                // A backup may hold a nameless one, and an empty cell is how that is written.
                if fields.get("name").is_none() {
                    fields.put_word("name", "");
                }
                self.begin(table, spot, format!("r:{id}"), fields)
            }
            file if file == TRIALS.file => {
                let id = required(&mut fields, ":trial", "trial_id", &spot)?;
                let mut stopped = Fields::default();
                for (field, column) in STOPPED {
                    if let Some(json) = fields.take(column) {
                        stopped.put(field, json);
                    }
                }
                fields.put_object("stopped", &stopped);
                self.begin(table, spot, format!("t:{id}"), fields)
            }
            file if file == RESULTS.file => {
                let id = required(&mut fields, ":id", "result_id", &spot)?;
                let bound = fields.take(":bound").map(|bound| word(&bound));
                let value = fields.take(":value");
                if let Some(value) = value {
                    let value = format!("{}{value}", bound.unwrap_or_default());
                    fields.put_word("value", &value);
                }
                // Without a name a record would be the mark of a deleted one.
                if fields.get("name").is_none() {
                    return Err(spot.column("name").problem(Why::Cell(Fault::Missing)));
                }
                self.begin(table, spot, format!("c:{id}"), fields)
            }
            file if file == EPISODES.file => self.episode(&spot, fields),
            file if file == TIMES.file => self.time(&spot, fields),
            file if file == USES.file => self.answer(&spot, fields),
            file if file == FACTORS.file => self.factor(&spot, fields),
            _ => self.kept(&spot, fields),
        }
    }

    /// A record that this row is the first of.
    fn begin(
        &mut self,
        table: &'static Table,
        spot: Spot,
        key: String,
        fields: Fields,
    ) -> Result<(), TablesProblem> {
        row::part(table, &spot, &key, &row::body(&key, &fields))?;
        if self.by_key.contains_key(&key) {
            return Err(spot.problem(Why::Twice));
        }
        self.by_key.insert(key, Record::of(table, spot, fields));
        Ok(())
    }

    fn night(
        &mut self,
        fields: &mut Fields,
        spot: &Spot,
    ) -> Result<(String, &mut Record), TablesProblem> {
        let night = night(fields, spot)?;
        let key = format!("n:{night}");
        match self.by_key.get_mut(&key) {
            Some(record) => Ok((key, record)),
            None => Err(spot.column("night_date").problem(Why::NoSuchNight(night))),
        }
    }

    fn episode(&mut self, spot: &Spot, mut fields: Fields) -> Result<(), TablesProblem> {
        let (key, _) = self.night(&mut fields, spot)?;
        let body = format!("{{\"v\":1,\"episodes\":[{}]}}", fields.json());
        let part = row::part(&EPISODES, spot, &key, &body)?;
        let Part::Night(_, Some(entry)) = part else {
            return Ok(());
        };
        for episode in &entry.episodes {
            let id = episode.id.uuid().simple().to_string();
            if !self.episodes.insert(id.clone()) {
                return Err(spot.column("episode_id").problem(Why::Twice));
            }
            if let Some(record) = self.by_key.get_mut(&key) {
                let place = (episode.started.utc_ms(), id);
                record.episodes.insert(place, fields.clone());
            }
        }
        Ok(())
    }

    fn answer(&mut self, spot: &Spot, mut fields: Fields) -> Result<(), TablesProblem> {
        let (key, _) = self.night(&mut fields, spot)?;
        let id = required(&mut fields, ":remedy", "remedy_id", spot)?;
        let answer = row::answer(fields.clone(), spot)?;
        let body = format!("{{\"v\":1,\"answers\":{{\"{id}\":{answer}}}}}");
        row::part(&USES, spot, &key, &body)?;
        let record = self.by_key.get_mut(&key);
        match record.and_then(|record| record.answers.put(&id, fields.json())) {
            Some(_) => Err(spot.problem(Why::Twice)),
            None => Ok(()),
        }
    }

    fn factor(&mut self, spot: &Spot, mut fields: Fields) -> Result<(), TablesProblem> {
        let (key, record) = self.night(&mut fields, spot)?;
        let (factor, level) = row::factor(fields, spot)?;
        let mut factors = Fields::default();
        factors.put(&factor, level.clone());
        let body = format!("{{\"v\":1,\"factors\":{}}}", factors.json());
        let twice = record.factors.put(&factor, level).is_some();
        row::part(&FACTORS, spot, &key, &body)?;
        if twice {
            Err(spot.problem(Why::Twice))
        } else {
            Ok(())
        }
    }

    fn time(&mut self, spot: &Spot, mut fields: Fields) -> Result<(), TablesProblem> {
        let id = required(&mut fields, ":remedy", "remedy_id", spot)?;
        let kind = required(&mut fields, ":kind", "kind", spot)?;
        let key = format!("r:{id}");
        let Some(record) = self.by_key.get_mut(&key) else {
            return Err(spot.column("remedy_id").problem(Why::NoSuchRemedy(id)));
        };
        let list = match kind.as_str() {
            super::columns::ON_LIST => "listed",
            EVERY_NIGHT => "standing",
            _ => {
                return Err(spot
                    .column("kind")
                    .problem(Why::Cell(Fault::NotAChoice(kind))));
            }
        };
        let body = format!(
            "{{\"v\":1,\"name\":\"\",\"access\":\"log_only\",\"{list}\":[{}]}}",
            fields.json()
        );
        row::part(&TIMES, spot, &key, &body)?;
        if list == "listed" {
            record.listed.push(fields);
        } else {
            record.standing.push(fields);
        }
        Ok(())
    }

    /// What only Lull needs: more of a record that is there, or all of one that no table holds.
    fn kept(&mut self, spot: &Spot, mut fields: Fields) -> Result<(), TablesProblem> {
        let key = required(&mut fields, ":record", "record", spot)?;
        let mut kept = fields.take_object(":kept");
        let record = self.by_key.entry(key.clone());
        let record = record.or_insert_with(|| Record::of(&KEPT, spot.clone(), Fields::default()));
        let dangling = |what: &str| {
            let what = format!("{key} {what}");
            Err(spot.problem(Why::NothingOfIt(what)))
        };
        for (id, json) in kept.take_object(ANSWERS).iter() {
            match record
                .answers
                .take(id)
                .and_then(|answer| merged(&answer, json))
            {
                Some(answer) => record.answers.put(id, answer),
                None => return dangling(id),
            };
        }
        for (id, json) in kept.take_object(row::EPISODES).iter() {
            let mut episodes = record.episodes.iter_mut();
            let episode = episodes.find(|((_, known), _)| known == id);
            match episode.and_then(|(place, episode)| {
                Some((place, episode.clone())).filter(|_| !place.1.is_empty())
            }) {
                Some((place, episode)) => {
                    let place = place.clone();
                    let Some(both) =
                        merged(&episode.json(), json).and_then(|both| Fields::of(&both))
                    else {
                        return dangling(id);
                    };
                    record.episodes.insert(place, both);
                }
                None => return dangling(id),
            }
        }
        for (number, json) in kept.take_object(STANDING).iter() {
            let at = number
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            let standing = at.and_then(|at| record.standing.get_mut(at));
            let both = standing
                .as_ref()
                .and_then(|standing| merged(&standing.json(), json));
            match standing.zip(both.and_then(|both| Fields::of(&both))) {
                Some((standing, both)) => *standing = both,
                None => return dangling(number),
            }
        }
        let stopped = kept.take_object(STOPPED_EARLY);
        if !stopped.is_empty() {
            let both = record.fields.take("stopped");
            match both.and_then(|end| merged(&end, &stopped.json())) {
                Some(both) => record.fields.put("stopped", both),
                None => return dangling("stopped"),
            };
        }
        match merged(&record.fields.json(), &kept.json()).and_then(|both| Fields::of(&both)) {
            Some(both) => record.fields = both,
            None => return dangling(""),
        }
        Ok(())
    }

    fn journal(mut self) -> Result<Journal, Vec<TablesProblem>> {
        let mut parts = Vec::new();
        for (key, record) in self.by_key {
            let (table, spot) = (record.table, record.spot.clone());
            match record.body(&key).and_then(|body| {
                decode(&key, &body).map_err(|unreadable| row::problem(table, &spot, unreadable))
            }) {
                Ok(part) => parts.push(part),
                Err(problem) => self.problems.push(problem),
            }
        }
        if self.problems.is_empty() {
            Ok(Journal::from_parts(parts))
        } else {
            Err(self.problems)
        }
    }
}

impl Record {
    fn of(table: &'static Table, spot: Spot, fields: Fields) -> Self {
        Self {
            table,
            spot,
            fields,
            answers: Fields::default(),
            factors: Fields::default(),
            episodes: BTreeMap::new(),
            listed: Vec::new(),
            standing: Vec::new(),
        }
    }

    /// The record as a backup has it.
    fn body(mut self, key: &str) -> Result<String, TablesProblem> {
        let mut answers = Fields::default();
        for (id, answer) in self.answers.iter() {
            let answer = row::answer(Fields::of(answer).unwrap_or_default(), &self.spot)?;
            answers.put(id, answer);
        }
        self.fields.put_object("answers", &answers);
        self.fields.put_object("factors", &self.factors);
        let lists = [
            ("episodes", self.episodes.into_values().collect()),
            ("listed", self.listed),
            ("standing", self.standing),
        ];
        for (name, items) in lists {
            let items: Vec<Fields> = items;
            if !items.is_empty() {
                let items: Vec<String> = items.iter().map(Fields::json).collect();
                self.fields.put(name, format!("[{}]", items.join(",")));
            }
        }
        Ok(row::body(key, &self.fields))
    }
}

fn night(fields: &mut Fields, spot: &Spot) -> Result<String, TablesProblem> {
    let night = required(fields, ":night", "night_date", spot)?;
    match night.parse::<Night>() {
        Ok(night) => Ok(night.to_string()),
        Err(_) => Err(spot
            .column("night_date")
            .problem(Why::Cell(Fault::NotADate(night)))),
    }
}

/// Two objects as one; `None` where both have a field, or one is no object.
fn merged(one: &str, other: &str) -> Option<String> {
    let mut both = Fields::of(one)?;
    for (name, json) in Fields::of(other)?.iter() {
        if both.put(name, json.to_owned()).is_some() {
            return None;
        }
    }
    Some(both.json())
}
