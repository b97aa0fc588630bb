//! The sample journals, of which the truth is known: taken in and weighed by the command line.
//!
//! `data/journals/truth.json` has the estimates and intervals of a dense numpy and scipy program
//! for all nights. What is said of each remedy rests on fewer: the first 95 or 63, whatever the
//! last checkpoint was. The numbers in the reasons below are those of the same program run on the
//! first 95 or 63 nights.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use lull::{
    chart::{
        drawing::Width,
        effects::{EffectRows, effects as chart},
    },
    exchange::backup,
    text::Text,
    weigh::{Question, weigh},
};
use serde_json::Value;

fn lull(arguments: &[&str]) -> String {
    let program = Command::new(env!("CARGO_BIN_EXE_lull"));
    let output = { program }.args(arguments).output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

fn table(name: &str) -> String {
    format!(
        "{}/tests/data/journals/{name}.csv",
        env!("CARGO_MANIFEST_DIR")
    )
}

/// A folder of this test's own: two that write one file at a time would trip over each other.
fn folder() -> PathBuf {
    let test = std::thread::current().name().unwrap_or("test").to_owned();
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("effects")
        .join(test)
}

/// Takes a table in with these options and weighs it.
fn effects(name: &str, options: &[&str]) -> Vec<Value> {
    let folder = folder();
    fs::create_dir_all(&folder).unwrap();
    let backup = folder.join(format!("{name}{}.json", options.join("")));
    let backup = backup.to_str().unwrap();
    let table = table(name);
    lull(&[&["import", &table, "-o", backup], options].concat());
    let said: Value = serde_json::from_str(&lull(&["effects", backup, "--json"])).unwrap();
    said["remedies"].as_array().unwrap().clone()
}

fn remedy<'a>(effects: &'a [Value], column: &str) -> &'a Value {
    let name = |effect: &Value| effect["name"].as_str().unwrap().to_lowercase();
    let wanted = column.replace('_', " ");
    effects
        .iter()
        .find(|effect| name(effect) == wanted)
        .unwrap()
}

/// The columns without the evening's rating, which are guessed if nothing is named.
const WITHOUT_EVENING: &[&str] = &[
    "--severity",
    "severity",
    "--remedy",
    "leg_stretch",
    "--factor",
    "caffeine_late",
    "alcohol",
    "stress",
    "exercise_late",
    "antihistamine",
];

#[test]
fn estimates_and_intervals_are_those_of_another_program() {
    let truth = fs::read_to_string(format!(
        "{}/tests/data/journals/truth.json",
        env!("CARGO_MANIFEST_DIR")
    ));
    let truth: Value = serde_json::from_str(&truth.unwrap()).unwrap();
    for (name, options, reference) in [
        ("effective", &[][..], "reference"),
        ("null_looks_effective", &[], "reference"),
        ("overlap_one_works", &[], "reference"),
        ("as_needed_evening", WITHOUT_EVENING, "reference"),
        ("as_needed_evening", &[], "reference_with_evening_rating"),
    ] {
        let reference = &truth[format!("{name}.csv")][reference];
        let effects = effects(name, options);
        for (column, expected) in reference["remedies"].as_object().unwrap() {
            let found = remedy(&effects, column);
            let near = |found: &Value, expected: &Value| {
                let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
                assert!(
                    (found - expected).abs() <= 0.005,
                    "{name} {column}: {found}, {expected}"
                );
            };
            near(&found["estimate"], &expected["estimate"]);
            near(&found["interval95"][0], &expected["interval95"][0]);
            near(&found["interval95"][1], &expected["interval95"][1]);
            near(&found["p_holm"], &expected["p_holm"]);
            for count in ["n_with", "n_without"] {
                assert_eq!(found[count], expected[count], "{name} {column}");
            }
            assert_eq!(
                found["finding_all"], expected["verdict_before_caps"],
                "{name} {column}"
            );
            assert_eq!(found["dropped"], reference["dropped"], "{name}");
            let columns = |list: &Value| list.as_array().unwrap().len();
            assert_eq!(
                columns(&found["regressors"]),
                columns(&reference["regressors"])
            );
        }
    }
}

