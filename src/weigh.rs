//! Did the nights with a remedy go better or worse than the like nights without? Weighs a journal.
//!
//! # Where to start
//!
//! | question | file |
//! | --- | --- |
//! | what is asked, and how is it answered in slices? | here: [`Question`], [`JournalWeighing`] |
//! | which number stands for a night? | [`outcome`] |
//! | was the remedy used that night? | `exposure` |
//! | which nights are rated, and what is known of each? | `rated` |
//! | which of them can be compared, and how far do words reach? | `analysed` |
//! | all this, some nights at a time? | `survey` |
//! | what enters the model, and what is left out and why? | `model`, `column`, [`regressor`] |
//! | which remedies cannot be told apart? | `separation` |
//! | what came of one model? | `fit`, [`comparison`] |
//! | what may be said of it? | [`finding`], [`flag`], [`sentence`] |
//! | what of each remedy, in the end? | [`effect`], `account` |
//! | the years, the halves, the night after | [`years`], [`halves`], [`carry_over`], all three [`closer`] |
//! | how is it done without a page standing still? | [`steps`] |
//! | how much do nights differ, for plans? | [`spread`] |
//! | what do the nights of a trial hold? | [`scheduled`] |
//!
//! # What holds throughout
//!
//! - An effect is in points of the outcome, with - without: negative is lower, and lower is
//!   calmer.
//! - Words come from the first nights up to the last checkpoint; the estimate of all nights runs on
//!   beside them without words. Between two checkpoints the words stay as they are.
//! - A prescribed medicine is held fixed like a factor and gets no finding.
//! - "Not logged" is absence: such a night is not compared, and never counts as "not used".
//! - Nothing is kept: the same journal gives the same findings.
#![allow(
    clippy::cast_precision_loss,
    reason = "counts of nights are far below 2^52"
)]

pub mod carry_over;
pub mod closer;
pub mod comparison;
pub mod effect;
pub mod finding;
pub mod flag;
pub mod halves;
pub mod outcome;
pub mod regressor;
pub mod scheduled;
pub mod sentence;
pub mod spread;
pub mod steps;
pub mod trial_names;
pub mod years;

mod account;
mod analysed;
mod column;
mod exposure;
mod fit;
mod model;
mod rated;
mod separation;
mod survey;

use std::rc::Rc;

use crate::{
    journal::Journal,
    remedy::RemedyId,
    statistics::{weighing::Progress, worthwhile::Worthwhile},
};

use self::{
    analysed::Analysed,
    effect::Effects,
    fit::Fit,
    model::Unit,
    outcome::Outcome,
    rated::Rated,
    steps::{Steps, together},
    survey::{Survey, Surveyed},
};

/// What the journal is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The number that stands for a night.
    pub outcome: Outcome,
    /// The smallest difference worth having, set before looking.
    pub worthwhile: Worthwhile,
    /// Remedies whose trial is running: held fixed, and nothing is said of them.
    pub withheld: Vec<RemedyId>,
}

impl Question {
    /// This outcome, with the difference that is worth having unless the person set another.
    pub fn about(outcome: Outcome) -> Self {
        Self {
            outcome,
            worthwhile: outcome.usual_worthwhile(),
            withheld: Vec::new(),
        }
    }

    /// What this journal is asked: its worst urges, with the difference that the person finds worth
    /// having.
    pub fn of(journal: &Journal) -> Self {
        let usual = Self::about(Outcome::Urge);
        let own = Worthwhile::new(journal.settings().worthwhile.points());
        Self {
            worthwhile: own.unwrap_or(usual.worthwhile),
            ..usual
        }
    }
}

/// A journal on the scales: one small step at a time, so that a page can paint in between.
#[derive(Clone, Debug)]
pub struct JournalWeighing {
    question: Question,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    Surveying(Survey),
    Fitting(Box<Fits>),
}

/// The models of a journal's nights.
#[derive(Clone, Debug)]
struct Fits {
    /// How far the survey had come: all the way.
    surveyed: Progress,
    rated: Rc<Rated>,
    /// Nights of the whole history that can be compared.
    history: usize,
    all: Fit,
    /// The nights up to the last checkpoint, if one is reached.
    spoken: Option<Fit>,
    /// The same nights, with each group that cannot be told apart as one.
    joint: Option<Fit>,
}

impl JournalWeighing {
    /// Lays the journal on the scales; nothing is computed yet.
    pub fn new(journal: &Journal, question: Question) -> Self {
        Self {
            stage: Stage::Surveying(Survey::new(journal, question.outcome)),
            question,
        }
    }
}

impl Fits {
    fn of(survey: &Survey, question: &Question) -> Self {
        let surveyed = survey.progress();
        let Surveyed {
            rated,
            history,
            look,
        } = survey.clone().finish();
        let fit = |analysed: &Analysed, units: &[Unit]| {
            Fit::new(&rated, analysed, units, &question.withheld)
        };
        let alone = model::one_by_one(&rated);
        let all = Analysed::of(&rated, rated.window(rated.nights.len()));
        let groups = look
            .as_ref()
            .map_or_else(Vec::new, |look| separation::groups(&rated, &look.analysed));
        let tangled = look.as_ref().filter(|_| !groups.is_empty());
        Self {
            surveyed,
            history,
            all: fit(&all, &alone),
            spoken: look.as_ref().map(|look| fit(&look.analysed, &alone)),
            joint: tangled.map(|look| fit(&look.analysed, &model::joined(&rated, &groups))),
            rated,
        }
    }

    fn all_mut(&mut self) -> impl Iterator<Item = &mut Fit> {
        [
            Some(&mut self.all),
            self.spoken.as_mut(),
            self.joint.as_mut(),
        ]
        .into_iter()
        .flatten()
    }

    fn progress(&self) -> Progress {
        let fits = [Some(&self.all), self.spoken.as_ref(), self.joint.as_ref()];
        let fits = fits.into_iter().flatten().map(Fit::progress);
        together(fits.chain([self.surveyed]))
    }
}

impl Steps for JournalWeighing {
    type Found = Effects;

    fn step(&mut self) -> Progress {
        match &mut self.stage {
            Stage::Surveying(survey) => {
                if survey.step().is_complete() {
                    self.stage = Stage::Fitting(Box::new(Fits::of(survey, &self.question)));
                }
            }
            Stage::Fitting(fits) => {
                let mut left = fits.all_mut().filter(|fit| !fit.progress().is_complete());
                if let Some(fit) = left.next() {
                    fit.step();
                }
            }
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        match &self.stage {
            // Two models, as a rule: of all nights, and of those up to the last checkpoint.
            Stage::Surveying(survey) => together([survey.progress(), Fit::ABOUT, Fit::ABOUT]),
            Stage::Fitting(fits) => fits.progress(),
        }
    }

    fn finish(mut self) -> Effects {
        loop {
            match &mut self.stage {
                Stage::Surveying(_) => self.step(),
                Stage::Fitting(fits) => {
                    fits.all_mut().for_each(Fit::run);
                    return effect::gathered(
                        &self.question,
                        &fits.rated,
                        fits.history,
                        &fits.all,
                        fits.spoken.as_ref(),
                        fits.joint.as_ref(),
                    );
                }
            };
        }
    }
}

/// Weighs a journal at once.
pub fn weigh(journal: &Journal, question: Question) -> Effects {
    JournalWeighing::new(journal, question).finish()
}
