//! Is it the same in both halves, on the night after, in each year? More models of the same nights,
//! asked for when somebody looks closer.

use std::rc::Rc;

use super::{
    Question,
    carry_over::{CarryOver, CarryOverWeighing, Nights},
    fit::Fit,
    halves::{Halves, HalvesWeighing},
    steps::{Steps, together},
    survey::Survey,
    years::{Year, YearsWeighing},
};
use crate::{journal::Journal, remedy::RemedyId, statistics::weighing::Progress};

/// A journal on the scales for a closer look.
#[derive(Clone, Debug)]
pub struct CloserLook {
    question: Question,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    Surveying(Box<Journal>, Survey),
    Fitting(Box<Models>),
}

/// The models of a closer look.
#[derive(Clone, Debug)]
struct Models {
    /// How far the survey had come: all the way.
    surveyed: Progress,
    halves: HalvesWeighing,
    after: Vec<CarryOverWeighing>,
    years: YearsWeighing,
}

/// What a closer look shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Closer {
    /// The halves of the nights, for each remedy that has nights enough in both.
    pub halves: Vec<Halves>,
    /// The night after, for each remedy of which it can be told.
    pub after: Vec<(RemedyId, CarryOver)>,
    /// The calendar years, of a journal that is longer than one window.
    pub years: Vec<Year>,
}

impl CloserLook {
    /// Lays the journal on the scales; nothing is computed yet.
    pub fn new(journal: &Journal, question: &Question) -> Self {
        let survey = Survey::new(journal, question.outcome);
        Self {
            stage: Stage::Surveying(Box::new(journal.clone()), survey),
            question: question.clone(),
        }
    }
}

impl Models {
    fn of(journal: &Journal, survey: &Survey, question: &Question) -> Self {
        let surveyed = survey.progress();
        let nights = Rc::new(Nights::of(journal, survey.clone().finish()));
        let rated = &nights.rated;
        let ids = rated.remedies.iter().map(|remedy| remedy.id);
        Self {
            surveyed,
            halves: HalvesWeighing::of(rated, nights.look.as_ref(), question),
            after: ids
                .map(|id| CarryOverWeighing::of(&nights, question, id))
                .collect(),
            years: YearsWeighing::of(rated, question),
        }
    }

    fn step(&mut self) {
        let after = &mut self.after;
        if !self.halves.progress().is_complete() {
            self.halves.step();
        } else if let Some(after) = after.iter_mut().find(|own| !own.progress().is_complete()) {
            after.step();
        } else {
            self.years.step();
        }
    }

    fn progress(&self) -> Progress {
        let after = self.after.iter().map(Steps::progress);
        let whole = [self.surveyed, self.halves.progress(), self.years.progress()];
        together(after.chain(whole))
    }

    fn finish(self) -> Closer {
        let after = self.after.into_iter().map(Steps::finish);
        Closer {
            halves: self.halves.finish(),
            after: after
                .filter_map(|(remedy, carried)| Some((remedy, carried?)))
                .collect(),
            years: self.years.finish(),
        }
    }
}

impl Steps for CloserLook {
    type Found = Closer;

    fn step(&mut self) -> Progress {
        match &mut self.stage {
            Stage::Surveying(journal, survey) => {
                if survey.step().is_complete() {
                    let models = Models::of(journal, survey, &self.question);
                    self.stage = Stage::Fitting(Box::new(models));
                }
            }
            Stage::Fitting(models) => models.step(),
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        match &self.stage {
            // Both halves, at least.
            Stage::Surveying(_, survey) => together([survey.progress(), Fit::ABOUT, Fit::ABOUT]),
            Stage::Fitting(models) => models.progress(),
        }
    }

    fn finish(mut self) -> Closer {
        loop {
            match self.stage {
                Stage::Surveying(..) => self.step(),
                Stage::Fitting(models) => return models.finish(),
            };
        }
    }
}
