//! Tables come in: what is kept of each cell, what is refused, and where.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::super::{Ignored, read};
use super::*;
use crate::{
    factor::{Factor, Known, Level},
    journal::{Change, PartKey, arbitrary},
    remedy::{Answer, Usage},
    text::Text,
};

fn numbered() -> impl FnMut() -> RemedyId {
    let mut number = 0;
    move || {
        number += 1;
        RemedyId::fresh(1_700_000_000_000, [number; 10])
    }
}

fn guessed(text: &str, journal: &Journal) -> Result<Import, Vec<RowProblem>> {
    let table = read(text).unwrap();
    import(&table, &table.guesses(), journal, &mut numbered())
}

fn taken(journal: &Journal, import: Import) -> Journal {
    journal.with(Change::TakeIn(import.parts)).unwrap().journal
}

fn journal_of(text: &str) -> Journal {
    let empty = Journal::default();
    taken(&empty, guessed(text, &empty).unwrap())
}

fn complaints(text: &str) -> Vec<String> {
    let problems = guessed(text, &Journal::default()).unwrap_err();
    let english = Text::default();
    problems
        .iter()
        .map(|problem| problem.sentence(english))
        .collect()
}

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

#[test]
fn every_bad_cell_is_named_with_its_line_and_nothing_is_taken_in() {
    let text = "date,severity,hot_bath,stress,antihistamine\r\n\
        2026-01-01,6,1,2,0\r\n\
        2026-01-02,14,2,4,0\r\n\
        02/01/2026,5,0,0,2\r\n\
        2026-01-01,5.5,0,0,0\r\n";
    let table = read(text).unwrap();
    let mut roles = table.guesses();
    roles[2] = Column::Remedy;
    roles[4] = Column::Factor(Factor::Known(Known::Antihistamine));
    let problems = import(&table, &roles, &Journal::default(), &mut numbered()).unwrap_err();
    let said: Vec<String> = problems
        .iter()
        .map(|problem| problem.sentence(Text::default()))
        .collect();
    assert_eq!(
        said,
        [
            "Line 3, column “severity”: “14” is not a whole number from 0 to 10",
            "Line 3, column “hot_bath”: “2” is not 0 or 1",
            "Line 3, column “stress”: “4” is not a whole number from 0 to 3",
            "Line 4, column “antihistamine”: “2” is not 0 or 1",
            "Line 4, column “date”: “02/01/2026” is not a date written as 2026-11-23",
            "Line 5, column “severity”: “5.5” is not a whole number from 0 to 10",
            "Line 5, column “date”: this night stands in line 2 already",
        ]
    );
}

#[test]
fn a_blank_is_neither_zero_nor_not_used() {
    let text =
        "date,severity,hot_bath\n2026-01-01,,1\n2026-01-02,4,\n2026-01-03,,\n2026-01-04,5,0\n";
    let journal = journal_of(text);
    let bath = journal.remedy_named("Hot bath").unwrap().id;
    let first = journal.entry(night("2026-01-01")).unwrap();
    assert_eq!(first.worst(), None);
    assert_eq!(journal.usage(night("2026-01-01"), bath), Usage::Used);
    assert_eq!(journal.usage(night("2026-01-02"), bath), Usage::Unknown);
    assert!(journal.entry(night("2026-01-03")).is_none());
    assert_eq!(
        journal.answer(night("2026-01-04"), bath),
        Some(&Answer::NotUsed)
    );
    assert!(journal.remedy(bath).unwrap().is_listed(night("2026-12-31")));
}

#[test]
fn drinks_are_kept_in_halves_and_ticks_as_yes_and_no() {
    let level = |text: &str| {
        let journal = journal_of(text);
        let entry = Rc::clone(journal.entry(night("2026-01-01")).unwrap());
        *entry.factors.get(&Factor::Known(Known::Alcohol)).unwrap()
    };
    assert_eq!(
        level("date,severity,alcohol\n2026-01-01,4,1.5\n2026-01-02,4,2\n"),
        Level::counted(3).unwrap()
    );
    assert_eq!(
        level("date,severity,alcohol\n2026-01-01,4,1\n2026-01-02,4,0\n"),
        Level::Yes
    );
}

#[test]
fn a_remedy_of_the_same_name_is_the_same_remedy() {
    let first = journal_of("date,severity,hot_bath\n2026-01-01,4,1\n");
    let bath = first.remedy_named("hot bath").unwrap().id;
    let more = guessed("date,severity,HOT BATH\n2026-01-02,4,1\n", &first).unwrap();
    assert!(more.remedies_added.is_empty());
    assert_eq!(
        taken(&first, more).usage(night("2026-01-02"), bath),
        Usage::Used
    );
}

