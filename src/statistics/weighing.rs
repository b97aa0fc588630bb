//! How large is each effect, if the serial correlation is not known?
//!
//! The correlation is averaged over instead of estimated: with a flat prior on the
//! coefficients and 1/sigma^2 on the variance, the restricted likelihood is the marginal
//! likelihood of the correlation, and given the correlation an effect is b + s t. Two error
//! models are averaged over, and the wider answer is kept.
//!
//! Zellner & Tiao (1964), *JASA* 59, 763-778; Harville (1974), *Biometrika* 61, 383-385.

use super::interval::{Interval, Level};
use super::posterior::{Component, Posterior};
use super::refusal::Refusal;
use super::regression::Regression;
use super::regression::contrast::Contrast;
use super::regression::correlation::SerialCorrelation;
use super::regression::solver::Solver;
use super::sceptic::{Sceptical, sceptical};
use super::student_t::StudentT;
use super::worthwhile::Worthwhile;

/// phi of the autoregressive model: -0.975, -0.950, ..., 0.975.
const PHI_STEPS: i32 = 39;
const PHI_STEP: f64 = 0.025;

/// phi of the model with noise; the cells between their midpoints weigh them. The first
/// cell begins 0.1 below, the last ends at 1.
const NOISY_PHI: [f64; 16] = [
    -0.4, -0.2, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.99,
];
const NOISE_SHARES: [f64; 5] = [0.0, 0.2, 0.4, 0.6, 0.8];

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
    solved: Vec<Solution>,
    /// contrast after contrast, for each solved point
    components: Vec<(f64, f64)>,
}

#[derive(Clone, Copy, Debug)]
struct GridPoint {
    correlation: SerialCorrelation,
    model: Model,
    ln_prior: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Model {
    Autoregressive,
    WithNoise,
}

#[derive(Clone, Copy, Debug)]
struct Solution {
    ln_weight: f64,
}

/// An effect averaged over the serial correlation of the errors.
///
/// The estimate is that of the autoregressive model. Intervals, p values and sceptical
/// probabilities are the more cautious of the two models': no model is chosen by looking.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Under first-order autoregression.
    pub autoregressive: Posterior,
    /// Under a slow wander with independent noise on top.
    pub with_noise: Posterior,
}

impl Effect {
    /// The mean under autoregression.
    pub fn estimate(&self) -> f64 {
        self.autoregressive.mean()
    }

    /// From the lower of the two lower limits to the higher of the two higher ones.
    pub fn interval(&self, level: Level) -> Interval {
        self.autoregressive
            .interval(level)
            .hull(&self.with_noise.interval(level))
    }

    /// The larger of the two p values.
    pub fn p_value(&self) -> f64 {
        self.autoregressive.p_value().max(self.with_noise.p_value())
    }

    /// The smaller of the two models' sceptical probabilities.
    pub fn sceptical(&self, worthwhile: Worthwhile) -> Sceptical {
        sceptical(&self.autoregressive, worthwhile).lesser(sceptical(&self.with_noise, worthwhile))
    }
}

