//! Remedies: when they were taken or done, night by night and over longer times.
//!
//! What is swallowed is a medication, what is done to the body a procedure. Of a remedy that is in
//! neither list nobody knows which it is, so that a night says only whether it was used.

use serde_json::{Value, json};

use super::{
    Making,
    code::{Category, SNOMED, coding, concept, own},
    resource::words,
    window::{Clocks, Window},
};
use crate::{
    journal::Journal,
    library,
    night::Night,
    remedy::{Access, Answer, Remedy, RemedyId, Span, Use},
    text::Text,
};

/// What a remedy is in FHIR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// By mouth, or prescribed; with SNOMED's code of the substance.
    Medication(Option<&'static str>),
    /// Done to the body; with SNOMED's code.
    Procedure(Option<&'static str>),
    /// Not known.
    Unknown,
}

impl Kind {
    fn of(remedy: &Remedy) -> Self {
        let entry = library::of(remedy).map(|entry| entry.id.code());
        match entry.unwrap_or_default() {
            "magnesium_oral" => Self::Medication(Some("72717003")),
            "iron_oral" => Self::Medication(Some("3829006")),
            "gaba_supplement" | "passion_flower" | "folate" | "vitamin_d" | "vitamin_b6"
            | "valerian" | "benzodiazepines" | "iron_infusion" | "rx_gabapentinoid"
            | "rx_dopamine" | "rx_opioid" => Self::Medication(None),
            "massage_therapy" => Self::Procedure(Some("387854002")),
            "acupuncture" => Self::Procedure(Some("44868003")),
            "leg_compression" => Self::Procedure(Some("229567009")),
            "epsom_salt_bath"
            | "stretch_move"
            | "warm_bath"
            | "cold_water"
            | "exercise_regular"
            | "yoga"
            | "vibration_pad"
            | "peroneal_stimulation"
            | "near_infrared" => Self::Procedure(None),
            _ if library::access(remedy) == Access::LogOnly => Self::Medication(None),
            _ => Self::Unknown,
        }
    }
}

/// What was said of a remedy on a night.
pub(super) struct Said<'a> {
    pub(super) id: RemedyId,
    pub(super) answer: &'a Answer,
    pub(super) window: &'a Window,
}

/// One night's use of a remedy, or that it was not used.
pub(super) fn on_a_night(journal: &Journal, said: &Said<'_>, clocks: &Clocks, text: Text) -> Value {
    let remedy = journal.remedy(said.id);
    let kind = remedy.map_or(Kind::Unknown, |remedy| Kind::of(remedy));
    // The journal knows a name for every remedy but one that was taken back since.
    let name = remedy.map_or_else(|| said.id.uuid().to_string(), |remedy| named(remedy));
    let nothing = Use::default();
    let (used, is_used) = match said.answer {
        Answer::Used(used) => (used, true),
        Answer::NotUsed => (&nothing, false),
    };
    let at = used.at.map(|time| clocks.written(said.window.at(time)));
    let status = if is_used { "completed" } else { "not-done" };
    let amount = words(used.amount.as_str());
    let has_amount = !amount.trim().is_empty();
    let timing = used.timing.map(|timing| text.use_timing(timing.code()));
    let mut notes: Vec<String> = timing.into_iter().collect();
    notes.extend(Some(words(used.note.as_str())).filter(|note| !note.trim().is_empty()));
    let (mut resource, when) = match kind {
        Kind::Medication(code) => {
            let mut resource = json!({
                "resourceType": "MedicationAdministration",
                "status": status,
                "medicationCodeableConcept": concept(&name, &codings(code)),
            });
            if has_amount {
                resource["dosage"] = json!({ "text": amount });
            }
            (resource, ["effectiveDateTime", "effectivePeriod"])
        }
        Kind::Procedure(code) => {
            let resource = json!({
                "resourceType": "Procedure",
                "status": status,
                "code": concept(&name, &codings(code)),
            });
            (resource, ["performedDateTime", "performedPeriod"])
        }
        Kind::Unknown => (
            observed(&name, is_used),
            ["effectiveDateTime", "effectivePeriod"],
        ),
    };
    if has_amount && !matches!(kind, Kind::Medication(_)) {
        notes.insert(0, amount);
    }
    match at {
        Some(at) => resource[when[0]] = at,
        None => resource[when[1]] = said.window.period.clone(),
    }
    put_notes(&mut resource, &notes);
    resource
}

