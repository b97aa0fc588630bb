//! Pairs of blocks, the order within each pair drawn by a coin.
//!
//! If the exposure does nothing, the other order would have given each pair's difference the
//! other sign: the test tries all signs.

use std::collections::BTreeMap;

use super::{DRAWS, RandomisationTest, SEED, Tally};
use crate::statistics::allocation::Arm;
use crate::statistics::interval::{Interval, Level};
use crate::statistics::magnitude::is_usable;
use crate::statistics::refusal::Refusal;
use crate::statistics::sample::mean;
use crate::statistics::splitmix::SplitMix64;

/// All signs are tried up to this many pairs, and drawn above.
const MOST_COUNTED_PAIRS: usize = 20;

/// One day of a design in pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairedDay {
    /// The pair it belongs to.
    pub pair: u32,
    /// The arm that was drawn for its block.
    pub arm: Arm,
    /// Its place in its block, counted from 0.
    pub position: u32,
    /// Its outcome, if there is one.
    pub value: Option<f64>,
}

/// The differences B - A of the complete pairs, in the order of the pairs. Never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct PairDifferences {
    pub(super) differences: Vec<f64>,
    pub(super) weights: Vec<f64>,
}

impl PairDifferences {
    /// The differences between the blocks' means, without the first `washout` days of each
    /// block. A pair that lacks one side is left out; a pair with a and b values weighs
    /// ab/(a + b).
    ///
    /// # Errors
    /// `UnusableValue`, and `TooFewPairs` if no pair is complete.
    pub fn new(days: &[PairedDay], washout: u32) -> Result<Self, Refusal> {
        let mut pairs: BTreeMap<u32, [Vec<f64>; 2]> = BTreeMap::new();
        for day in days.iter().filter(|day| day.position >= washout) {
            let Some(value) = day.value else { continue };
            if !is_usable(value) {
                return Err(Refusal::UnusableValue);
            }
            let [a, b] = pairs.entry(day.pair).or_default();
            match day.arm {
                Arm::A => a.push(value),
                Arm::B => b.push(value),
            }
        }
        let (mut differences, mut weights) = (Vec::new(), Vec::new());
        for [a, b] in pairs
            .values()
            .filter(|sides| sides.iter().all(|side| !side.is_empty()))
        {
            let (count_a, count_b) = (a.len() as f64, b.len() as f64);
            differences.push(mean(b) - mean(a));
            weights.push(count_a * count_b / (count_a + count_b));
        }
        if differences.is_empty() {
            return Err(Refusal::TooFewPairs);
        }
        Ok(Self {
            differences,
            weights,
        })
    }

    /// The number of complete pairs, at least 1.
    pub fn count(&self) -> usize {
        self.differences.len()
    }

    /// The differences of the complete pairs.
    pub fn differences(&self) -> &[f64] {
        &self.differences
    }

    /// What each pair weighs.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The weighted mean of the differences.
    pub fn estimate(&self) -> f64 {
        self.weighted().iter().sum::<f64>() / self.total_weight()
    }

    /// The smallest two-sided p value that this many pairs can give.
    pub fn least_p_value(&self) -> f64 {
        0.5_f64.powi(i32::try_from(self.count() - 1).unwrap_or(i32::MAX))
    }

    /// The sign-flip test: all signs up to 20 pairs, 9,999 drawn ones above.
    pub fn test(&self) -> RandomisationTest {
        let (weighted, total) = (self.weighted(), self.total_weight());
        let magnitude = weighted.iter().map(|x| x.abs()).sum::<f64>() / total;
        let mut tally = Tally::new(self.estimate(), magnitude);
        if self.count() <= MOST_COUNTED_PAIRS {
            // Sums over each half's signs, put together: no error builds up along the way.
            let (first, second) = weighted.split_at(self.count() / 2);
            let (first, second) = (signed_sums(first), signed_sums(second));
            for one in &first {
                for other in &second {
                    tally.count(Some((one + other) / total));
                }
            }
            return tally.of_all();
        }
        let mut generator = SplitMix64::new(SEED);
        for _ in 0..DRAWS {
            let flipped = |x: &f64| if generator.coin() { -x } else { *x };
            tally.count(Some(weighted.iter().map(flipped).sum::<f64>() / total));
        }
        tally.of_drawn()
    }

