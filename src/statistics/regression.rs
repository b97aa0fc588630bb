//! What is each column worth, when the errors of near days resemble each other?
//!
//! Linear regression y = X b + e on days of which some may be missing. The errors of two
//! days d apart correlate by (1 - nu) phi^d: see [`correlation`]. The correlation is
//! not known; [`Weighing`](super::weighing::Weighing) averages over it, and
//! [`Regression::fit`] finds its most likely value.
//!
//! Generalised least squares by whitening: Harvey (1989), *Forecasting, Structural Time
//! Series Models and the Kalman Filter*, 3.4; likelihoods as printed by R's `nlme::gls`
//! (Pinheiro & Bates 2000, *Mixed-Effects Models in S and S-PLUS*, 5.2).

pub mod collinearity;
pub mod contrast;
pub mod correlation;
pub mod point_fit;

mod cholesky;
mod lag_products;
pub(super) mod planned;
pub(super) mod solver;
mod whitening;

use self::collinearity::variance_inflation;
use self::contrast::Contrast;
use self::lag_products::LagProducts;
use self::whitening::Rows;
use super::magnitude::{check, varies};
use super::refusal::Refusal;
use super::sample::mean;

/// Fewer days than this are refused.
pub const FEWEST_DAYS: usize = 14;

/// Fewer degrees of freedom than this are refused.
pub const FEWEST_DEGREES_OF_FREEDOM: usize = 8;

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Its coefficient is what is asked for.
    Exposure,
    /// It is held fixed: a covariate, or time.
    Covariate,
}

/// One column of the model. The intercept is no column: every model has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What the column stands for.
    pub role: Role,
    /// One value a day.
    pub values: Vec<f64>,
}

/// Days, outcome and columns of which a regression can be made.
#[derive(Clone, Debug)]
pub struct Regression {
    /// Columns and outcome, centred and scaled so that no sum loses digits or overflows.
    rows: Rows,
    lags: Option<LagProducts>,
    columns: Vec<Standardised>,
    outcome: Scale,
    /// Sum of squares of the centred and scaled outcome.
    outcome_squares: f64,
    inflation: Vec<f64>,
}

#[derive(Clone, Copy, Debug)]
struct Standardised {
    role: Role,
    scale: Scale,
}

/// value = centre + unit * standardised value
#[derive(Clone, Copy, Debug)]
struct Scale {
    centre: f64,
    unit: f64,
}

impl Scale {
    fn of(values: &[f64]) -> Self {
        let centre = mean(values);
        let unit = values
            .iter()
            .map(|x| (x - centre).abs())
            .fold(0.0, f64::max);
        Self {
            centre,
            unit: if unit > 0.0 { unit } else { 1.0 },
        }
    }

    fn standardise(self, value: f64) -> f64 {
        (value - self.centre) / self.unit
    }
}

impl Regression {
    /// A regression of `outcome` on an intercept and `columns`. `days` are the whole numbers
    /// of the days, rising; days without an outcome are left out beforehand.
    ///
    /// # Errors
    /// In this order: `Mismatched`, `UnusableValue`; `TooFewDays` below 14 days or 8 degrees
    /// of freedom; `NoVariationInOutcome`; `NoVariationInExposure`; `Collinear`.
    pub fn new(days: &[i32], outcome: &[f64], columns: &[Column]) -> Result<Self, Refusal> {
        let n = days.len();
        if outcome.len() != n || columns.iter().any(|column| column.values.len() != n) {
            return Err(Refusal::Mismatched);
        }
        if !days.is_sorted_by(|early, late| early < late) {
            return Err(Refusal::Mismatched);
        }
        check(outcome)?;
        for column in columns {
            check(&column.values)?;
        }
        let width = columns.len() + 1;
        if n < FEWEST_DAYS || n < width + FEWEST_DEGREES_OF_FREEDOM {
            return Err(Refusal::TooFewDays);
        }
        if !varies(outcome) {
            return Err(Refusal::NoVariationInOutcome);
        }
        let constant_exposure =
            |column: &Column| column.role == Role::Exposure && !varies(&column.values);
        if columns.iter().any(constant_exposure) {
            return Err(Refusal::NoVariationInExposure);
        }
        let values: Vec<&[f64]> = columns.iter().map(|column| &column.values[..]).collect();
        let inflation = variance_inflation(&values).ok_or(Refusal::Collinear)?;

        let columns: Vec<Standardised> = columns
            .iter()
            .map(|column| Standardised {
                role: column.role,
                scale: Scale::of(&column.values),
            })
            .collect();
        let scale = Scale::of(outcome);
        let mut cells = Vec::with_capacity(n * (width + 1));
        for day in 0..n {
            cells.push(1.0);
            cells.extend(
                columns
                    .iter()
                    .zip(&values)
                    .map(|(column, x)| column.scale.standardise(x[day])),
            );
            cells.push(scale.standardise(outcome[day]));
        }
        let rows = Rows::new(days, cells);
        Ok(Self {
            lags: LagProducts::new(&rows),
            outcome_squares: outcome.iter().map(|&y| scale.standardise(y).powi(2)).sum(),
            rows,
            columns,
            outcome: scale,
            inflation,
        })
    }

    /// The number of days, n.
    pub fn days(&self) -> usize {
        self.rows.count()
    }

    /// The number of coefficients, p, the intercept among them.
    pub fn coefficients(&self) -> usize {
        self.columns.len() + 1
    }

    /// n - p, at least 8.
    pub fn degrees_of_freedom(&self) -> usize {
        self.days() - self.coefficients()
    }

    /// How many times collinearity multiplies the variance of each column's coefficient, in
    /// the order of the columns: 1 for a column unlike all others.
    pub fn variance_inflation(&self) -> &[f64] {
        &self.inflation
    }

    /// One contrast for each exposure, in the order of the columns.
    pub fn exposures(&self) -> Vec<Contrast> {
        (0..self.columns.len())
            .filter(|&i| self.columns[i].role == Role::Exposure)
            .map(Contrast::column)
            .collect()
    }

    /// The weights of `contrast` on the standardised coefficients, the intercept first, in
    /// units of the outcome; `None` if it names a column that is not there.
    pub(super) fn standardised(&self, contrast: &Contrast) -> Option<Vec<f64>> {
        let mut weights = vec![0.0; self.coefficients()];
        for &(column, weight) in contrast.weights() {
            let scale = self.columns.get(column)?.scale;
            weights[column + 1] += weight * self.outcome.unit / scale.unit;
        }
        Some(weights)
    }

    /// As [`Self::standardised`], for the intercept: the outcome with all columns at 0, less
    /// the outcome's mean.
    fn standardised_intercept(&self) -> Vec<f64> {
        let mut weights = vec![self.outcome.unit];
        weights.extend(
            self.columns
                .iter()
                .map(|column| -column.scale.centre * self.outcome.unit / column.scale.unit),
        );
        weights
    }
}
