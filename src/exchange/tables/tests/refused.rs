//! What is not taken in, and what is said of it.

use super::*;

/// The files with one of them changed.
fn changed(name: &str, from: &str, to: &str) -> Vec<TableFile> {
    let mut files = files(&small());
    let file = files.iter_mut().find(|file| file.name == name).unwrap();
    assert!(file.text.contains(from), "{}", file.text);
    file.text = file.text.replace(from, to);
    files
}

fn complaints(files: &[TableFile]) -> Vec<String> {
    let problems = read(files).unwrap_err();
    problems
        .iter()
        .map(|problem| problem.sentence(Text::default()))
        .collect()
}

#[test]
fn every_reason_names_its_file_its_line_and_its_column() {
    for (file, from, to, said) in [
        (
            "episodes.csv",
            ",7,",
            ",14,",
            "episodes.csv, line 2, column urge_now_0_10: 14 is not between 0 and 10",
        ),
        (
            "episodes.csv",
            ",7,",
            ",seven,",
            "episodes.csv, line 2, column urge_now_0_10: not the kind of value that belongs here",
        ),
        (
            "episodes.csv",
            ",7,",
            ",,",
            "episodes.csv, line 2, column urge_now_0_10: it is not there",
        ),
        (
            "episodes.csv",
            "2026-11-23T20",
            "2026-11-23 at 20",
            "episodes.csv, line 2, column started_at: not a moment between 1900 and 2199",
        ),
        (
            "episodes.csv",
            ",2026-11-23,",
            ",2026-11-24,",
            "episodes.csv, line 2, column night_date: the night 2026-11-24 is not in nights.csv",
        ),
        (
            "nights.csv",
            "3,2026-11-23,",
            "3,23/11/2026,",
            "nights.csv, line 2, column night_date: “23/11/2026” is not a date written as 2026-11-23",
        ),
        (
            "nights.csv",
            "2026-11-23,,",
            "2026-11-23,6,",
            "nights.csv, line 2, column urge_worst_0_10_status: the status says otherwise than the number beside it",
        ),
        (
            "nights.csv",
            "3,2026",
            "4,2026",
            "nights.csv, line 2, column schema_version: These tables were made by a newer version of Lull. Update it, then try again.",
        ),
        (
            "nights.csv",
            "tired_0_10",
            "tired",
            "nights.csv, line 1, column tired: Lull has no column of this name, and nothing of it would be kept",
        ),
        (
            "remedy_use.csv",
            "true",
            "perhaps",
            "remedy_use.csv, line 2, column used: not the kind of value that belongs here",
        ),
        (
            "remedies.csv",
            "self",
            "anyone",
            "remedies.csv, line 2, column access: “anyone” is not a choice this version knows",
        ),
        (
            "factors.csv",
            "1.5",
            "1.3",
            "factors.csv, line 2, column amount: not the kind of value that belongs here",
        ),
        (
            "factors.csv",
            "true",
            "false",
            "factors.csv, line 2, column amount: more is said of what was not used, or was not there",
        ),
    ] {
        let complaints = complaints(&changed(file, from, to));
        assert!(
            complaints.iter().any(|complaint| complaint == said),
            "{said}\n{complaints:#?}"
        );
    }
}

#[test]
fn a_row_that_stands_twice_is_refused_with_the_second_line() {
    for (file, line) in [
        ("nights.csv", 4),
        ("episodes.csv", 3),
        ("remedies.csv", 3),
        ("remedy_use.csv", 3),
        ("factors.csv", 3),
    ] {
        let mut files = files(&small());
        let twice = files.iter_mut().find(|known| known.name == file).unwrap();
        let rows = twice.text.split_once("\r\n").unwrap().1.to_owned();
        twice.text.push_str(&rows);
        let complaints = complaints(&files);
        // The night's note has two lines.
        let start = format!("{file}, line {line}");
        let is_it = |said: &String| {
            said.starts_with(&start) && said.ends_with("this stands in another line already")
        };
        assert!(complaints.iter().any(is_it), "{start}: {complaints:#?}");
    }
}

