//! What the page says agrees with the journal, and it keeps back what is to be kept back.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

mod trials;

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::{
    about::Condition,
    bounded::Words,
    clinic::{self, ClinicId, ClinicRecord, ClinicResult, Known as Measured, Measure},
    entry::{Entry, Rating},
    journal::{Part as Kept, Settings, arbitrary},
    monthly::{Change, Compared, Monthly, Noticed},
    remedy::{Access, Answer, Remedy, RemedyId, Span, Usage, Use},
    sample::Sample,
    severity::Severity,
};
use choices::Period;

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

/// Eight in the evening of a night's first day.
fn evening(night: Night) -> Moment {
    let ms = i64::from(night.day_number()) * 86_400_000 + 20 * 3_600_000;
    Moment::new(ms, 0, "").unwrap()
}

fn report(journal: &Journal, choices: &Choices, today: Night) -> Report {
    Report::of(journal, choices, today, &evening(today), Text::default())
}

fn sample(nights: u64) -> Journal {
    Sample::of(nights, night("2026-11-23")).journal().unwrap()
}

/// The whole period of a journal.
fn whole(journal: &Journal) -> Choices {
    let mut nights = journal.nights().map(|(night, _)| night);
    let first = nights.next().unwrap_or(night("2026-11-23"));
    Choices::all_of(Period::new(first, nights.next_back().unwrap_or(first)).unwrap())
}

fn part(report: &Report, section: Section) -> Option<&Part> {
    report.parts.iter().find(|part| part.section == section)
}

fn table(report: &Report, section: Section) -> &Table {
    match part(report, section).map(|part| &part.body) {
        Some(Body::Table(table)) => table,
        other => panic!("{other:?}"),
    }
}

fn figure(report: &Report, label: &str) -> Option<u32> {
    let found = report
        .figures
        .iter()
        .find(|figure| figure.label.contains(label))?;
    found.number.parse().ok()
}

/// Everything that a report says, the charts' words among it.
fn all_words(report: &Report) -> String {
    format!("{report:?}")
}

proptest! {
    #[test]
    fn its_counts_are_those_of_the_journal(journal in arbitrary::journal(), days in 0_i32..120) {
        let from = Night::from_day_number(19_990).unwrap();
        let to = Night::from_day_number(19_990 + days).unwrap();
        let choices = Choices::all_of(Period::new(from, to).unwrap());
        let report = report(&journal, &choices, night("2199-01-01"));
        let (mut rated, mut missing, mut unrated, mut episodes) = (0, 0, 0, 0);
        let mut day = from;
        loop {
            match journal.entry(day) {
                None => missing += 1,
                Some(entry) if entry.rating.is_some() => rated += 1,
                Some(_) => unrated += 1,
            }
            episodes += journal.entry(day).map_or(0, |entry| entry.episodes.len());
            if day == to { break; }
            day = day.next();
        }
        prop_assert_eq!(figure(&report, "a number").or(figure(&report, "have a number")), Some(rated));
        prop_assert_eq!(figure(&report, "not logged"), Some(missing));
        prop_assert_eq!(figure(&report, "without a number").unwrap_or(0), unrated);
        prop_assert_eq!(figure(&report, "moment").map(|count| count as usize), Some(episodes));
        // The table of nights holds each of the last 60, whether it was logged or not.
        let nights = report.nights.unwrap();
        prop_assert_eq!(nights.rows.len(), usize::try_from(days + 1).unwrap().min(60));
        for row in &nights.rows {
            prop_assert_eq!(row.is_logged, journal.entry(row.night).is_some());
            let worst = journal.entry(row.night).and_then(|entry| entry.worst());
            prop_assert_eq!(row.worst, worst.map(Severity::points));
            prop_assert_eq!(row.cells.len(), nights.columns.len());
        }
    }

    #[test]
    fn nothing_that_a_journal_can_hold_stops_it(
        journal in arbitrary::journal(),
        from in -25_000_i32..80_000,
        days in 0_i32..4_000,
        left_out in prop::collection::vec(prop::sample::select(Section::ALL), 0..4),
    ) {
        let from = Night::from_day_number(from).unwrap();
        let to = Night::from_day_number(from.day_number() + days).unwrap_or(from);
        let choices = Choices { without: left_out, ..Choices::all_of(Period::new(from, to).unwrap()) };
        let report = report(&journal, &choices, night("2024-11-23"));
        prop_assert!(report.parts.iter().all(|part| !choices.without.contains(&part.section)));
        for part in &report.parts {
            if let Body::Table(table) = &part.body {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.headers.len()));
            }
        }
    }
}

