//! A journal goes out as tables and comes back the same, or not at all.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

mod refused;

use std::rc::Rc;

use proptest::{prelude::*, sample::Index};

use super::*;
use crate::{
    bounded::Words,
    entry::Entry,
    episode::{Episode, EpisodeId},
    factor::{Factor, Known, Level},
    journal::{BinChange, BinId, Change, Deletion, Part, arbitrary},
    moment::Moment,
    night::Night,
    remedy::{Access, Answer, Remedy, RemedyId, Use},
    severity::Severity,
    text::Text,
};

fn night() -> Night {
    "2026-11-23".parse().unwrap()
}

/// One minute past eight in the evening of the night, in London.
fn evening() -> Moment {
    Moment::new(1_795_464_060_500, 0, "Europe/London").unwrap()
}

/// A night with a note, a remedy and a moment at the cinema, and no rating.
fn small() -> Journal {
    let id = RemedyId::fresh(1, [1; 10]);
    let name = Words::new("=Tea, \"green\"").unwrap();
    let remedy = Remedy::named(id, name, Access::Own);
    let mut entry = Entry {
        note: Words::new("two\nlines").unwrap(),
        ..Entry::default()
    };
    entry.answers.insert(id, Answer::Used(Use::default()));
    entry
        .factors
        .insert(Factor::Known(Known::Alcohol), Level::counted(3).unwrap());
    entry.episodes.push(Episode::now(
        EpisodeId::fresh(2, [2; 10]),
        evening(),
        Severity::new(7).unwrap(),
    ));
    Journal::from_parts([
        Part::Remedy(id, Some(Rc::new(remedy))),
        Part::Night(night(), Some(Rc::new(entry))),
    ])
}

fn files(journal: &Journal) -> Vec<TableFile> {
    write(journal, Extent::Whole, Spreadsheet::Any)
}

fn text<'a>(files: &'a [TableFile], name: &str) -> &'a str {
    &files.iter().find(|file| file.name == name).unwrap().text
}

fn cells(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn cell(files: &[TableFile], file: &str, column: &str) -> String {
    let cells = cells(text(files, file));
    let at = cells[0].iter().position(|name| name == column).unwrap();
    cells[1][at].clone()
}

#[test]
fn what_was_not_logged_is_empty_and_never_0() {
    let files = files(&small());
    let rows = cells(text(&files, "nights.csv"));
    let said: Vec<(&str, &str)> = rows[0]
        .iter()
        .zip(&rows[1])
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(name, cell)| (name.as_str(), cell.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            ("schema_version", "3"),
            ("night_date", "2026-11-23"),
            ("urge_worst_0_10_status", "skipped"),
            ("sleep_latency_min_status", "skipped"),
            ("note", "two\nlines"),
        ]
    );
}

#[test]
fn times_have_their_offset_numbers_a_point_and_ids_join_the_tables() {
    let files = files(&small());
    assert_eq!(
        cell(&files, "episodes.csv", "started_at"),
        "2026-11-23T20:01:00.500+00:00"
    );
    assert_eq!(cell(&files, "episodes.csv", "tz"), "Europe/London");
    assert_eq!(cell(&files, "factors.csv", "amount"), "1.5");
    assert_eq!(cell(&files, "factors.csv", "unit"), "drinks");
    let id = cell(&files, "remedies.csv", "remedy_id");
    assert_eq!(id.len(), 36);
    assert_eq!(cell(&files, "remedy_use.csv", "remedy_id"), id);
}

#[test]
fn a_text_that_looks_like_a_formula_is_guarded_in_every_table() {
    let files = files(&small());
    assert_eq!(cell(&files, "remedies.csv", "name"), "'=Tea, \"green\"");
    assert_eq!(
        cell(&files, "remedy_use.csv", "remedy_name"),
        "'=Tea, \"green\""
    );
    assert!(text(&files, "remedies.csv").contains("\"'=Tea, \"\"green\"\"\""));
    assert_eq!(read(&files), Ok(small()));
}

#[test]
fn lines_end_in_cr_lf_and_the_set_is_complete() {
    let files = files(&small());
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    for name in [
        "nights.csv",
        "episodes.csv",
        "remedies.csv",
        "remedy_use.csv",
        "medicines.csv",
        "results.csv",
        "data_dictionary.csv",
        "README.txt",
    ] {
        assert!(names.contains(&name), "{name}");
        assert!(text(&files, name).ends_with("\r\n"), "{name}");
    }
    let nights = text(&files, "nights.csv").replace("two\nlines", "");
    assert_eq!(nights.matches('\n').count(), nights.matches("\r\n").count());
    assert_eq!(
        file_name(&small()),
        "restless-legs-journal_2026-11-23_2026-11-23.zip"
    );
}

