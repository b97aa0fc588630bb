//! May a remedy still act on the night after? Another model, asked for when its fold is opened.

use std::rc::Rc;

use super::{
    Question,
    analysed::Look,
    exposure::Exposure,
    model::{Model, Place, one_by_one},
    rated::Rated,
    steps::Steps,
    survey::Surveyed,
};
use crate::{
    journal::Journal,
    remedy::{RemedyId, Speed, Usage},
    statistics::{
        cautious_estimate::CautiousEstimate,
        interval::Level,
        regression::{Column, Regression, Role, contrast::Contrast},
        weighing::{Progress, Weighing},
    },
};

/// Fewer nights without a remedy right after one with it say nothing of a carry-over.
const FEWEST_NIGHTS_AFTER: usize = 5;

/// What the night after shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CarryOver {
    /// What a use the night before is worth.
    pub night_after: CautiousEstimate,
    /// What steady use is worth: tonight's and last night's together.
    pub steady_use: CautiousEstimate,
}

impl CarryOver {
    /// Whether it may still act the next night; if not, nothing is said.
    pub fn may_last(&self) -> bool {
        !self.night_after.interval(Level::SHOWN).contains(0.0)
    }
}

/// One remedy's night after on the scales.
#[derive(Clone, Debug)]
pub struct CarryOverWeighing {
    remedy: RemedyId,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Nothing is done yet.
    Waiting(Rc<Nights>, Question),
    /// Boxed: it holds the standardised columns.
    Averaging(Box<Weighing>),
    /// Nothing can be said.
    Refused,
}

/// What the night after of every remedy is looked for in.
#[derive(Clone, Debug)]
pub(super) struct Nights {
    pub(super) journal: Journal,
    pub(super) rated: Rc<Rated>,
    pub(super) look: Option<Look>,
}

impl Nights {
    pub(super) fn of(journal: &Journal, surveyed: Surveyed) -> Self {
        Self {
            journal: journal.clone(),
            rated: surveyed.rated,
            look: surveyed.look,
        }
    }
}

/// As many serial correlations as there are in both grids.
const ABOUT_THE_STEPS: usize = 159;

impl CarryOverWeighing {
    /// Lays the nights on which the words rest on the scales. Nothing will come of it where the
    /// remedy is not compared, acts over days by itself, or too few nights follow a use.
    pub fn new(journal: &Journal, question: &Question, remedy: RemedyId) -> Self {
        let nights = Nights::of(journal, Surveyed::of(journal, question.outcome));
        Self::of(&Rc::new(nights), question, remedy)
    }

    pub(super) fn of(nights: &Rc<Nights>, question: &Question, remedy: RemedyId) -> Self {
        Self {
            remedy,
            stage: Stage::Waiting(Rc::clone(nights), question.clone()),
        }
    }
}

impl Steps for CarryOverWeighing {
    /// Which remedy, and what its night after shows, if anything.
    type Found = (RemedyId, Option<CarryOver>);

    fn step(&mut self) -> Progress {
        match &mut self.stage {
            Stage::Waiting(nights, question) => {
                let weighing = asked(nights, question, self.remedy)
                    .and_then(|(regression, of)| Weighing::of_contrasts(regression, &of));
                self.stage = weighing.map_or(Stage::Refused, |weighing| {
                    Stage::Averaging(Box::new(weighing))
                });
            }
            Stage::Averaging(weighing) => {
                if weighing.step().is_err() {
                    self.stage = Stage::Refused;
                }
            }
            Stage::Refused => {}
        }
        self.progress()
    }

    fn progress(&self) -> Progress {
        let (laid_out, Progress { done, of }) = match &self.stage {
            Stage::Waiting(..) => {
                let of = ABOUT_THE_STEPS;
                (0, Progress { done: 0, of })
            }
            Stage::Averaging(weighing) => (1, weighing.progress()),
            Stage::Refused => (1, Progress { done: 0, of: 0 }),
        };
        Progress {
            done: done + laid_out,
            of: of + 1,
        }
    }

    fn finish(mut self) -> (RemedyId, Option<CarryOver>) {
        if matches!(self.stage, Stage::Waiting(..)) {
            self.step();
        }
        let weighed = match self.stage {
            Stage::Averaging(weighing) => weighing.finish().ok(),
            Stage::Waiting(..) | Stage::Refused => None,
        };
        let carried = weighed.and_then(|weighed| {
            let mut estimates = weighed.estimates.into_iter();
            Some(CarryOver {
                night_after: estimates.next()?,
                steady_use: estimates.next()?,
            })
        });
        (self.remedy, carried)
    }
}

/// Weighs one remedy's night after at once.
pub fn carry_over(journal: &Journal, question: &Question, remedy: RemedyId) -> Option<CarryOver> {
    CarryOverWeighing::new(journal, question, remedy).finish().1
}

/// The model with last night's use as a column of its own, and what is asked of it.
fn asked(
    nights: &Nights,
    question: &Question,
    remedy: RemedyId,
) -> Option<(Regression, [Contrast; 2])> {
    let (journal, rated) = (&nights.journal, &*nights.rated);
    let look = nights.look.as_ref()?;
    let at = rated.remedies.iter().position(|tried| tried.id == remedy)?;
    let acts_over_days = matches!(rated.remedies[at].speed, Speed::Days | Speed::BuildUp);
    if acts_over_days || question.withheld.contains(&remedy) {
        return None;
    }
    let mut analysed = look.analysed.clone();
    let before = |night: &usize| journal.usage(rated.nights[*night].night.before(), remedy);
    analysed
        .nights
        .retain(|night| before(night) != Usage::Unknown);
    let used_before: Vec<bool> = analysed
        .nights
        .iter()
        .map(|night| before(night) == Usage::Used)
        .collect();
    let follows = analysed.nights.iter().zip(&used_before);
    let after = follows
        .filter(|(night, used)| **used && rated.nights[**night].exposures[at] == Exposure::Without)
        .count();
    if after < FEWEST_NIGHTS_AFTER {
        return None;
    }
    let model = Model::of(rated, &analysed, &one_by_one(rated), &question.withheld);
    if model.units.get(at)?.place != Place::Compared {
        return None;
    }
    let tonight = model.column_of(at)?;
    let mut columns = model.columns();
    let last_night = columns.len();
    columns.push(Column {
        role: Role::Exposure,
        values: used_before
            .iter()
            .map(|used| f64::from(u8::from(*used)))
            .collect(),
    });
    let nights = || analysed.nights.iter().map(|night| &rated.nights[*night]);
    let days: Vec<i32> = nights().map(super::rated::RatedNight::day).collect();
    let outcome: Vec<f64> = nights().map(|night| night.outcome).collect();
    let regression = Regression::new(&days, &outcome, &columns).ok()?;
    let contrasts = [
        Contrast::column(last_night),
        Contrast::sum(&[(tonight, 1.0), (last_night, 1.0)])?,
    ];
    Some((regression, contrasts))
}
