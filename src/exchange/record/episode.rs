//! An episode on disk, inside its night.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    field::{Read, choice, remedy_id, severity, up_to, uuid, words},
    when::MomentRecord,
};
use crate::{
    episode::{Episode, EpisodeId},
    sorted::{SortedMap, SortedSet},
    symptom::{BodyPart, CouldMove, Relief, Sensation, Side, Situation},
};

/// Short names, for there may be ten thousand of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct EpisodeRecord {
    id: String,
    at: MomentRecord,
    urge: i64,
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    situation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sensations: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    body: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    still_min: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    jerks: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    could_move: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relief: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tried: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relief_min: Option<i64>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl From<&Episode> for EpisodeRecord {
    fn from(episode: &Episode) -> Self {
        let number = |minutes: u16| i64::from(minutes);
        Self {
            id: episode.id.uuid().simple().to_string(),
            at: (&episode.started).into(),
            urge: i64::from(episode.urge.points()),
            situation: episode.situation.map(|place| place.code().to_owned()),
            minutes: episode.minutes.map(|minutes| number(minutes.get())),
            sensations: episode
                .sensations
                .iter()
                .map(|sensation| sensation.code().to_owned())
                .collect(),
            body: written_body(&episode.body),
            still_min: episode.still_before.map(|minutes| number(minutes.get())),
            jerks: episode.jerks_awake,
            could_move: episode.could_move.map(|moved| moved.code().to_owned()),
            relief: episode.relief.map(|relief| relief.code().to_owned()),
            tried: episode
                .tried
                .iter()
                .map(|remedy| remedy.uuid().simple().to_string())
                .collect(),
            after: episode.urge_after.map(|urge| i64::from(urge.points())),
            relief_min: episode
                .minutes_to_relief
                .map(|minutes| number(minutes.get())),
            note: episode.note.to_string(),
        }
    }
}

impl EpisodeRecord {
    pub(super) fn read(&self) -> Read<Episode> {
        Ok(Episode {
            id: uuid("id", &self.id).map(EpisodeId::from_uuid)?,
            started: self.at.read("at")?,
            urge: severity("urge", self.urge)?,
            situation: optional(self.situation.as_deref(), |code| {
                choice("where", code, Situation::from_code)
            })?,
            minutes: optional(self.minutes, |minutes| up_to("minutes", minutes))?,
            sensations: self
                .sensations
                .iter()
                .map(|code| choice("sensations", code, Sensation::from_code))
                .collect::<Read<SortedSet<_>>>()?,
            body: read_body(&self.body)?,
            still_before: optional(self.still_min, |minutes| up_to("still_min", minutes))?,
            jerks_awake: self.jerks,
            could_move: optional(self.could_move.as_deref(), |code| {
                choice("could_move", code, CouldMove::from_code)
            })?,
            relief: optional(self.relief.as_deref(), |code| {
                choice("relief", code, Relief::from_code)
            })?,
            tried: self
                .tried
                .iter()
                .map(|hex| remedy_id("tried", hex))
                .collect::<Read<SortedSet<_>>>()?,
            urge_after: optional(self.after, |urge| severity("after", urge))?,
            minutes_to_relief: optional(self.relief_min, |minutes| up_to("relief_min", minutes))?,
            note: words("note", &self.note)?,
        })
    }
}

/// Reads a field that may have been left unsaid.
pub(super) fn optional<S, T>(said: Option<S>, read: impl FnOnce(S) -> Read<T>) -> Read<Option<T>> {
    said.map(read).transpose()
}

pub(super) fn written_body(body: &SortedMap<BodyPart, Side>) -> BTreeMap<String, String> {
    body.iter()
        .map(|(part, side)| (part.code().to_owned(), side.code().to_owned()))
        .collect()
}

pub(super) fn read_body(body: &BTreeMap<String, String>) -> Read<SortedMap<BodyPart, Side>> {
    body.iter()
        .map(|(part, side)| {
            Ok((
                choice("body", part, BodyPart::from_code)?,
                choice("body", side, Side::from_code)?,
            ))
        })
        .collect()
}
