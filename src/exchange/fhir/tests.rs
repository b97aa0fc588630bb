//! What a practitioner's system gets to read.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{collections::BTreeSet, rc::Rc};

use proptest::prelude::*;

use super::*;
use crate::{
    bounded::{UpTo, Words},
    clinic::{ClinicId, ClinicResult, Measure, Measured},
    entry::{Entry, Rating, SleepLatency},
    episode::{Episode, EpisodeId},
    factor::{Factor, Known, Level},
    journal::{ClinicChange, Part, arbitrary},
    night::{Boundary, Night},
    remedy::{Access, Answer, Remedy, RemedyId, Use},
    severity::Severity,
};

fn making() -> Making {
    Making {
        made: Moment::new(1_795_503_600_000, 60, "Europe/Berlin").unwrap(),
        chance: [7; 10],
        text: Text::default(),
    }
}

fn resources(journal: &Journal) -> Vec<Value> {
    let bundle: Value = serde_json::from_str(&bundle(journal, &making())).unwrap();
    let entries = bundle["entry"].as_array().unwrap();
    entries
        .iter()
        .map(|entry| entry["resource"].clone())
        .collect()
}

fn of_kind(resources: &[Value], kind: &str) -> Vec<Value> {
    let of_kind = resources
        .iter()
        .filter(|resource| resource["resourceType"] == kind);
    of_kind.cloned().collect()
}

/// The observation with this code of ours or of another system.
fn observed(resources: &[Value], code: &str) -> Option<Value> {
    let mut observations = of_kind(resources, "Observation").into_iter();
    observations.find(|observation| {
        let codings = observation["code"]["coding"].as_array();
        codings.is_some_and(|codings| codings.iter().any(|coding| coding["code"] == code))
    })
}

fn night(text: &str) -> Night {
    text.parse().unwrap()
}

fn with(date: &str, entry: Entry) -> Journal {
    Journal::from_parts([Part::Night(night(date), Some(Rc::new(entry)))])
}

fn rated(utc: &str, offset: i16) -> Rating {
    let utc = chrono::NaiveDateTime::parse_from_str(utc, "%Y-%m-%dT%H:%M").unwrap();
    let moment = Moment::new(utc.and_utc().timestamp_millis(), offset, "Europe/London").unwrap();
    Rating {
        worst: Severity::NONE,
        logged: Some((moment, Boundary::NOON)),
    }
}

fn remedy(name: &str, access: Access) -> (RemedyId, Part) {
    let id = RemedyId::fresh(1, [1; 10]);
    let remedy = Remedy::named(id, Words::new(name).unwrap(), access);
    (id, Part::Remedy(id, Some(Rc::new(remedy))))
}

fn said_of(name: &str, access: Access, answer: Answer) -> Vec<Value> {
    let (id, part) = remedy(name, access);
    let mut entry = Entry::default();
    entry.answers.insert(id, answer);
    let night = Part::Night(night("2026-11-23"), Some(Rc::new(entry)));
    resources(&Journal::from_parts([part, night]))
}

#[test]
fn a_night_without_a_number_says_so_and_has_no_0() {
    let entry = Entry {
        note: Words::new("windy").unwrap(),
        sleep_latency: Some(SleepLatency::NotSure),
        ..Entry::default()
    };
    let resources = resources(&with("2026-11-23", entry));
    let worst = observed(&resources, "urge-worst-0-10").unwrap();
    assert!(worst.get("valueQuantity").is_none());
    assert_eq!(worst["dataAbsentReason"]["coding"][0]["code"], "unknown");
    let latency = observed(&resources, "sleep-latency-min").unwrap();
    assert_eq!(
        latency["dataAbsentReason"]["coding"][0]["code"],
        "asked-unknown"
    );
    assert!(observed(&resources, "awakenings").is_none());
    assert!(
        !serde_json::to_string(&resources)
            .unwrap()
            .contains("\"value\":0")
    );
}