/// The longer times of a remedy: those of use every night, or if there are none those on the list.
pub(super) fn courses(journal: &Journal, remedy: &Remedy, making: &Making) -> Vec<Value> {
    let kind = Kind::of(remedy);
    let every_night = remedy.standing.iter().map(|standing| {
        let amount = words(standing.amount.as_str());
        course(
            remedy,
            kind,
            standing.span,
            (Some(amount), "active"),
            making,
        )
    });
    let mut courses: Vec<Value> = every_night.collect();
    // On the list is not yet used; a medication says so for each dose, and needs a statement for all.
    if courses.is_empty() && matches!(kind, Kind::Medication(_)) {
        let nights = journal.nights().filter(|(_, entry)| {
            let answer = entry.answers.get(&remedy.id);
            matches!(answer, Some(Answer::Used(_)))
        });
        let used: Vec<Night> = nights.map(|(night, _)| night).collect();
        courses.extend(remedy.listed.iter().map(|span| {
            let is_used = used.iter().any(|night| span.holds(*night));
            let status = if is_used { "active" } else { "unknown" };
            course(remedy, kind, *span, (None, status), making)
        }));
        // Used on nights on which it was on no list: whether it goes on nobody said.
        let ends = used.first().zip(used.last());
        let span = ends.and_then(|(first, last)| Span::new(*first, Some(*last)));
        if let Some(span) = span.filter(|_| remedy.listed.is_empty()) {
            courses.push(course(remedy, kind, span, (None, "unknown"), making));
        }
    }
    courses
}

/// A course of nights, with the amount of each if it was used on every one.
fn course(
    remedy: &Remedy,
    kind: Kind,
    span: Span,
    (every_night, status): (Option<String>, &str),
    making: &Making,
) -> Value {
    let name = named(remedy);
    let mut period = json!({ "start": span.from().to_string() });
    if let Some(until) = span.until() {
        period["end"] = json!(until.to_string());
    }
    let is_over = span
        .until()
        .is_some_and(|until| until.evening() < making.made.local().date());
    let status = if is_over && status == "active" {
        "completed"
    } else {
        status
    };
    let text = making.text;
    let amount = every_night
        .as_ref()
        .filter(|amount| !amount.trim().is_empty());
    let mut notes = match &every_night {
        Some(_) => vec![text.fhir_every_night().to_owned()],
        None => vec![text.fhir_each_night().to_owned()],
    };
    let (mut resource, when) = match kind {
        Kind::Medication(code) => {
            let mut resource = json!({
                "resourceType": "MedicationStatement",
                "status": status,
                "medicationCodeableConcept": concept(&name, &codings(code)),
                "dateAsserted": making.made.local().date().to_string(),
            });
            if let Some(amount) = amount {
                resource["dosage"] = json!([{ "text": amount }]);
            }
            if library::access(remedy) != Access::LogOnly {
                let reason = coding(SNOMED, "32914008");
                resource["reasonCode"] = json!([concept(text.fhir_reason(), &[reason])]);
            }
            (resource, "effectivePeriod")
        }
        Kind::Procedure(code) => {
            let status = if is_over { "completed" } else { "in-progress" };
            let resource = json!({
                "resourceType": "Procedure",
                "status": status,
                "code": concept(&name, &codings(code)),
            });
            notes.extend(amount.cloned());
            (resource, "performedPeriod")
        }
        Kind::Unknown => {
            notes.extend(amount.cloned());
            (observed(&name, true), "effectivePeriod")
        }
    };
    let prescriber = words(remedy.prescriber.as_str());
    if !prescriber.trim().is_empty() {
        notes.push(text.report_prescribed_by(prescriber));
    }
    resource[when] = period;
    put_notes(&mut resource, &notes);
    resource
}

fn named(remedy: &Remedy) -> String {
    let name = words(remedy.name.as_str());
    // A nameless one cannot be added, but an old file may hold one.
    if name.trim().is_empty() {
        remedy.id.uuid().to_string()
    } else {
        name
    }
}

fn codings(code: Option<&str>) -> Vec<Value> {
    code.map(|code| coding(SNOMED, code)).into_iter().collect()
}

fn observed(name: &str, is_used: bool) -> Value {
    json!({
        "resourceType": "Observation",
        "status": "final",
        "category": [Category::Survey.concept()],
        "code": concept(name, &[own("remedy-used")]),
        "valueBoolean": is_used,
    })
}

fn put_notes(resource: &mut Value, notes: &[String]) {
    let notes: Vec<Value> = notes.iter().map(|note| json!({ "text": note })).collect();
    if !notes.is_empty() {
        resource["note"] = json!(notes);
    }
}
