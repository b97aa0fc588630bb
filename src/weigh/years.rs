//! What was each calendar year like? For journals longer than one window.

use std::{ops::Range, rc::Rc};

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
    rated: Rc<Rated>,
    question: Question,
    years: Vec<(i32, Stage)>,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Which of a year's nights can be compared is not looked for yet.
    Waiting(Range<usize>),
    Fitting(Box<Fit>),
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
        let mut years = Vec::new();
        let mut start = 0;
        while is_long && start < nights.len() {
            let year = nights[start].night.evening().year();
            let in_year = |night: &super::rated::RatedNight| night.night.evening().year() == year;
            let end = start + nights[start..].partition_point(in_year);
            years.push((year, Stage::Waiting(start..end)));
            start = end;
        }
        Self {
            rated: Rc::clone(rated),
            question: question.clone(),
            years,
        }
    }
}

impl Stage {
    fn step(&mut self, rated: &Rc<Rated>, question: &Question) {
        match self {
            Self::Waiting(nights) => {
                let analysed = Analysed::of(rated, nights.clone());
                let units = one_by_one(rated);
                let mut fit = Fit::new(rated, &analysed, &units, &question.withheld);
                fit.step();
                *self = Self::Fitting(Box::new(fit));
            }
            Self::Fitting(fit) => fit.step(),
        }
    }

    fn progress(&self) -> Progress {
        match self {
            Self::Waiting(_) => Fit::ABOUT,
            Self::Fitting(fit) => fit.progress(),
        }
    }
}

impl Steps for YearsWeighing {
    /// The years from the first on.
    type Found = Vec<Year>;

    fn step(&mut self) -> Progress {
        let mut years = self.years.iter_mut().map(|(_, year)| year);
        if let Some(year) = years.find(|year| !year.progress().is_complete()) {
            year.step(&self.rated, &self.question);
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        together(self.years.iter().map(|(_, year)| year.progress()))
    }

    fn finish(mut self) -> Vec<Year> {
        while !self.progress().is_complete() {
            self.step();
        }
        let ids = || self.rated.remedies.iter().map(|remedy| remedy.id);
        let fitted = self.years.iter().filter_map(|(year, stage)| match stage {
            Stage::Fitting(fit) => Some((*year, fit.comparisons())),
            Stage::Waiting(_) => None,
        });
        fitted
            .map(|(year, comparisons)| Year {
                year,
                effects: ids().zip(comparisons).collect(),
            })
            .collect()
    }
}
