//! Has an effect changed since the journal's first half? Tolerance and augmentation change it.

use std::rc::Rc;

use super::{
    Question,
    analysed::{Analysed, Look},
    comparison::Measured,
    fit::Fit,
    model::one_by_one,
    rated::Rated,
    steps::{Steps, together},
    survey::Surveyed,
};
use crate::{journal::Journal, remedy::RemedyId, statistics::weighing::Progress};

/// Fewer nights are not halved.
const FEWEST_NIGHTS: usize = 120;

/// One remedy's effect in each half of the nights.
#[derive(Clone, Debug, PartialEq)]
pub struct Halves {
    /// Which remedy.
    pub remedy: RemedyId,
    /// Its effect in the first half.
    pub first: Measured,
    /// Its effect in the second.
    pub second: Measured,
}

impl Halves {
    /// Whether it seems to have changed: the two intervals have no point in common.
    pub fn seem_changed(&self) -> bool {
        self.first.interval.is_apart_from(&self.second.interval)
    }
}

/// The halves of a journal's nights on the scales.
#[derive(Clone, Debug)]
pub struct HalvesWeighing {
    remedies: Vec<RemedyId>,
    /// The first half and the second; none below 120 nights.
    fits: Option<[Fit; 2]>,
}

impl HalvesWeighing {
    /// Lays the halves of the nights on which the words rest on the scales.
    pub fn new(journal: &Journal, question: &Question) -> Self {
        let Surveyed { rated, look, .. } = Surveyed::of(journal, question.outcome);
        Self::of(&rated, look.as_ref(), question)
    }

    pub(super) fn of(rated: &Rc<Rated>, look: Option<&Look>, question: &Question) -> Self {
        let analysed = look.map(|look| &look.analysed);
        let long = analysed.filter(|analysed| analysed.len() >= FEWEST_NIGHTS);
        let fits = long.map(|analysed| {
            let (first, second) = analysed.nights.split_at(analysed.len() / 2);
            [first, second].map(|nights| {
                let half = Analysed {
                    nights: nights.to_vec(),
                    ..analysed.clone()
                };
                Fit::new(rated, &half, &one_by_one(rated), &question.withheld)
            })
        });
        Self {
            remedies: rated.remedies.iter().map(|remedy| remedy.id).collect(),
            fits,
        }
    }
}

impl Steps for HalvesWeighing {
    /// One for each remedy that has nights enough in both halves.
    type Found = Vec<Halves>;

    fn step(&mut self) -> Progress {
        let mut fits = self.fits.iter_mut().flatten();
        if let Some(fit) = fits.find(|fit| !fit.progress().is_complete()) {
            fit.step();
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        together(self.fits.iter().flatten().map(Fit::progress))
    }

    fn finish(self) -> Vec<Halves> {
        let Some(fits) = self.fits else {
            return Vec::new();
        };
        let [first, second] = fits.map(|mut fit| {
            fit.run();
            fit.comparisons()
        });
        let both = first.into_iter().zip(second).zip(self.remedies);
        both.filter(|((first, second), _)| first.is_enough() && second.is_enough())
            .filter_map(|((first, second), remedy)| {
                Some(Halves {
                    remedy,
                    first: first.measured.ok()?,
                    second: second.measured.ok()?,
                })
            })
            .collect()
    }
}

/// Weighs both halves at once.
pub fn halves(journal: &Journal, question: &Question) -> Vec<Halves> {
    HalvesWeighing::new(journal, question).finish()
}
