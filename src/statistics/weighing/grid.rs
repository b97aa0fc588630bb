//! Over which serial correlations is averaged?

use crate::statistics::regression::correlation::SerialCorrelation;

/// phi of the autoregressive model: -0.975, -0.950, ..., 0.975.
const PHI_STEPS: i32 = 39;
const PHI_STEP: f64 = 0.025;

/// phi of the model with noise; the cells between their midpoints weigh them. The first
/// cell begins 0.1 below, the last ends at 1.
const NOISY_PHI: [f64; 16] = [
    -0.4, -0.2, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.99,
];
const NOISE_SHARES: [f64; 5] = [0.0, 0.2, 0.4, 0.6, 0.8];

/// One serial correlation and what it weighs before looking at the outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct GridPoint {
    pub(super) correlation: SerialCorrelation,
    pub(super) model: Model,
    pub(super) ln_prior: f64,
}

/// The two error models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Model {
    Autoregressive,
    WithNoise,
}

/// The prior density of phi is proportional to (1 + phi)^2: mean 0.5, and no weight on days
/// that alternate perfectly. The share of noise has a flat prior.
pub(super) fn grid() -> Vec<GridPoint> {
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
mod tests {
    use super::*;

    #[test]
    fn both_models_have_their_grid() {
        let count = |model| grid().iter().filter(|point| point.model == model).count();
        assert_eq!(count(Model::Autoregressive), 79);
        assert_eq!(count(Model::WithNoise), 80);
    }

    #[test]
    fn the_cells_of_the_noisy_grid_reach_from_end_to_end() {
        // Weighed by the prior alone, each share of noise has the integral of ((1 + phi)/2)^2
        // from -0.5 to 1, but for the coarseness of the cells: (1 - 1/64) * 2/3.
        let sum: f64 = grid()
            .iter()
            .filter(|point| point.model == Model::WithNoise)
            .map(|point| point.ln_prior.exp())
            .sum();
        assert!((sum / 5.0 - 63.0 / 96.0).abs() < 0.01, "{sum}");
    }
}