#[test]
fn a_remedy_counts_what_is_known_of_each_night() {
    let journal = sample(120);
    let choices = whole(&journal);
    let report = report(&journal, &choices, night("2026-11-24"));
    let rows = &table(&report, Section::Remedies).rows;
    assert!(rows.len() > 2);
    for row in rows {
        let remedy = journal.remedy_named(&row.cells[0]).unwrap();
        let mut counts = [0_u32; 3];
        for night in choices.period.nights() {
            counts[match journal.usage(night, remedy.id) {
                Usage::Used => 0,
                Usage::NotUsed => 1,
                Usage::Unknown => 2,
            }] += 1;
        }
        assert_eq!(
            row.cells[2..],
            counts.map(|count| count.to_string()),
            "{row:?}"
        );
        assert_eq!(counts.iter().sum::<u32>(), choices.period.count());
    }
}

#[test]
fn a_medicine_stands_with_who_prescribed_it() {
    let id = RemedyId::fresh(1, [1; 10]);
    let first = night("2026-11-01");
    let mut medicine = Remedy::named(id, Words::new("Ropinirole").unwrap(), Access::LogOnly);
    medicine.listed = vec![Span::since(first)];
    medicine.prescriber = Words::new("Dr Gray").unwrap();
    let journal = Journal::from_parts([Kept::Remedy(id, Some(Rc::new(medicine)))]);
    let choices = Choices::all_of(Period::new(first, night("2026-11-23")).unwrap());
    let report = report(&journal, &choices, night("2026-11-24"));
    let said = &table(&report, Section::Medicines).rows[0].cells;
    assert_eq!(said[0], "Ropinirole");
    assert!(said[1].ends_with("prescribed by Dr Gray"), "{said:?}");
}

#[test]
fn both_halves_hold_the_nights_that_lie_in_them() {
    let entry = |worst| {
        let rating = Some(Rating {
            worst: Severity::new(worst).unwrap(),
            logged: None,
        });
        Rc::new(Entry {
            rating,
            ..Entry::default()
        })
    };
    // 14 nights at 7 or 8, one missing, then 15 nights at 2 but for one at 0.
    let first = night("2026-10-01");
    let parts = (0..30).filter(|day| *day != 14).map(|day| {
        let worst = match day {
            0..7 => 7,
            7..14 => 8,
            20 => 0,
            _ => 2,
        };
        let night = Night::from_day_number(first.day_number() + day).unwrap();
        Kept::Night(night, Some(entry(worst)))
    });
    let journal = Journal::from_parts(parts);
    let report = report(&journal, &whole(&journal), night("2026-11-24"));
    let rows = &table(&report, Section::Glance).rows;
    let cells: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.cells.iter().map(String::as_str).collect())
        .collect();
    assert_eq!(
        cells[0],
        ["Nights with a number", "14", "of 15", "15", "of 15"]
    );
    assert_eq!(cells[1], ["Nights not logged", "1", "of 15", "0", "of 15"]);
    assert_eq!(
        cells[2],
        ["Worst urge 1 or more", "14", "of 14", "14", "of 15"]
    );
    assert_eq!(
        cells[3],
        [
            "Worst urge, 0 to 10",
            "7 (7 to 8)",
            "14",
            "2 (0 to 2)",
            "15"
        ]
    );
    assert_eq!(cells.len(), 4);
}

#[test]
fn missing_nights_and_who_wrote_it_are_there_whatever_is_left_out() {
    let journal = sample(40);
    let choices = Choices {
        without: Section::ALL.to_vec(),
        ..whole(&journal)
    };
    let report = report(&journal, &choices, night("2026-11-24"));
    assert!(report.parts.is_empty() && report.nights.is_none());
    let logged = u32::try_from(journal.nights().count()).unwrap();
    assert_eq!(
        figure(&report, "not logged"),
        Some(choices.period.count() - logged)
    );
    assert!(report.self_reported.contains("Self-reported"));
    assert!(report.foot.contains("Self-reported"));
}

