//! An episode on disk, inside its night.

use super::{
    field::{Read, choice, remedy_id, required, uuid},
    fields::Fields,
    object::{Object, quoted},
    versions::version_of,
    when::{moment, written_moment},
};
use crate::{
    bounded::UpTo,
    episode::{Episode, EpisodeId},
    severity::Severity,
    sorted::SortedMap,
    symptom::{BodyPart, CouldMove, Relief, Sensation, Side, Situation},
};

/// How often it was said anew; it stands here and not among the night's versions, for it is shorter.
const VERSION: &str = "rev";

/// Short names, for there may be ten thousand of them.
pub(super) fn written(episode: &Episode, version: u32) -> String {
    let sensations = episode
        .sensations
        .iter()
        .map(|sensation| quoted(sensation.code()));
    let tried = episode
        .tried
        .iter()
        .map(|id| quoted(&id.uuid().simple().to_string()));
    let mut record = Object::default();
    record.word("id", Some(&episode.id.uuid().simple().to_string()));
    record.json("at", Some(written_moment(&episode.started)));
    record.number("urge", Some(episode.urge.points()));
    record.word("where", episode.situation.map(Situation::code));
    record.number("minutes", episode.minutes.map(UpTo::get));
    record.list("sensations", &sensations.collect::<Vec<_>>());
    record.object("body", written_body(&episode.body));
    record.number("still_min", episode.still_before.map(UpTo::get));
    record.yes_or_no("jerks", episode.jerks_awake);
    record.word("could_move", episode.could_move.map(CouldMove::code));
    record.word("relief", episode.relief.map(Relief::code));
    record.list("tried", &tried.collect::<Vec<_>>());
    record.number("after", episode.urge_after.map(Severity::points));
    record.number("relief_min", episode.minutes_to_relief.map(UpTo::get));
    record.words("note", episode.note.as_str());
    record.number(VERSION, Some(version).filter(|version| *version > 0));
    record.later(&episode.later);
    record.end()
}

/// An episode, and its version.
pub(super) fn read(fields: &Fields<'_>) -> Read<(Episode, u32)> {
    let id = required("id", fields.word("id")?)?;
    let mut episode = Episode::now(
        uuid("id", &id).map(EpisodeId::from_uuid)?,
        moment("at", required("at", fields.get("at"))?)?,
        required("urge", fields.severity("urge")?)?,
    );
    episode.situation = fields.choice("where", Situation::from_code)?;
    episode.minutes = fields.up_to("minutes")?;
    for code in fields.list("sensations")? {
        let sensation = choice("sensations", code.word()?, Sensation::from_code)?;
        episode.sensations.insert(sensation);
    }
    episode.body = read_body(&fields.object("body")?)?;
    episode.still_before = fields.up_to("still_min")?;
    episode.jerks_awake = fields.yes_or_no("jerks")?;
    episode.could_move = fields.choice("could_move", CouldMove::from_code)?;
    episode.relief = fields.choice("relief", Relief::from_code)?;
    for hex in fields.list("tried")? {
        episode.tried.insert(remedy_id("tried", &hex.word()?)?);
    }
    episode.urge_after = fields.severity("after")?;
    episode.minutes_to_relief = fields.up_to("relief_min")?;
    episode.note = fields.words("note")?;
    let version = fields.get(VERSION);
    let version = version.map_or(Ok(0), |value| version_of(VERSION, value))?;
    episode.later = fields.later();
    Ok((episode, version))
}

/// By the codes' alphabet, not in the order in which they are offered.
pub(super) fn written_body(body: &SortedMap<BodyPart, Side>) -> Object {
    let by_code: SortedMap<&str, Side> = body
        .iter()
        .map(|(part, side)| (part.code(), *side))
        .collect();
    let mut record = Object::default();
    for (part, side) in by_code.iter() {
        record.word(part, Some(side.code()));
    }
    record
}

pub(super) fn read_body(fields: &Fields<'_>) -> Read<SortedMap<BodyPart, Side>> {
    fields
        .iter()
        .map(|field| {
            let (part, side) = field?;
            let part = choice("body", part, BodyPart::from_code)?;
            Ok((part, choice("body", side.word()?, Side::from_code)?))
        })
        .collect()
}
