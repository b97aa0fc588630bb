//! What does this file hold, and is it whole?

use std::path::Path;

use lull::{
    exchange::{
        backup,
        nights_csv::{self, Column, Ignored},
        tables,
    },
    journal::Journal,
    night::Night,
    text::Text,
};

use crate::{Outcome, file, table::taken_in};

/// Counts what is in a backup, a table or an archive of tables; they are told apart by how they begin.
pub(crate) fn check(path: &Path) -> Outcome {
    let bytes = file::bytes(path)?;
    if tables::is_archive(&bytes) {
        let journal = file::journal_of_tables(&bytes)?;
        let mut lines = vec!["tables of a journal: whole".to_owned()];
        lines.extend(counts(&journal));
        return Ok(lines);
    }
    let text = file::text(path, bytes)?;
    let first = text.trim_start_matches('\u{feff}').trim_start();
    if first.starts_with('{') {
        check_backup(&text)
    } else {
        check_table(&text)
    }
}

fn check_backup(text: &str) -> Outcome {
    let journal = backup::read(text).map_err(|problem| vec![problem.sentence(Text::default())])?;
    let mut lines = vec!["backup: whole".to_owned()];
    lines.extend(counts(&journal));
    Ok(lines)
}

fn check_table(text: &str) -> Outcome {
    let table =
        nights_csv::read(text).map_err(|problem| vec![problem.sentence(Text::default())])?;
    let (journal, import) = taken_in(&table, &table.guesses(), text)?;
    let mut lines = vec![format!("table: {} rows", table.rows().len())];
    for heading in table.columns() {
        lines.push(format!("{}: {}", heading.name, meaning(&heading.guess)));
    }
    lines.extend(counts(&journal));
    if import.rows_blank > 0 {
        lines.push(format!("rows that say nothing: {}", import.rows_blank));
    }
    Ok(lines)
}

fn meaning(column: &Column) -> String {
    match column {
        Column::Date => "the night's date".to_owned(),
        Column::Worst => "the worst urge, 0 to 10".to_owned(),
        Column::Evening => "the urge in the evening, 0 to 10".to_owned(),
        Column::MinutesLost => "minutes of sleep lost".to_owned(),
        Column::SleepMinutes => "minutes to fall asleep".to_owned(),
        Column::Remedy => "a remedy".to_owned(),
        Column::Amount => "how much of a remedy".to_owned(),
        Column::Factor(factor) => format!("the factor {}", factor.code()),
        Column::Note => "a note".to_owned(),
        Column::Ignore(why) => format!("left out, {}", reason(*why)),
    }
}

fn reason(why: Ignored) -> &'static str {
    match why {
        Ignored::Unwanted => "as asked for",
        Ignored::Blank => "it is blank",
        Ignored::Count => "a count is not an episode with a time",
        Ignored::Second => "another column is taken for the same",
        Ignored::Unknown => "it cannot be told what it holds",
    }
}

/// What a journal holds, in numbers.
pub(crate) fn counts(journal: &Journal) -> Vec<String> {
    let nights: Vec<Night> = journal.nights().map(|(night, _)| night).collect();
    let rated = journal
        .nights()
        .filter(|(_, entry)| entry.rating.is_some())
        .count();
    let episodes: usize = journal
        .nights()
        .map(|(_, entry)| entry.episodes.len())
        .sum();
    let mut lines = vec![format!("nights: {}", nights.len())];
    if let (Some(first), Some(last)) = (nights.first(), nights.last()) {
        lines.push(format!("first: {first}"));
        lines.push(format!("last: {last}"));
    }
    lines.push(format!("rated nights: {rated}"));
    lines.push(format!("episodes: {episodes}"));
    lines.push(format!("remedies: {}", journal.remedies().count()));
    if journal.trials().next().is_some() {
        lines.push(format!("trials: {}", journal.trials().count()));
    }
    lines
}
