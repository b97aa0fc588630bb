//! What enters the model of some nights, and what is left out and why?

use super::{
    analysed::Analysed,
    column,
    exposure::Exposure,
    rated::Rated,
    regressor::{LeftOut, Regressor, WhyLeftOut},
};
use crate::{
    remedy::RemedyId,
    statistics::regression::{Column, FEWEST_DEGREES_OF_FREEDOM, Role},
};

/// With fewer nights on one side a remedy is not compared, only held fixed.
const FEWEST_COMPARED: usize = 5;

/// With fewer nights on one side a remedy is not in the model at all.
const FEWEST_HELD_FIXED: usize = 3;

/// A model has room for one column to this many nights.
const NIGHTS_PER_COLUMN: usize = 3;

/// Remedies that stand as one: each alone, or a group that cannot be told apart.
pub(super) type Unit = Vec<usize>;

/// The columns of a model, without the intercept.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    pub(super) entered: Vec<Entered>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) units: Vec<UnitInModel>,
}

/// A column in the model.
#[derive(Clone, Debug)]
pub(super) struct Entered {
    pub(super) regressor: Regressor,
    pub(super) values: Vec<f64>,
    pub(super) kind: Kind,
}

/// What a column is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The unit of this number.
    Unit(usize),
    /// A factor that says something on this many nights; it goes when there is no room.
    Factor(usize),
    /// The evening's rating or the drift: they stay.
    Fixed,
    /// A bend of the drift: the first to go.
    Bend,
}

/// What became of a remedy, or of several that stand as one.
#[derive(Clone, Debug)]
pub(super) struct UnitInModel {
    pub(super) remedies: Unit,
    /// Analysed nights with it.
    pub(super) with: usize,
    /// Analysed nights without it.
    pub(super) without: usize,
    /// How often it was taken up: a night with it after one without.
    pub(super) starts: usize,
    pub(super) place: Place,
}

/// Where a remedy stands in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Its coefficient is asked for.
    Compared,
    /// It is in the model, and too rare on one side to be compared, or its trial is running.
    HeldFixed,
    /// It is not in the model.
    Absent(WhyLeftOut),
}

/// Every remedy by itself.
pub(super) fn one_by_one(rated: &Rated) -> Vec<Unit> {
    (0..rated.remedies.len()).map(|at| vec![at]).collect()
}

/// Each group as one, and every other remedy by itself.
pub(super) fn joined(rated: &Rated, groups: &[Unit]) -> Vec<Unit> {
    let grouped = |at: &usize| groups.iter().any(|group| group.contains(at));
    let alone = (0..rated.remedies.len()).filter(|at| !grouped(at));
    groups
        .iter()
        .cloned()
        .chain(alone.map(|at| vec![at]))
        .collect()
}

impl Model {
    pub(super) fn of(
        rated: &Rated,
        analysed: &Analysed,
        units: &[Unit],
        withheld: &[RemedyId],
    ) -> Self {
        let mut model = Self {
            entered: Vec::new(),
            left_out: Vec::new(),
            units: Vec::new(),
        };
        for unit in units {
            model.take_unit(rated, analysed, unit, withheld);
        }
        model.take_factors(rated, analysed);
        model.take_evening(rated, analysed);
        for (regressor, values) in column::of_time(rated, &analysed.nights) {
            let kind = match regressor {
                Regressor::Bend(_) => Kind::Bend,
                _ => Kind::Fixed,
            };
            model.push(regressor, values, kind);
        }
        model.make_room(analysed.len());
        model
    }

    /// The columns without some of them, which say what others say already.
    pub(super) fn without(mut self, redundant: &[usize]) -> Self {
        for &at in redundant.iter().rev() {
            self.drop_column(at, WhyLeftOut::Repeats);
        }
        self
    }

    /// The columns for the regression, without the intercept.
    pub(super) fn columns(&self) -> Vec<Column> {
        let role = |entered: &Entered| match entered.kind {
            Kind::Unit(unit) if self.units[unit].place == Place::Compared => Role::Exposure,
            _ => Role::Covariate,
        };
        let column = |entered: &Entered| Column {
            role: role(entered),
            values: entered.values.clone(),
        };
        self.entered.iter().map(column).collect()
    }

    /// Where the column of a unit stands, if it has one.
    pub(super) fn column_of(&self, unit: usize) -> Option<usize> {
        let wanted = Kind::Unit(unit);
        self.entered.iter().position(|own| own.kind == wanted)
    }

    fn push(&mut self, regressor: Regressor, values: Vec<f64>, kind: Kind) {
        self.entered.push(Entered {
            regressor,
            values,
            kind,
        });
    }

