//! What is there to be weighed? Rates a journal's nights, and finds how far words reach, some nights
//! at a time: of ten years, all at once would make a slow phone stand still.

use std::rc::Rc;

use super::{
    analysed::{Look, Looking},
    outcome::Outcome,
    rated::{Rated, Rating},
    steps::Steps,
};
use crate::{journal::Journal, statistics::weighing::Progress};

/// Nights of one step.
const NIGHTS: usize = 32;

/// A journal that is surveyed.
#[derive(Clone, Debug)]
pub(super) struct Survey {
    nights: usize,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    Rating(Box<Rating>),
    Looking(Looking),
}

/// What the survey of a journal found.
#[derive(Clone, Debug)]
pub(super) struct Surveyed {
    pub(super) rated: Rc<Rated>,
    /// Nights of the whole history that can be compared.
    pub(super) history: usize,
    /// The nights up to the last checkpoint, if one is reached.
    pub(super) look: Option<Look>,
}

impl Survey {
    pub(super) fn new(journal: &Journal, outcome: Outcome) -> Self {
        let rating = Rating::new(journal, outcome);
        Self {
            nights: rating.left(),
            stage: Stage::Rating(Box::new(rating)),
        }
    }
}

impl Steps for Survey {
    type Found = Surveyed;

    fn step(&mut self) -> Progress {
        match &mut self.stage {
            Stage::Rating(rating) => {
                if rating.rate(NIGHTS) {
                    let rated = Rc::new(rating.rated());
                    self.stage = Stage::Looking(Looking::new(rated));
                }
            }
            Stage::Looking(looking) => looking.look(NIGHTS),
        }
        self.progress()
    }

    /// Each night is rated, then looked at.
    fn progress(&self) -> Progress {
        let steps = |nights: usize| nights.div_ceil(NIGHTS);
        // A journal without a night takes a step too.
        let of = steps(self.nights).max(1) + steps(self.nights);
        let left = match &self.stage {
            Stage::Rating(rating) => steps(rating.left()).max(1) + steps(self.nights),
            Stage::Looking(looking) => steps(looking.left()),
        };
        Progress {
            done: of - left,
            of,
        }
    }

    fn finish(mut self) -> Surveyed {
        loop {
            match self.stage {
                Stage::Looking(looking) => return looking.surveyed(),
                Stage::Rating(_) => self.step(),
            };
        }
    }
}

impl Surveyed {
    /// Surveys a journal at once.
    pub(super) fn of(journal: &Journal, outcome: Outcome) -> Self {
        Survey::new(journal, outcome).finish()
    }
}
