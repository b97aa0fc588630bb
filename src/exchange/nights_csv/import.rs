//! A table into parts of the journal: all of its rows or none.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{
    Column, Reason, RowProblem, Table,
    remedies::{Remedies, remedy_name},
    row::{Measure, Reading, Said, said},
};
use crate::{
    journal::{Journal, Part},
    night::Night,
    remedy::RemedyId,
};

/// What a table would add to the journal, to be shown before it is taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The parts to take in.
    pub parts: Vec<Part>,
    /// Nights that are new.
    pub nights_added: usize,
    /// Of these, the nights that are rated.
    pub nights_rated: usize,
    /// Nights that the journal has already; they stay as they are.
    pub nights_kept: usize,
    /// Rows that say nothing but a date.
    pub rows_blank: usize,
    /// The names of the remedies that are new.
    pub remedies_added: Vec<String>,
    /// The first night of the table.
    pub first: Option<Night>,
    /// The last night of the table.
    pub last: Option<Night>,
}

/// What the table adds to the journal, its columns being taken for `roles`, from the left; columns
/// beyond them are not taken in. `fresh` makes the ids of new remedies.
///
/// A row without a score is a night that was not rated; what else it says is still taken in. A
/// remedy is the journal's if it has the same name; a new one is listed from the table's first
/// night on. In a remedy's column 1 is used, 0 is not used and blank is not said.
///
/// # Errors
/// Every cell that cannot be taken in, from the top; then nothing is.
pub fn import(
    table: &Table,
    roles: &[Column],
    journal: &Journal,
    fresh: &mut dyn FnMut() -> RemedyId,
) -> Result<Import, Vec<RowProblem>> {
    let roles = roles.get(..table.columns.len()).unwrap_or(roles);
    let mut problems = head_problems(table, roles);
    let date_at = roles.iter().position(|column| *column == Column::Date);
    let Some(date_at) = date_at.filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    let readings: Vec<Reading> = (table.columns.iter().zip(roles).enumerate())
        .map(|(at, (heading, column))| Reading {
            at,
            name: &heading.name,
            column,
            measure: match column {
                Column::Factor(factor) => Measure::of(factor, table, at),
                _ => Measure::Ticks,
            },
        })
        .collect();
    let nights = nights(table, date_at, &readings, &mut problems);
    if problems.is_empty() {
        Ok(taken_in(&nights, &readings, journal, fresh))
    } else {
        problems.sort_by_key(|problem| problem.line);
        Err(problems)
    }
}

/// What the choice of columns leaves open or says twice.
fn head_problems(table: &Table, roles: &[Column]) -> Vec<RowProblem> {
    let problem = |column: &str, reason| RowProblem {
        line: 1,
        column: column.to_owned(),
        reason,
    };
    let mut problems = Vec::new();
    if !roles.contains(&Column::Date) {
        problems.push(problem("", Reason::NoDateColumn));
    }
    let mut taken = BTreeSet::new();
    for (heading, column) in table.columns.iter().zip(roles) {
        // Used or not and how much are two ways to say the same of one remedy.
        let column = match column {
            Column::Amount => &Column::Remedy,
            column => column,
        };
        let name = match column {
            Column::Ignore(_) => continue,
            Column::Remedy => remedy_name(&heading.name),
            _ => None,
        };
        if *column == Column::Remedy && name.is_none() {
            problems.push(problem(&heading.name, Reason::NoRemedyName));
        }
        let same_name = name.map(|name| name.as_str().to_lowercase());
        if !taken.insert((column, same_name)) {
            problems.push(problem(&heading.name, Reason::SecondColumn));
        }
    }
    problems
}

/// The rows by night; what cannot be goes to `problems`.
fn nights(
    table: &Table,
    date_at: usize,
    readings: &[Reading],
    problems: &mut Vec<RowProblem>,
) -> BTreeMap<Night, Said> {
    let name = readings.get(date_at).map_or("", |reading| reading.name);
    let mut nights = BTreeMap::new();
    let mut lines: BTreeMap<Night, usize> = BTreeMap::new();
    for row in &table.rows {
        let row_says = said(row, readings, problems);
        let date = row.cells.get(date_at).map_or("", String::as_str);
        let reason = match date.parse::<Night>() {
            Err(_) => Reason::NotADate(date.to_owned()),
            Ok(night) => {
                let Some(&line) = lines.get(&night) else {
                    lines.insert(night, row.line);
                    nights.insert(night, row_says);
                    continue;
                };
                Reason::SameNight { line }
            }
        };
        problems.push(RowProblem {
            line: row.line,
            column: name.to_owned(),
            reason,
        });
    }
    nights
}

fn taken_in(
    nights: &BTreeMap<Night, Said>,
    readings: &[Reading],
    journal: &Journal,
    fresh: &mut dyn FnMut() -> RemedyId,
) -> Import {
    let mut import = Import {
        first: nights.keys().next().copied(),
        last: nights.keys().next_back().copied(),
        ..Import::default()
    };
    let mut remedies = Remedies::default();
    let mut parts = Vec::new();
    for (&night, said) in nights {
        let mut entry = said.entry.clone();
        if entry.is_empty() && said.answers.is_empty() {
            import.rows_blank += 1;
            continue;
        }
        if journal.entry(night).is_some() {
            import.nights_kept += 1;
            continue;
        }
        for (at, answer) in &said.answers {
            let known = readings.get(*at).and_then(|reading| {
                remedies.of_column(*at, reading.name, journal, import.first, fresh)
            });
            if let Some(id) = known {
                entry.answers.insert(id, answer.clone());
            }
        }
        import.nights_added += 1;
        import.nights_rated += usize::from(entry.rating.is_some());
        parts.push(Part::Night(night, Some(Rc::new(entry))));
    }
    for remedy in remedies.new {
        import.remedies_added.push(remedy.name.to_string());
        let part = Part::Remedy(remedy.id, Some(Rc::new(remedy)));
        import.parts.push(part);
    }
    import.parts.extend(parts);
    import.parts = journal.stamped(import.parts);
    import
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
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
}
