//! The remedy library: what is known of what people try, as names and short texts.
//!
//! The texts are a table that the build makes from `library/remedies.json` and
//! `library/aggravators.json`. Only the second program
//! and the command line use them; the first asks [`medicine`] alone, so it carries none.

mod aggravator;
mod ask_first;
pub mod medicine;
mod shelf;
mod source;
mod spelling;

pub use aggravator::{Aggravator, Kind};
pub use shelf::{Shelf, of_remedies};
pub use source::{Checked, Source};

use std::sync::LazyLock;

use crate::{
    coded::coded,
    remedy::{Access, Remedy, Speed},
};

include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// The lasting name of a library entry, as the file has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LibraryId(&'static str);

impl LibraryId {
    /// The id as it is stored and as it stands in an address.
    pub fn code(self) -> &'static str {
        self.0
    }
}

coded! {
    /// How well it has been looked at. Never stars, never good or bad.
    Evidence {
        /// A current guideline supports it for some adults.
        GuidelineFor = "guideline_for",
        /// At least one fair comparison.
        Some = "some",
        /// Small, open or special-group studies.
        Limited = "limited",
        /// Studies or advice do not agree.
        Mixed = "mixed",
        /// Not enough to say.
        Insufficient = "insufficient",
        /// No study of restless legs was found.
        NoneFound = "none_found",
        /// One fair trial found no benefit.
        NoBenefitRct = "no_benefit_rct",
        /// Advice, not tested.
        ExpertAdvice = "expert_advice",
        /// Part of how restless legs is recognised.
        SelfRelief = "self_relief",
        /// A current guideline suggests against it.
        GuidelineAgainst = "guideline_against",
    }
}

coded! {
    /// When it would act, if it does.
    Pattern {
        /// Within minutes.
        InTheMoment = "in_the_moment",
        /// The same night.
        SameNight = "same_night",
        /// Over weeks.
        BuildUp = "build_up",
        /// As prescribed; nothing is guessed.
        Prescribed = "prescribed",
    }
}

/// A guess of a number of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// At least.
    pub least: u16,
    /// At most.
    pub most: u16,
}

/// What the library says about one remedy.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its lasting name.
    pub id: LibraryId,
    /// Its name, then its other names.
    pub names: &'static [&'static str],
    /// What it is.
    pub what: &'static str,
    /// How it is used.
    pub how: &'static str,
    /// How well it has been looked at. For what is log-only, never to be shown without the first
    /// caution and the note: somebody could stop a medicine because of it.
    pub evidence: Evidence,
    /// What was found, in words.
    pub note: &'static str,
    /// What to mind, the most important first.
    pub cautions: &'static [&'static str],
    /// Reasons to ask somebody first, as tags.
    pub ask_first_if: &'static [&'static str],
    /// Guess: days until it can act.
    pub onset: Option<Days>,
    /// Guess: days until it has left.
    pub wash_out: Option<Days>,
    /// Where the guesses come from; to be shown wherever they are.
    pub timing_basis: &'static str,
    /// When it would act.
    pub pattern: Pattern,
    /// What may be done with it.
    pub access: Access,
    /// Where that is written.
    pub sources: &'static [&'static Source],
    /// Whether a clinician has signed it off.
    pub signed_off: bool,
}

/// Other names people give to what the library holds, written as one word.
const ALSO_CALLED: [(&str, &str); 13] = [
    (
        "magnesium_oral",
        "magnesium magnesiumbisglycinate magnesiumtablet",
    ),
    ("epsom_salt_bath", "epsomsalt epsomsalts epsombath"),
    ("massage_therapy", "massage legmassage"),
    ("gaba_supplement", "gaba"),
    (
        "stretch_move",
        "stretching stretches stretch walking gettingup",
    ),
    (
        "iron_oral",
        "iron irontablets irontablet ironpills ironsupplement",
    ),
    ("leg_compression", "compression compressionsocks"),
    (
        "warm_bath",
        "warmbath hotbath bath heatpad heatingpad hotwaterbottle hotshower warmshower",
    ),
    (
        "cold_water",
        "coldpack icepack coldwater coolwater coldshower",
    ),
    ("exercise_regular", "exercise"),
    ("caffeine_less", "nocaffeine nocoffee lesscoffee"),
    ("alcohol_less", "lessalcohol noalcohol"),
    ("folate", "folate folicacid vitaminb9"),
];

