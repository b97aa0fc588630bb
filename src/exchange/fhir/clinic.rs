//! A result from a clinic as an Observation.

use serde_json::{Value, json};

use super::{
    code::{Category, LOINC, UNITS, Unit, coding, concept, own, quantity},
    resource::words,
};
use crate::{
    clinic::{ClinicResult, Known, Measure},
    text::Text,
};

/// The observation: of the laboratory, or of those who asked the questions of a scale. Who wrote it
/// off is said beside it, for nobody checked that.
pub(super) fn observation(result: &ClinicResult, text: Text) -> Value {
    let known = match &result.measure {
        Measure::Known(known) => Some(*known),
        Measure::Other(_) => None,
    };
    let category = match known {
        Some(Known::IrlsTotal) => Category::Survey,
        _ => Category::Laboratory,
    };
    let name = words(&result.measure.words(text));
    let codings: Vec<Value> = known
        .and_then(|known| code_of(known, result.unit.as_str()))
        .into_iter()
        .collect();
    let mut observation = json!({
        "resourceType": "Observation",
        "status": "final",
        "category": [category.concept()],
        "code": concept(&name, &codings),
        "effectiveDateTime": result.day.to_string(),
        "valueQuantity": measured(result, known),
        "note": [{ "text": text.fhir_written_off() }],
    });
    let source = words(result.source.as_str());
    if !source.trim().is_empty() {
        observation["performer"] = json!([{ "display": source }]);
    }
    observation
}

fn measured(result: &ClinicResult, known: Option<Known>) -> Value {
    // It has at most ten digits, which every reader of JSON takes.
    let number: Value = serde_json::from_str(result.value.number()).unwrap_or_default();
    let unit = words(result.unit.as_str());
    let mut measured = match (known, unit.as_str()) {
        (Some(Known::IrlsTotal), "") => quantity(number, Unit::Score),
        (_, "") => json!({ "value": number }),
        (_, unit) => match ucum(unit) {
            Some(code) => json!({ "value": number, "unit": unit, "system": UNITS, "code": code }),
            None => json!({ "value": number, "unit": unit }),
        },
    };
    if let Some(bound) = result.value.bound() {
        measured["comparator"] = json!(bound.code());
    }
    measured
}

/// LOINC's code, where one was checked: it is of a unit, so magnesium has one by mass and one by moles.
fn code_of(known: Known, unit: &str) -> Option<Value> {
    match (known, unit) {
        (Known::Ferritin, "ng/mL" | "µg/L") => Some(coding(LOINC, "2276-4")),
        (Known::TransferrinSaturation, "%") => Some(coding(LOINC, "2502-3")),
        (Known::Magnesium, "mg/dL") => Some(coding(LOINC, "19123-9")),
        (Known::Magnesium, "mmol/L") => Some(coding(LOINC, "2601-3")),
        (Known::Ferritin | Known::TransferrinSaturation | Known::Magnesium, _) => None,
        (Known::IrlsTotal, _) => Some(own("irls-total")),
    }
}

/// The unit by the Unified Code for Units of Measure, for those that are offered.
fn ucum(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "ng/mL" => "ng/mL",
        "µg/L" => "ug/L",
        "%" => "%",
        "mmol/L" => "mmol/L",
        "mg/dL" => "mg/dL",
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{bounded::Words, clinic::Measured, exchange::fhir::code};

    fn result(measure: &str, value: &str, unit: &str) -> Value {
        let result = ClinicResult {
            day: chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
            measure: Measure::named(measure).unwrap(),
            value: Measured::new(value).unwrap(),
            unit: Words::new(unit).unwrap(),
            source: Words::new("Dr Gray").unwrap(),
        };
        observation(&result, Text::default())
    }

    #[test]
    fn iron_has_its_code_its_unit_and_who_measured_it() {
        let ferritin = result("ferritin", "41", "ng/mL");
        assert_eq!(ferritin["code"]["coding"][0]["code"], "2276-4");
        assert_eq!(ferritin["category"][0]["coding"][0]["code"], "laboratory");
        assert_eq!(ferritin["valueQuantity"]["value"], 41);
        assert_eq!(ferritin["valueQuantity"]["code"], "ng/mL");
        assert_eq!(ferritin["effectiveDateTime"], "2026-11-02");
        assert_eq!(ferritin["performer"][0]["display"], "Dr Gray");
        assert!(ferritin["valueQuantity"].get("comparator").is_none());
    }

    #[test]
    fn what_lies_below_a_number_is_not_that_number() {
        let low = result("ferritin", "<5.0", "µg/L");
        assert_eq!(low["valueQuantity"]["comparator"], "<");
        assert_eq!(low["valueQuantity"]["code"], "ug/L");
    }

    #[test]
    fn a_code_is_given_only_where_it_is_known() {
        assert_eq!(
            result("magnesium", "0.8", "mmol/L")["code"]["coding"][0]["code"],
            "2601-3"
        );
        for (measure, unit) in [("magnesium", "mEq/L"), ("ferritin", "pmol/L")] {
            let code = &result(measure, "0.8", unit)["code"];
            assert!(code.get("coding").is_none(), "{measure} {unit}");
        }
        let other = result("TSH", "2.1", "mU/L");
        assert_eq!(other["code"]["text"], "TSH");
        assert!(other["valueQuantity"].get("system").is_none());
        let irls = result("irls_total", "22", "");
        assert_eq!(irls["code"]["coding"][0]["system"], code::OWN);
        assert_eq!(irls["valueQuantity"]["code"], "{score}");
        assert_eq!(irls["category"][0]["coding"][0]["code"], "survey");
    }
}
