//! Which nights are rated, and what is known of each?

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

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
    /// Rates all nights at once.
    pub(super) fn of(journal: &Journal, outcome: Outcome) -> Self {
        let mut rating = Rating::new(journal, outcome);
        while !rating.rate(usize::MAX) {}
        rating.rated()
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

/// A journal whose nights are being rated, the oldest first.
#[derive(Clone, Debug)]
pub(super) struct Rating {
    journal: Journal,
    /// In the order of their first use.
    remedies: Vec<Rc<Remedy>>,
    prescribed: Vec<Rc<Remedy>>,
    logged: Vec<Factor>,
    left: std::vec::IntoIter<(Night, Rc<Entry>, f64)>,
    rated: Rated,
}

impl Rating {
    pub(super) fn new(journal: &Journal, outcome: Outcome) -> Self {
        let (prescribed, remedies): (Vec<_>, Vec<_>) = journal
            .remedies()
            .cloned()
            .partition(|remedy| library::access(remedy) == Access::LogOnly);
        let remedies = by_first_use(journal, remedies);
        let rated: Vec<_> = journal
            .nights()
            .filter_map(|(night, entry)| Some((night, Rc::clone(entry), outcome.of(entry)?)))
            .collect();
        let logged: BTreeSet<&Factor> = rated
            .iter()
            .flat_map(|(_, entry, _)| entry.factors.iter().map(|(factor, _)| factor))
            .collect();
        let logged: Vec<Factor> = logged.into_iter().cloned().collect();
        let factors = logged.iter().cloned().map(Regressor::Factor);
        let medicines = prescribed
            .iter()
            .map(|remedy| Regressor::Prescribed(remedy.name.as_str().to_owned()));
        let rated_so_far = Rated {
            outcome,
            remedies: remedies.iter().map(|remedy| tried(remedy)).collect(),
            factors: factors.chain(medicines).collect(),
            nights: Vec::with_capacity(rated.len()),
        };
        Self {
            journal: journal.clone(),
            remedies,
            prescribed,
            logged,
            left: rated.into_iter(),
            rated: rated_so_far,
        }
    }

    /// How many nights are not rated yet.
    pub(super) fn left(&self) -> usize {
        self.left.len()
    }

    /// Rates some more; whether none is left.
    pub(super) fn rate(&mut self, most: usize) -> bool {
        let Self {
            journal,
            remedies,
            prescribed,
            logged,
            left,
            rated,
        } = self;
        let more = left.by_ref().take(most);
        rated.nights.extend(more.map(|(night, entry, outcome)| {
            RatedNight {
                night,
                outcome,
                evening: entry.evening_urge.map(|urge| f64::from(urge.points())),
                late: entry.is_late(night),
                exposures: remedies
                    .iter()
                    .map(|remedy| Exposure::of(journal, remedy, night, &entry))
                    .collect(),
                levels: logged
                    .iter()
                    .map(|factor| entry.factors.get(factor).copied())
                    .chain(prescribed.iter().map(|remedy| taken(remedy, night, &entry)))
                    .collect(),
            }
        }));
        left.len() == 0
    }

    /// The nights that were rated; they are taken out.
    pub(super) fn rated(&mut self) -> Rated {
        let nights = std::mem::take(&mut self.rated.nights);
        Rated {
            nights,
            ..self.rated.clone()
        }
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

/// Those used first come first, whether or not that night was rated; those never used come last.
fn by_first_use(journal: &Journal, remedies: Vec<Rc<Remedy>>) -> Vec<Rc<Remedy>> {
    let mut first_said = BTreeMap::new();
    for (night, entry) in journal.nights() {
        for (remedy, answer) in entry.answers.iter() {
            if matches!(answer, Answer::Used(_)) {
                first_said.entry(*remedy).or_insert(night);
            }
        }
    }
    let mut remedies: Vec<_> = remedies
        .into_iter()
        .map(|remedy| {
            let standing = remedy.standing.iter().map(|standing| standing.span.from());
            let first = standing.chain(first_said.get(&remedy.id).copied()).min();
            (first.is_none(), first, remedy)
        })
        .collect();
    remedies.sort_by_key(|(is_never, first, remedy)| (*is_never, *first, remedy.id));
    remedies.into_iter().map(|(_, _, remedy)| remedy).collect()
}
