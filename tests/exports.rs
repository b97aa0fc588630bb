//! What goes out to other programs: as it was checked, and read back for ever.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{fs, path::Path};

use lull::{
    exchange::{
        backup, fhir,
        tables::{self, Extent, Spreadsheet, TableFile},
    },
    journal::Journal,
    moment::Moment,
    text::Text,
};

/// The journal of one of the backups that open for ever; `v1_whole` uses every field of a night.
fn journal(name: &str) -> Journal {
    let text = fs::read_to_string(format!("tests/data/backups/{name}.json")).unwrap();
    backup::read(&text).unwrap()
}

fn made() -> Moment {
    Moment::new(1_795_503_600_000, 60, "Europe/Berlin").unwrap()
}

/// Compares with a file that was looked at; on failure the new text lies beside the tests' other files.
fn is_as_checked(name: &str, actual: &str) {
    let expected = fs::read_to_string(format!("tests/data/exports/{name}")).unwrap_or_default();
    if expected != actual {
        let beside = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name.replace('/', "_"));
        fs::write(&beside, actual).unwrap();
        panic!("{name} is not as it was checked: see {}", beside.display());
    }
}

/// `fhir.resources` 6.4.0 and npm's `fhir` 4.12.0 found no error in this bundle.
#[test]
fn the_bundle_is_as_it_was_checked() {
    let making = fhir::Making {
        made: made(),
        chance: *b"ten bytes.",
        text: Text::default(),
    };
    let bundle = fhir::bundle(&journal("v1_whole"), &making);
    let version = format!("\"value\":\"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(bundle.contains(&version));
    let bundle = bundle.replace(&version, "\"value\":\"VERSION\"");
    // The order of an object's members says nothing, and another crate's wish can change it.
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    let checked = fs::read_to_string("tests/data/exports/v1_whole.fhir.json").unwrap();
    if read(&bundle).is_none() || read(&bundle) != read(&checked) {
        is_as_checked("v1_whole.fhir.json", &bundle);
    }
}

/// What is asked about once a month goes out as it was answered: "not sure" is no answer, and no "no".
#[test]
fn monthly_answers_are_in_the_bundle_as_they_were_given() {
    let making = fhir::Making {
        made: made(),
        chance: *b"ten bytes.",
        text: Text::default(),
    };
    let bundle = fhir::bundle(&journal("v1_monthly"), &making);
    let bundle: serde_json::Value = serde_json::from_str(&bundle).unwrap();
    let observed = |code: &str| -> Vec<&serde_json::Value> {
        let entries = bundle["entry"].as_array().unwrap().iter();
        let resources = entries.map(|entry| &entry["resource"]);
        resources
            .filter(|resource| resource["code"]["coding"][0]["code"] == code)
            .collect()
    };
    let compared = observed("compared-with-a-month-ago");
    let codes: Vec<_> = compared
        .iter()
        .map(|one| &one["valueCodeableConcept"]["coding"][0]["code"])
        .collect();
    assert_eq!(codes, ["much_better", "a_little_worse"]);
    assert_eq!(observed("since-medicine-earlier")[0]["valueBoolean"], true);
    assert_eq!(observed("since-medicine-spread")[0]["valueBoolean"], false);
    let unsure = observed("since-medicine-faster")[0];
    assert!(unsure["valueBoolean"].is_null() && !unsure["dataAbsentReason"].is_null());
}

/// Sets of tables that were looked at, by their folder and the backup of the same journal: every field of a
/// night, trials, results from a clinic, what is asked about once a month.
const READ: [(&str, &str); 9] = [
    ("v1_whole", "v1_whole"),
    ("v1_trials", "v1_trials"),
    ("v2_whole", "v1_whole"),
    ("v2_trials", "v1_trials"),
    ("v2_clinic", "v1_clinic"),
    ("v3_whole", "v1_whole"),
    ("v3_trials", "v1_trials"),
    ("v3_clinic", "v1_clinic"),
    ("v3_monthly", "v1_monthly"),
];

#[test]
fn tables_once_written_are_read_for_ever() {
    for (name, backup) in READ {
        let mut files = Vec::new();
        for entry in fs::read_dir(format!("tests/data/exports/{name}")).unwrap() {
            let path = entry.unwrap().path();
            files.push(TableFile {
                name: path.file_name().unwrap().to_str().unwrap().to_owned(),
                text: fs::read_to_string(path).unwrap(),
            });
        }
        assert!(files.len() >= 10, "the tables were not read");
        assert_eq!(tables::read(&files), Ok(journal(backup)), "{name}");
    }
}

#[test]
fn the_tables_are_as_they_were_checked() {
    for (name, backup) in READ.into_iter().filter(|(name, _)| name.starts_with("v3")) {
        for file in tables::write(&journal(backup), Extent::Whole, Spreadsheet::Any) {
            // The same in every set.
            let is_help = ["README.txt", "data_dictionary.csv"].contains(&file.name.as_str());
            if name == "v3_whole" || !is_help {
                is_as_checked(&format!("{name}/{}", file.name), &file.text);
            }
        }
    }
}

#[test]
fn every_backup_goes_through_tables_and_comes_back() {
    for entry in fs::read_dir("tests/data/backups").unwrap() {
        let path = entry.unwrap().path();
        let journal = backup::read(&fs::read_to_string(&path).unwrap()).unwrap();
        let files = tables::write(&journal, Extent::Whole, Spreadsheet::Any);
        let back = tables::unpacked(&tables::packed(&files, &made()))
            .and_then(|files| tables::read(&files));
        assert_eq!(back, Ok(journal), "{}", path.display());
    }
}
