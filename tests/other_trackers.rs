//! What other trackers export: every fixture is written as its program's source, or samples of it, say.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{collections::BTreeMap, fmt::Write as _, fs};

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use lull::{
    exchange::{
        backup,
        nights_csv::{Column, Ignored, Import, Reason, RowProblem, Table, import},
        other_trackers::{Days, Export, Program, Why, read},
    },
    factor::{Factor, Known, Level},
    journal::{Change, Journal},
    moment::Moment,
    night::{Boundary, Night},
    remedy::{Answer, RemedyId},
    severity::Severity,
};

/// The fixtures were made in Berlin, where the clocks went forward on 29 March 2026 at one, UTC.
fn berlin(utc_ms: i64) -> Option<NaiveDateTime> {
    let utc = DateTime::from_timestamp_millis(utc_ms)?.naive_utc();
    let forward = "2026-03-29T01:00:00".parse().unwrap();
    let ahead = TimeDelta::hours(if utc < forward { 1 } else { 2 });
    Some(utc + ahead)
}

fn exported(text: &str) -> Export {
    let days = Days {
        boundary: Boundary::NOON,
        on_the_wall: &berlin,
    };
    read(text, days).unwrap().unwrap()
}

fn fixture(name: &str) -> Export {
    let path = format!(
        "{}/tests/data/other_trackers/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    exported(&fs::read_to_string(path).unwrap())
}

/// The column of a name, with what stands in it by night.
fn column(export: &Export, name: &str) -> BTreeMap<String, String> {
    let at = place(&export.table, name);
    let rows = export.table.rows();
    rows.filter(|row| !row[at].is_empty())
        .map(|row| (row[0].clone(), row[at].clone()))
        .collect()
}

fn place(table: &Table, name: &str) -> usize {
    let mut names = table.columns().iter();
    names.position(|heading| heading.name == name).unwrap()
}

fn pairs(expected: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pairs = expected.iter();
    pairs
        .map(|(night, cell)| (format!("2026-{night}"), (*cell).to_owned()))
        .collect()
}

/// What the fixtures say of the legs: the small hours are of the night before, and of two ratings in a
/// night the higher stands.
fn legs() -> BTreeMap<String, String> {
    pairs(&[
        ("03-22", "6"),
        // 22:15 said 7, 01:30 said 8.
        ("03-23", "8"),
        ("03-24", "4"),
        ("03-25", "3"),
        // 20:45 said 5, 23:50 said 9.
        ("03-27", "9"),
        // 22:00 said 0, 01:30 said 10.
        ("03-28", "10"),
        ("03-29", "6"),
        ("03-30", "2"),
        // 22:30 said 4, 00:10 said 7.5.
        ("03-31", "7.5"),
        ("04-02", "3"),
    ])
}

fn taken_in(export: &Export, roles: &[(&str, Column)], journal: &Journal) -> Import {
    let mut all = vec![Column::Ignore(Ignored::Unwanted); 64];
    all[0] = Column::Date;
    for (name, column) in roles {
        all[place(&export.table, name)] = column.clone();
    }
    let mut made = 0;
    let mut fresh = || {
        made += 1;
        RemedyId::fresh(made, [0; 10])
    };
    // Half a point is no rating here: the person leaves that night out.
    let whole = export.table.without(&lines_with(export, "7.5"));
    import(&whole, &all, journal, &mut fresh).unwrap()
}

fn lines_with(export: &Export, cell: &str) -> Vec<usize> {
    let rows = export.table.numbered_rows();
    rows.filter(|(_, cells)| cells.iter().any(|own| own == cell))
        .map(|(line, _)| line)
        .collect()
}

fn with(journal: &Journal, import: Import) -> Journal {
    journal.with(Change::TakeIn(import.parts)).unwrap().journal
}

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

#[test]
fn track_and_graph_in_both_its_forms() {
    for name in ["trackandgraph.csv", "trackandgraph_old.csv"] {
        let export = fixture(name);
        assert_eq!(export.program, Program::TrackAndGraph);
        assert_eq!(export.refused, [], "{name}");
        assert_eq!(column(&export, "Unruhige Beine – gêne"), legs(), "{name}");
        let magnesium = pairs(&[
            ("03-22", "1"),
            ("03-23", "1"),
            ("03-25", "1"),
            ("03-26", "0"),
            ("03-28", "1"),
            ("03-29", "0"),
            ("03-30", "1"),
            ("04-02", "1"),
        ]);
        assert_eq!(
            column(&export, "Magnesium, \"300 mg\"?"),
            magnesium,
            "{name}"
        );
        // A morning's coffee is of the night to come.
        let coffee = pairs(&[
            ("03-22", "2"),
            ("03-23", "1"),
            ("03-24", "2"),
            ("03-25", "1"),
            ("03-27", "1"),
            ("03-31", "1"),
        ]);
        assert_eq!(column(&export, "Café"), coffee, "{name}");
        let walks = pairs(&[("03-27", "25"), ("03-30", "70")]);
        assert_eq!(column(&export, "Walk"), walks, "{name}");
        let notes = column(&export, "Note");
        assert!(
            notes["2026-03-23"].contains("She said \"just walk it off\", so I did.\nDidn't help.")
        );
        assert!(notes["2026-03-27"].contains("bad, very, second entry of the evening"));
    }
}

#[test]
fn med_timer_has_no_quotes_and_writes_moments() {
    let export = fixture("medtimer.csv");
    assert_eq!(export.program, Program::MedTimer);
    assert_eq!(export.refused, []);
    assert_eq!(column(&export, "Unruhige Beine – gêne"), legs());
    // What was not taken is not said: 23 and 26 March, 2 April.
    let magnesium = pairs(&[
        ("03-22", "300 mg"),
        ("03-23", "187,5 mg"),
        ("03-25", "300 mg"),
        ("03-28", "300 mg"),
        ("03-30", "300 mg"),
    ]);
    assert_eq!(column(&export, "Magnesium"), magnesium);
    let notes = column(&export, "Note");
    assert!(notes["2026-03-23"].contains("half a tablet; crushed"));
    assert!(notes["2026-03-23"].contains("so I did.\nDidn't help."));
}

#[test]
fn nomie_in_both_its_forms() {
    for name in ["nomie.json", "nomie5.json"] {
        let export = fixture(name);
        assert_eq!(export.program, Program::Nomie);
        assert_eq!(export.refused, [], "{name}");
        let label = "Gêne jambes (0–10)";
        assert_eq!(column(&export, label), legs(), "{name}");
        // On 28 March stands `#magnesium` alone, which may be a 0: it says nothing.
        let magnesium = pairs(&[
            ("03-22", "300"),
            ("03-23", "187.5"),
            ("03-25", "300"),
            ("03-27", "150"),
            ("03-29", "0"),
            ("03-30", "300"),
            ("04-02", "300"),
        ]);
        assert_eq!(column(&export, "Magnesium"), magnesium, "{name}");
        let walk = pairs(&[("03-27", "25")]);
        assert_eq!(column(&export, "Walk"), walk, "{name}");
        assert_eq!(
            column(&export, "unknown_tag"),
            pairs(&[("04-02", "4")]),
            "{name}"
        );
    }
}

#[test]
fn daylio_ticks_what_was_done_and_no_more() {
    let export = fixture("daylio.csv");
    assert_eq!(export.program, Program::Daylio);
    assert_eq!(export.refused, []);
    let mut expected = legs();
    // A scale in it has whole points.
    expected.insert("2026-03-31".to_owned(), "7".to_owned());
    assert_eq!(column(&export, "Leg discomfort"), expected);
    let magnesium = ["03-22", "03-23", "03-25", "03-28", "03-30", "04-02"];
    let magnesium = magnesium.map(|night| (night, "1"));
    assert_eq!(column(&export, "magnesium"), pairs(&magnesium));
    let notes = column(&export, "Note");
    assert_eq!(notes["2026-03-30"], "🦵\ncalm evening");
    assert_eq!(notes["2026-03-25"], "No leg entry today & that is fine");

    let old = fixture("daylio_old.csv");
    assert_eq!(column(&old, "magnesium"), pairs(&magnesium));
}

#[test]
fn a_symptom_of_bearable_never_becomes_an_urge() {
    for name in ["bearable.csv", "bearable_old.csv"] {
        let export = fixture(name);
        assert_eq!(export.program, Program::Bearable);
        assert_eq!(export.refused, [], "{name}");
        let symptom = "Unruhige Beine – gêne";
        assert_eq!(column(&export, symptom)["2026-03-22"], "3 of 4", "{name}");
        assert!(!export.table.guesses().contains(&Column::Worst), "{name}");
        // Nor does it if the person says so.
        let mut roles = vec![Column::Ignore(Ignored::Unwanted); export.table.columns().len()];
        roles[0] = Column::Date;
        roles[place(&export.table, symptom)] = Column::Worst;
        let mut fresh = || RemedyId::fresh(0, [0; 10]);
        let refused = import(&export.table, &roles, &Journal::default(), &mut fresh).unwrap_err();
        let not_whole = |problem: &RowProblem| matches!(problem.reason, Reason::NotWhole { .. });
        assert!(refused.iter().all(not_whole), "{refused:?}");
        assert_eq!(refused.len(), column(&export, symptom).len(), "{name}");
        assert_eq!(
            column(&export, "Magnesium")["2026-03-30"],
            "1.5 tablet",
            "{name}"
        );
        let back = column(&export, "Back (lower) pain");
        assert_eq!(back, pairs(&[("03-27", "1 of 4")]), "{name}");
    }
}

#[test]
fn what_is_taken_in_is_what_was_logged_and_a_second_time_adds_nothing() {
    let coffee = || Column::Factor(Factor::Known(Known::CaffeineLate));
    for (name, legs, magnesium, café) in [
        (
            "trackandgraph.csv",
            "Unruhige Beine – gêne",
            "Magnesium, \"300 mg\"?",
            "Café",
        ),
        ("medtimer.csv", "Unruhige Beine – gêne", "Magnesium", "Café"),
        ("nomie.json", "Gêne jambes (0–10)", "Magnesium", "Café"),
        ("nomie5.json", "Gêne jambes (0–10)", "Magnesium", "Café"),
        ("daylio.csv", "Leg discomfort", "magnesium", "café"),
    ] {
        let export = fixture(name);
        let roles = [
            (legs, Column::Worst),
            (magnesium, Column::Amount),
            (café, coffee()),
        ];
        let empty = Journal::default();
        let journal = with(&empty, taken_in(&export, &roles, &empty));
        let entry = journal.entry(night("2026-03-23")).unwrap();
        assert_eq!(entry.worst().map(Severity::points), Some(8), "{name}");
        let remedy = journal.remedies().next().unwrap();
        let answer = journal.answer(night("2026-03-23"), remedy.id);
        assert!(matches!(answer, Some(Answer::Used(_))), "{name}");
        let evening = journal.entry(night("2026-03-22")).unwrap();
        let caffeine = evening.factors.get(&Factor::Known(Known::CaffeineLate));
        assert!(caffeine.is_some_and(|level| *level != Level::No), "{name}");
        // Nobody said anything of magnesium on 24 March.
        assert_eq!(
            journal.answer(night("2026-03-24"), remedy.id),
            None,
            "{name}"
        );

        let again = taken_in(&export, &roles, &journal);
        assert_eq!(again.parts, [], "{name}");
    }
}

#[test]
fn one_bad_row_among_ten_thousand_is_named() {
    let mut text = "FeatureName,Timestamp,Value,Label,Note\r\n".to_owned();
    let first = night("1998-01-01").day_number();
    for day in 0..10_000 {
        let evening = Night::from_day_number(first + day).unwrap();
        let time = if day == 6_000 { "noon" } else { "T22:00+01:00" };
        write!(text, "Legs,{evening}{time},{}.0,,\r\n", day % 11).unwrap();
    }
    let export = exported(&text);
    assert_eq!(export.refused.len(), 1);
    assert_eq!(export.refused[0].line, 6_002);
    assert!(matches!(export.refused[0].why, Why::NotATime(_)));
    assert_eq!(export.table.rows().len(), 9_999);
}

#[test]
fn files_of_none_of_these_are_left_to_others() {
    let days = Days {
        boundary: Boundary::NOON,
        on_the_wall: &berlin,
    };
    for text in [
        "",
        "{}",
        "{\"nomie\":1}",
        "date,severity\n2026-01-01,4\n",
        "a;b;c;d;e;f;g;h;i\n",
    ] {
        assert!(read(text, days).is_none(), "{text}");
    }
}

#[test]
fn a_row_that_misses_a_cell_and_a_time_that_is_none_are_named() {
    let export = exported(
        "FeatureName,Timestamp,Value,Label,Note\n\
         Legs,2026-03-24T22:00+01:00,4.0,,\n\
         Legs,2026-03-25T22:00+01:00\n\
         Legs,yesterday,4.0,,\n\
         Legs,2026-03-26T22:00+01:00,much,,\n",
    );
    let refused: Vec<_> = export
        .refused
        .iter()
        .map(|own| (own.line, &own.why))
        .collect();
    let (time, value) = ("yesterday".to_owned(), "much".to_owned());
    let expected = [
        (3, &Why::Ragged),
        (4, &Why::NotATime(time)),
        (5, &Why::NotAValue(value)),
    ];
    assert_eq!(refused, expected);
    assert_eq!(column(&export, "Legs"), pairs(&[("03-24", "4")]));
}

#[test]
fn of_a_morning_a_rating_is_of_the_night_that_was_and_coffee_of_the_one_to_come() {
    let export = exported(
        "FeatureName,Timestamp,Value,Label,Note\n\
         Legs,2026-03-24T08:00+01:00,7.0,,slept badly\n\
         Coffee,2026-03-24T08:00+01:00,1.0,,\n\
         Coffee,2026-03-24T03:00+01:00,1.0,,\n",
    );
    assert_eq!(column(&export, "Legs"), pairs(&[("03-23", "7")]));
    assert_eq!(
        column(&export, "Note"),
        pairs(&[("03-23", "Legs: slept badly")])
    );
    assert_eq!(
        column(&export, "Coffee"),
        pairs(&[("03-23", "1"), ("03-24", "1")])
    );
}

#[test]
fn a_backup_of_lulls_own_is_none_of_these() {
    let backup = backup::write(&Journal::default(), &Moment::epoch());
    let days = Days {
        boundary: Boundary::NOON,
        on_the_wall: &berlin,
    };
    assert!(read(&backup, days).is_none());
    // Not because of its first bytes alone.
    assert!(read(&backup.replacen('{', "{ ", 1), days).is_none());
}
