//! Does the overlap remain once the trend before is taken off?
//!
//! Tau-U in its A vs. B, minus trend A form: Parker, Vannest, Davis & Sauber (2011),
//! *Behavior Therapy* 42, 284-299. It can leave [-1, 1] and has no standard error.

use super::nonoverlap::Better;
use super::sample::Sample;

/// Tau-U and its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TauU {
    /// Pairs improved - pairs worsened, one value without against one with.
    pub s_between: i64,
    /// Pairs improved - pairs worsened, earlier against later value without.
    pub s_trend: i64,
    pairs: f64,
}

impl TauU {
    /// (S between - S trend) / pairs.
    pub fn tau_u(&self) -> f64 {
        (self.s_between - self.s_trend) as f64 / self.pairs
    }

    /// S between / pairs, the trend left in.
    pub fn tau(&self) -> f64 {
        self.s_between as f64 / self.pairs
    }
}

/// Tau-U of `with` against `without`, both in the order of time.
pub fn tau_u(without: &Sample, with: &Sample, better: Better) -> TauU {
    let between = without
        .values()
        .iter()
        .flat_map(|&a| with.values().iter().map(move |&b| better.sign(a, b)))
        .sum();
    let trend = without
        .values()
        .iter()
        .enumerate()
        .flat_map(|(i, &early)| {
            without.values()[i + 1..]
                .iter()
                .map(move |&late| better.sign(early, late))
        })
        .sum();
    TauU {
        s_between: between,
        s_trend: trend,
        pairs: without.n() * with.n(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn a_trend_that_was_there_before_is_taken_off() {
        // 9 of 9 pairs fell, but all 3 pairs without had fallen too.
        let without = Sample::new(vec![9.0, 8.0, 7.0]).unwrap();
        let with = Sample::new(vec![6.0, 5.0, 4.0]).unwrap();
        let found = tau_u(&without, &with, Better::Lower);
        assert_eq!((found.s_between, found.s_trend), (9, 3));
        assert!((found.tau_u() - 6.0 / 9.0).abs() < 1e-15);
        assert!((found.tau() - 1.0).abs() < 1e-15);
    }
}
