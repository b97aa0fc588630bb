//! The regression at one serial correlation.

use super::Regression;
use super::cholesky::{dot, factor, forward};
use super::correlation::SerialCorrelation;
use super::whitening::{CrossProducts, Whitening};
use crate::statistics::refusal::Refusal;

/// A residual sum of squares below this share of the outcome's counts as none.
const LEAST_RESIDUAL_SHARE: f64 = 1e-10;

/// The room in which regressions are solved, one serial correlation after another.
#[derive(Clone, Debug)]
pub(in crate::statistics) struct Solver {
    whitening: Whitening,
    products: CrossProducts,
    solution: Vec<f64>,
}

/// What one serial correlation says. The residual variance is that of the scaled outcome.
#[derive(Clone, Copy, Debug)]
pub(in crate::statistics) struct Solved {
    residual_variance: f64,
    ln_det_errors: f64,
    ln_det_columns: f64,
}

/// A coefficient, or a sum of them, with its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// c'b.
    pub value: f64,
    /// sqrt(residual variance c'(X'R^-1X)^-1 c).
    pub standard_error: f64,
}

impl Solver {
    pub(in crate::statistics) fn new(regression: &Regression) -> Self {
        Self {
            whitening: Whitening::new(regression.rows.width()),
            products: CrossProducts::default(),
            solution: Vec::new(),
        }
    }

    /// Solves `regression` at `correlation`; [`Self::estimate`] then answers for it.
    ///
    /// # Errors
    /// `Collinear`, `NoResidualVariation`.
    pub(in crate::statistics) fn solve(
        &mut self,
        regression: &Regression,
        correlation: SerialCorrelation,
    ) -> Result<Solved, Refusal> {
        match &regression.lags {
            Some(lags) if correlation.is_autoregressive() => {
                lags.at(correlation, &mut self.products);
            }
            _ => self
                .whitening
                .whiten(&regression.rows, correlation, &mut self.products),
        }
        let coefficients = regression.coefficients();
        let width = coefficients + 1;
        let lower = &mut self.products.lower;
        // The outcome is the last row: its pivot is the residual sum of squares, which may be
        // nothing, so that row is solved by hand.
        factor(lower, width, coefficients, 0.0).ok_or(Refusal::Collinear)?;
        let (columns, outcome) = lower.split_at_mut(coefficients * width);
        forward(columns, width, 0, &mut outcome[..coefficients]);
        let residual_squares =
            outcome[coefficients] - dot(&outcome[..coefficients], &outcome[..coefficients]);
        let least = LEAST_RESIDUAL_SHARE * regression.outcome_squares;
        if residual_squares.is_nan() || residual_squares <= least {
            return Err(Refusal::NoResidualVariation);
        }
        let ln_diagonal = |i: usize| lower[i * width + i].ln();
        Ok(Solved {
            residual_variance: residual_squares / regression.degrees_of_freedom() as f64,
            ln_det_errors: self.products.ln_det,
            ln_det_columns: 2.0 * (0..coefficients).map(ln_diagonal).sum::<f64>(),
        })
    }

    /// c'b and its standard error at the correlation solved last; `weights` are those of
    /// [`Regression::standardised`].
    pub(in crate::statistics) fn estimate(&mut self, solved: &Solved, weights: &[f64]) -> Estimate {
        let coefficients = weights.len();
        let width = coefficients + 1;
        let (columns, outcome) = self.products.lower.split_at(coefficients * width);
        self.solution.clear();
        self.solution.extend_from_slice(weights);
        let first = weights
            .iter()
            .position(|&weight| weight != 0.0)
            .unwrap_or(0);
        forward(columns, width, first, &mut self.solution);
        // With L u = c and L v = X'y: c'M^-1 X'y = u'v and c'M^-1 c = u'u.
        let value = dot(&self.solution[first..], &outcome[first..coefficients]);
        let variance = dot(&self.solution[first..], &self.solution[first..]);
        Estimate {
            value,
            standard_error: solved.residual_variance.sqrt() * variance.sqrt(),
        }
    }
}

impl Solved {
    /// The residual variance, in squared units of the outcome.
    pub(super) fn residual_variance(&self, regression: &Regression) -> f64 {
        self.residual_variance * regression.outcome.unit * regression.outcome.unit
    }

    /// The restricted log-likelihood, profiled over coefficients and variance.
    pub(in crate::statistics) fn restricted_ln_likelihood(&self, regression: &Regression) -> f64 {
        let freedom = regression.degrees_of_freedom() as f64;
        let units: f64 = regression
            .columns
            .iter()
            .map(|column| column.scale.unit.ln())
            .sum();
        let ln_variance = self.residual_variance.ln() + 2.0 * regression.outcome.unit.ln();
        -0.5 * (freedom * (LN_2PI + 1.0 + ln_variance)
            + self.ln_det_errors
            + self.ln_det_columns
            + 2.0 * units)
    }

    /// The log-likelihood, profiled over coefficients and variance.
    pub(super) fn ln_likelihood(&self, regression: &Regression) -> f64 {
        let n = regression.days() as f64;
        let squares = self.residual_variance * regression.degrees_of_freedom() as f64;
        let ln_variance = (squares / n).ln() + 2.0 * regression.outcome.unit.ln();
        -0.5 * (n * (LN_2PI + 1.0 + ln_variance) + self.ln_det_errors)
    }
}

/// ln(2 pi)
const LN_2PI: f64 = 1.837_877_066_409_345_3;
