//! How likely is a value of the standard normal distribution?

use std::f64::consts::SQRT_2;

use super::root::rising_root;

/// Φ⁻¹(0.975): half the width of a 95 % interval, in standard errors.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// Φ(x), with full relative accuracy in the lower tail.
pub fn cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x / SQRT_2)
}

/// The density at `x`.
pub fn density(x: f64) -> f64 {
    (-0.5 * x * x).exp() / (2.0 * std::f64::consts::PI).sqrt()
}

/// Φ⁻¹(p) for 0 < p < 1; `None` outside.
pub fn quantile(p: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    if p > 0.5 {
        return quantile(1.0 - p).map(|x| -x);
    }
    // Abramowitz & Stegun 26.2.23, good to 4.5e-4, is the start.
    let t = (-2.0 * p.ln()).sqrt();
    let start = (2.515_517 + t * (0.802_853 + t * 0.010_328))
        / (1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)))
        - t;
    Some(rising_root(-40.0, 1.0, start, 1e-9, |x| {
        (cdf(x) - p, density(x))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantile_undoes_the_distribution() {
        for p in [
            1e-300,
            1e-12,
            0.0025,
            0.025,
            0.3,
            0.5,
            0.8,
            0.975,
            1.0 - 1e-9,
        ] {
            let x = quantile(p).unwrap_or(f64::NAN);
            assert!((cdf(x) / p - 1.0).abs() < 1e-11, "{p}");
        }
    }

    #[test]
    fn there_is_no_quantile_beyond_certainty() {
        for p in [-0.1, 0.0, 1.0, 1.1, f64::NAN] {
            assert_eq!(quantile(p), None);
        }
    }

    #[test]
    fn the_constant_is_the_quantile() {
        assert!((quantile(0.975).unwrap_or(f64::NAN) - Z_95).abs() < 1e-13);
    }
}
