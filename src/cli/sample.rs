//! An invented journal that looks lived in, for tests and benchmarks.
//!
//! Nights are missing, worse nights come in rows and at weekends, remedies come and go and are used
//! by habit. What it says about any remedy is invented too. All arithmetic is in whole numbers, so
//! that a seed gives the same bytes on every machine.

mod clock;
mod dice;
mod entry;
mod episode;
mod nights;
mod remedies;

use std::{path::PathBuf, rc::Rc};

use clap::Args;
use lull::{
    entry::Entry,
    exchange::backup,
    journal::{Journal, Part},
    night::Night,
};

use self::{clock::london, dice::Dice, remedies::Cabinet};
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

/// Ten years of nights carry ten thousand episodes.
const EPISODES_IN_TEN_YEARS: u64 = 10_000;
const NIGHTS_IN_TEN_YEARS: u64 = 3_650;

/// Writes the journal that these options stand for.
pub(crate) fn sample(options: &Options) -> Outcome {
    let count = u64::from(options.nights);
    let episodes = options.episodes.map_or(
        count * EPISODES_IN_TEN_YEARS / NIGHTS_IN_TEN_YEARS,
        u64::from,
    );
    let journal = journal(count, options.seed, options.until, episodes)
        .ok_or_else(|| vec!["These nights would begin before 1900.".to_owned()])?;
    let made = london(options.until, 22 * 60)
        .ok_or_else(|| vec!["The last night is too late for a backup after it.".to_owned()])?;
    file::write(&options.output, &backup::write(&journal, &made))?;
    Ok(counts(&journal))
}

fn journal(count: u64, seed: u64, until: Night, episodes: u64) -> Option<Journal> {
    let mut dice = Dice::new(seed);
    let nights = nights::logged(count, until, &mut dice)?;
    let cabinet = Cabinet::over(&nights, &mut dice);
    let mut entries = entry::entries(&nights, &cabinet, &mut dice);
    episode::scatter(&mut entries, &cabinet, episodes, &mut dice);
    let remedies = cabinet
        .remedies()
        .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy.clone()))));
    let nights = entries
        .into_iter()
        .map(|(night, entry): (Night, Entry)| Part::Night(night, Some(Rc::new(entry))));
    Some(Journal::from_parts(nights.chain(remedies)))
}
