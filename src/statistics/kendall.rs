//! Do two series rise together?
//!
//! Kendall, M. G. (1970), *Rank Correlation Methods*, 4th ed.: tau-b, and the variance of S
//! with ties in both series.

use super::magnitude::{check, varies};
use super::normal;
use super::refusal::Refusal;

/// Kendall's tau-b and its test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kendall {
    /// Concordant - discordant pairs.
    pub s: i64,
    /// S over the largest S that the ties allow.
    pub tau_b: f64,
    /// S in standard deviations, without continuity correction.
    pub z: f64,
}

impl Kendall {
    /// The two-sided p value, from the normal distribution.
    pub fn p_value(&self) -> f64 {
        2.0 * normal::cdf(-self.z.abs())
    }
}

/// Kendall's tau-b of `x` and `y`.
///
/// # Errors
/// `Mismatched` for lists of different length, `UnusableValue`, and `NoVariation` if either
/// has no two different values.
pub fn kendall(x: &[f64], y: &[f64]) -> Result<Kendall, Refusal> {
    if x.len() != y.len() {
        return Err(Refusal::Mismatched);
    }
    check(x)?;
    check(y)?;
    if !varies(x) || !varies(y) {
        return Err(Refusal::NoVariation);
    }
    let mut s = 0_i64;
    for i in 1..x.len() {
        for j in 0..i {
            s += sign(x[i], x[j]) * sign(y[i], y[j]);
        }
    }
    let n = x.len() as f64;
    let (ties_x, ties_y) = (Ties::of(x), Ties::of(y));
    let pairs = 0.5 * n * (n - 1.0);
    let untied = (pairs - 0.5 * ties_x.pairs) * (pairs - 0.5 * ties_y.pairs);
    let mut variance = (n * (n - 1.0) * (2.0 * n + 5.0) - ties_x.fives - ties_y.fives) / 18.0
        + ties_x.pairs * ties_y.pairs / (2.0 * n * (n - 1.0));
    if n > 2.0 {
        variance += ties_x.triples * ties_y.triples / (9.0 * n * (n - 1.0) * (n - 2.0));
    }
    if untied <= 0.0 || variance <= 0.0 {
        return Err(Refusal::NoVariation);
    }
    Ok(Kendall {
        s,
        tau_b: s as f64 / untied.sqrt(),
        z: s as f64 / variance.sqrt(),
    })
}

fn sign(late: f64, early: f64) -> i64 {
    i64::from(late > early) - i64::from(late < early)
}

/// Sums over the groups of t equal values.
#[derive(Default)]
pub(super) struct Ties {
    /// Sum of t(t-1).
    pub pairs: f64,
    /// Sum of t(t-1)(t-2).
    pub triples: f64,
    /// Sum of t(t-1)(2t+5).
    pub fives: f64,
}

impl Ties {
    pub(super) fn of(values: &[f64]) -> Self {
        let mut sorted = values.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let mut ties = Self::default();
        for tied in sorted.chunk_by(|a, b| a == b) {
            let t = tied.len() as f64;
            ties.pairs += t * (t - 1.0);
            ties.triples += t * (t - 1.0) * (t - 2.0);
            ties.fives += t * (t - 1.0) * (2.0 * t + 5.0);
        }
        ties
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn a_rising_series_has_a_tau_of_one() {
        let x: Vec<f64> = (0..9).map(f64::from).collect();
        let y: Vec<f64> = x.iter().map(|x| x * x).collect();
        let found = kendall(&x, &y).unwrap();
        assert_eq!(found.s, 36);
        assert!((found.tau_b - 1.0).abs() < 1e-15);
    }

    #[test]
    fn a_constant_series_has_none() {
        assert_eq!(kendall(&[1.0, 2.0], &[4.0, 4.0]), Err(Refusal::NoVariation));
        assert_eq!(kendall(&[1.0], &[4.0]), Err(Refusal::NoVariation));
        assert_eq!(kendall(&[1.0, 2.0], &[4.0]), Err(Refusal::Mismatched));
    }
}
