//! What came of one model of some nights? Averages it over the serial correlation in small steps.

use std::rc::Rc;

use super::{
    analysed::Analysed,
    comparison::{Comparison, Measured, NoEstimate},
    model::{Model, Place, Unit, UnitInModel},
    rated::{Rated, RatedNight},
    regressor::WhyLeftOut,
    separation::{is_combination, redundant},
};
use crate::{
    remedy::RemedyId,
    statistics::{
        cautious_estimate::CautiousEstimate,
        holm::holm,
        interval::Level,
        refusal::Refusal,
        regression::{Regression, Role},
        weighing::{Progress, Weighing},
    },
};

/// Two grids of serial correlations, and a few effects.
const ABOUT_THE_STEPS: usize = 160;

/// A model being computed, or computed.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    pub(super) model: Model,
    pub(super) analysed: Analysed,
    /// For each unit that was asked, whether it is a combination of other columns.
    combination: Vec<bool>,
    /// For each unit, its place among the effects that are estimated.
    estimated: Vec<Option<usize>>,
    /// Steps that laid out the columns so far.
    laying_out: usize,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Nothing is done yet: which columns enter is a step of its own.
    Waiting(Rc<Rated>, Vec<Unit>, Vec<RemedyId>),
    /// The columns are known; whether they can be told apart is the next step.
    Modelled(Rc<Rated>),
    /// They cannot: unit by unit it is asked which are combinations of other columns.
    Untangling(Rc<Rated>),
    /// With each effect's inflation. Boxed: it holds the standardised columns.
    Averaging(Box<Weighing>, Vec<f64>),
    /// The effects whose limits are found, and those that are left.
    Limits {
        averaged: usize,
        found: Vec<Measured>,
        left: std::vec::IntoIter<(CautiousEstimate, f64)>,
    },
    Refused(Refusal),
}

impl Fit {
    /// A model of which nothing is known yet.
    pub(super) const ABOUT: Progress = Progress {
        done: 0,
        of: ABOUT_THE_STEPS + 2,
    };

    pub(super) fn new(
        rated: &Rc<Rated>,
        analysed: &Analysed,
        units: &[Unit],
        withheld: &[RemedyId],
    ) -> Self {
        Self {
            model: Model::default(),
            analysed: analysed.clone(),
            combination: Vec::new(),
            estimated: Vec::new(),
            laying_out: 0,
            stage: Stage::Waiting(Rc::clone(rated), units.to_vec(), withheld.to_vec()),
        }
    }

    /// Lays the nights and the columns on the scales, once all columns can be told apart.
    fn lay_out(&mut self, regression: Result<Regression, Refusal>) {
        let columns = self.model.columns();
        let is_estimated = |at: usize| columns[at].role == Role::Exposure;
        self.estimated = (0..self.model.units.len())
            .map(|unit| self.model.column_of(unit).filter(|at| is_estimated(*at)))
            .map(|column| column.map(|at| (0..at).filter(|at| is_estimated(*at)).count()))
            .collect();
        self.stage = match regression {
            Err(refusal) => Stage::Refused(refusal),
            Ok(regression) => {
                let inflation = regression.variance_inflation().iter().enumerate();
                let inflation = inflation
                    .filter(|(at, _)| is_estimated(*at))
                    .map(|(_, inflation)| *inflation)
                    .collect();
                Stage::Averaging(Box::new(Weighing::of_exposures(regression)), inflation)
            }
        };
    }

    /// Asks of one more unit whether it is a combination of other columns; after the last, leaves out
    /// what says nothing of its own.
    fn untangle(&mut self, rated: &Rated) {
        let columns = self.model.columns();
        let unit = self.combination.len();
        if unit < self.model.units.len() {
            let column = self.model.column_of(unit);
            let is_combination = column.is_some_and(|at| is_combination(&columns, at));
            self.combination.push(is_combination);
        } else {
            self.model = std::mem::take(&mut self.model).without(&redundant(&columns));
            self.lay_out(regression(rated, &self.analysed, &self.model));
        }
    }

    /// The columns, whether they can be told apart, then one more serial correlation, or the limits of
    /// one more effect.
    pub(super) fn step(&mut self) {
        self.laying_out += usize::from(self.left_to_lay_out() > 0);
        match &mut self.stage {
            Stage::Waiting(rated, units, withheld) => {
                self.model = Model::of(rated, &self.analysed, units, withheld);
                self.stage = Stage::Modelled(Rc::clone(rated));
            }
            Stage::Modelled(rated) => {
                let rated = Rc::clone(rated);
                match regression(&rated, &self.analysed, &self.model) {
                    Err(Refusal::Collinear) => self.stage = Stage::Untangling(rated),
                    regression => {
                        self.combination = vec![false; self.model.units.len()];
                        self.lay_out(regression);
                    }
                }
            }
            Stage::Untangling(rated) => {
                let rated = Rc::clone(rated);
                self.untangle(&rated);
            }
            Stage::Averaging(weighing, inflation) => match weighing.step() {
                Err(refusal) => self.stage = Stage::Refused(refusal),
                Ok(progress) if progress.is_complete() => {
                    let (weighing, inflation) = (weighing.clone(), std::mem::take(inflation));
                    self.stage = limits(*weighing, inflation);
                }
                Ok(_) => {}
            },
            Stage::Limits { found, left, .. } => {
                found.extend(left.next().map(|(posterior, inflation)| Measured {
                    estimate: posterior.estimate(),
                    interval: posterior.interval(Level::SHOWN),
                    p_value: posterior.p_value(),
                    p_holm: None,
                    inflation,
                    posterior,
                }));
            }
            Stage::Refused(_) => {}
        }
    }

