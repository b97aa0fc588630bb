//! Results from a clinic and what a person ticked, in a backup.

use std::{fs, rc::Rc};

use lull::{
    about::Condition,
    clinic::{ClinicId, ClinicRecord, ClinicResult, Measure, Measured},
    exchange::backup,
    journal::{Journal, Part, Settings},
    later_fields::LaterFields,
    remedy::{Access, Remedy},
};

use super::{backups, in_london, night, ropinirole, words};

#[test]
fn results_say_what_they_said_then_and_are_still_what_is_written() {
    let text = fs::read_to_string(backups().join("v1_clinic.json")).unwrap();
    assert_eq!(backup::read(&text).as_ref(), Ok(&measured()));
    let made = in_london(1_795_503_600_000);
    assert_eq!(backup::write(&measured(), &made), text);
}

fn result(name: &str, value: &str, unit: &str, day: &str, source: &str) -> ClinicResult {
    ClinicResult {
        day: night(day).evening(),
        measure: Measure::named(name).unwrap(),
        value: Measured::new(value).unwrap(),
        unit: words(unit),
        source: words(source),
    }
}

/// The journal of `v1_clinic.json`: known measures and another, one below what could be measured, the
/// mark of a deleted one, and who prescribed a medicine.
fn measured() -> Journal {
    let results = [
        Some(result("ferritin", "41", "ng/mL", "2026-11-02", "Dr Gray")),
        Some(result("ferritin", "<5.0", "µg/L", "2024-02-29", "")),
        Some(result(
            "transferrin_saturation",
            "19.5",
            "%",
            "2026-11-02",
            "Dr Gray",
        )),
        Some(result("magnesium", "0.80", "mmol/L", "2026-11-02", "")),
        Some(result("irls_total", "22", "", "2026-11-10", "Sleep clinic")),
        Some(result("TSH", "2.1", "mU/L", "2026-11-02", "")),
        None,
    ];
    let results = (1..).zip(results).map(|(number, said)| {
        let record = ClinicRecord {
            version: u32::from(said.is_none()),
            said,
            later: LaterFields::default(),
        };
        let id = ClinicId::fresh(1_795_500_000_000 + i64::from(number), [number; 10]);
        Part::Clinic(id, Some(Rc::new(record)))
    });
    let medicine = Remedy {
        prescriber: words("Dr Gray"),
        ..Remedy::named(ropinirole(), words("Ropinirole"), Access::LogOnly)
    };
    let settings = Settings {
        about: [Condition::NumbFeet, Condition::ShiftWork]
            .into_iter()
            .collect(),
        ..Settings::default()
    };
    let others = [
        Part::Remedy(ropinirole(), Some(Rc::new(medicine))),
        Part::Settings(settings),
    ];
    Journal::from_parts(results.chain(others))
}
