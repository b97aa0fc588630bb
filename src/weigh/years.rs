//! What was each calendar year like? For journals longer than one window.

use std::rc::Rc;

use chrono::Datelike;

use super::{
    Question,
    analysed::Analysed,
    comparison::Comparison,
    fit::Fit,
    model::one_by_one,
    rated::{Rated, WINDOW},
    steps::{Steps, together},
};
use crate::{journal::Journal, remedy::RemedyId, statistics::weighing::Progress};

/// A long journal on the scales, year by year, one small step at a time.
#[derive(Clone, Debug)]
pub struct YearsWeighing {
    remedies: Vec<RemedyId>,
    years: Vec<(i32, Fit)>,
}

/// One calendar year: estimates without words.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year in which its evenings lie.
    pub year: i32,
    /// The comparison of each remedy, in the order of their first use.
    pub effects: Vec<(RemedyId, Comparison)>,
}

impl YearsWeighing {
    /// Lays the years on the scales. A journal that one window holds has none: its effects are
    /// those of the window.
    pub fn new(journal: &Journal, question: &Question) -> Self {
        Self::of(&Rc::new(Rated::of(journal, question.outcome)), question)
    }

    pub(super) fn of(rated: &Rc<Rated>, question: &Question) -> Self {
        let nights = &rated.nights;
        let is_long = match (nights.first(), nights.last()) {
            (Some(first), Some(last)) => last.day() - first.day() >= WINDOW,
            _ => false,
        };
        let units = one_by_one(rated);
        let mut years = Vec::new();
        let mut start = 0;
        while is_long && start < nights.len() {
            let year = nights[start].night.evening().year();
            let in_year = |night: &super::rated::RatedNight| night.night.evening().year() == year;
            let end = start + nights[start..].partition_point(in_year);
            let analysed = Analysed::of(rated, start..end);
            years.push((year, Fit::new(rated, &analysed, &units, &question.withheld)));
            start = end;
        }
        Self {
            remedies: rated.remedies.iter().map(|remedy| remedy.id).collect(),
            years,
        }
    }
}

impl Steps for YearsWeighing {
    /// The years from the first on.
    type Found = Vec<Year>;

    fn step(&mut self) -> Progress {
        let mut fits = self.years.iter_mut().map(|(_, fit)| fit);
        if let Some(fit) = fits.find(|fit| !fit.progress().is_complete()) {
            fit.step();
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        together(self.years.iter().map(|(_, fit)| fit.progress()))
    }

    fn finish(mut self) -> Vec<Year> {
        let year = |(year, fit): &mut (i32, Fit)| {
            fit.run();
            Year {
                year: *year,
                effects: self
                    .remedies
                    .iter()
                    .copied()
                    .zip(fit.comparisons())
                    .collect(),
            }
        };
        self.years.iter_mut().map(year).collect()
    }
}