    fn take_unit(
        &mut self,
        rated: &Rated,
        analysed: &Analysed,
        unit: &[usize],
        withheld: &[RemedyId],
    ) {
        let names = names(rated, unit);
        let hidden = |at: &usize| withheld.contains(&rated.remedies[*at].id);
        let values = column::of_remedies(rated, &analysed.nights, unit);
        let known = unit.iter().all(|at| analysed.known[*at]);
        let with = values.iter().filter(|used| **used > 0.0).count();
        let without = values.len() - with;
        let mut place = match with.min(without) {
            _ if !known => Place::Absent(why_unknown(rated, analysed, unit)),
            rare if rare < FEWEST_HELD_FIXED => Place::Absent(WhyLeftOut::TooFewNights),
            rare if rare < FEWEST_COMPARED => Place::HeldFixed,
            _ => Place::Compared,
        };
        if place == Place::Compared && unit.iter().any(hidden) {
            place = Place::HeldFixed;
        }
        let mut before = 0.0;
        let mut starts = 0;
        for &used in &values {
            starts += usize::from(used > before);
            before = used;
        }
        match place {
            Place::Absent(why) => self.left_out.push(LeftOut {
                what: Regressor::Remedy(names),
                why,
            }),
            Place::Compared | Place::HeldFixed => {
                let kind = Kind::Unit(self.units.len());
                self.push(Regressor::Remedy(names), values, kind);
            }
        }
        // Nights on which nobody said are on neither side.
        let (with, without, starts) = if known {
            (with, without, starts)
        } else {
            (0, 0, 0)
        };
        self.units.push(UnitInModel {
            remedies: unit.to_vec(),
            with,
            without,
            starts,
            place,
        });
    }

    fn take_factors(&mut self, rated: &Rated, analysed: &Analysed) {
        for (at, factor) in rated.factors.iter().enumerate() {
            let column = if self.is_replaced(rated, factor) {
                Err(WhyLeftOut::Replaced)
            } else {
                column::of_factor(rated, &analysed.nights, at)
            };
            match column {
                Ok((values, informative)) => {
                    self.push(factor.clone(), values, Kind::Factor(informative));
                }
                Err(why) => self.left_out.push(LeftOut {
                    what: factor.clone(),
                    why,
                }),
            }
        }
    }

    /// Whether a remedy in the model is the lack of this factor.
    fn is_replaced(&self, rated: &Rated, factor: &Regressor) -> bool {
        let Regressor::Factor(factor) = factor else {
            return false;
        };
        self.units
            .iter()
            .filter(|unit| !matches!(unit.place, Place::Absent(_)))
            .flat_map(|unit| &unit.remedies)
            .any(|at| rated.remedies[*at].replaces.as_ref() == Some(factor))
    }

    fn take_evening(&mut self, rated: &Rated, analysed: &Analysed) {
        let rating = |at: &usize| rated.nights[*at].evening;
        let why = if analysed.with_evening {
            let values = column::of_evening(rated, &analysed.nights);
            if values
                .windows(2)
                .any(|pair| pair[0].total_cmp(&pair[1]).is_ne())
            {
                return self.push(Regressor::Evening, values, Kind::Fixed);
            }
            WhyLeftOut::TooFewNights
        } else if analysed.nights.iter().any(|at| rating(at).is_some()) {
            WhyLeftOut::Unrecorded
        } else {
            return;
        };
        self.left_out.push(LeftOut {
            what: Regressor::Evening,
            why,
        });
    }

    /// Drops bends from the last on, then the factors that say least, until the nights suffice.
    fn make_room(&mut self, nights: usize) {
        while !self.has_room(nights) {
            let bend = |own: &Entered| own.kind == Kind::Bend;
            let Some(at) = self.entered.iter().rposition(bend).or(self.least_factor()) else {
                return;
            };
            self.drop_column(at, WhyLeftOut::NoRoom);
        }
    }

    /// The factor that says something on the fewest nights; of several the last.
    fn least_factor(&self) -> Option<usize> {
        let informative = |(at, own): (usize, &Entered)| match own.kind {
            Kind::Factor(informative) => Some((informative, self.entered.len() - at, at)),
            _ => None,
        };
        let factors = self.entered.iter().enumerate().filter_map(informative);
        factors.min().map(|(_, _, at)| at)
    }

    fn drop_column(&mut self, at: usize, why: WhyLeftOut) {
        let what = self.entered.remove(at).regressor;
        self.left_out.push(LeftOut { what, why });
    }

    /// Whether the nights suffice for the columns.
    pub(super) fn has_room(&self, nights: usize) -> bool {
        let wide = self.entered.len() + 1;
        wide * NIGHTS_PER_COLUMN <= nights && wide + FEWEST_DEGREES_OF_FREEDOM <= nights
    }
}

pub(super) fn names(rated: &Rated, unit: &[usize]) -> Vec<String> {
    unit.iter()
        .map(|at| rated.remedies[*at].name.clone())
        .collect()
}

/// Why a remedy's use is not known on enough nights.
fn why_unknown(rated: &Rated, analysed: &Analysed, unit: &[usize]) -> WhyLeftOut {
    let unknown = unit.iter().filter(|at| !analysed.known[**at]);
    let mut after = 0;
    let mut unsaid = 0;
    for at in unknown {
        if rated.remedies[*at].is_in_the_moment() {
            return WhyLeftOut::InTheMoment;
        }
        for night in &rated.nights {
            match night.exposures[*at] {
                Exposure::AfterOnset => after += 1,
                Exposure::Unknown => unsaid += 1,
                Exposure::With | Exposure::Without => {}
            }
        }
    }
    if after > unsaid {
        WhyLeftOut::AfterOnset
    } else {
        WhyLeftOut::Unrecorded
    }
}
