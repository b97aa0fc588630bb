//! An urge in the moment as one Observation with components.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{
    code::{Category, SNOMED, URI, Unit, choice, coding, concept, own, quantity},
    observed::sided,
    resource::words,
    window::instant,
};
use crate::{episode::Episode, journal::Journal, moment::Moment, symptom::Sensation, text::Text};

pub(super) fn observation(episode: &Episode, journal: &Journal, text: Text) -> Value {
    let id = episode.id.uuid();
    let mut observation = json!({
        "resourceType": "Observation",
        "identifier": [{ "system": URI, "value": format!("urn:uuid:{id}") }],
        "status": "final",
        "category": [Category::Survey.concept()],
        "code": concept(text.fhir_episode(), &[own("urge-episode")]),
        "component": components(episode, journal, text),
    });
    match end(episode) {
        Some(end) => {
            let period = json!({ "start": instant(&episode.started), "end": instant(&end) });
            observation["effectivePeriod"] = period;
        }
        None => observation["effectiveDateTime"] = instant(&episode.started),
    }
    let note = words(episode.note.as_str());
    if !note.trim().is_empty() {
        observation["note"] = json!([{ "text": note }]);
    }
    observation
}

fn end(episode: &Episode) -> Option<Moment> {
    let started = &episode.started;
    let local = started.local() + TimeDelta::minutes(i64::from(episode.minutes?.get()));
    started.at_wall(local)
}

fn components(episode: &Episode, journal: &Journal, text: Text) -> Vec<Value> {
    let mut list = Vec::new();
    let mut add = |code: &str, question: &str, name: &str, value: Value| {
        list.push(json!({ "code": concept(question, &[own(code)]), name: value }));
    };
    let points = |points: u8| quantity(points, Unit::Score);
    let minutes = |minutes: u16| quantity(minutes, Unit::Minutes);
    let concept_name = "valueCodeableConcept";
    add(
        "urge-now-0-10",
        text.urge_then(),
        "valueQuantity",
        points(episode.urge.points()),
    );
    if let Some(situation) = episode.situation {
        let said = choice(situation.code(), &text.situation(situation.code()));
        add("situation", text.episode_where(), concept_name, said);
    }
    for sensation in episode.sensations.iter() {
        let said = text.sensation(sensation.code());
        let mut said = choice(sensation.code(), &said);
        if let (Some(code), Some(codings)) = (snomed(*sensation), said["coding"].as_array_mut()) {
            codings.push(coding(SNOMED, code));
        }
        add("sensation", text.episode_sensations(), concept_name, said);
    }
    for (part, side) in episode.body.iter() {
        let said = format!(
            "{}, {}",
            text.body_part(part.code()),
            text.body_side(side.code())
        );
        let place = concept(&said, &sided(*part, *side));
        add("body-part", text.item_body(), concept_name, place);
    }
    if let Some(still) = episode.still_before {
        add(
            "still-before-min",
            text.episode_still(),
            "valueQuantity",
            minutes(still.get()),
        );
    }
    if let Some(jerks) = episode.jerks_awake {
        add(
            "jerks-awake",
            text.episode_jerks(),
            "valueBoolean",
            json!(jerks),
        );
    }
    if let Some(could) = episode.could_move {
        let said = choice(could.code(), &text.could_move(could.code()));
        add("could-move", text.episode_could_move(), concept_name, said);
    }
    if let Some(relief) = episode.relief {
        let said = choice(relief.code(), &text.relief(relief.code()));
        add(
            "relief-by-movement",
            text.episode_relief(),
            concept_name,
            said,
        );
    }
    let tried = episode.tried.iter().filter_map(|id| journal.remedy(*id));
    for remedy in tried {
        let name = words(remedy.name.as_str());
        add(
            "remedy-tried",
            text.episode_tried(),
            concept_name,
            concept(&name, &[]),
        );
    }
    if let Some(after) = episode.urge_after {
        add(
            "urge-after-0-10",
            text.urge_after(),
            "valueQuantity",
            points(after.points()),
        );
    }
    if let Some(eased) = episode.minutes_to_relief {
        let eased = minutes(eased.get());
        add(
            "time-to-relief-min",
            text.episode_minutes_to_relief(),
            "valueQuantity",
            eased,
        );
    }
    list
}

/// The same in SNOMED's Global Patient Set, where it has it.
fn snomed(sensation: Sensation) -> Option<&'static str> {
    Some(match sensation {
        Sensation::Tingling => "274676007",
        Sensation::Burning => "90673000",
        Sensation::Itching => "418363000",
        Sensation::Ache => "10601006",
        _ => return None,
    })
}