#[test]
fn what_the_journal_has_stays_as_it_is() {
    let first = journal_of("date,severity\n2026-01-01,4\n");
    let more = guessed("date,severity\n2026-01-01,9\n2026-01-02,9\n", &first).unwrap();
    assert_eq!((more.nights_added, more.nights_kept), (1, 1));
    let both = taken(&first, more);
    assert_eq!(
        both.entry(night("2026-01-01")),
        first.entry(night("2026-01-01"))
    );
}

#[test]
fn an_amount_is_kept_in_the_words_of_the_file() {
    let text = "date,severity,magnesium\n2026-01-01,4,300 mg\n2026-01-02,4,0\n2026-01-03,4,\n2026-01-04,4,yes\n";
    let journal = journal_of(text);
    let magnesium = journal.remedy_named("magnesium").unwrap().id;
    let answer = |date: &str| journal.answer(night(date), magnesium);
    let amount = |date: &str| match answer(date) {
        Some(Answer::Used(used)) => Some(used.amount.as_str()),
        _ => None,
    };
    assert_eq!(amount("2026-01-01"), Some("300 mg"));
    assert_eq!(answer("2026-01-02"), Some(&Answer::NotUsed));
    assert_eq!(answer("2026-01-03"), None);
    assert_eq!(amount("2026-01-04"), Some(""));
}

#[test]
fn the_rest_can_be_taken_in_without_the_rows_that_cannot() {
    let text = "date,severity\n2026-01-01,4\n2026-01-02,14\n2026-01-03,5\n";
    let table = read(text).unwrap();
    let empty = Journal::default();
    let problems = import(&table, &table.guesses(), &empty, &mut numbered()).unwrap_err();
    let lines: Vec<usize> = problems.iter().map(|problem| problem.line).collect();
    let rest = table.without(&lines);
    let rest = import(&rest, &rest.guesses(), &empty, &mut numbered()).unwrap();
    let nights: Vec<_> = rest.parts.iter().map(Part::key).collect();
    let expected = ["2026-01-01", "2026-01-03"].map(|date| PartKey::Night(night(date)));
    assert_eq!(nights, expected);
}

#[test]
fn two_columns_for_one_thing_are_refused() {
    let table = read("date,hot_bath,Hot bath\n2026-01-01,1,0\n").unwrap();
    let roles = [Column::Date, Column::Remedy, Column::Remedy];
    let problems = import(&table, &roles, &Journal::default(), &mut numbered());
    assert_eq!(problems.unwrap_err()[0].reason, Reason::SecondColumn);
}

#[test]
fn without_dates_there_are_no_nights() {
    assert_eq!(
        complaints("severity,hot_bath\n4,1\n"),
        ["Choose the column that holds the dates of the nights."]
    );
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9]{0,2}", "2026-01-[0-3][0-9]", "[a-z,;\"\n]{0,4}"]
}

fn column() -> impl Strategy<Value = Column> {
    proptest::sample::select(vec![
        Column::Date,
        Column::Worst,
        Column::Evening,
        Column::MinutesLost,
        Column::SleepMinutes,
        Column::Remedy,
        Column::Amount,
        Column::Factor(Factor::Known(Known::Alcohol)),
        Column::Note,
        Column::Ignore(Ignored::Unwanted),
    ])
}

proptest! {
    #[test]
    fn no_table_and_no_choice_of_columns_stops_the_import(
        rows in prop::collection::vec(prop::collection::vec(cell(), 3), 2..6),
        roles in prop::collection::vec(column(), 0..5),
    ) {
        let text = rows.iter().map(|row| row.join(",")).collect::<Vec<_>>().join("\n");
        if let Ok(table) = read(&text) {
            let _ = import(&table, &roles, &Journal::default(), &mut numbered());
        }
    }

    #[test]
    fn taking_a_table_in_twice_adds_nothing(
        journal in arbitrary::journal(),
        rows in prop::collection::btree_map(20_000_i32..20_090, (0..=10, 0..=1, 0..=3), 1..30),
    ) {
        let mut text = String::from("date,severity,hot_bath,stress\n");
        for (day, (worst, bath, stress)) in rows {
            let night = Night::from_day_number(day).unwrap();
            writeln!(text, "{night},{worst},{bath},{stress}").unwrap();
        }
        let first = guessed(&text, &journal).unwrap();
        let nights = first.parts.iter().filter(|part| matches!(part, Part::Night(..)));
        prop_assert_eq!(nights.count(), first.nights_added);
        let both = taken(&journal, first);
        let again = guessed(&text, &both).unwrap();
        prop_assert_eq!(again.parts, vec![]);
        for (night, entry) in journal.nights() {
            prop_assert_eq!(both.entry(night), Some(entry));
        }
    }
}
