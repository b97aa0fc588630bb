//! How surprising is the overlap of two groups, if values were independent?
//!
//! Mann, H. B. & Whitney, D. R. (1947), *Annals of Mathematical Statistics* 18, 50-60. For
//! the technical page only: values in series are not independent.

use super::normal;
use super::refusal::Refusal;
use super::sample::Sample;

/// The largest product of group sizes for which the exact distribution is counted out.
const EXACT_UP_TO: usize = 400;

/// Two-sided p values of the Mann-Whitney test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankSum {
    /// From the normal distribution, corrected for ties and for continuity.
    pub p_asymptotic: f64,
    /// Counted out, if there are no ties and at most 400 pairs.
    pub p_exact: Option<f64>,
}

/// The Mann-Whitney test of two groups.
///
/// # Errors
/// `NoVariation` if all values are equal.
pub fn rank_sum(without: &Sample, with: &Sample) -> Result<RankSum, Refusal> {
    let (m, n) = (without.n(), with.n());
    let sorted_with = with.sorted();
    let twice_u: usize = without
        .values()
        .iter()
        .map(|&a| {
            sorted_with.partition_point(|&b| b < a) + sorted_with.partition_point(|&b| b <= a)
        })
        .sum();
    let u = 0.5 * twice_u as f64;

    let mut pooled = without.sorted();
    pooled.extend(&sorted_with);
    pooled.sort_unstable_by(f64::total_cmp);
    let ties: f64 = pooled
        .chunk_by(|a, b| a == b)
        .map(|tied| (tied.len() as f64).powi(3) - tied.len() as f64)
        .sum();
    let total = m + n;
    let variance = m * n / 12.0 * ((total + 1.0) - ties / (total * (total - 1.0)));
    if variance <= 1e-12 * m * n {
        return Err(Refusal::NoVariation);
    }
    let z = ((u - 0.5 * m * n).abs() - 0.5).max(0.0) / variance.sqrt();
    let p_exact = (ties == 0.0 && without.count() * with.count() <= EXACT_UP_TO)
        .then(|| exact(twice_u / 2, without.count(), with.count()));
    Ok(RankSum {
        p_asymptotic: (2.0 * normal::cdf(-z)).min(1.0),
        p_exact,
    })
}

/// Twice the smaller tail of U over all ways to choose which m of m + n ranks are one group.
fn exact(u: usize, m: usize, n: usize) -> f64 {
    // ways[k][s]: choices of k ranks so far with a U of s.
    let largest = m * n;
    let mut ways = vec![vec![0.0_f64; largest + 1]; m + 1];
    ways[0][0] = 1.0;
    for rank in 0..m + n {
        for chosen in (1..=m.min(rank + 1)).rev() {
            let beaten = rank + 1 - chosen;
            for score in beaten..=largest {
                ways[chosen][score] += ways[chosen - 1][score - beaten];
            }
        }
    }
    let all: f64 = ways[m].iter().sum();
    let lower: f64 = ways[m][..=u].iter().sum();
    let upper: f64 = ways[m][u..].iter().sum();
    (2.0 * lower.min(upper) / all).min(1.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn the_extreme_order_of_three_and_three_has_one_chance_in_ten() {
        // 2 of the 20 ways to choose three ranks of six are as extreme.
        let low = Sample::new(vec![1.0, 2.0, 3.0]).unwrap();
        let high = Sample::new(vec![4.0, 5.0, 6.0]).unwrap();
        let p = rank_sum(&low, &high).unwrap().p_exact.unwrap();
        assert!((p - 0.1).abs() < 1e-15);
    }

    #[test]
    fn ties_have_no_exact_value() {
        let one = Sample::new(vec![1.0, 2.0]).unwrap();
        let other = Sample::new(vec![2.0, 5.0]).unwrap();
        assert_eq!(rank_sum(&one, &other).unwrap().p_exact, None);
        assert_eq!(
            rank_sum(
                &Sample::new(vec![2.0]).unwrap(),
                &Sample::new(vec![2.0; 3]).unwrap()
            ),
            Err(Refusal::NoVariation)
        );
    }
}
