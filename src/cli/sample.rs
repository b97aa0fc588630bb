//! An invented journal as a backup, for tests and benchmarks.

use std::path::PathBuf;

use clap::Args;
use lull::{exchange::backup, night::Night, sample::Sample};

use crate::{Outcome, check::counts, file};

#[derive(Args)]
pub(crate) struct Options {
    /// How many nights are logged; the calendar has more, for some are left out.
    #[arg(long, default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    nights: u32,
    /// The same seed gives the same journal.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The last night, by the date of its evening.
    #[arg(long, default_value = "2026-11-23", value_parser = crate::night)]
    until: Night,
    /// How many episodes in all; about 2.7 a night if not said.
    #[arg(long)]
    episodes: Option<u32>,
    /// The backup to write.
    #[arg(short, long, value_name = "BACKUP")]
    output: PathBuf,
}

/// Writes the journal that these options stand for.
pub(crate) fn sample(options: &Options) -> Outcome {
    let usual = Sample::of(u64::from(options.nights), options.until);
    let sample = Sample {
        seed: options.seed,
        episodes: options.episodes.map_or(usual.episodes, u64::from),
        ..usual
    };
    let journal = sample
        .journal()
        .ok_or_else(|| vec!["These nights would begin before 1900.".to_owned()])?;
    let made = sample
        .made()
        .ok_or_else(|| vec!["The last night is too late for a backup after it.".to_owned()])?;
    file::write(&options.output, &backup::write(&journal, &made))?;
    Ok(counts(&journal))
}
