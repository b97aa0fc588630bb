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

/// The backup that uses every field there is.
fn whole() -> Journal {
    let text = fs::read_to_string("tests/data/backups/v1_whole.json").unwrap();
    backup::read(&text).unwrap()
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
        made: Moment::new(1_795_503_600_000, 60, "Europe/Berlin").unwrap(),
        chance: *b"ten bytes.",
        text: Text::default(),
    };
    let bundle = fhir::bundle(&whole(), &making);
    let version = format!("\"value\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(bundle.contains(&version));
    is_as_checked(
        "v1_whole.fhir.json",
        &bundle.replace(&version, "\"value\": \"VERSION\""),
    );
}

#[test]
fn tables_once_written_are_read_for_ever() {
    let mut files = Vec::new();
    for entry in fs::read_dir("tests/data/exports/v1_whole").unwrap() {
        let path = entry.unwrap().path();
        files.push(TableFile {
            name: path.file_name().unwrap().to_str().unwrap().to_owned(),
            text: fs::read_to_string(path).unwrap(),
        });
    }
    assert!(files.len() > 10, "the tables were not read");
    assert_eq!(tables::read(&files), Ok(whole()));
}

#[test]
fn the_tables_are_as_they_were_checked() {
    for file in tables::write(&whole(), Extent::Whole, Spreadsheet::Any) {
        is_as_checked(&format!("v1_whole/{}", file.name), &file.text);
    }
}

#[test]
fn every_backup_goes_through_tables_and_comes_back() {
    for entry in fs::read_dir("tests/data/backups").unwrap() {
        let path = entry.unwrap().path();
        let journal = backup::read(&fs::read_to_string(&path).unwrap()).unwrap();
        let files = tables::write(&journal, Extent::Whole, Spreadsheet::Any);
        let back = tables::unpacked(&tables::packed(&files)).and_then(|files| tables::read(&files));
        assert_eq!(back, Ok(journal), "{}", path.display());
    }
}
