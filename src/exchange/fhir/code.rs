//! Codes and the systems that they are of.

use serde_json::{Value, json};

pub(super) const LOINC: &str = "http://loinc.org";
pub(super) const SNOMED: &str = "http://snomed.info/sct";
pub(super) const UNITS: &str = "http://unitsofmeasure.org";
pub(super) const URI: &str = "urn:ietf:rfc:3986";
/// Of HL7's draft for records that people keep themselves.
pub(super) const SLEEP: &str = "http://hl7.org/fhir/uv/phr/CodeSystem/sleep-episode-codes";
const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
/// Our own codes. A name that nobody can take from us: there is no address behind it, the list is in
/// every bundle.
pub(super) const OWN: &str = "urn:uuid:eb1a0db0-e9a9-4ba5-b054-6fe46a041485";

/// Our own codes of what is asked, each with what it means.
pub(super) const ITEMS: [(&str, &str); 39] = [
    (
        "urge-worst-0-10",
        "Worst urge to move of the night, 0 to 10",
    ),
    (
        "urge-evening-0-10",
        "Urge to move in the evening before any remedy, 0 to 10",
    ),
    ("sleep-latency-min", "Minutes to fall asleep"),
    (
        "sleep-disturbed-0-10",
        "Sleep disturbed by the legs, 0 to 10",
    ),
    ("first-symptom-time", "When the symptoms began"),
    ("awakenings", "Awakenings"),
    ("awake-min", "Minutes awake in the night"),
    ("sleep-lost-min", "Minutes of sleep lost to the legs"),
    ("sleep-hours", "Hours of sleep"),
    ("leg-ache-0-10", "Ache or pain in the legs, 0 to 10"),
    ("sleep-jerks", "Jerks of the legs in sleep"),
    ("sleep-jerks-noticed-by", "Who noticed the jerks"),
    ("body-part", "Part of the body"),
    ("tired-0-10", "Tired the day after, 0 to 10"),
    ("side-effects", "Side effects, in the person's words"),
    ("note", "Note"),
    ("night", "The night, by the date of its evening"),
    ("caffeine_late", "Caffeine after noon"),
    ("alcohol", "Alcohol"),
    ("stress", "Stress, 0 to 3"),
    ("exercise", "Exercise"),
    ("exercise_late", "Exercise in the evening"),
    ("antihistamine", "Antihistamine"),
    ("new_medicine", "A new medicine"),
    ("missed_medicine", "A missed medicine"),
    ("ill", "Ill"),
    ("travel", "Travel"),
    ("late_night", "A late night"),
    ("period", "Period"),
    ("blood_donation", "Gave blood"),
    ("long_sitting", "Sat for long"),
    ("factor-own", "Something else, in the person's words"),
    ("urge-episode", "Urge to move in the moment"),
    ("urge-now-0-10", "Urge to move at that time, 0 to 10"),
    ("urge-after-0-10", "Urge to move after, 0 to 10"),
    ("time-to-relief-min", "Minutes until it eased"),
    ("remedy-used", "Whether a remedy was used"),
    ("remedy-tried", "What was tried"),
    (
        "irls-total",
        "Total of the International RLS rating scale, as a clinic gave it, 0 to 40",
    ),
];

/// More of them: of the moment, and the choices that are answers.
pub(super) const CHOICES: [(&str, &str); 7] = [
    ("situation", "Where the person was"),
    ("sensation", "What it felt like"),
    ("still-before-min", "Minutes of being still before"),
    ("jerks-awake", "Jerks of the legs while awake"),
    ("could-move", "Whether the person could get up and move"),
    ("relief-by-movement", "What moving did"),
    (
        "answer",
        "An answer, by the code that the journal has for it",
    ),
];

/// A code of another system; a display only where it is known to be that system's own.
pub(super) fn coding(system: &str, code: &str) -> Value {
    match display(code) {
        Some(display) => json!({ "system": system, "code": code, "display": display }),
        None => json!({ "system": system, "code": code }),
    }
}

fn display(code: &str) -> Option<&'static str> {
    Some(match code {
        "93832-4" => "Sleep duration",
        "72514-3" => "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
        "61685007" => "Lower limb structure (body structure)",
        "274676007" => "Tingling of skin (finding)",
        "53840002" => "Structure of calf of leg (body structure)",
        "7771000" => "Left (qualifier value)",
        "61686008" => "Physical exercise (observable entity)",
        "160573003" => "Alcohol intake (observable entity)",
        "72717003" => "Magnesium (substance)",
        "32914008" => "Restless legs (disorder)",
        "387854002" => "Massage physiotherapy (regime/therapy)",
        "latencyToSleepOnset" => "Latency to sleep onset",
        "numberOfAwakenings" => "Number of awakenings",
        _ => return None,
    })
}

/// A code of our own.
pub(super) fn own(code: &str) -> Value {
    let mut known = ITEMS.iter().chain(&CHOICES);
    match known.find(|(known, _)| *known == code) {
        Some((_, display)) => json!({ "system": OWN, "code": code, "display": display }),
        None => json!({ "system": OWN, "code": code }),
    }
}

/// A concept by codes and in words.
pub(super) fn concept(text: &str, codings: &[Value]) -> Value {
    if codings.is_empty() {
        json!({ "text": text })
    } else {
        json!({ "text": text, "coding": codings })
    }
}

/// An answer by the journal's own code, and in the language's words.
pub(super) fn choice(code: &str, words: &str) -> Value {
    let display = json!({ "system": OWN, "code": code, "display": words });
    concept(words, &[display])
}

pub(super) fn quantity(value: impl Into<Value>, unit: Unit) -> Value {
    let value: Value = value.into();
    json!({ "value": value, "unit": unit.words(), "system": UNITS, "code": unit.code() })
}

/// The units that are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Score,
    Minutes,
    Hours,
    Awakenings,
    Cups,
    Drinks,
}

impl Unit {
    /// By the Unified Code for Units of Measure.
    fn code(self) -> &'static str {
        match self {
            Self::Score => "{score}",
            Self::Minutes => "min",
            Self::Hours => "h",
            Self::Awakenings => "{awakenings}",
            Self::Cups => "{cup}",
            Self::Drinks => "{drink}",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Minutes => "min",
            Self::Hours => "h",
            Self::Awakenings => "awakenings",
            Self::Cups => "cup",
            Self::Drinks => "drink",
        }
    }
}

/// What kind of observation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    Survey,
    Activity,
    SocialHistory,
    Laboratory,
}

impl Category {
    pub(super) fn concept(self) -> Value {
        let (code, display) = match self {
            Self::Survey => ("survey", "Survey"),
            Self::Activity => ("activity", "Activity"),
            Self::SocialHistory => ("social-history", "Social History"),
            Self::Laboratory => ("laboratory", "Laboratory"),
        };
        json!({ "coding": [{ "system": CATEGORY, "code": code, "display": display }] })
    }
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Absent {
    /// Something was logged of the night, but not this. Whether it was left out on purpose is not known.
    Unknown,
    /// The person was asked and could not say.
    NotSure,
}

impl Absent {
    pub(super) fn concept(self) -> Value {
        let (code, display) = match self {
            Self::Unknown => ("unknown", "Unknown"),
            Self::NotSure => ("asked-unknown", "Asked But Unknown"),
        };
        json!({ "coding": [{ "system": ABSENT, "code": code, "display": display }] })
    }
}