#[test]
fn a_calm_night_is_a_0_and_none_drunk_is_one_too() {
    let mut entry = Entry {
        rating: Some(rated("2026-11-24T07:00", 0)),
        ..Entry::default()
    };
    entry
        .factors
        .insert(Factor::Known(Known::Alcohol), Level::No);
    entry.factors.insert(Factor::Known(Known::Ill), Level::No);
    entry
        .factors
        .insert(Factor::Known(Known::Exercise), Level::Yes);
    let resources = resources(&with("2026-11-23", entry));
    let worst = observed(&resources, "urge-worst-0-10").unwrap();
    assert_eq!(worst["valueQuantity"]["value"], 0);
    assert_eq!(worst["valueQuantity"]["code"], "{score}");
    assert_eq!(
        observed(&resources, "160573003").unwrap()["valueQuantity"]["value"],
        0
    );
    assert_eq!(observed(&resources, "ill").unwrap()["valueBoolean"], false);
    // How much was not said.
    let exercise = observed(&resources, "61686008").unwrap();
    assert_eq!(
        (exercise.get("valueQuantity"), &exercise["valueBoolean"]),
        (None, &json!(true))
    );
}

#[test]
fn the_night_on_which_the_clocks_change_has_both_offsets() {
    let before = Entry {
        rating: Some(rated("2026-10-24T06:30", 60)),
        ..Entry::default()
    };
    let changed = Entry {
        rating: Some(rated("2026-10-25T08:00", 0)),
        ..Entry::default()
    };
    let journal = Journal::from_parts([
        Part::Night(night("2026-10-23"), Some(Rc::new(before))),
        Part::Night(night("2026-10-24"), Some(Rc::new(changed))),
    ]);
    let resources = resources(&journal);
    let worst = of_kind(&resources, "Observation");
    assert_eq!(
        worst[1]["effectivePeriod"],
        json!({ "start": "2026-10-24T12:00:00+01:00", "end": "2026-10-25T11:59:59+00:00" })
    );
}

#[test]
fn without_a_clock_there_are_dates_and_no_guess() {
    let rating = Some(Rating {
        worst: Severity::NONE,
        logged: None,
    });
    let resources = resources(&with(
        "2026-11-23",
        Entry {
            rating,
            ..Entry::default()
        },
    ));
    let worst = observed(&resources, "urge-worst-0-10").unwrap();
    assert_eq!(
        worst["effectivePeriod"],
        json!({ "start": "2026-11-23", "end": "2026-11-24" })
    );
    assert!(
        of_kind(&resources, "QuestionnaireResponse")[0]
            .get("authored")
            .is_none()
    );
}

#[test]
fn what_is_swallowed_what_is_done_and_what_nobody_knows() {
    let used = || {
        Answer::Used(Use {
            amount: Words::new("one").unwrap(),
            ..Use::default()
        })
    };
    let magnesium = said_of("Magnesium", Access::Own, used());
    let dose = &of_kind(&magnesium, "MedicationAdministration")[0];
    assert_eq!(
        (&dose["status"], &dose["dosage"]["text"]),
        (&json!("completed"), &json!("one"))
    );
    let bath = said_of("Warm bath", Access::Own, Answer::NotUsed);
    assert_eq!(of_kind(&bath, "Procedure")[0]["status"], "not-done");
    let tea = said_of("Grandmother's tea", Access::Own, used());
    let tea = observed(&tea, "remedy-used").unwrap();
    assert_eq!(
        (&tea["code"]["text"], &tea["valueBoolean"]),
        (&json!("Grandmother's tea"), &json!(true))
    );
}

#[test]
fn a_prescribed_medicine_is_stated_without_a_reason() {
    let (_, part) = remedy("Mirapex", Access::Own);
    let Part::Remedy(id, Some(listed)) = part else {
        unreachable!("it was just made")
    };
    let mut listed =
        Remedy::clone(&listed).every_night_from(night("2026-11-01"), Words::new("one").unwrap());
    listed.prescriber = Words::new("Dr Gray").unwrap();
    let journal = Journal::from_parts([Part::Remedy(id, Some(Rc::new(listed)))]);
    let statement = of_kind(&resources(&journal), "MedicationStatement").remove(0);
    assert!(statement.get("reasonCode").is_none());
    assert_eq!(statement["status"], "active");
    assert_eq!(
        statement["effectivePeriod"],
        json!({ "start": "2026-11-01" })
    );
    assert_eq!(statement["dosage"], json!([{ "text": "one" }]));
    let notes = statement["note"].as_array().unwrap();
    assert!(notes.contains(&json!({ "text": "prescribed by Dr Gray" })));
}

