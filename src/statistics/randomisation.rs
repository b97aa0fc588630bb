//! How often would the draw alone give such a difference?
//!
//! A randomisation test computes the difference again for every arrangement that could have
//! been drawn. It reshuffles exactly what was drawn, so that trend, serial correlation, odd
//! distributions and ties cannot feign an effect: Edgington & Onghena (2007), *Randomization
//! Tests*, 4th ed.; Bulte & Onghena (2008), *Behavior Research Methods* 40, 467-478.
//! Drawn arrangements count as (b + 1)/(m + 1): Phipson & Smyth (2010), *Statistical
//! Applications in Genetics and Molecular Biology* 9, 39.

pub mod blocks;
pub mod pairs;
pub mod phases;
pub mod sequences;
pub mod typical_values;

/// Arrangements are counted out up to this many, and drawn above.
const MOST_COUNTED: u64 = 200_000;

/// The number of arrangements drawn.
const DRAWS: u64 = 9_999;

/// The seed of the arrangements drawn: fixed, so that a test always says the same.
const SEED: u64 = 20_240_229;

/// A randomisation test of B against A. Lower values are the better ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RandomisationTest {
    /// The difference B - A.
    pub estimate: f64,
    /// Share of arrangements with a difference at least as far from 0.
    pub p_two_sided: f64,
    /// Share of arrangements with a difference at least as low.
    pub p_lower: f64,
    /// Which arrangements were looked at.
    pub arrangements: Arrangements,
}

/// The arrangements a test looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangements {
    /// All that could have been drawn, this many.
    All(u64),
    /// This many drawn at random, from a fixed seed.
    Drawn(u64),
}

/// Counts arrangements as extreme as the observed one.
struct Tally {
    observed: f64,
    tolerance: f64,
    looked_at: u64,
    as_far: u64,
    as_low: u64,
}

impl Tally {
    /// `magnitude` is the size of the values; differences below a billionth of it (or of 1)
    /// count as ties, whatever rounding made of them.
    fn new(observed: f64, magnitude: f64) -> Self {
        let tolerance = 1e-9 * magnitude.max(1.0);
        Self {
            observed,
            tolerance,
            looked_at: 0,
            as_far: 0,
            as_low: 0,
        }
    }

    /// An arrangement without a difference (no value in an arm) counts as extreme.
    fn count(&mut self, difference: Option<f64>) {
        self.looked_at += 1;
        let far = |d: f64| d.abs() >= self.observed.abs() - self.tolerance;
        let low = |d: f64| d <= self.observed + self.tolerance;
        self.as_far += u64::from(difference.is_none_or(far));
        self.as_low += u64::from(difference.is_none_or(low));
    }

    fn of_all(&self) -> RandomisationTest {
        let share = |count: u64| count as f64 / self.looked_at.max(1) as f64;
        self.test(
            share(self.as_far),
            share(self.as_low),
            Arrangements::All(self.looked_at),
        )
    }

    /// The observed arrangement is one of those that could be drawn, so it is counted in.
    fn of_drawn(&self) -> RandomisationTest {
        let share = |count: u64| (count + 1) as f64 / (self.looked_at + 1) as f64;
        self.test(
            share(self.as_far),
            share(self.as_low),
            Arrangements::Drawn(self.looked_at),
        )
    }

    fn test(
        &self,
        p_two_sided: f64,
        p_lower: f64,
        arrangements: Arrangements,
    ) -> RandomisationTest {
        RandomisationTest {
            estimate: self.observed,
            p_two_sided,
            p_lower,
            arrangements,
        }
    }
}

/// n choose k; `None` if it is too large for the number type.
fn choose(n: u64, k: u64) -> Option<u64> {
    if k > n {
        return Some(0);
    }
    let mut ways: u128 = 1;
    for i in 0..u128::from(k.min(n - k)) {
        ways = ways * (u128::from(n) - i) / (i + 1);
        if ways > u128::from(u64::MAX) {
            return None;
        }
    }
    u64::try_from(ways).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrangement_without_a_difference_counts_against_the_finding() {
        let mut tally = Tally::new(-2.0, 2.0);
        for difference in [Some(-2.0), Some(1.0), Some(2.0), None] {
            tally.count(difference);
        }
        let test = tally.of_all();
        assert!((test.p_two_sided - 0.75).abs() < 1e-15);
        assert!((test.p_lower - 0.5).abs() < 1e-15);
    }

    #[test]
    fn a_drawn_p_value_is_never_zero() {
        let mut tally = Tally::new(-2.0, 2.0);
        for _ in 0..99 {
            tally.count(Some(0.0));
        }
        assert!((tally.of_drawn().p_two_sided - 0.01).abs() < 1e-15);
    }

    #[test]
    fn choices_are_counted() {
        assert_eq!(choose(12, 6), Some(924));
        assert_eq!(choose(3, 5), Some(0));
        assert_eq!(choose(200, 100), None);
    }
}