#[test]
fn what_is_said_rests_on_the_last_checkpoint_and_on_how_the_nights_came_about() {
    let plan = |remedies: &'static [&'static str]| [&["--choice"], remedies].concat();
    let as_needed = || [WITHOUT_EVENING, &["--choice", "leg_stretch=as_needed"]].concat();
    let cases: [(&str, Vec<&str>, &str, &str, u64); 11] = [
        // 108 nights, so 95: -1.64 (-2.30 to -0.99), Holm's p 0.000006, below -1: strong.
        (
            "effective",
            plan(&["magnesium=plan", "hot_bath=plan"]),
            "magnesium",
            "clear_better",
            95,
        ),
        // 95 nights: 0.03 (-0.77 to 0.83), within 1 either way.
        (
            "effective",
            plan(&["magnesium=plan", "hot_bath=plan"]),
            "hot_bath",
            "no_worthwhile_difference",
            95,
        ),
        // Nobody said how it is chosen: bad evenings may have chosen it, so a sign at most.
        ("effective", vec![], "magnesium", "early_better", 95),
        // It acts over weeks: a sign at most, whatever single nights show.
        (
            "effective",
            [
                plan(&["magnesium=plan", "hot_bath=plan"]),
                vec!["--speed", "magnesium=build_up", "hot_bath=build_up"],
            ]
            .concat(),
            "magnesium",
            "early_better",
            95,
        ),
        // And single nights cannot show either that a slow one makes no difference.
        (
            "effective",
            [
                plan(&["magnesium=plan", "hot_bath=plan"]),
                vec!["--speed", "hot_bath=weeks"],
            ]
            .concat(),
            "hot_bath",
            "cant_tell",
            95,
        ),
        // 88 nights, so 63: -0.06 (-0.84 to 0.77), although the plain difference is -1.4.
        (
            "null_looks_effective",
            plan(&["herbal_tea=plan"]),
            "herbal_tea",
            "no_worthwhile_difference",
            63,
        ),
        // 131 nights, so 95: -1.79 (-2.61 to -1.05), Holm's p 0.00001.
        (
            "overlap_one_works",
            plan(&["iron_evening=plan", "compression=plan"]),
            "iron_evening",
            "clear_better",
            95,
        ),
        // 95 nights: 0.17 (-0.47 to 0.80), although the plain difference is -1.6.
        (
            "overlap_one_works",
            plan(&["iron_evening=plan", "compression=plan"]),
            "compression",
            "no_worthwhile_difference",
            95,
        ),
        // 102 nights, so 95; chosen on bad evenings that were not rated: nothing can be told.
        (
            "as_needed_evening",
            as_needed(),
            "leg_stretch",
            "cant_tell",
            95,
        ),
        // With the evening's rating, which drove the choice: -1.21 (-1.71 to -0.68), p 0.000009.
        (
            "as_needed_evening",
            vec!["--choice", "leg_stretch=as_needed"],
            "leg_stretch",
            "clear_better",
            95,
        ),
        // The night came before the use: nothing to compare, and no night with it is left.
        (
            "as_needed_evening",
            vec!["--timing", "leg_stretch=after"],
            "leg_stretch",
            "not_enough",
            95,
        ),
    ];
    for (name, options, column, finding, nights) in cases {
        let effects = effects(name, &options);
        let found = remedy(&effects, column);
        assert_eq!(
            found["finding"], finding,
            "{name} {column} {options:?}\n{found}"
        );
        assert_eq!(
            found["finding_nights"], nights,
            "{name} {column} {options:?}"
        );
    }
}

#[test]
fn the_chart_s_table_has_the_same_numbers() {
    let text = Text::default();
    for name in ["effective", "overlap_one_works", "null_looks_effective"] {
        let said = effects(name, &[]);
        let backup = folder().join(format!("{name}.json"));
        let journal = backup::read(&fs::read_to_string(backup).unwrap()).unwrap();
        let found = weigh(&journal, Question::of(&journal));
        let drawn = chart(&EffectRows::of(&found, text), Width::new(326), text);
        assert_eq!(drawn.table.rows.len(), said.len());
        for (row, said) in drawn.table.rows.iter().zip(&said) {
            let sided = |points: &Value| {
                let points = points.as_f64().unwrap();
                let side = if points > 0.0 { "higher" } else { "lower" };
                format!("{:.1} {side}", points.abs())
            };
            let expected = [
                said["name"].as_str().unwrap().to_owned(),
                said["n_with"].to_string(),
                said["n_without"].to_string(),
                sided(&said["estimate"]),
                sided(&said["interval95"][0]),
                sided(&said["interval95"][1]),
                text.finding_in_short(said["finding"].as_str().unwrap()),
            ];
            assert_eq!(row[..], expected, "{name}");
        }
    }
}

#[test]
fn without_json_it_speaks_in_sentences() {
    let folder = folder();
    fs::create_dir_all(&folder).unwrap();
    let backup = folder.join("sentences.json");
    let backup = backup.to_str().unwrap();
    let table = table("null_looks_effective");
    lull(&[
        "import",
        &table,
        "-o",
        backup,
        "--choice",
        "herbal_tea=plan",
    ]);
    let said = lull(&["effects", backup]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "Herbal tea");
    assert_eq!(
        lines[1],
        "  Your journal fits with Herbal tea making no difference of 1.0 points or more, either way."
    );
    assert!(lines[2].starts_with("  all 88 nights: 58 with, 30 without; 0.1 lower ("));
    assert!(said.contains("about 4 in 10 people who got a dummy treatment"));
}

#[test]
fn a_remedy_that_is_not_there_and_a_choice_that_is_none_are_named() {
    let table = table("effective");
    for (option, complaint) in [
        ("tea=plan", "There is no remedy “tea” in this table."),
        (
            "magnesium=often",
            "often is none of unknown, plan, as_needed",
        ),
        (
            "magnesium",
            "write the remedy, =, and one of unknown, plan, as_needed",
        ),
    ] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_lull"));
        let arguments = ["import", &table, "-o", "nowhere.json", "--choice", option];
        let output = program.args(arguments).output().unwrap();
        assert!(!output.status.success());
        assert!(
            String::from_utf8(output.stderr)
                .unwrap()
                .contains(complaint),
            "{option}"
        );
    }
}

#[test]
fn a_trial_is_judged_by_its_draw() {
    let table = table("trial_20_pairs");
    let said: Value = serde_json::from_str(&lull(&["trial", &table, "--json"])).unwrap();
    assert_eq!(said["pairs"], 18);
    // 18 pairs: 2 to the power of 18 signs, counted out by another program.
    assert!((said["p"].as_f64().unwrap() - 0.003_723_144_531_25).abs() < 1e-12);
    assert!((said["estimate"].as_f64().unwrap() + 1.444_444_444_444).abs() < 1e-9);
    // Below -1, but the interval reaches above it: lower, and not clearly by a whole point.
    assert_eq!(said["finding"], "trial_better");
    let lines = lull(&["trial", &table]);
    assert!(lines.contains("code: trial_better\n"), "{lines}");
}