    pub(super) fn progress(&self) -> Progress {
        let Progress { done, of } = self.computed();
        Progress {
            done: done + self.laying_out,
            of: of + self.laying_out + self.left_to_lay_out(),
        }
    }

    /// Steps until the columns are laid out, unless some of them turn out to say the same.
    fn left_to_lay_out(&self) -> usize {
        match self.stage {
            Stage::Waiting(..) => 2,
            Stage::Modelled(_) | Stage::Untangling(_) => 1,
            Stage::Averaging(..) | Stage::Limits { .. } | Stage::Refused(_) => 0,
        }
    }

    /// How far it has come after the columns are laid out.
    fn computed(&self) -> Progress {
        match &self.stage {
            // About as many as there will be.
            Stage::Waiting(..) | Stage::Modelled(_) | Stage::Untangling(_) => Progress {
                done: 0,
                of: ABOUT_THE_STEPS,
            },
            Stage::Averaging(weighing, inflation) => {
                let Progress { done, of } = weighing.progress();
                let of = of + inflation.len();
                Progress { done, of }
            }
            Stage::Limits {
                averaged,
                found,
                left,
            } => Progress {
                done: averaged + found.len(),
                of: averaged + found.len() + left.len(),
            },
            Stage::Refused(_) => Progress { done: 0, of: 0 },
        }
    }

    pub(super) fn run(&mut self) {
        while !self.progress().is_complete() {
            self.step();
        }
    }

    /// One comparison for each unit, in their order, with Holm's p among those that have words.
    pub(super) fn comparisons(&self) -> Vec<Comparison> {
        let mut comparisons: Vec<Comparison> = (0..self.model.units.len())
            .map(|unit| self.comparison(unit))
            .collect();
        let mut spoken: Vec<&mut Measured> = comparisons
            .iter_mut()
            .filter(|comparison| comparison.is_enough())
            .filter_map(|comparison| comparison.measured.as_mut().ok())
            .collect();
        let p_values: Vec<f64> = spoken.iter().map(|measured| measured.p_value).collect();
        for (measured, adjusted) in spoken.iter_mut().zip(holm(&p_values)) {
            measured.p_holm = Some(adjusted);
        }
        comparisons
    }

    fn comparison(&self, unit: usize) -> Comparison {
        let own = &self.model.units[unit];
        let measured = match (own.place, &self.stage) {
            _ if self.combination[unit] => Err(NoEstimate::Collinear),
            (Place::Compared, Stage::Refused(refusal)) => Err(NoEstimate::from_refusal(*refusal)),
            (Place::Compared, Stage::Limits { found, .. }) => self.estimated[unit]
                .and_then(|at| found.get(at).cloned())
                .ok_or(NoEstimate::TooFewNights),
            _ => Err(why_not(own)),
        };
        Comparison {
            nights: self.analysed.len(),
            with: own.with,
            without: own.without,
            starts: own.starts,
            measured,
        }
    }
}

pub(super) fn regression(
    rated: &Rated,
    analysed: &Analysed,
    model: &Model,
) -> Result<Regression, Refusal> {
    if !model.has_room(analysed.len()) {
        return Err(Refusal::TooFewDays);
    }
    let nights = || analysed.nights.iter().map(|at| &rated.nights[*at]);
    let days: Vec<i32> = nights().map(RatedNight::day).collect();
    let outcome: Vec<f64> = nights().map(|night| night.outcome).collect();
    Regression::new(&days, &outcome, &model.columns())
}

fn limits(weighing: Weighing, inflation: Vec<f64>) -> Stage {
    let averaged = weighing.progress().done;
    match weighing.finish() {
        Err(refusal) => Stage::Refused(refusal),
        Ok(weighed) => {
            let left: Vec<_> = weighed.estimates.into_iter().zip(inflation).collect();
            Stage::Limits {
                averaged,
                found: Vec::new(),
                left: left.into_iter(),
            }
        }
    }
}

/// Why a unit that is not compared is not.
fn why_not(unit: &UnitInModel) -> NoEstimate {
    match unit.place {
        Place::Absent(WhyLeftOut::InTheMoment) => NoEstimate::InTheMoment,
        Place::Absent(WhyLeftOut::Unrecorded) => NoEstimate::UnknownUse,
        Place::Absent(WhyLeftOut::AfterOnset) => NoEstimate::UsedAfterOnset,
        _ if unit.with <= unit.without => NoEstimate::TooFewWith,
        _ => NoEstimate::TooFewWithout,
    }
}