    /// The interval for a constant shift; see [`typical_values`](super::typical_values).
    ///
    /// # Errors
    /// `TooFewPairs` if so few pairs have no limits at this level (below 6 for 95 %);
    /// `NoVariation` if all differences are equal.
    pub fn interval(&self, level: Level) -> Result<Interval, Refusal> {
        super::typical_values::interval(self, level)
    }

    fn weighted(&self) -> Vec<f64> {
        self.differences
            .iter()
            .zip(&self.weights)
            .map(|(d, w)| d * w)
            .collect()
    }

    fn total_weight(&self) -> f64 {
        self.weights.iter().sum()
    }
}

/// The sums of `values` under all choices of signs.
fn signed_sums(values: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0];
    for value in values {
        sums = sums
            .iter()
            .flat_map(|sum| [sum - value, sum + value])
            .collect();
    }
    sums
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::super::Arrangements;
    use super::*;

    fn pairs(differences: &[f64]) -> PairDifferences {
        let days: Vec<PairedDay> = (0_u32..)
            .zip(differences)
            .flat_map(|(pair, &difference)| {
                let day = |arm, value| PairedDay {
                    pair,
                    arm,
                    position: 0,
                    value: Some(value),
                };
                [day(Arm::A, 5.0), day(Arm::B, 5.0 + difference)]
            })
            .collect();
        PairDifferences::new(&days, 0).unwrap()
    }

    #[test]
    fn six_pairs_that_all_fell_have_two_chances_in_sixty_four() {
        let test = pairs(&[-1.0, -2.0, -1.5, -0.5, -3.0, -1.0]).test();
        assert_eq!(test.arrangements, Arrangements::All(64));
        assert!((test.p_two_sided - 2.0 / 64.0).abs() < 1e-15);
        assert!((test.p_lower - 1.0 / 64.0).abs() < 1e-15);
    }

    #[test]
    fn turning_all_pairs_around_leaves_the_p_value() {
        let one = pairs(&[-1.0, 2.0, -1.5, -0.5, -3.0, 1.0, -0.25]);
        let other = pairs(&[1.0, -2.0, 1.5, 0.5, 3.0, -1.0, 0.25]);
        assert!((one.test().p_two_sided - other.test().p_two_sided).abs() < 1e-15);
        assert!((one.estimate() + other.estimate()).abs() < 1e-12);
    }

    #[test]
    fn drawn_signs_agree_with_the_binomial_distribution() {
        // 24 equal differences, 19 down: |sum| >= 14 has the chance of 19 or more heads or tails.
        let mut differences = vec![-1.0; 19];
        differences.extend([1.0; 5]);
        let test = pairs(&differences).test();
        assert_eq!(test.arrangements, Arrangements::Drawn(9_999));
        let heads: f64 = [42_504.0, 10_626.0, 2_024.0, 276.0, 24.0, 1.0].iter().sum();
        assert!((test.p_two_sided - 2.0 * heads / 16_777_216.0).abs() < 0.003);
    }

    #[test]
    fn washout_and_lonely_sides_are_left_out() {
        let day = |pair, arm, position, value| PairedDay {
            pair,
            arm,
            position,
            value,
        };
        let days = [
            day(1, Arm::A, 0, Some(9.0)),
            day(1, Arm::A, 1, Some(4.0)),
            day(1, Arm::B, 0, Some(0.0)),
            day(1, Arm::B, 1, Some(3.0)),
            day(2, Arm::A, 1, Some(8.0)),
            day(2, Arm::B, 1, None),
        ];
        let found = PairDifferences::new(&days, 1).unwrap();
        assert_eq!(found.differences(), [-1.0]);
        assert_eq!(PairDifferences::new(&days, 2), Err(Refusal::TooFewPairs));
    }
}
