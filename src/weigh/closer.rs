//! Is it the same in both halves, on the night after, in each year? More models of the same nights,
//! asked for when somebody looks closer.

use std::rc::Rc;

use super::{
    Question,
    analysed::Look,
    carry_over::{CarryOver, CarryOverWeighing, Nights},
    halves::{Halves, HalvesWeighing},
    rated::Rated,
    steps::{Steps, together},
    years::{Year, YearsWeighing},
};
use crate::{journal::Journal, remedy::RemedyId, statistics::weighing::Progress};

/// A journal on the scales for a closer look.
#[derive(Clone, Debug)]
pub struct CloserLook {
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
    /// Lays everything on the scales; nothing is computed yet.
    pub fn new(journal: &Journal, question: &Question) -> Self {
        let rated = Rc::new(Rated::of(journal, question.outcome));
        let nights = Rc::new(Nights {
            journal: journal.clone(),
            look: Look::last(&rated).1,
            rated: Rc::clone(&rated),
        });
        let ids = rated.remedies.iter().map(|remedy| remedy.id);
        Self {
            halves: HalvesWeighing::of(&rated, nights.look.as_ref(), question),
            after: ids
                .map(|id| CarryOverWeighing::of(&nights, question, id))
                .collect(),
            years: YearsWeighing::of(&rated, question),
        }
    }
}

impl Steps for CloserLook {
    type Found = Closer;

    fn step(&mut self) -> Progress {
        if !self.halves.progress().is_complete() {
            self.halves.step();
        } else if let Some(after) = self
            .after
            .iter_mut()
            .find(|after| !after.progress().is_complete())
        {
            after.step();
        } else {
            self.years.step();
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        let after = self.after.iter().map(Steps::progress);
        let whole = [self.halves.progress(), self.years.progress()];
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
