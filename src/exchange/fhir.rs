//! The journal as a FHIR R4 Bundle: for a practitioner's system that reads it.
//!
//! A `collection` without a Patient: whoever takes it in joins it to their own. Everything that needs
//! a subject names one by words alone. What was not logged has no resource, or says why it has no
//! value; it is never 0. No diagnosis is stated, and no finding.
//!
//! Codes are those of LOINC, of SNOMED's Global Patient Set and of HL7, where one says the same; all
//! others are our own, and the bundle carries their list. So it can be read without asking anybody.

mod asked;
mod clinic;
mod code;
mod episode;
mod observed;
mod remedy;
mod resource;
#[cfg(test)]
mod tests;
mod window;

use serde_json::{Value, json};

use self::{resource::Resources, window::Clocks};
use super::tables::iso;
use crate::{journal::Journal, moment::Moment, text::Text};

/// What a bundle is made of besides the journal.
#[derive(Clone, Debug)]
pub struct Making {
    /// When it is made.
    pub made: Moment,
    /// Chance for its ids, which nobody else's bundle may have.
    pub chance: [u8; 10],
    /// The language of the questions and answers in words.
    pub text: Text,
}

/// The journal's bundle, as JSON.
pub fn bundle(journal: &Journal, making: &Making) -> String {
    let clocks = Clocks::of(journal);
    let mut resources = Resources::new(making);
    resources.add_makers();
    for (night, entry) in journal.nights() {
        let items = asked::items(entry, making.text);
        let window = clocks.night(night, entry, journal.settings().boundary);
        for item in &items {
            resources.add_all(observed::observation(item, &window));
        }
        resources.add_all(asked::response(night, entry, &items, making));
        for said in &entry.episodes {
            resources.add(episode::observation(said, journal, making.text));
        }
        for (id, answer) in entry.answers.iter() {
            let said = remedy::Said {
                id: *id,
                answer,
                window: &window,
            };
            resources.add(remedy::on_a_night(journal, &said, &clocks, making.text));
        }
    }
    for known in journal.remedies() {
        for resource in remedy::courses(journal, known, making) {
            resources.add(resource);
        }
    }
    for (_, result) in journal.clinic_results() {
        resources.add_given(clinic::observation(result, making.text));
    }
    let head = json!({
        "resourceType": "Bundle",
        "type": "collection",
        "identifier": { "system": code::URI, "value": resources.bundle_id() },
        "timestamp": window::instant(&making.made),
    });
    let head = head.to_string();
    // The entries are text already.
    let open = head.strip_suffix('}').unwrap_or(&head);
    format!("{open},\"entry\":[\n{}\n]}}\n", resources.entries())
}

/// A time and its offset as FHIR writes it.
fn written(moment: &Moment) -> Value {
    Value::from(iso(moment))
}