#[test]
fn what_a_clinic_measured_is_neither_the_persons_nor_the_programs_observation() {
    let result = ClinicResult {
        day: night("2026-11-02").evening(),
        measure: Measure::named("ferritin").unwrap(),
        value: Measured::new("41").unwrap(),
        unit: Words::new("ng/mL").unwrap(),
        source: Words::default(),
    };
    let write = ClinicChange::Write(ClinicId::fresh(1, [1; 10]), result);
    let journal = Journal::default().with(write).unwrap().journal;
    let ferritin = observed(&resources(&journal), "2276-4").unwrap();
    assert!(ferritin["subject"]["display"].is_string());
    for field in ["device", "performer"] {
        assert!(ferritin.get(field).is_none(), "{field}");
    }
}

#[test]
fn each_dose_has_a_statement_beside_it_also_of_what_was_never_listed() {
    let resources = said_of("Mirapex", Access::Own, Answer::Used(Use::default()));
    assert_eq!(of_kind(&resources, "MedicationAdministration").len(), 1);
    let statement = of_kind(&resources, "MedicationStatement").remove(0);
    assert_eq!(statement["status"], "unknown");
    let day = json!({ "start": "2026-11-23", "end": "2026-11-23" });
    assert_eq!(statement["effectivePeriod"], day);
}

#[test]
fn a_moment_lasts_from_its_start_to_its_end_and_keeps_its_name() {
    let start = Moment::new(1_795_464_000_000, 0, "Europe/London").unwrap();
    let id = EpisodeId::fresh(5, [5; 10]);
    let episode = Episode {
        minutes: UpTo::new(30),
        ..Episode::now(id, start, Severity::new(7).unwrap())
    };
    let entry = Entry {
        episodes: vec![episode],
        ..Entry::default()
    };
    let moment = observed(&resources(&with("2026-11-23", entry)), "urge-episode").unwrap();
    assert_eq!(
        moment["effectivePeriod"],
        json!({ "start": "2026-11-23T20:00:00+00:00", "end": "2026-11-23T20:30:00+00:00" })
    );
    assert_eq!(
        moment["identifier"][0]["value"],
        format!("urn:uuid:{}", id.uuid())
    );
    assert_eq!(moment["component"][0]["valueQuantity"]["value"], 7);
}

/// Calls this for every value within, with the name under which it stands.
fn each(value: &Value, name: &str, see: &mut impl FnMut(&str, &Value)) {
    see(name, value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| each(item, name, see)),
        Value::Object(members) => members
            .iter()
            .for_each(|(name, item)| each(item, name, see)),
        _ => {}
    }
}

proptest! {
    #[test]
    fn nobody_is_named_and_nothing_is_empty(journal in arbitrary::journal()) {
        let bundle: Value = serde_json::from_str(&bundle(&journal, &making())).unwrap();
        let mut names = BTreeSet::new();
        for entry in bundle["entry"].as_array().unwrap() {
            prop_assert!(names.insert(entry["fullUrl"].as_str().unwrap().to_owned()));
            let resource = &entry["resource"];
            prop_assert!(!["Patient", "Condition"].contains(&resource["resourceType"].as_str().unwrap()));
        }
        let mut wrong = Vec::new();
        each(&bundle, "", &mut |name, value| {
            let is_empty = match value {
                Value::Null => true,
                Value::String(text) => text.trim().is_empty(),
                Value::Array(items) => items.is_empty(),
                Value::Object(members) => members.is_empty(),
                _ => false,
            };
            let is_bare = name == "subject" && *value != json!({ "display": resource::PERSON });
            let is_lost = name == "reference" && !names.contains(value.as_str().unwrap());
            if is_empty || is_bare || is_lost {
                wrong.push(format!("{name}: {value}"));
            }
        });
        prop_assert!(wrong.is_empty(), "{:?}", wrong);
    }
}