/// Every entry, in the library's order, which is not one of goodness.
pub fn entries() -> &'static [Entry] {
    ENTRIES
}

/// What can make restless legs worse, in the library's order.
pub fn aggravators() -> &'static [Aggravator] {
    AGGRAVATORS
}

/// The entry with this id.
pub fn entry(code: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.id.0 == code)
}

/// The entry that a self-typed name means, by any of its names; a medicine by its brands too.
pub fn named(typed: &str) -> Option<&'static Entry> {
    if let Some(medicine) = medicine::named(typed) {
        return medicine.entry.and_then(entry);
    }
    let wanted = spelling::joined(typed);
    if wanted.is_empty() {
        return None;
    }
    let known = SPELLINGS.iter().find(|(name, _)| *name == wanted);
    known.map(|(_, entry)| *entry)
}

/// What each entry is called, written as one word: its own names first, so that no entry's other
/// name takes that of another. Made once: a page asks of each remedy again whenever it is drawn.
static SPELLINGS: LazyLock<Vec<(String, &'static Entry)>> = LazyLock::new(|| {
    let own = ENTRIES.iter().flat_map(|entry| {
        let names = entry.names.iter();
        names.flat_map(move |name| {
            let short = name.split('(').next().unwrap_or(name);
            [name, short].map(|name| (spelling::joined(name), entry))
        })
    });
    let also = ALSO_CALLED.iter().flat_map(|(code, names)| {
        let names = names.split(' ');
        names.filter_map(|name| Some((name.to_owned(), entry(code)?)))
    });
    own.chain(also).collect()
});

/// The entry of a remedy: the one it was chosen from, or else the one its name means.
pub fn of(remedy: &Remedy) -> Option<&'static Entry> {
    let chosen = remedy.library.as_deref().and_then(entry);
    chosen.or_else(|| named(remedy.name.as_str()))
}

/// The entries to look at: without a word to search for, all but those that are only logged, which
/// are never suggested; with one, whatever has it in a name.
pub fn found(query: &str) -> Vec<&'static Entry> {
    let wanted = spelling::plain_words(query).concat();
    if wanted.is_empty() {
        let suggested = ENTRIES
            .iter()
            .filter(|entry| entry.access != Access::LogOnly);
        return suggested.collect();
    }
    let meant = named(query);
    let holds = |entry: &&Entry| {
        let in_a_name = |name: &&str| spelling::plain_words(name).concat().contains(&wanted);
        meant.is_some_and(|meant| meant.id == entry.id) || entry.names.iter().any(in_a_name)
    };
    ENTRIES.iter().filter(holds).collect()
}

/// What may be done with a remedy of this name: a prescribed medicine is only logged, whatever was
/// said; nothing else changes.
pub fn access_by_name(name: &str, said: Access) -> Access {
    match medicine::named(name) {
        Some(_) => Access::LogOnly,
        None => said,
    }
}

/// What may be done with a remedy: the strictest of what was said, what its library entry allows
/// and what its name says. So a medicine that came in by a file, too, is only logged.
pub fn access(remedy: &Remedy) -> Access {
    let by_entry = of(remedy).map_or(Access::Own, |entry| entry.access);
    access_by_name(remedy.name.as_str(), remedy.access.max(by_entry))
}

impl Entry {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// How soon it can act. What acts the same night but may take more than a day to leave is
    /// compared over stretches of days, so it counts as slower. The shorter guess decides: a bath
    /// (one to two days) is compared night by night.
    pub fn speed(&self) -> Speed {
        match self.pattern {
            Pattern::InTheMoment => Speed::InTheMoment,
            Pattern::SameNight => match self.wash_out {
                Some(days) if days.least > 1 => Speed::Days,
                _ => Speed::SameNight,
            },
            Pattern::BuildUp => Speed::BuildUp,
            Pattern::Prescribed => Speed::Unknown,
        }
    }
}

#[cfg(test)]
mod tests;