#[test]
fn words_of_a_section_that_is_left_out_are_on_neither_page() {
    let bath = RemedyId::fresh(1, [1; 10]);
    let pill = RemedyId::fresh(2, [2; 10]);
    let listed = |id, name: &str, access| {
        let remedy = crate::remedy::Remedy::named(id, Words::new(name).unwrap(), access);
        Kept::Remedy(id, Some(Rc::new(remedy.listed_from(night("2026-11-01")))))
    };
    let used = |note: &str| {
        Answer::Used(Use {
            note: Words::new(note).unwrap(),
            ..Use::default()
        })
    };
    let mut entry = Entry {
        note: Words::new("zebra crossing").unwrap(),
        answers: [(bath, used("yellow tub")), (pill, used("purple box"))].into(),
        ..Entry::default()
    };
    entry.details.side_effects = Words::new("walrus tooth").unwrap();
    entry.details.monthly = Monthly {
        compared: Some(Compared::MuchWorse),
        changes: [(Change::Earlier, Noticed::Yes)].into(),
    };
    let journal = Journal::from_parts([
        listed(bath, "Quince bath", Access::Own),
        listed(pill, "Xylomine", Access::LogOnly),
        Kept::Night(night("2026-11-20"), Some(Rc::new(entry))),
    ]);
    let said = |without: &[Section]| {
        let choices = Choices {
            without: without.to_vec(),
            ..whole(&journal)
        };
        all_words(&report(&journal, &choices, night("2026-11-24")))
    };
    let secrets = [
        "zebra",
        "yellow",
        "purple",
        "walrus",
        "much worse",
        "earlier in the day? yes",
        "Quince",
        "Xylomine",
    ];
    assert!(secrets.iter().all(|words| said(&[]).contains(words)));
    let left = |without: &[Section]| {
        let said = said(without);
        let left = secrets.iter().filter(|words| said.contains(**words));
        left.copied().collect::<Vec<_>>()
    };
    assert_eq!(left(&[Section::Notes]), ["Quince", "Xylomine"]);
    assert_eq!(left(&[Section::Notes, Section::Medicines]), ["Quince"]);
    assert_eq!(
        left(&[Section::Remedies]),
        [
            "zebra",
            "purple",
            "walrus",
            "much worse",
            "earlier in the day? yes",
            "Xylomine"
        ]
    );
}

#[test]
fn it_uses_none_of_the_words_to_avoid() {
    let (journal, _, end, _) = trials::tested();
    let choices = Choices {
        // The person may write what they want.
        without: vec![Section::Notes],
        ..whole(&journal)
    };
    let said = all_words(&report(&journal, &choices, end.next())).to_lowercase();
    let words = include_str!("../../tests/data/words_to_avoid.txt").lines();
    for word in words.map(|word| word.replace('_', " ")) {
        assert!(!said.contains(&word), "{word}");
    }
}

fn ferritin(number: u8, value: &str, day: &str) -> Kept {
    let result = ClinicResult {
        day: night(day).evening(),
        measure: Measure::Known(Measured::Ferritin),
        value: clinic::Measured::new(value).unwrap(),
        unit: Words::new("ng/mL").unwrap(),
        source: Words::new("Dr Gray").unwrap(),
    };
    let record = ClinicRecord {
        said: Some(result),
        ..ClinicRecord::default()
    };
    let id = ClinicId::fresh(0, [number; 10]);
    Kept::Clinic(id, Some(Rc::new(record)))
}

#[test]
fn results_stand_as_written_with_the_latest_first_and_those_left_out_counted() {
    let today = night("2026-11-24");
    let mut parts = vec![
        ferritin(0, "<41.0", "2026-11-24"),
        ferritin(1, "9", "2026-11-25"),
    ];
    parts.extend((2..11).map(|number| ferritin(number, "30", &format!("2025-01-{number:02}"))));
    let journal = Journal::from_parts(parts);
    let period = Period::new(night("2026-11-01"), night("2026-11-23")).unwrap();
    let choices = Choices::all_of(period);
    let report = report(&journal, &choices, today);
    let rows = &table(&report, Section::Results).rows;
    assert_eq!(
        rows[0].cells,
        [
            "24 Nov 2026",
            "Ferritin (iron store)",
            "<41.0 ng/mL",
            "Dr Gray"
        ]
    );
    // Of tomorrow nothing is known yet; of ten, eight have room.
    assert_eq!(rows.len(), 8);
    let plain = &part(&report, Section::Results).unwrap().plain;
    assert_eq!(plain.as_deref(), Some("The latest 8 of 10 results."));
}

#[test]
fn only_what_was_ticked_is_told_and_only_if_it_is_not_left_out() {
    let today = night("2026-11-24");
    let settings = Settings {
        about: [Condition::NumbFeet].into_iter().collect(),
        ..Settings::default()
    };
    let journal = Journal::from_parts([Kept::Settings(settings)]);
    let period = Period::new(night("2026-11-01"), night("2026-11-23")).unwrap();
    let mut choices = Choices::all_of(period);
    let said = report(&journal, &choices, today);
    assert_eq!(
        table(&said, Section::About).rows[0].cells,
        ["I ticked", "Numb feet"]
    );
    choices.without = vec![Section::About];
    assert!(!all_words(&report(&journal, &choices, today)).contains("Numb feet"));
    let nothing = report(&Journal::default(), &Choices::all_of(period), today);
    assert_eq!(part(&nothing, Section::About), None);
    assert_eq!(part(&nothing, Section::Results), None);
}
