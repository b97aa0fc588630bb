//! Has an effect changed since the journal's first half? Tolerance and augmentation change it.

use super::{
    Question,
    analysed::{Analysed, Look},
    comparison::Measured,
    fit::Fit,
    model::one_by_one,
    rated::Rated,
};
use crate::{journal::Journal, remedy::RemedyId};

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

/// The halves of the nights on which the words rest, for each remedy that has nights enough in
/// both; empty below 120 nights.
pub fn halves(journal: &Journal, question: &Question) -> Vec<Halves> {
    let rated = Rated::of(journal, question.outcome);
    let (_, Some(look)) = Look::last(&rated) else {
        return Vec::new();
    };
    let analysed = look.analysed;
    if analysed.len() < FEWEST_NIGHTS {
        return Vec::new();
    }
    let (first, second) = analysed.nights.split_at(analysed.len() / 2);
    let [first, second] = [first, second].map(|nights| {
        let half = Analysed {
            nights: nights.to_vec(),
            ..analysed.clone()
        };
        let mut fit = Fit::new(&rated, &half, &one_by_one(&rated), &question.withheld);
        fit.run();
        fit.comparisons()
    });
    let both = first.into_iter().zip(second).zip(&rated.remedies);
    both.filter(|((first, second), _)| first.is_enough() && second.is_enough())
        .filter_map(|((first, second), remedy)| {
            Some(Halves {
                remedy: remedy.id,
                first: first.measured.ok()?,
                second: second.measured.ok()?,
            })
        })
        .collect()
}
