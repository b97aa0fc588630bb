//! A table of nights, what another tracker exported, or the tables of a whole journal, into a backup.

mod traits;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::Args;
use lull::{
    exchange::{
        backup,
        nights_csv::{self, Column, Ignored, Import, Table},
        other_trackers::{self, Days},
        tables,
    },
    factor::Factor,
    journal::{Change, Journal},
    night::Boundary,
    remedy::{Choice, RemedyId, Speed, Timing},
    text::Text,
};

use self::traits::Said;
use crate::{Outcome, chance, check::counts, clock::now, file};

#[derive(Args)]
pub(crate) struct Options {
    /// The table: a line of column names, then a line for each night. Or what Nomie, Track & Graph,
    /// MedTimer, Daylio or Bearable exports, or the zip archive of a whole journal's tables.
    table: PathBuf,
    /// The column of the nights' dates (that of the evening); guessed if not named.
    #[arg(long, value_name = "COLUMN")]
    date: Option<String>,
    /// The column of the worst urge, 0 to 10.
    #[arg(long, value_name = "COLUMN")]
    severity: Option<String>,
    /// The column of the urge in the evening, before any remedy, 0 to 10.
    #[arg(long, value_name = "COLUMN")]
    evening: Option<String>,
    /// The column of a remedy, 0 or 1; may be given more than once.
    #[arg(long, value_name = "COLUMN", num_args = 1..)]
    remedy: Vec<String>,
    /// The column of a remedy with how much of it was used; may be given more than once.
    #[arg(long, value_name = "COLUMN", num_args = 1..)]
    amount: Vec<String>,
    /// The column of a factor; may be given more than once.
    #[arg(long, value_name = "COLUMN", num_args = 1..)]
    factor: Vec<String>,
    /// How a remedy is chosen: by a plan, or when the evening is bad.
    #[arg(long, value_name = "REMEDY=plan|as_needed", num_args = 1.., value_parser = traits::choice)]
    choice: Vec<Said<Choice>>,
    /// How soon a remedy can act: `in_the_moment`, `same_night`, `days` or `build_up`.
    #[arg(long, value_name = "REMEDY=SPEED", num_args = 1.., value_parser = traits::speed)]
    speed: Vec<Said<Speed>>,
    /// Whether a remedy was used before the night's symptoms began or after.
    #[arg(long, value_name = "REMEDY=before|after", num_args = 1.., value_parser = traits::timing)]
    timing: Vec<Said<Timing>>,
    /// How far the clocks of Nomie's or MedTimer's phone were ahead of UTC: these write moments alone.
    #[arg(
        long,
        value_name = "HH:MM",
        default_value = "+00:00",
        allow_hyphen_values = true
    )]
    ahead: FixedOffset,
    /// Leave out the rows that cannot be read or taken in, rather than stop at them.
    #[arg(long)]
    leave_out: bool,
    /// The backup to write.
    #[arg(short, long, value_name = "BACKUP")]
    output: PathBuf,
}

/// Takes the named columns in, and no others.
pub(crate) fn import(options: &Options) -> Outcome {
    let bytes = file::bytes(&options.table)?;
    if tables::is_archive(&bytes) {
        return from_archive(options, &bytes);
    }
    let text = file::text(&options.table, bytes)?;
    let table = read(&text, options)?;
    let roles = roles(options, &table)?;
    let table = if options.leave_out {
        without_what_cannot_be(&table, &roles)
    } else {
        table
    };
    let (journal, _) = taken_in(&table, &roles, &text)?;
    let journal = traits::with(&journal, &options.choice, &options.speed, &options.timing)?;
    file::write(&options.output, &backup::write(&journal, &now()?))?;
    Ok(counts(&journal))
}

/// The table of a file; of another tracker's with a night's rows put together.
fn read(text: &str, options: &Options) -> Result<Table, Vec<String>> {
    let english = Text::default();
    let days = Days {
        boundary: Boundary::NOON,
        on_the_wall: &|utc_ms| {
            let moment = DateTime::from_timestamp_millis(utc_ms)?;
            Some(moment.with_timezone(&options.ahead).naive_local())
        },
    };
    let export = other_trackers::read(text, days);
    let Some(export) = export else {
        return nights_csv::read(text).map_err(|problem| vec![problem.sentence(english)]);
    };
    let export = export.map_err(|problem| vec![problem.sentence(english)])?;
    if export.refused.is_empty() || options.leave_out {
        return Ok(export.table);
    }
    let refused = export.refused.iter();
    Err(refused.map(|refused| refused.sentence(english)).collect())
}

