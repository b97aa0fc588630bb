//! The command line, as it is called: what it says, what it writes, how it ends.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

#[path = "command/program.rs"]
mod program;

use std::{collections::BTreeSet, fs, path::Path, process::Output};

use lull::{
    exchange::backup,
    journal::{Journal, TrialChange},
    moment::Moment,
    night::Night,
    remedy::{Access, Answer, Speed, Usage},
    severity::{Severity, Worthwhile},
    trial::{
        Trial, TrialId,
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Choices, Plan},
    },
};
use program::{folder, lull};

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", complained(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn data(name: &str) -> String {
    format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn sample(folder: &Path, name: &str, options: &[&str]) -> (String, Journal) {
    let file = folder.join(name);
    let mut arguments = vec!["sample", "-o", file.to_str().unwrap()];
    arguments.extend(options);
    said(&lull(&arguments));
    let text = fs::read_to_string(&file).unwrap();
    let journal = backup::read(&text).unwrap();
    (text, journal)
}

#[test]
fn of_a_test_under_way_the_command_line_says_nothing() {
    let folder = folder("withheld");
    let (_, journal) = sample(&folder, "sample.json", &["--nights", "120", "--seed", "7"]);
    let (last, _) = journal.nights().next_back().unwrap();
    // Whatever of it can be tested by nights.
    let remedy = journal
        .remedies()
        .find(|remedy| remedy.access == Access::Own && remedy.speed != Speed::InTheMoment)
        .unwrap();
    let plan = Plan::new(&Choices {
        remedy,
        against: None,
        design: Design::ShortNightly,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed: 42,
        first: last.next(),
    });
    let at = |night: Night| {
        Moment::new(
            i64::from(night.day_number()) * 86_400_000 + 75_600_000,
            0,
            "",
        )
        .unwrap()
    };
    let trial = Trial::begin(TrialId::fresh(1, [1; 10]), plan.unwrap(), at(last.next()));
    let end = trial.schedule().last().unwrap();
    let begun = journal.with(TrialChange::Begin(trial)).unwrap().journal;
    let reason = |made: Night| {
        let file = folder.join("begun.json");
        fs::write(&file, backup::write(&begun, &at(made))).unwrap();
        let said = said(&lull(&["effects", "--json", file.to_str().unwrap()]));
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        let rows = said["remedies"].as_array().unwrap().iter();
        let mut rows = rows.filter(|row| row["name"] == remedy.name.as_str());
        let row = rows.next().unwrap();
        (row["reason"].clone(), row["estimate"].clone())
    };
    for made in [last.next(), end] {
        assert_eq!(
            reason(made),
            ("trial_running".into(), serde_json::Value::Null)
        );
    }
    assert_ne!(reason(end.next()).0, "trial_running");
}

#[test]
fn check_counts_what_a_backup_holds() {
    assert_eq!(
        said(&lull(&["check", &data("backups/v1.json")])),
        "backup: whole\nnights: 4\nfirst: 2025-11-22\nlast: 2025-11-25\nrated nights: 2\nepisodes: 2\nremedies: 2\n"
    );
}

#[test]
fn check_says_what_each_column_of_a_table_is_taken_for() {
    let said = said(&lull(&["check", &data("journals/effective.csv")]));
    for line in [
        "table: 112 rows",
        "severity: the worst urge, 0 to 10",
        "episodes: left out, a count is not an episode with a time",
        "hot_bath: a remedy",
        "stress: the factor stress",
        "nights: 112",
        "first: 2024-01-08",
        "last: 2024-05-06",
        "rated nights: 108",
        "remedies: 2",
    ] {
        assert!(said.lines().any(|spoken| spoken == line), "{line}\n{said}");
    }
}

