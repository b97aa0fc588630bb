//! Tables of nights come in whole: what is counted after is what the file says.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{fs, path::PathBuf};

use lull::{
    exchange::nights_csv::{Column, Ignored, import, read},
    factor::{Factor, Known, Level},
    journal::{Change, Journal},
    remedy::{RemedyId, Usage},
};

fn table(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/journals");
    fs::read_to_string(folder.join(name)).unwrap()
}

fn journal_of(text: &str) -> Journal {
    let table = read(text).unwrap();
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        RemedyId::fresh(1_700_000_000_000, [number; 10])
    };
    let import = import(&table, &table.guesses(), &Journal::default(), &mut fresh).unwrap();
    Journal::default()
        .with(Change::TakeIn(import.parts))
        .unwrap()
        .journal
}

/// The cells of a column, taken apart without the reader under test.
fn column<'a>(text: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let mut lines = text.lines();
    let at = lines
        .next()
        .unwrap()
        .split(',')
        .position(|head| head == name)
        .unwrap();
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            (cells[0], cells[at])
        })
        .collect()
}

#[test]
fn scores_remedies_and_factors_are_those_of_the_file() {
    let known = |factor| Factor::Known(factor);
    for (name, remedies) in [
        (
            "effective.csv",
            [("magnesium", "Magnesium"), ("hot_bath", "Hot bath")].as_slice(),
        ),
        (
            "overlap_one_works.csv",
            &[
                ("iron_evening", "Iron evening"),
                ("compression", "Compression"),
            ],
        ),
        ("as_needed_evening.csv", &[("leg_stretch", "Leg stretch")]),
    ] {
        let text = table(name);
        let journal = journal_of(&text);
        for (date, cell) in column(&text, "severity") {
            let entry = journal.entry(date.parse().unwrap()).unwrap();
            let worst = entry.worst().map(|worst| worst.points().to_string());
            assert_eq!(worst.unwrap_or_default(), cell, "{name} {date}");
        }
        assert_eq!(journal.remedies().count(), remedies.len(), "{name}");
        for (head, listed) in remedies {
            let id = journal.remedy_named(listed).unwrap().id;
            for (date, cell) in column(&text, head) {
                let usage = if cell == "1" {
                    Usage::Used
                } else {
                    Usage::NotUsed
                };
                assert_eq!(
                    journal.usage(date.parse().unwrap(), id),
                    usage,
                    "{name} {date}"
                );
            }
        }
        for (date, cell) in column(&text, "stress") {
            let entry = journal.entry(date.parse().unwrap()).unwrap();
            let level = Level::counted(cell.parse().unwrap()).unwrap();
            assert_eq!(
                *entry.factors.get(&known(Known::Stress)).unwrap(),
                level,
                "{name} {date}"
            );
        }
        for (date, cell) in column(&text, "antihistamine") {
            let entry = journal.entry(date.parse().unwrap()).unwrap();
            let level = if cell == "1" { Level::Yes } else { Level::No };
            assert_eq!(
                *entry.factors.get(&known(Known::Antihistamine)).unwrap(),
                level,
                "{name} {date}"
            );
        }
        for (date, cell) in column(&text, "minutes_lost") {
            let entry = journal.entry(date.parse().unwrap()).unwrap();
            let lost = entry
                .details
                .minutes_lost
                .map(|lost| lost.get().to_string());
            assert_eq!(lost.unwrap_or_default(), cell, "{name} {date}");
        }
    }
}

#[test]
fn the_evening_rating_is_told_from_the_night_s() {
    let text = table("as_needed_evening.csv");
    let journal = journal_of(&text);
    for (date, cell) in column(&text, "evening_legs") {
        let entry = journal.entry(date.parse().unwrap()).unwrap();
        assert_eq!(
            entry.evening_urge.unwrap().points().to_string(),
            cell,
            "{date}"
        );
    }
}

#[test]
fn counts_of_episodes_are_left_out_and_said_to_be() {
    for name in [
        "effective.csv",
        "overlap_one_works.csv",
        "as_needed_evening.csv",
    ] {
        let table = read(&table(name)).unwrap();
        let counts = table.columns().iter().find(|head| head.name == "episodes");
        assert_eq!(counts.unwrap().guess, Column::Ignore(Ignored::Count));
    }
}
