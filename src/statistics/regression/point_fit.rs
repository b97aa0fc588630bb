//! Which serial correlation is most likely, and what follows if it were known?
//!
//! For technical pages and tests: taking the most likely correlation as known gives intervals
//! that are too narrow (see [`Weighing`](crate::statistics::weighing::Weighing)).

use super::Regression;
use super::contrast::Contrast;
use super::correlation::SerialCorrelation;
use super::solver::{Estimate, Solver};
use crate::statistics::refusal::Refusal;

/// What is maximised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// The restricted likelihood, REML.
    Restricted,
    /// The likelihood, ML.
    Full,
}

/// The regression at one serial correlation.
#[derive(Clone, Debug, PartialEq)]
pub struct PointFit {
    /// The correlation it holds for.
    pub correlation: SerialCorrelation,
    /// The intercept.
    pub intercept: Estimate,
    /// One estimate a column.
    pub columns: Vec<Estimate>,
    /// Residual sum of squares over n - p, for either criterion (as nlme reports it).
    pub residual_variance: f64,
    /// The restricted log-likelihood.
    pub restricted_ln_likelihood: f64,
    /// The log-likelihood.
    pub ln_likelihood: f64,
}

/// phi is sought inside these limits.
const LIMIT: f64 = 0.99;

/// The grid on which the search begins.
const GRID: usize = 66;

impl Regression {
    /// The regression with a given serial correlation; with
    /// [`SerialCorrelation::NONE`] that is ordinary least squares.
    ///
    /// # Errors
    /// `Collinear`, `NoResidualVariation`.
    pub fn fit_at(&self, correlation: SerialCorrelation) -> Result<PointFit, Refusal> {
        let mut solver = Solver::new(self);
        let solved = solver.solve(self, correlation)?;
        let mut intercept = solver.estimate(&solved, &self.standardised_intercept());
        intercept.value += self.outcome.centre;
        let columns = (0..self.columns.len())
            .filter_map(|column| self.standardised(&Contrast::column(column)))
            .map(|weights| solver.estimate(&solved, &weights))
            .collect();
        Ok(PointFit {
            correlation,
            intercept,
            columns,
            residual_variance: solved.residual_variance(self),
            restricted_ln_likelihood: solved.restricted_ln_likelihood(self),
            ln_likelihood: solved.ln_likelihood(self),
        })
    }

    /// The AR(1) regression with the phi in (-0.99, 0.99) that maximises `criterion`, found on a
    /// grid and then by golden section to 1e-8.
    ///
    /// # Errors
    /// As [`Self::fit_at`].
    pub fn fit(&self, criterion: Criterion) -> Result<PointFit, Refusal> {
        let mut solver = Solver::new(self);
        let mut height = |phi: f64| {
            let correlation =
                SerialCorrelation::autoregressive(phi).unwrap_or(SerialCorrelation::NONE);
            let solved = solver.solve(self, correlation)?;
            Ok(match criterion {
                Criterion::Restricted => solved.restricted_ln_likelihood(self),
                Criterion::Full => solved.ln_likelihood(self),
            })
        };
        let step = 2.0 * LIMIT / GRID as f64;
        let mut top = (f64::NEG_INFINITY, 0.0);
        for i in 0..=GRID {
            let phi = (i as f64).mul_add(step, -LIMIT).clamp(-LIMIT, LIMIT);
            let there = height(phi)?;
            if there > top.0 {
                top = (there, phi);
            }
        }
        let phi = golden_section(
            (top.1 - step).max(-LIMIT),
            (top.1 + step).min(LIMIT),
            &mut height,
        )?;
        self.fit_at(SerialCorrelation::autoregressive(phi).unwrap_or(SerialCorrelation::NONE))
    }
}

/// Where `height` is greatest between `low` and `high`; Kiefer (1953).
fn golden_section(
    mut low: f64,
    mut high: f64,
    mut height: impl FnMut(f64) -> Result<f64, Refusal>,
) -> Result<f64, Refusal> {
    let share = 0.5 * (5.0_f64.sqrt() - 1.0);
    let (mut left, mut right) = (high - share * (high - low), low + share * (high - low));
    let (mut at_left, mut at_right) = (height(left)?, height(right)?);
    while high - low > 1e-8 {
        if at_left > at_right {
            (high, right, at_right) = (right, left, at_left);
            left = high - share * (high - low);
            at_left = height(left)?;
        } else {
            (low, left, at_left) = (left, right, at_right);
            right = low + share * (high - low);
            at_right = height(right)?;
        }
    }
    Ok(low.midpoint(high))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::super::{Column, Role};
    use super::*;

    #[test]
    fn without_correlation_it_is_the_straight_line_of_least_squares() {
        let x: Vec<f64> = (0..20).map(|i| f64::from(i % 7)).collect();
        let y: Vec<f64> = (0..20).map(|i| f64::from(i * i % 11)).collect();
        let days: Vec<i32> = (0..20).collect();
        let columns = [Column {
            role: Role::Covariate,
            values: x.clone(),
        }];
        let fit = Regression::new(&days, &y, &columns)
            .unwrap()
            .fit_at(SerialCorrelation::NONE)
            .unwrap();
        let (mx, my) = (x.iter().sum::<f64>() / 20.0, y.iter().sum::<f64>() / 20.0);
        let sxy: f64 = x.iter().zip(&y).map(|(x, y)| (x - mx) * (y - my)).sum();
        let sxx: f64 = x.iter().map(|x| (x - mx).powi(2)).sum();
        let slope = sxy / sxx;
        assert!((fit.columns[0].value - slope).abs() < 1e-12);
        assert!((fit.intercept.value - (my - slope * mx)).abs() < 1e-12);
        let rss: f64 = x
            .iter()
            .zip(&y)
            .map(|(x, y)| (y - my - slope * (x - mx)).powi(2))
            .sum();
        assert!((fit.residual_variance - rss / 18.0).abs() < 1e-12);
        assert!((fit.columns[0].standard_error - (rss / 18.0 / sxx).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn golden_section_finds_the_top() {
        let top = golden_section(-1.0, 1.0, |x| Ok(-(x - 0.3).powi(2))).unwrap();
        assert!((top - 0.3).abs() < 1e-7);
    }

    #[test]
    fn an_outcome_that_the_columns_explain_but_for_rounding_is_refused() {
        let days: Vec<i32> = (0..30).collect();
        let x: Vec<f64> = days.iter().map(|day| f64::from(day % 3)).collect();
        let fit = |noise: f64| {
            let errors = days.iter().map(|day| noise * f64::from(day * day % 7));
            let y: Vec<f64> = x
                .iter()
                .zip(errors)
                .map(|(x, e)| 4.0 - 2.0 * x + e)
                .collect();
            let columns = [Column {
                role: Role::Exposure,
                values: x.clone(),
            }];
            Regression::new(&days, &y, &columns)
                .unwrap()
                .fit_at(SerialCorrelation::NONE)
        };
        // The residual share is about the square of the noise; 1e-10 is the limit.
        assert_eq!(fit(1e-6), Err(Refusal::NoResidualVariation));
        assert!(fit(1e-3).is_ok());
    }
}
