//! How large is each effect, if the serial correlation is not known?
//!
//! The correlation is averaged over instead of estimated: with a flat prior on the
//! coefficients and 1/sigma^2 on the variance, the restricted likelihood is the marginal
//! likelihood of the correlation, and given the correlation an effect is b + s t. Two error
//! models are averaged over, and the wider answer is kept.
//!
//! Zellner & Tiao (1964), *JASA* 59, 763-778; Harville (1974), *Biometrika* 61, 383-385.

mod grid;

use self::grid::{GridPoint, Model, grid};
use super::cautious_estimate::CautiousEstimate;
use super::posterior::{Component, Posterior};
use super::refusal::Refusal;
use super::regression::Regression;
use super::regression::contrast::Contrast;
use super::regression::solver::{Estimate, Solver};
use super::student_t::StudentT;

/// How far a [`Weighing`] has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Serial correlations solved.
    pub done: usize,
    /// Serial correlations in all.
    pub of: usize,
}

impl Progress {
    /// Whether nothing is left to solve.
    pub fn is_complete(self) -> bool {
        self.done >= self.of
    }
}

/// A regression being averaged over its serial correlation, one correlation a
/// [`step`](Self::step): a page can paint between two steps.
#[derive(Clone, Debug)]
pub struct Weighing {
    regression: Regression,
    contrasts: Vec<Vec<f64>>,
    solver: Solver,
    grid: Vec<GridPoint>,
    /// ln weight of each solved point, up to a constant.
    ln_weights: Vec<f64>,
    /// Value and standard error of each contrast in turn, point after point.
    estimates: Vec<Estimate>,
}

/// What a finished [`Weighing`] found.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// One estimate for each contrast, in their order.
    pub estimates: Vec<CautiousEstimate>,
    /// The mean of phi under autoregression.
    pub mean_phi: f64,
}

impl Weighing {
    /// Weighs every exposure of `regression`, in the order of its columns.
    pub fn of_exposures(regression: Regression) -> Self {
        let weights = regression
            .exposures()
            .iter()
            .filter_map(|contrast| regression.standardised(contrast))
            .collect();
        Self::new(regression, weights)
    }

    /// Weighs some contrasts. `None` if one names a column that the regression does not have.
    pub fn of_contrasts(regression: Regression, contrasts: &[Contrast]) -> Option<Self> {
        let weights = contrasts
            .iter()
            .map(|contrast| regression.standardised(contrast))
            .collect::<Option<_>>()?;
        Some(Self::new(regression, weights))
    }

    fn new(regression: Regression, contrasts: Vec<Vec<f64>>) -> Self {
        let grid = grid();
        Self {
            solver: Solver::new(&regression),
            ln_weights: Vec::with_capacity(grid.len()),
            estimates: Vec::with_capacity(grid.len() * contrasts.len()),
            regression,
            contrasts,
            grid,
        }
    }

