//! A backup's journal for other programs: tables, a practitioner's system, a calendar.

use std::path::{Path, PathBuf};

use chrono::NaiveTime;
use clap::{Args, ValueEnum};
use lull::{
    exchange::{
        backup,
        calendar::{self, calendar},
        fhir::{self, bundle},
        tables::{self, Extent, Spreadsheet},
    },
    journal::Journal,
    moment::Moment,
    text::Text,
};

use crate::{Outcome, chance, clock::now_there, file};

#[derive(Args)]
pub(crate) struct Options {
    /// A backup (JSON), or a folder of them.
    file: PathBuf,
    /// For what it is written.
    #[arg(long)]
    to: Format,
    /// The file to write; or a folder, in which each gets a name. Of a folder of backups, always a folder.
    #[arg(short, long)]
    output: PathBuf,
    /// Tables: leave out what only Lull needs: settings, the bin, how often things were changed.
    #[arg(long)]
    for_others: bool,
    /// Tables: with the byte-order mark that Excel needs.
    #[arg(long)]
    excel: bool,
    /// Calendar: the time of the daily reminder, by the clock on the wall.
    #[arg(long, value_name = "HH:MM", value_parser = time)]
    at: Option<NaiveTime>,
}

/// What a journal can be written as. Whatever comes here gets an ending, a name and its content below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables in a zip archive; read back by `import`.
    Csv,
    /// A FHIR R4 Bundle.
    Fhir,
    /// A calendar file: the daily reminder, and the nights of a trial under way.
    Ics,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Self::Csv => "zip",
            Self::Fhir => "json",
            Self::Ics => "ics",
        }
    }

    /// The name that a file gets in a folder.
    fn name(self, journal: &Journal) -> PathBuf {
        Path::new(&tables::file_name(journal)).with_extension(self.ending())
    }

    fn content(self, read: &Read, options: &Options) -> Result<Vec<u8>, Vec<String>> {
        let text = Text::default();
        let journal = &read.journal;
        match self {
            Self::Csv => {
                let extent = if options.for_others {
                    Extent::ForOthers
                } else {
                    Extent::Whole
                };
                let sheet = if options.excel {
                    Spreadsheet::Excel
                } else {
                    Spreadsheet::Any
                };
                Ok(tables::packed(
                    &tables::write(journal, extent, sheet),
                    &read.now,
                ))
            }
            Self::Fhir => {
                let making = fhir::Making {
                    made: read.now.clone(),
                    chance: read.chance,
                    text,
                };
                Ok(bundle(journal, &making).into_bytes())
            }
            Self::Ics => {
                let asked = calendar::Asked {
                    made: read.now.clone(),
                    remind_at: options.at,
                    text,
                };
                let file = calendar(journal, &asked).ok_or_else(|| {
                    vec![format!(
                        "{}: no test is under way; name a time for the daily reminder, as in --at 21:30.",
                        read.file.display()
                    )]
                })?;
                Ok(file.into_bytes())
            }
        }
    }
}

/// A backup that was read.
struct Read {
    file: PathBuf,
    journal: Journal,
    /// Now, by the clock of the device that made it.
    now: Moment,
    chance: [u8; 10],
}

impl Read {
    fn of(path: &Path) -> Result<Self, Vec<String>> {
        let text = file::read(path)?;
        let journal = backup::read(&text).map_err(|problem| {
            let sentence = problem.sentence(Text::default());
            vec![format!("{}: {sentence}", path.display())]
        })?;
        Ok(Self {
            file: path.to_owned(),
            journal,
            now: now_there(backup::made(&text).as_ref())?,
            chance: chance::bytes(&mut chance::dice(&text)),
        })
    }
}

/// Writes what was asked for: of every backup, or of none if one of them cannot be read.
pub(crate) fn export(options: &Options) -> Outcome {
    let format = options.to;
    if options.file.is_dir() {
        let mut problems = Vec::new();
        let mut written = Vec::new();
        for path in file::backups(&options.file)? {
            let content = Read::of(&path).and_then(|read| format.content(&read, options));
            match (content, path.file_stem()) {
                (Ok(content), Some(stem)) => {
                    let name = format!("{}.{}", stem.to_string_lossy(), format.ending());
                    written.push((options.output.join(name), content));
                }
                (Ok(_), None) => {}
                (Err(found), _) => problems.extend(found),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        file::make_folder(&options.output)?;
        return write(written);
    }
    let read = Read::of(&options.file)?;
    let content = format.content(&read, options)?;
    let output = if options.output.is_dir() {
        options.output.join(format.name(&read.journal))
    } else {
        options.output.clone()
    };
    write(vec![(output, content)])
}

fn write(written: Vec<(PathBuf, Vec<u8>)>) -> Outcome {
    let mut lines = Vec::new();
    for (path, content) in written {
        file::write(&path, &content)?;
        lines.push(path.display().to_string());
    }
    Ok(lines)
}

fn time(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| "not a time written as 21:30".to_owned())
}
