//! One item of a night as an Observation.

use serde_json::{Value, json};

use super::{
    asked::{Answer, Item, number},
    code::{self, choice, coding, concept, quantity},
    window::Window,
};
use crate::symptom::{BodyPart, Side};

/// The observation of an item; `None` for words, which stay in the check-in as they were written.
pub(super) fn observation(item: &Item, window: &Window) -> Option<Value> {
    let mut observation = json!({
        "resourceType": "Observation",
        "status": "final",
        "category": [item.category.concept()],
        "code": concept(&item.question, &item.codings),
        "effectivePeriod": window.period,
    });
    let (name, value) = match &item.answer {
        Answer::Counted(value, unit) => ("valueQuantity", quantity(number(*value), *unit)),
        Answer::Time(time) => ("valueTime", json!(time.format("%H:%M:%S").to_string())),
        Answer::Choice(code, said) => ("valueCodeableConcept", choice(code, said)),
        Answer::Place(part, side, said) => {
            ("valueCodeableConcept", concept(said, &sided(*part, *side)))
        }
        Answer::YesNo(said) => ("valueBoolean", json!(said)),
        Answer::Words(_) => return None,
        Answer::Absent(why) => ("dataAbsentReason", why.concept()),
    };
    observation[name] = value;
    if item.code == "leg-ache-0-10" {
        let legs = coding(code::SNOMED, "61685007");
        observation["bodySite"] = concept("Legs", &[legs]);
    }
    Some(observation)
}

/// A part of the body in SNOMED's Global Patient Set; of the trunk it has no such code checked.
fn site(part: BodyPart) -> Value {
    match part {
        BodyPart::Feet => coding(code::SNOMED, "56459004"),
        BodyPart::Calves => coding(code::SNOMED, "53840002"),
        BodyPart::Thighs => coding(code::SNOMED, "68367000"),
        BodyPart::Arms => coding(code::SNOMED, "53120007"),
        BodyPart::Trunk => json!({ "system": code::OWN, "code": "trunk" }),
    }
}

/// A part of the body and its side, by SNOMED's codes where it has them.
pub(super) fn sided(part: BodyPart, side: Side) -> Vec<Value> {
    let side = match side {
        Side::Both => "51440002",
        Side::Left => "7771000",
        Side::Right => "24028007",
    };
    vec![site(part), coding(code::SNOMED, side)]
}