    /// The regression that is weighed.
    pub fn regression(&self) -> &Regression {
        &self.regression
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.ln_weights.len(),
            of: self.grid.len(),
        }
    }

    /// Solves one more serial correlation, if one is left.
    ///
    /// # Errors
    /// `Collinear`, `NoResidualVariation`.
    pub fn step(&mut self) -> Result<Progress, Refusal> {
        if let Some(&point) = self.grid.get(self.ln_weights.len()) {
            let solved = self.solver.solve(&self.regression, point.correlation)?;
            for weights in &self.contrasts {
                self.estimates.push(self.solver.estimate(&solved, weights));
            }
            let ln_likelihood = solved.restricted_ln_likelihood(&self.regression);
            self.ln_weights.push(ln_likelihood + point.ln_prior);
        }
        Ok(self.progress())
    }

    /// Solves what is left and gives the estimates.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub fn finish(mut self) -> Result<Weighed, Refusal> {
        while !self.step()?.is_complete() {}
        let freedom = self.regression.degrees_of_freedom() as f64;
        let distribution = StudentT::new(freedom).ok_or(Refusal::TooFewDays)?;
        let posterior = |contrast, model| {
            Posterior::new(distribution, self.components(contrast, model))
                .ok_or(Refusal::UnusableValue)
        };
        let estimate = |contrast| {
            Ok(CautiousEstimate {
                autoregressive: posterior(contrast, Model::Autoregressive)?,
                with_noise: posterior(contrast, Model::WithNoise)?,
            })
        };
        Ok(Weighed {
            estimates: (0..self.contrasts.len())
                .map(estimate)
                .collect::<Result<_, Refusal>>()?,
            mean_phi: self.mean_phi(),
        })
    }

    /// The solved points of one model, with their numbers.
    fn points(&self, model: Model) -> impl Iterator<Item = (usize, &GridPoint, f64)> {
        let weighed = self.grid.iter().zip(&self.ln_weights).enumerate();
        weighed
            .map(|(i, (point, &ln_weight))| (i, point, ln_weight))
            .filter(move |(_, point, _)| point.model == model)
    }

    fn components(&self, contrast: usize, model: Model) -> Vec<Component> {
        self.points(model)
            .map(|(i, _, ln_weight)| {
                let estimate = self.estimates[i * self.contrasts.len() + contrast];
                Component {
                    weight: ln_weight,
                    centre: estimate.value,
                    scale: estimate.standard_error,
                }
            })
            .collect()
    }

    fn mean_phi(&self) -> f64 {
        let points = || self.points(Model::Autoregressive);
        let top = points()
            .map(|point| point.2)
            .fold(f64::NEG_INFINITY, f64::max);
        let (mut sum, mut weights) = (0.0, 0.0);
        for (_, point, ln_weight) in points() {
            let weight = (ln_weight - top).exp();
            sum += weight * point.correlation.phi();
            weights += weight;
        }
        sum / weights
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::super::interval::Level;
    use super::super::regression::{Column, Role};
    use super::*;

    fn regression() -> Regression {
        let days: Vec<i32> = (0..40).filter(|i| i % 7 != 3).collect();
        let x: Vec<f64> = days
            .iter()
            .map(|&d| f64::from(i32::from(d % 5 < 2)))
            .collect();
        let y: Vec<f64> = days
            .iter()
            .map(|&d| f64::from((d * d + 3 * d) % 11))
            .collect();
        let time = days.iter().map(|&d| f64::from(d)).collect();
        let columns = [
            Column {
                role: Role::Exposure,
                values: x,
            },
            Column {
                role: Role::Covariate,
                values: time,
            },
        ];
        Regression::new(&days, &y, &columns).unwrap()
    }

    #[test]
    fn step_by_step_is_the_same_as_at_once() {
        let mut slow = Weighing::of_exposures(regression());
        while !slow.step().unwrap().is_complete() {}
        let at_once = Weighing::of_exposures(regression()).finish().unwrap();
        assert_eq!(slow.finish().unwrap(), at_once);
        assert_eq!(at_once.estimates.len(), 1);
    }

    #[test]
    fn shifting_the_outcome_by_the_exposure_shifts_the_effect() {
        let days: Vec<i32> = (0..30).collect();
        let x: Vec<f64> = days.iter().map(|d| f64::from(d % 3)).collect();
        let y: Vec<f64> = days.iter().map(|d| f64::from(d * d % 7)).collect();
        let shifted: Vec<f64> = x.iter().zip(&y).map(|(x, y)| y - 1.25 * x).collect();
        let weigh = |y: &[f64]| {
            let columns = [Column {
                role: Role::Exposure,
                values: x.clone(),
            }];
            let regression = Regression::new(&days, y, &columns).unwrap();
            Weighing::of_exposures(regression)
                .finish()
                .unwrap()
                .estimates
                .remove(0)
        };
        let (before, after) = (weigh(&y), weigh(&shifted));
        assert!((after.estimate() - before.estimate() + 1.25).abs() < 1e-9);
        let width = |estimate: &CautiousEstimate| estimate.interval(Level::SHOWN).half_width();
        assert!((width(&after) - width(&before)).abs() < 1e-9);
    }

    #[test]
    fn a_contrast_of_an_absent_column_is_not_weighed() {
        assert!(Weighing::of_contrasts(regression(), &[Contrast::column(2)]).is_none());
        let both = Contrast::sum(&[(0, 1.0), (1, 1.0)]).unwrap();
        assert!(Weighing::of_contrasts(regression(), &[both]).is_some());
    }
}
