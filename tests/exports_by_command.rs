//! Journals for other programs, by the command line.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

#[path = "command/program.rs"]
mod program;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use lull::{exchange::backup, journal::Journal};
use program::{folder, lull};

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", complained(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn journal(path: &Path) -> Journal {
    backup::read(&fs::read_to_string(path).unwrap()).unwrap()
}

fn sample(folder: &Path, name: &str, seed: &str) -> PathBuf {
    let path = folder.join(name);
    said(&lull(&[
        "sample",
        "--nights",
        "40",
        "--seed",
        seed,
        "-o",
        text(&path),
    ]));
    path
}

/// A backup, and its tables in an archive.
fn packed_sample(folder: &Path) -> (PathBuf, PathBuf) {
    let backup = sample(folder, "sample.json", "3");
    let zip = folder.join("out.zip");
    let (from, to) = (text(&backup), text(&zip));
    said(&lull(&["export", from, "--to", "csv", "-o", to]));
    (backup, zip)
}

#[test]
fn tables_come_back_as_the_journal_that_they_were_made_of() {
    let folder = folder("exports-tables");
    let (backup, zip) = packed_sample(&folder);
    let back = folder.join("back.json");
    let checked = said(&lull(&["check", text(&zip)]));
    assert!(
        checked.starts_with("tables of a journal: whole\nnights: 40\n"),
        "{checked}"
    );
    said(&lull(&["import", text(&zip), "-o", text(&back)]));
    assert_eq!(journal(&back), journal(&backup));
}

#[test]
fn an_archive_that_is_cut_short_is_not_taken_in() {
    let folder = folder("exports-cut");
    let (_, zip) = packed_sample(&folder);
    let back = folder.join("back.json");
    let whole = fs::read(&zip).unwrap();
    fs::write(&zip, &whole[..whole.len() - 100]).unwrap();
    let refused = lull(&["import", text(&zip), "-o", text(&back)]);
    assert!(!refused.status.success() && !back.exists());
    assert!(complained(&refused).contains("not a zip archive, or a broken one"));
}

#[test]
fn of_a_folder_every_backup_is_written_or_none() {
    let folder = folder("exports-folder");
    let (from, to) = (folder.join("from"), folder.join("to"));
    fs::create_dir_all(&from).unwrap();
    sample(&from, "anna.2026.json", "1");
    sample(&from, "ben.json", "2");
    said(&lull(&[
        "export",
        text(&from),
        "--to",
        "csv",
        "-o",
        text(&to),
    ]));
    assert!(to.join("anna.2026.zip").exists() && to.join("ben.zip").exists());
    fs::write(from.join("cut.json"), "{\"lull\":\"backup\",").unwrap();
    let other = folder.join("other");
    let refused = lull(&["export", text(&from), "--to", "fhir", "-o", text(&other)]);
    assert!(!refused.status.success() && !other.exists());
    assert!(
        complained(&refused).contains("cut.json: "),
        "{}",
        complained(&refused)
    );
}

#[test]
fn a_folder_gives_the_file_its_name() {
    let folder = folder("exports-named");
    let backup = sample(&folder, "sample.json", "3");
    let written = said(&lull(&[
        "export",
        text(&backup),
        "--to",
        "fhir",
        "-o",
        text(&folder),
    ]));
    let name = Path::new(written.trim())
        .file_name()
        .unwrap()
        .to_str()
        .unwrap();
    assert!(name.starts_with("restless-legs-journal_2026-"), "{name}");
    assert!(name.ends_with("_2026-11-23.json"), "{name}");
}

#[test]
fn a_calendar_needs_a_time_or_a_test() {
    let folder = folder("exports-calendar");
    let backup = sample(&folder, "sample.json", "3");
    let file = folder.join("lull.ics");
    let export = ["export", text(&backup), "--to", "ics", "-o", text(&file)];
    let refused = lull(&export);
    assert!(complained(&refused).contains("--at 21:30") && !file.exists());
    said(&lull(&[&export[..], &["--at", "21:30"]].concat()));
    let calendar = fs::read_to_string(&file).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("T213000\r\n"));
}
