//! How likely is a value of Student's t distribution?

use super::incomplete_beta::{ln_beta, regularised};
use super::normal;
use super::root::rising_root;

/// Student's t distribution with fixed degrees of freedom.
///
/// The constant of the distribution is computed once: a mixture asks for the same degrees
/// of freedom many thousand times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StudentT {
    degrees_of_freedom: f64,
    ln_beta: f64,
}

impl StudentT {
    /// `None` unless the degrees of freedom are positive and at most a million.
    pub fn new(degrees_of_freedom: f64) -> Option<Self> {
        (degrees_of_freedom > 0.0 && degrees_of_freedom <= 1e6).then(|| Self {
            degrees_of_freedom,
            ln_beta: ln_beta(0.5 * degrees_of_freedom, 0.5),
        })
    }

    /// The degrees of freedom.
    pub fn degrees_of_freedom(&self) -> f64 {
        self.degrees_of_freedom
    }

    /// P(T <= t), with full relative accuracy in the lower tail.
    pub fn cdf(&self, t: f64) -> f64 {
        let df = self.degrees_of_freedom;
        let square = t * t;
        if square == f64::INFINITY {
            return if t > 0.0 { 1.0 } else { 0.0 };
        }
        let both_tails = regularised(
            0.5 * df,
            0.5,
            df / (df + square),
            square / (df + square),
            self.ln_beta,
        );
        if t > 0.0 {
            1.0 - 0.5 * both_tails
        } else {
            0.5 * both_tails
        }
    }

    /// The density at `t`.
    pub fn density(&self, t: f64) -> f64 {
        let df = self.degrees_of_freedom;
        (-0.5 * (df + 1.0) * (t * t / df).ln_1p() - self.ln_beta).exp() / df.sqrt()
    }

    /// The t below which a share `p` lies, for 0 < p < 1; `None` outside, and where it
    /// would exceed the largest number.
    pub fn quantile(&self, p: f64) -> Option<f64> {
        if p > 0.5 {
            return self.quantile(1.0 - p).map(|t| -t);
        }
        let start = normal::quantile(p)?.min(-1e-3);
        let mut low = start;
        while self.cdf(low) > p {
            low *= 2.0;
        }
        low.is_finite().then(|| {
            rising_root(low, 0.0_f64.next_up(), low, 1e-9 * -low, |t| {
                (self.cdf(t) - p, self.density(t))
            })
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn one_degree_of_freedom_is_the_cauchy_distribution() {
        let t = StudentT::new(1.0).unwrap();
        for x in [-1e6_f64, -3.0, -0.2, 0.0, 1.0, 40.0] {
            let cauchy = 0.5 + x.atan() / std::f64::consts::PI;
            assert!((t.cdf(x) - cauchy).abs() < 1e-13, "{x}");
            let density = 1.0 / (std::f64::consts::PI * (1.0 + x * x));
            assert!((t.density(x) / density - 1.0).abs() < 1e-12, "{x}");
        }
        assert!((t.quantile(0.75).unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_quantile_undoes_the_distribution() {
        for df in [0.5, 1.0, 2.5, 8.0, 23.0, 700.0, 3645.0, 1e6] {
            let t = StudentT::new(df).unwrap();
            for p in [1e-9, 0.0025, 0.025, 0.31, 0.5, 0.6, 0.975, 0.9999] {
                let back = t.cdf(t.quantile(p).unwrap());
                assert!((back / p - 1.0).abs() < 1e-9, "{df} {p} {back}");
            }
        }
    }

    #[test]
    fn there_is_no_distribution_without_freedom() {
        for df in [0.0, -3.0, f64::NAN, f64::INFINITY] {
            assert_eq!(StudentT::new(df), None);
        }
    }
}
