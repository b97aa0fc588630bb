//! The command line: looks into files, makes journals for tests, takes tables in, weighs nights,
//! writes the practitioner's page, and journals for other programs.

mod chance;
mod check;
mod clock;
mod effects;
mod export;
mod file;
mod present;
mod report;
mod sample;
mod table;
mod trial;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use lull::night::Night;

/// A private journal for restless legs, from the command line.
#[derive(Parser)]
#[command(name = "lull", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what a backup or a table of nights holds, or what is wrong with it and where.
    Check {
        /// A backup (JSON), a table of nights (CSV) or the tables of a journal (ZIP).
        file: PathBuf,
    },
    /// Writes an invented journal as a backup; the same options give the same bytes.
    Sample(sample::Options),
    /// Says what a backup's nights show of each remedy, and how sure that is.
    Effects(effects::Options),
    /// Says what came of a trial in pairs, from a table of its nights.
    Trial(trial::Options),
    /// Writes a page for a practitioner: one sheet, and a second with the nights.
    Report(report::Options),
    /// Makes a backup of a table of nights; without any column named, they are guessed. Or one of the
    /// tables of a whole journal.
    Import(table::Options),
    /// Writes a backup's journal, or those of a folder of backups, for other programs.
    Export(export::Options),
}

/// What a command has to say: on success lines for the person, else what to mend.
type Outcome = Result<Vec<String>, Vec<String>>;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check { file } => check::check(&file),
        Command::Effects(options) => effects::effects(&options),
        Command::Trial(options) => trial::trial(&options),
        Command::Sample(options) => sample::sample(&options),
        Command::Report(options) => report::report(&options),
        Command::Import(options) => table::import(&options),
        Command::Export(options) => export::export(&options),
    };
    match outcome {
        Ok(lines) => {
            say(&lines, io::stdout().lock());
            ExitCode::SUCCESS
        }
        Err(problems) => {
            say(&problems, io::stderr().lock());
            ExitCode::FAILURE
        }
    }
}

fn say(lines: &[String], mut to: impl Write) {
    for line in lines {
        // Whoever closes the pipe early has read enough.
        if writeln!(to, "{line}").is_err() {
            return;
        }
    }
}

fn night(text: &str) -> Result<Night, String> {
    text.parse()
        .map_err(|_| "not a date from 1900 to 2199 written as 2026-11-23".to_owned())
}