/// What a finished [`Weighing`] found.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// One effect for each contrast, in their order.
    pub effects: Vec<Effect>,
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
            solved: Vec::with_capacity(grid.len()),
            components: Vec::with_capacity(grid.len() * contrasts.len()),
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
            done: self.solved.len(),
            of: self.grid.len(),
        }
    }

    /// Solves one more serial correlation, if one is left.
    ///
    /// # Errors
    /// `Collinear`, `NoResidualVariation`.
    pub fn step(&mut self) -> Result<Progress, Refusal> {
        if let Some(&point) = self.grid.get(self.solved.len()) {
            let solved = self.solver.solve(&self.regression, point.correlation)?;
            for weights in &self.contrasts {
                let estimate = self.solver.estimate(&solved, weights);
                self.components
                    .push((estimate.value, estimate.standard_error));
            }
            let ln_likelihood = solved.restricted_ln_likelihood(&self.regression);
            self.solved.push(Solution {
                ln_weight: ln_likelihood + point.ln_prior,
            });
        }
        Ok(self.progress())
    }

    /// Solves what is left and gives the effects.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub fn finish(mut self) -> Result<Weighed, Refusal> {
        while !self.step()?.is_complete() {}
        let freedom = self.regression.degrees_of_freedom() as f64;
        let distribution = StudentT::new(freedom).ok_or(Refusal::TooFewDays)?;
        let effects = (0..self.contrasts.len())
            .map(|contrast| {
                let posterior = |model| {
                    Posterior::new(distribution, self.components_of(contrast, model))
                        .ok_or(Refusal::UnusableValue)
                };
                Ok(Effect {
                    autoregressive: posterior(Model::Autoregressive)?,
                    with_noise: posterior(Model::WithNoise)?,
                })
            })
            .collect::<Result<_, Refusal>>()?;
        Ok(Weighed {
            effects,
            mean_phi: self.mean_phi(),
        })
    }

    fn components_of(&self, contrast: usize, model: Model) -> Vec<Component> {
        let points = self.grid.iter().zip(&self.solved).enumerate();
        points
            .filter(|(_, (point, _))| point.model == model)
            .map(|(i, (_, solution))| {
                let (centre, scale) = self.components[i * self.contrasts.len() + contrast];
                Component {
                    weight: solution.ln_weight,
                    centre,
                    scale,
                }
            })
            .collect()
    }

    fn mean_phi(&self) -> f64 {
        let of_model = || {
            let points = self.grid.iter().zip(&self.solved);
            points.filter(|(point, _)| point.model == Model::Autoregressive)
        };
        let top = of_model()
            .map(|(_, s)| s.ln_weight)
            .fold(f64::NEG_INFINITY, f64::max);
        let (mut sum, mut weights) = (0.0, 0.0);
        for (point, solution) in of_model() {
            let weight = (solution.ln_weight - top).exp();
            sum += weight * point.correlation.phi();
            weights += weight;
        }
        sum / weights
    }
}

/// The prior density of phi is proportional to (1 + phi)^2: mean 0.5, and no weight on days
/// that alternate perfectly. The share of noise has a flat prior.
fn grid() -> Vec<GridPoint> {
    let autoregressive = (-PHI_STEPS..=PHI_STEPS).filter_map(|i| {
        let phi = f64::from(i) * PHI_STEP;
        Some(GridPoint {
            correlation: SerialCorrelation::autoregressive(phi)?,
            model: Model::Autoregressive,
            ln_prior: 2.0 * (0.5 * (1.0 + phi)).ln(),
        })
    });
    let with_noise = NOISY_PHI.iter().enumerate().flat_map(|(i, &phi)| {
        let low = if i == 0 {
            phi - 0.1
        } else {
            phi.midpoint(NOISY_PHI[i - 1])
        };
        let high = NOISY_PHI.get(i + 1).map_or(1.0, |next| phi.midpoint(*next));
        NOISE_SHARES.iter().filter_map(move |&share| {
            Some(GridPoint {
                correlation: SerialCorrelation::with_noise(phi, share)?,
                model: Model::WithNoise,
                ln_prior: 2.0 * (0.5 * (1.0 + phi)).ln() + (high - low).ln(),
            })
        })
    });
    autoregressive.chain(with_noise).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
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
    fn both_models_have_their_grid() {
        let count = |model| grid().iter().filter(|point| point.model == model).count();
        assert_eq!(count(Model::Autoregressive), 79);
        assert_eq!(count(Model::WithNoise), 80);
    }

    #[test]
    fn step_by_step_is_the_same_as_at_once() {
        let mut slow = Weighing::of_exposures(regression());
        while !slow.step().unwrap().is_complete() {}
        let at_once = Weighing::of_exposures(regression()).finish().unwrap();
        assert_eq!(slow.finish().unwrap(), at_once);
        assert_eq!(at_once.effects.len(), 1);
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
                .effects
                .remove(0)
        };
        let (before, after) = (weigh(&y), weigh(&shifted));
        assert!((after.estimate() - before.estimate() + 1.25).abs() < 1e-9);
        let width = |effect: &Effect| effect.interval(Level::SHOWN).half_width();
        assert!((width(&after) - width(&before)).abs() < 1e-9);
    }

    #[test]
    fn a_contrast_of_an_absent_column_is_not_weighed() {
        assert!(Weighing::of_contrasts(regression(), &[Contrast::column(2)]).is_none());
        let both = Contrast::sum(&[(0, 1.0), (1, 1.0)]).unwrap();
        assert!(Weighing::of_contrasts(regression(), &[both]).is_some());
    }
}
