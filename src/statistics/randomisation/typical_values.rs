//! Between which shifts does a test in pairs leave the effect?
//!
//! Hartigan (1969), *JASA* 64, 1303-1317: the means of all non-empty subsets of the
//! differences cut the line into equally likely pieces, which gives the interval that turning
//! the sign-flip test around gives (Michiels, Heyvaert, Meulders & Onghena 2017, *Behavior
//! Research Methods* 49, 363-381).

use super::SEED;
use super::pairs::PairDifferences;
use crate::statistics::interval::{Interval, Level};
use crate::statistics::magnitude::varies;
use crate::statistics::refusal::Refusal;
use crate::statistics::splitmix::SplitMix64;

/// All subsets are taken up to this many pairs, and drawn above.
const MOST_COUNTED_PAIRS: usize = 16;

/// The number of subsets drawn.
const DRAWS: usize = 19_999;

/// The interval of at least the level asked for; its own level says how much it is exactly.
pub(super) fn interval(pairs: &PairDifferences, level: Level) -> Result<Interval, Refusal> {
    let all = pairs.count() <= MOST_COUNTED_PAIRS;
    // The subsets and the piece beyond the last one: 2^K, or one more than were drawn.
    let pieces = if all {
        1_usize << pairs.count()
    } else {
        DRAWS + 1
    };
    let left_out = (level.tail() * pieces as f64 + 1e-9).floor();
    if left_out < 1.0 {
        return Err(Refusal::TooFewPairs);
    }
    if !varies(&pairs.differences) {
        return Err(Refusal::NoVariation);
    }
    let mut means = if all {
        of_all_subsets(pairs)
    } else {
        of_drawn_subsets(pairs)
    };
    means.sort_unstable_by(f64::total_cmp);
    let exact = Level::new(1.0 - 2.0 * left_out / pieces as f64).ok_or(Refusal::TooFewPairs)?;
    // A whole number between 1 and half of the pieces, so both ranks exist.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to half of the pieces"
    )]
    let rank = left_out as usize;
    let low = means.get(rank - 1).ok_or(Refusal::TooFewPairs)?;
    let high = means.get(pieces - 1 - rank).ok_or(Refusal::TooFewPairs)?;
    Ok(Interval::between(*low, *high, exact))
}

fn of_all_subsets(pairs: &PairDifferences) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0)];
    for (difference, weight) in pairs.differences.iter().zip(&pairs.weights) {
        let joined: Vec<(f64, f64)> = sums
            .iter()
            .map(|(sum, total)| (sum + weight * difference, total + weight))
            .collect();
        sums.extend(joined);
    }
    sums.iter()
        .skip(1)
        .map(|(sum, total)| sum / total)
        .collect()
}

fn of_drawn_subsets(pairs: &PairDifferences) -> Vec<f64> {
    let mut generator = SplitMix64::new(SEED);
    let mut means = Vec::with_capacity(DRAWS);
    while means.len() < DRAWS {
        let (mut sum, mut total) = (0.0, 0.0);
        for (difference, weight) in pairs.differences.iter().zip(&pairs.weights) {
            if generator.coin() {
                sum += weight * difference;
                total += weight;
            }
        }
        if total > 0.0 {
            means.push(sum / total);
        }
    }
    means
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    fn pairs(differences: &[f64]) -> PairDifferences {
        PairDifferences {
            differences: differences.to_vec(),
            weights: vec![0.5; differences.len()],
        }
    }

    #[test]
    fn six_pairs_reach_from_the_lowest_to_the_highest_difference() {
        let found = interval(&pairs(&[-1.0, -2.0, 0.5, -0.5, -3.0, -1.0]), Level::SHOWN).unwrap();
        assert!((found.low() + 3.0).abs() < 1e-12 && (found.high() - 0.5).abs() < 1e-12);
        assert!((found.level().get() - 0.96875).abs() < 1e-12);
    }

    #[test]
    fn five_pairs_have_no_95_percent_interval() {
        let five = pairs(&[-1.0, -2.0, 0.5, -0.5, -3.0]);
        assert_eq!(interval(&five, Level::SHOWN), Err(Refusal::TooFewPairs));
        assert_eq!(
            interval(&pairs(&[-1.0; 9]), Level::SHOWN),
            Err(Refusal::NoVariation)
        );
    }

    #[test]
    fn a_shift_outside_the_interval_is_one_the_test_rejects() {
        let differences = [-1.2, -2.1, 0.4, -0.7, -3.3, -1.6, 0.2, -2.4, -0.9];
        let found = interval(&pairs(&differences), Level::SHOWN).unwrap();
        let p = |shift: f64| pairs(&differences.map(|d| d - shift)).test().p_two_sided;
        assert!(p(found.low() - 1e-6) <= 0.05 && p(found.low() + 1e-6) > 0.05);
        assert!(p(found.high() + 1e-6) <= 0.05 && p(found.high() - 1e-6) > 0.05);
    }

    #[test]
    fn drawn_subsets_come_near_all_of_them() {
        let differences: Vec<f64> = (0..17)
            .map(|i| f64::from(i * 7919 % 23) / 4.0 - 3.0)
            .collect();
        let many = pairs(&differences);
        let mut all = of_all_subsets(&many);
        all.sort_unstable_by(f64::total_cmp);
        let found = interval(&many, Level::SHOWN).unwrap();
        assert!((found.low() - all[all.len() / 40]).abs() < 0.05);
        assert!((found.high() - all[all.len() - all.len() / 40]).abs() < 0.05);
    }
}