#[test]
fn a_set_with_a_table_missing_or_unknown_is_not_taken_in() {
    let mut files = files(&small());
    files.retain(|file| file.name != "episodes.csv");
    files.push(TableFile {
        name: "visits.csv".to_owned(),
        text: String::new(),
    });
    assert_eq!(
        complaints(&files),
        [
            "visits.csv: Lull has no table of this name, and nothing of it would be kept",
            "episodes.csv: this file is missing; the tables belong together",
        ]
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let mut files = changed("episodes.csv", ",7,", ",14,");
    let uses = files
        .iter_mut()
        .find(|file| file.name == "remedy_use.csv")
        .unwrap();
    uses.text = uses.text.replace("2026-11-23", "2026-11-22");
    assert_eq!(complaints(&files).len(), 2);
}

#[test]
fn a_result_without_its_name_or_number_is_refused_rather_than_dropped() {
    let id = "018bcfe5-6800-7101-8101-010101010101";
    for (row, said) in [
        (
            "{id},,41,,ng/mL,2026-11-02,GP",
            "column name: it is not there",
        ),
        (
            "{id},ferritin,,,ng/mL,2026-11-02,GP",
            "column value: it is not there",
        ),
        ("{id},irls_total,41,,,2026-11-02,GP", "column value: “41”"),
        (
            "{id},ferritin,41,=,ng/mL,2026-11-02,GP",
            "column value: “=41”",
        ),
        (
            ",ferritin,41,,ng/mL,2026-11-02,GP",
            "column result_id: it is not there",
        ),
    ] {
        let mut files = files(&small());
        let results = files.iter_mut().find(|file| file.name == "results.csv");
        let row = format!("3,{}\r\n", row.replace("{id}", id));
        results.unwrap().text.push_str(&row);
        let complaints = complaints(&files);
        let begins = format!("results.csv, line 2, {said}");
        assert!(complaints[0].starts_with(&begins), "{complaints:?}");
    }
}

#[test]
fn tables_from_before_there_were_results_may_lack_what_came_since() {
    let mut files = files(&small());
    for (name, from, to) in [
        (
            "results.csv",
            "schema_version,result_id,name,value,bound,",
            "schema_version,name,value,",
        ),
        ("medicines.csv", ",prescriber", ""),
    ] {
        let file = files.iter_mut().find(|file| file.name == name).unwrap();
        assert!(file.text.contains(from), "{}", file.text);
        file.text = file.text.replace(from, to);
    }
    assert_eq!(read(&files), Ok(small()));
    let nights = files.iter_mut().find(|file| file.name == "nights.csv");
    let nights = nights.unwrap();
    nights.text = nights.text.replace(",note", ",remark");
    assert_eq!(
        complaints(&files).len(),
        2,
        "a column that was always there is missed"
    );
}

#[test]
fn a_column_that_somebody_took_out_is_missed() {
    let id = RemedyId::fresh(1, [1; 10]);
    let medicine = Remedy {
        prescriber: Words::new("Dr Gray").unwrap(),
        ..Remedy::named(id, Words::new("Ropinirole").unwrap(), Access::LogOnly)
    };
    let journal = Journal::from_parts([Part::Remedy(id, Some(Rc::new(medicine)))]);
    let mut files = files(&journal);
    let file = files.iter_mut().find(|file| file.name == "medicines.csv");
    let file = file.unwrap();
    file.text = file.text.replace(",prescriber", "").replace(",Dr Gray", "");
    assert_eq!(
        complaints(&files),
        ["medicines.csv, line 2, column prescriber: this column is missing"]
    );
    // A version that had no such column lacks nothing.
    let file = files.iter_mut().find(|file| file.name == "medicines.csv");
    let file = file.unwrap();
    file.text = file.text.replace("\n3,", "\n1,");
    assert!(read(&files).is_ok());
}

#[test]
fn an_archive_says_what_is_wrong_with_it() {
    assert!(is_archive(&packed(&[], &evening())) && !is_archive(b"{\"lull\":"));
    let whole = packed(&files(&small()), &evening());
    let cut = &whole[..whole.len() / 2];
    let said = unpacked(cut).unwrap_err()[0].sentence(Text::default());
    assert!(
        said.starts_with("This file is not a zip archive, or a broken one"),
        "{said}"
    );
}
