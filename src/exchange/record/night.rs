//! One night's entry on disk; the night itself is its key.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    answer::AnswerRecord,
    episode::{EpisodeRecord, optional, read_body, written_body},
    field::{
        Fault, FieldProblem, Read, choice, remedy_id, severity, time, up_to, words, written_time,
    },
    scalar::Scalar,
    when::LoggedRecord,
};
use crate::{
    entry::{Details, Entry, FirstSymptom, Rating, SleepLatency},
    exchange::version::VERSION,
    factor::{Factor, Level},
    severity::Severity,
    symptom::{NoticedBy, SleepJerks},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::exchange) struct NightRecord {
    v: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    worst: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logged: Option<LoggedRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evening: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latency_min: Option<Scalar>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    answers: BTreeMap<String, AnswerRecord>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    factors: BTreeMap<String, Scalar>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disturbed: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    began: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    awakenings: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    awake_min: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lost_min: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sleep_quarters: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ache: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    jerks: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noticed_by: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    body: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tired: Option<i64>,
    #[serde(skip_serializing_if = "String::is_empty")]
    side_effects: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    episodes: Vec<EpisodeRecord>,
}

const NOT_SURE: &str = "not_sure";
const NO_SYMPTOM: &str = "none";
const ALL_DAY: &str = "all_day";

impl From<&Entry> for NightRecord {
    fn from(entry: &Entry) -> Self {
        let details = &entry.details;
        let points = |severity: Severity| i64::from(severity.points());
        Self {
            v: VERSION,
            worst: entry.worst().map(points),
            logged: entry
                .rating
                .as_ref()
                .and_then(|rating| rating.logged.as_ref())
                .map(LoggedRecord::from),
            evening: entry.evening_urge.map(points),
            latency_min: entry.sleep_latency.map(|latency| match latency {
                SleepLatency::Minutes(minutes) => Scalar::Number(i64::from(minutes.get())),
                SleepLatency::NotSure => Scalar::Word(NOT_SURE.to_owned()),
            }),
            answers: entry
                .answers
                .iter()
                .map(|(id, answer)| (id.uuid().simple().to_string(), answer.into()))
                .collect(),
            factors: entry.factors.iter().filter_map(written_factor).collect(),
            disturbed: details.sleep_disturbed.map(points),
            began: details.first_symptom.map(|first| match first {
                FirstSymptom::At(time) => written_time(time),
                FirstSymptom::None => NO_SYMPTOM.to_owned(),
                FirstSymptom::AllDay => ALL_DAY.to_owned(),
            }),
            awakenings: details.awakenings.map(|times| i64::from(times.get())),
            awake_min: details.awake_minutes.map(|min| i64::from(min.get())),
            lost_min: details.minutes_lost.map(|min| i64::from(min.get())),
            sleep_quarters: details.sleep_quarters.map(|q| i64::from(q.get())),
            ache: details.ache.map(points),
            jerks: details.sleep_jerks.map(|jerks| jerks.code().to_owned()),
            noticed_by: details.noticed_by.map(|who| who.code().to_owned()),
            body: written_body(&details.body),
            tired: details.tired.map(points),
            side_effects: details.side_effects.to_string(),
            note: entry.note.to_string(),
            episodes: entry.episodes.iter().map(EpisodeRecord::from).collect(),
        }
    }
}

/// A tag without a name says nothing, and could not be read back.
fn written_factor((factor, level): (&Factor, &Level)) -> Option<(String, Scalar)> {
    let level = match level {
        Level::No => Scalar::Said(false),
        Level::Yes => Scalar::Said(true),
        Level::Amount(amount) => Scalar::Number(i64::from(amount.get())),
    };
    (!factor.code().is_empty()).then(|| (factor.code().to_owned(), level))
}

impl NightRecord {
    pub(in crate::exchange) fn read(&self) -> Read<Entry> {
        Ok(Entry {
            rating: self.rating()?,
            evening_urge: optional(self.evening, |urge| severity("evening", urge))?,
            sleep_latency: optional(self.latency_min.as_ref(), read_latency)?,
            answers: self
                .answers
                .iter()
                .map(|(hex, answer)| {
                    let answer = answer
                        .read()
                        .map_err(|problem| problem.within(hex).within("answers"))?;
                    Ok((remedy_id("answers", hex)?, answer))
                })
                .collect::<Read<_>>()?,
            factors: self
                .factors
                .iter()
                .map(|(name, level)| {
                    read_factor(name, level).map_err(|problem| problem.within("factors"))
                })
                .collect::<Read<_>>()?,
            details: self.details()?,
            note: words("note", &self.note)?,
            episodes: (1..)
                .zip(&self.episodes)
                .map(|(number, episode)| {
                    episode
                        .read()
                        .map_err(|problem| problem.within(&format!("episodes {number}")))
                })
                .collect::<Read<_>>()?,
        })
    }

    fn rating(&self) -> Read<Option<Rating>> {
        let logged = optional(self.logged.as_ref(), |logged| logged.read("logged"))?;
        match self.worst {
            Some(worst) => Ok(Some(Rating {
                worst: severity("worst", worst)?,
                logged,
            })),
            None if logged.is_some() => Err(FieldProblem::new("logged", Fault::Unrated)),
            None => Ok(None),
        }
    }

    fn details(&self) -> Read<Details> {
        Ok(Details {
            sleep_disturbed: optional(self.disturbed, |points| severity("disturbed", points))?,
            first_symptom: optional(self.began.as_deref(), |began| match began {
                NO_SYMPTOM => Ok(FirstSymptom::None),
                ALL_DAY => Ok(FirstSymptom::AllDay),
                clock => time("began", clock).map(FirstSymptom::At),
            })?,
            awakenings: optional(self.awakenings, |times| up_to("awakenings", times))?,
            awake_minutes: optional(self.awake_min, |minutes| up_to("awake_min", minutes))?,
            minutes_lost: optional(self.lost_min, |minutes| up_to("lost_min", minutes))?,
            sleep_quarters: optional(self.sleep_quarters, |number| {
                up_to("sleep_quarters", number)
            })?,
            ache: optional(self.ache, |points| severity("ache", points))?,
            sleep_jerks: optional(self.jerks.as_deref(), |code| {
                choice("jerks", code, SleepJerks::from_code)
            })?,
            noticed_by: optional(self.noticed_by.as_deref(), |code| {
                choice("noticed_by", code, NoticedBy::from_code)
            })?,
            body: read_body(&self.body)?,
            tired: optional(self.tired, |points| severity("tired", points))?,
            side_effects: words("side_effects", &self.side_effects)?,
        })
    }
}

fn read_latency(latency: &Scalar) -> Read<SleepLatency> {
    match latency {
        Scalar::Number(minutes) => up_to("latency_min", *minutes).map(SleepLatency::Minutes),
        Scalar::Word(word) if word == NOT_SURE => Ok(SleepLatency::NotSure),
        Scalar::Word(_) | Scalar::Said(_) => {
            Err(FieldProblem::new("latency_min", Fault::Misplaced))
        }
    }
}

fn read_factor(name: &str, level: &Scalar) -> Read<(Factor, Level)> {
    let factor = Factor::named(name)
        .ok_or_else(|| FieldProblem::new(name, Fault::NotAChoice(name.to_owned())))?;
    let level = match level {
        Scalar::Said(true) => Level::Yes,
        Scalar::Said(false) | Scalar::Number(0) => Level::No,
        Scalar::Number(amount) => up_to(name, *amount).map(Level::Amount)?,
        Scalar::Word(_) => return Err(FieldProblem::new(name, Fault::Misplaced)),
    };
    Ok((factor, level))
}