#[test]
fn check_names_the_line_and_the_reason_and_fails() {
    let folder = folder("check_fails");
    let table = folder.join("nights.csv");
    fs::write(
        &table,
        "date,severity\n2026-01-01,4\n2026-01-02,44\nsoon,4\n",
    )
    .unwrap();
    let output = lull(&["check", table.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert_eq!(
        complained(&output),
        "Line 3, column “severity”: “44” is not a whole number from 0 to 10\n\
         Line 4, column “date”: “soon” is not a date written as 2026-11-23\n"
    );
    let changed = folder.join("changed.json");
    let text = fs::read_to_string(data("backups/v1.json")).unwrap();
    fs::write(&changed, text.replace("\"worst\":7", "\"worst\":6")).unwrap();
    let output = lull(&["check", changed.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("checksum"));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = lull(&["check", "nowhere.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("nowhere.json"));
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_gives_others() {
    let folder = folder("sample_seed");
    let (first, _) = sample(&folder, "a.json", &["--nights", "40", "--seed", "7"]);
    let (again, _) = sample(&folder, "b.json", &["--nights", "40", "--seed", "7"]);
    let (other, _) = sample(&folder, "c.json", &["--nights", "40", "--seed", "8"]);
    assert_eq!(first, again);
    assert_ne!(first, other);
}

#[test]
fn a_sample_has_the_nights_and_episodes_asked_for() {
    let folder = folder("sample_counts");
    for (nights, episodes, until) in [("1", "0", "2026-11-23"), ("200", "77", "2024-02-29")] {
        let options = ["--nights", nights, "--episodes", episodes, "--until", until];
        let (_, journal) = sample(&folder, "s.json", &options);
        assert_eq!(journal.nights().count().to_string(), nights);
        let all: usize = journal
            .nights()
            .map(|(_, entry)| entry.episodes.len())
            .sum();
        assert_eq!(all.to_string(), episodes);
        assert_eq!(journal.nights().next_back().unwrap().0.to_string(), until);
    }
}

#[test]
fn ten_years_of_nights_carry_ten_thousand_episodes_and_fit() {
    let folder = folder("sample_ten_years");
    let (text, journal) = sample(&folder, "ten.json", &["--nights", "3650", "--seed", "1"]);
    let all: usize = journal
        .nights()
        .map(|(_, entry)| entry.episodes.len())
        .sum();
    assert_eq!((journal.nights().count(), all), (3_650, 10_000));
    // The backup has the keys and bodies of the records; the store adds a header to each.
    let room = text.chars().count() + 40 * (3_650 + 5);
    assert!(room <= 28 * 1024 * 1024 / 10, "{room} characters");
}

#[test]
fn a_sample_looks_lived_in() {
    let folder = folder("sample_lived");
    let (_, journal) = sample(&folder, "s.json", &["--nights", "730", "--seed", "3"]);
    let nights: Vec<_> = journal.nights().collect();
    let gaps = nights
        .windows(2)
        .filter(|pair| pair[1].0.day_number() - pair[0].0.day_number() > 1)
        .count();
    assert!((30..120).contains(&gaps), "{gaps} gaps");
    let worst: Vec<_> = nights
        .iter()
        .filter_map(|(_, entry)| entry.worst())
        .collect();
    let kinds: BTreeSet<_> = worst.iter().collect();
    assert_eq!(kinds.len(), Severity::all().count());
    assert!(nights.iter().any(|(_, entry)| entry.rating.is_none()));
    assert!(nights.iter().any(|(night, entry)| entry.is_late(*night)));
    assert!(nights.iter().any(|(_, entry)| !entry.note.is_empty()));
    assert!(nights.iter().any(|(_, entry)| entry.evening_urge.is_some()));
    assert!(
        journal
            .remedies()
            .any(|remedy| remedy.access == Access::LogOnly)
    );
    let standing = journal.remedies().find(|r| !r.standing.is_empty()).unwrap();
    let exception = |(night, _): &(_, _)| {
        standing.standing_on(*night).is_some()
            && journal.answer(*night, standing.id) == Some(&Answer::NotUsed)
    };
    assert!(nights.iter().any(exception));
    for usage in [Usage::Used, Usage::NotUsed, Usage::Unknown] {
        let any = journal.remedies().any(|remedy| {
            remedy.is_listed(nights[300].0)
                && nights
                    .iter()
                    .any(|(night, _)| journal.usage(*night, remedy.id) == usage)
        });
        assert!(any, "{usage:?}");
    }
}

/// How far one night's severity tells the next: the correlation of neighbours.
#[test]
fn bad_nights_of_a_sample_come_in_rows() {
    let folder = folder("sample_rows");
    let (_, journal) = sample(&folder, "s.json", &["--nights", "2000", "--seed", "5"]);
    let nights: Vec<(i32, f64)> = journal
        .nights()
        .filter_map(|(night, entry)| Some((night.day_number(), entry.worst()?.points().into())))
        .collect();
    let count = f64::from(u32::try_from(nights.len()).unwrap());
    let mean = nights.iter().map(|(_, worst)| worst).sum::<f64>() / count;
    let square: f64 = nights.iter().map(|(_, worst)| (worst - mean).powi(2)).sum();
    let products: f64 = nights
        .windows(2)
        .filter(|pair| pair[1].0 - pair[0].0 == 1)
        .map(|pair| (pair[0].1 - mean) * (pair[1].1 - mean))
        .sum();
    let correlation = products / square;
    // Remedies that are on the list for months give under 0.2 by themselves.
    assert!((0.25..0.7).contains(&correlation), "{correlation}");
}

#[test]
fn import_takes_in_the_named_columns_and_no_others() {
    let folder = folder("import");
    let backup_file = folder.join("journal.json");
    let table = data("journals/as_needed_evening.csv");
    let arguments = [
        "import",
        &table,
        "--severity",
        "severity",
        "--evening",
        "evening_legs",
        "--remedy",
        "leg_stretch",
        "--factor",
        "stress",
        "alcohol",
        "-o",
        backup_file.to_str().unwrap(),
    ];
    assert!(said(&lull(&arguments)).contains("rated nights: 102\n"));
    let journal = backup::read(&fs::read_to_string(&backup_file).unwrap()).unwrap();
    assert_eq!(journal.nights().count(), 104);
    assert!(journal.remedy_named("leg stretch").is_some());
    let (_, entry) = journal.nights().next().unwrap();
    assert_eq!(entry.factors.len(), 2);
    assert_eq!(entry.details.minutes_lost, None);
    assert!(entry.evening_urge.is_some());
}

#[test]
fn a_column_that_the_table_does_not_have_is_named() {
    let folder = folder("import_unknown");
    let backup_file = folder.join("journal.json");
    let table = data("journals/effective.csv");
    let arguments = [
        "import",
        &table,
        "--severity",
        "severe",
        "-o",
        backup_file.to_str().unwrap(),
    ];
    let output = lull(&arguments);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        complained(&output),
        "There is no column “severe” in this table.\n"
    );
    assert!(!backup_file.exists());
}

#[test]
fn an_export_of_another_tracker_comes_in_without_the_rows_that_cannot() {
    let folder = folder("other_tracker");
    let file = data("other_trackers/trackandgraph.csv");
    let output = folder.join("journal.json");
    let legs = "Unruhige Beine – gêne";
    let asked = |more: &[&str]| {
        let mut all = vec!["import", &file, "--severity", legs];
        all.extend(["-o", output.to_str().unwrap()]);
        all.extend(more);
        lull(&all)
    };
    let stopped = complained(&asked(&[]));
    assert!(stopped.contains("“7.5” is not a whole number"), "{stopped}");
    assert!(!output.exists());
    said(&asked(&["--leave-out"]));
    let journal = backup::read(&fs::read_to_string(&output).unwrap()).unwrap();
    // Ten nights are rated, one of them with half a point.
    assert_eq!(journal.nights().count(), 9);
}