/// The table without the rows in which something cannot be taken in.
fn without_what_cannot_be(table: &Table, roles: &[Column]) -> Table {
    let mut fresh = || RemedyId::fresh(0, [0; 10]);
    match nights_csv::import(table, roles, &Journal::default(), &mut fresh) {
        Ok(_) => table.clone(),
        Err(problems) => {
            let lines: Vec<usize> = problems.iter().map(|problem| problem.line).collect();
            table.without(&lines)
        }
    }
}

/// What each column is to be taken for.
fn roles(options: &Options, table: &Table) -> Result<Vec<Column>, Vec<String>> {
    let mut named: Vec<(&str, Column)> = Vec::new();
    let single = [
        (&options.date, Column::Date),
        (&options.severity, Column::Worst),
        (&options.evening, Column::Evening),
    ];
    for (name, column) in single {
        named.extend(name.as_deref().map(|name| (name, column)));
    }
    named.extend(options.remedy.iter().map(|name| (&**name, Column::Remedy)));
    named.extend(options.amount.iter().map(|name| (&**name, Column::Amount)));
    for name in &options.factor {
        let factor = guessed_factor(table, name)
            .or_else(|| Factor::named(name))
            .ok_or_else(|| {
                vec![format!(
                    "A factor needs a name of 1 to 40 characters: {name}"
                )]
            })?;
        named.push((name, Column::Factor(factor)));
    }
    if named.is_empty() {
        return Ok(table.guesses());
    }
    let mut roles: Vec<Column> = table
        .columns()
        .iter()
        .map(|heading| match &heading.guess {
            Column::Date if options.date.is_none() => Column::Date,
            _ => Column::Ignore(Ignored::Unwanted),
        })
        .collect();
    let mut unknown = Vec::new();
    for (name, column) in named {
        let at = table
            .columns()
            .iter()
            .position(|heading| heading.name == name);
        match at.and_then(|at| roles.get_mut(at)) {
            Some(role) => *role = column,
            None => unknown.push(format!("There is no column “{name}” in this table.")),
        }
    }
    if unknown.is_empty() {
        Ok(roles)
    } else {
        Err(unknown)
    }
}

/// "coffee" is the factor that the app knows as caffeine.
fn guessed_factor(table: &Table, name: &str) -> Option<Factor> {
    table
        .columns()
        .iter()
        .find(|heading| heading.name == name)
        .and_then(|heading| match &heading.guess {
            Column::Factor(factor) => Some(factor.clone()),
            _ => None,
        })
}

/// A journal of nothing but this table.
pub(crate) fn taken_in(
    table: &Table,
    roles: &[Column],
    text: &str,
) -> Result<(Journal, Import), Vec<String>> {
    let empty = Journal::default();
    let import = nights_csv::import(table, roles, &empty, &mut ids(text)).map_err(|problems| {
        problems
            .iter()
            .map(|problem| problem.sentence(Text::default()))
            .collect::<Vec<_>>()
    })?;
    let changed = empty
        .with(Change::TakeIn(import.parts.clone()))
        // Nothing imported is refused today; the sentence is for the day that changes.
        .map_err(|refused| vec![format!("This table cannot be taken in: {refused:?}")])?;
    Ok((changed.journal, import))
}

/// Ids that depend on the file alone, in the order of its columns: the same table gives the same
/// journal.
fn ids(text: &str) -> impl FnMut() -> RemedyId {
    let mut dice = chance::dice(text);
    let mut count = 0;
    move || {
        count += 1;
        RemedyId::fresh(count, chance::bytes(&mut dice))
    }
}

/// The journal of an archive of tables, which name their columns themselves.
fn from_archive(options: &Options, bytes: &[u8]) -> Outcome {
    let named = [&options.date, &options.severity, &options.evening];
    let is_named = named.iter().any(|name| name.is_some())
        || !options.remedy.is_empty()
        || !options.amount.is_empty()
        || !options.factor.is_empty()
        || !options.choice.is_empty()
        || !options.speed.is_empty()
        || !options.timing.is_empty();
    if is_named {
        return Err(vec![
            "Lull's own tables say what their columns are; leave the options for columns out."
                .to_owned(),
        ]);
    }
    let journal = file::journal_of_tables(bytes)?;
    file::write(&options.output, &backup::write(&journal, &now()?))?;
    Ok(counts(&journal))
}