#[test]
fn the_dictionary_names_every_column_of_every_table() {
    let files = files(&Journal::default());
    let mut named: Vec<(String, String)> = Vec::new();
    for row in cells(text(&files, "data_dictionary.csv"))
        .into_iter()
        .skip(1)
    {
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        named.push((row[1].clone(), row[2].clone()));
    }
    let mut columns = Vec::new();
    for file in &files {
        if file.name != "README.txt" && file.name != "data_dictionary.csv" {
            let head = cells(&file.text).remove(0);
            assert_eq!(head[0], "schema_version");
            columns.extend(head.into_iter().map(|column| (file.name.clone(), column)));
        }
    }
    assert_eq!(named, columns);
}

#[test]
fn a_medicine_is_in_a_table_of_its_own_whatever_was_ticked() {
    let id = RemedyId::fresh(1, [1; 10]);
    let remedy = Remedy::named(id, Words::new("Mirapex 0.125 mg").unwrap(), Access::Own);
    let journal = Journal::from_parts([Part::Remedy(id, Some(Rc::new(remedy)))]);
    let files = files(&journal);
    assert_eq!(cell(&files, "medicines.csv", "name"), "Mirapex 0.125 mg");
    assert_eq!(cells(text(&files, "remedies.csv")).len(), 1);
    assert_eq!(read(&files), Ok(journal));
}

#[test]
fn others_get_neither_the_bin_nor_the_settings() {
    let deletion = Deletion {
        id: BinId::fresh(3, [3; 10]),
        at: evening(),
    };
    let journal = small()
        .with(BinChange::DeleteNight(night(), deletion))
        .unwrap()
        .journal;
    let whole = files(&journal);
    assert!(text(&whole, "only_for_lull.csv").contains("two\\nlines"));
    let shared = write(&journal, Extent::ForOthers, Spreadsheet::Any);
    assert!(shared.iter().all(|file| !file.text.contains("lines\"")));
    assert!(shared.iter().all(|file| file.name != "only_for_lull.csv"));
    // It can be read all the same: what it holds is a journal without a past.
    let back = read(&shared).unwrap();
    assert_eq!((back.bin().count(), back.remedies().count()), (0, 1));
}

#[test]
fn what_a_spreadsheet_makes_of_the_tables_is_still_read() {
    let mut files = write(&small(), Extent::Whole, Spreadsheet::Excel);
    for file in &mut files {
        assert!(file.text.starts_with('\u{feff}') || file.name == "README.txt");
        // Columns moved, yes and no in capitals, blank rows at the end.
        if file.name == "remedy_use.csv" {
            let rows = cells(file.text.trim_start_matches('\u{feff}'));
            let moved = rows.iter().map(|row| {
                let cells = row.iter().rev();
                let quoted = cells.map(|cell| {
                    format!("\"{}\"", cell.replace('"', "\"\"").replace("true", "TRUE"))
                });
                quoted.collect::<Vec<_>>().join(",")
            });
            file.text = format!("{}\n,,,,,,,,\n", moved.collect::<Vec<_>>().join("\n"));
        }
    }
    assert_eq!(read(&files), Ok(small()));
}

#[test]
fn a_changed_night_keeps_how_often_it_was_changed() {
    let rate = |points| Change::RateEvening(night(), Severity::new(points));
    let journal = small()
        .with(rate(5))
        .unwrap()
        .journal
        .with(rate(6))
        .unwrap()
        .journal;
    let back = read(&files(&journal)).unwrap();
    assert_eq!(back, journal);
    let part = back.part(crate::journal::PartKey::Night(night()));
    assert!(matches!(part, Part::Night(_, Some(entry)) if entry.versions.of("evening") == 1));
}

proptest! {
    #[test]
    fn a_journal_that_went_out_comes_back_the_same(journal in arbitrary::journal()) {
        let archive = packed(&files(&journal), &evening());
        let back = unpacked(&archive).and_then(|files| read(&files));
        prop_assert_eq!(back, Ok(journal));
    }

    #[test]
    fn no_cell_of_any_table_is_a_formula(journal in arbitrary::journal()) {
        for file in files(&journal).iter().filter(|file| file.name != "README.txt") {
            for cell in cells(&file.text).iter().flatten() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}: {}", file.name, cell);
            }
        }
    }

    #[test]
    fn no_changed_byte_stops_the_reader(
        journal in arbitrary::journal(),
        file in any::<Index>(),
        at in any::<Index>(),
        other in any::<char>(),
    ) {
        let mut files = files(&journal);
        let file = file.get(&files).name.clone();
        let file = files.iter_mut().find(|known| known.name == file).unwrap();
        let mut letters: Vec<char> = file.text.chars().collect();
        let at = at.index(letters.len());
        letters[at] = other;
        file.text = letters.into_iter().collect();
        if let Err(problems) = read(&files) {
            for problem in problems {
                prop_assert!(!problem.sentence(Text::default()).is_empty());
            }
        }
    }

    #[test]
    fn no_bytes_stop_the_unpacker(journal in arbitrary::journal(), at in any::<Index>(), other in any::<u8>()) {
        let mut archive = packed(&files(&journal), &evening());
        let at = at.index(archive.len());
        archive[at] = other;
        let _ = unpacked(&archive).and_then(|files| read(&files));
    }
}
