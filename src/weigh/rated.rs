//! Which nights are rated, and what is known of each?

use std::{collections::BTreeSet, ops::Range, rc::Rc};

use super::{exposure::Exposure, outcome::Outcome, regressor::Regressor};
use crate::{
    entry::Entry,
    factor::{Factor, Known, Level},
    journal::Journal,
    library,
    night::Night,
    remedy::{Access, Answer, Choice, Remedy, RemedyId, Speed, Usage},
};

/// Nights before this many are another window: drift makes one number for all of them misleading.
pub(super) const WINDOW: i32 = 730;

/// The rated nights of a journal, oldest first, and what was tried on them.
#[derive(Clone, Debug)]
pub(super) struct Rated {
    pub(super) outcome: Outcome,
    /// Remedies that are compared or could be: not prescribed, in the order of their first use.
    pub(super) remedies: Vec<Tried>,
    /// What is held fixed beside them: factors, and prescribed medicines.
    pub(super) factors: Vec<Regressor>,
    pub(super) nights: Vec<RatedNight>,
}

/// A remedy that could be compared.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    pub(super) id: RemedyId,
    pub(super) name: String,
    pub(super) choice: Choice,
    pub(super) speed: Speed,
    /// The factor that this remedy is the lack of.
    pub(super) replaces: Option<Factor>,
}

/// One rated night.
#[derive(Clone, Debug)]
pub(super) struct RatedNight {
    pub(super) night: Night,
    pub(super) outcome: f64,
    pub(super) evening: Option<f64>,
    pub(super) late: bool,
    /// One for each remedy of [`Rated::remedies`].
    pub(super) exposures: Vec<Exposure>,
    /// One for each of [`Rated::factors`].
    pub(super) levels: Vec<Option<Level>>,
}

impl RatedNight {
    pub(super) fn day(&self) -> i32 {
        self.night.day_number()
    }
}

impl Tried {
    /// Used while it is happening: only the urge before and after can be compared, not nights.
    pub(super) fn is_in_the_moment(&self) -> bool {
        self.speed == Speed::InTheMoment
    }
}

impl Rated {
    pub(super) fn of(journal: &Journal, outcome: Outcome) -> Self {
        let (prescribed, mut remedies): (Vec<_>, Vec<_>) = journal
            .remedies()
            .partition(|remedy| library::access(remedy) == Access::LogOnly);
        remedies.sort_by_key(|remedy| {
            let first = first_use(journal, remedy);
            (first.is_none(), first, remedy.id)
        });
        let rated = || {
            let nights = journal.nights();
            nights.filter_map(|(night, entry)| Some((night, entry, outcome.of(entry)?)))
        };
        let logged: BTreeSet<&Factor> = rated()
            .flat_map(|(_, entry, _)| entry.factors.iter().map(|(factor, _)| factor))
            .collect();
        let nights = rated()
            .map(|(night, entry, outcome)| RatedNight {
                night,
                outcome,
                evening: entry.evening_urge.map(|urge| f64::from(urge.points())),
                late: entry.is_late(night),
                exposures: remedies
                    .iter()
                    .map(|remedy| Exposure::of(journal, remedy, night, entry))
                    .collect(),
                levels: logged
                    .iter()
                    .map(|factor| entry.factors.get(factor).copied())
                    .chain(prescribed.iter().map(|remedy| taken(remedy, night, entry)))
                    .collect(),
            })
            .collect();
        let named = |remedy: &&Rc<Remedy>| Regressor::Prescribed(remedy.name.as_str().to_owned());
        Self {
            outcome,
            nights,
            factors: logged
                .iter()
                .map(|factor| Regressor::Factor((*factor).clone()))
                .chain(prescribed.iter().map(named))
                .collect(),
            remedies: remedies.iter().map(|remedy| tried(remedy)).collect(),
        }
    }

    /// The most recent nights of the first `end`, as far back as a window reaches.
    pub(super) fn window(&self, end: usize) -> Range<usize> {
        let end = end.min(self.nights.len());
        let Some(last) = self.nights[..end].last() else {
            return 0..0;
        };
        let oldest = last.day() - WINDOW + 1;
        self.nights[..end].partition_point(|night| night.day() < oldest)..end
    }
}

fn tried(remedy: &Remedy) -> Tried {
    Tried {
        id: remedy.id,
        name: remedy.name.as_str().to_owned(),
        choice: remedy.choice,
        speed: remedy.speed,
        replaces: match remedy.library.as_deref() {
            Some("caffeine_less") => Some(Factor::Known(Known::CaffeineLate)),
            Some("alcohol_less") => Some(Factor::Known(Known::Alcohol)),
            _ => None,
        },
    }
}

/// A prescribed medicine counts like a factor: there, not there, or not said.
fn taken(remedy: &Remedy, night: Night, entry: &Entry) -> Option<Level> {
    match remedy.usage(night, entry.answers.get(&remedy.id)) {
        Usage::Used => Some(Level::Yes),
        Usage::NotUsed => Some(Level::No),
        Usage::Unknown => None,
    }
}

/// The first night on which it was used, rated or not.
fn first_use(journal: &Journal, remedy: &Remedy) -> Option<Night> {
    let said = journal
        .nights()
        .find(|(_, entry)| matches!(entry.answers.get(&remedy.id), Some(Answer::Used(_))))
        .map(|(night, _)| night);
    let standing = remedy.standing.iter().map(|standing| standing.span.from());
    standing.chain(said).min()
}
