//! How often does a value with the exposure beat one without?
//!
//! NAP, nonoverlap of all pairs: Parker & Vannest (2009), *Behavior Therapy* 40, 357-367.
//! Interval: Newcombe (2006), *Statistics in Medicine* 25, 559-573, method 5; written from
//! the formulas. Everything here takes the values as independent, unless the interval is
//! given a variance inflation.

use super::interval::{Interval, Level};
use super::normal;
use super::refusal::Refusal;
use super::root::bisect;
use super::sample::Sample;

/// Which values are the better ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Better {
    /// A decrease is an improvement.
    Lower,
    /// An increase is an improvement.
    Higher,
}

impl Better {
    /// 1 if `new` is better than `old`, -1 if worse, 0 if equal.
    pub(super) fn sign(self, old: f64, new: f64) -> i64 {
        let rise = i64::from(new > old) - i64::from(new < old);
        match self {
            Self::Higher => rise,
            Self::Lower => -rise,
        }
    }
}

/// The nonoverlap of two groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Nonoverlap {
    /// NAP: the share of pairs in which the value with is the better one, ties by half.
    pub nap: f64,
    without: f64,
    with: f64,
    /// The standard errors, if both groups have two values.
    pub standard_errors: Result<StandardErrors, Refusal>,
}

/// Three standard errors of NAP.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StandardErrors {
    /// Unbiased variance estimate (Sen 1967, Mee 1990).
    pub unbiased: f64,
    /// Hanley & `McNeil` (1982).
    pub hanley: f64,
    /// If the groups did not differ and had no ties.
    pub null: f64,
}

/// The nonoverlap of `with` against `without`.
///
/// # Errors
/// `TooFewWithout` or `TooFewWith` if there is no such group.
pub fn nonoverlap(
    without: Option<&Sample>,
    with: Option<&Sample>,
    better: Better,
) -> Result<Nonoverlap, Refusal> {
    let without = without.ok_or(Refusal::TooFewWithout)?;
    let with = with.ok_or(Refusal::TooFewWith)?;
    let (m, n) = (without.n(), with.n());
    // For each value: the sum of its q over the other group; q is 1, 1/2 or 0.
    let (sorted_without, sorted_with) = (without.sorted(), with.sorted());
    let rows: Vec<Beaten> = without
        .values()
        .iter()
        .map(|&a| Beaten::count(&sorted_with, a, better))
        .collect();
    let columns: Vec<f64> = with
        .values()
        .iter()
        .map(|&b| m - Beaten::count(&sorted_without, b, better).score())
        .collect();
    let wins: f64 = rows.iter().map(|row| row.wins).sum();
    let ties: f64 = rows.iter().map(|row| row.ties).sum();
    let pairs = m * n;
    let nap = (wins + 0.5 * ties) / pairs;

    let standard_errors = if without.count() < 2 {
        Err(Refusal::TooFewWithout)
    } else if with.count() < 2 {
        Err(Refusal::TooFewWith)
    } else {
        let q1 = rows
            .iter()
            .map(|row| (row.score() - n * nap).powi(2))
            .sum::<f64>()
            / (pairs * n);
        let q2 = columns
            .iter()
            .map(|sum| (sum - m * nap).powi(2))
            .sum::<f64>()
            / (pairs * m);
        let losses = pairs - wins - ties;
        let q3 = (wins * (1.0 - nap).powi(2) + ties * (0.5 - nap).powi(2) + losses * nap.powi(2))
            / pairs;
        // At 0 and 1 the formulas would give no error at all.
        let kept = nap.clamp(0.5 / pairs, 1.0 - 0.5 / pairs);
        let unbiased = (kept * (1.0 - kept) + n * q1 + m * q2 - 2.0 * q3) / ((m - 1.0) * (n - 1.0));
        let hanley = (kept * (1.0 - kept) + (n - 1.0) * q1 + (m - 1.0) * q2) / pairs;
        Ok(StandardErrors {
            unbiased: unbiased.max(0.0).sqrt(),
            hanley: hanley.sqrt(),
            null: ((m + n + 1.0) / (12.0 * pairs)).sqrt(),
        })
    };
    Ok(Nonoverlap {
        nap,
        without: m,
        with: n,
        standard_errors,
    })
}

/// How many values of the other group beat one value, or equal it.
struct Beaten {
    wins: f64,
    ties: f64,
}

impl Beaten {
    fn count(sorted: &[f64], value: f64, better: Better) -> Self {
        let below = sorted.partition_point(|&x| x < value);
        let up_to = sorted.partition_point(|&x| x <= value);
        let wins = match better {
            Better::Lower => below,
            Better::Higher => sorted.len() - up_to,
        };
        Self {
            wins: wins as f64,
            ties: (up_to - below) as f64,
        }
    }

    fn score(&self) -> f64 {
        self.wins + 0.5 * self.ties
    }
}

impl Nonoverlap {
    /// Tau = 2 NAP - 1.
    pub fn tau(&self) -> f64 {
        2.0 * self.nap - 1.0
    }

    /// The interval of NAP for independent values.
    ///
    /// # Errors
    /// `TooFewWithout`, `TooFewWith` for a group of one value.
    pub fn interval(&self, level: Level) -> Result<Interval, Refusal> {
        self.standard_errors?;
        Ok(self.newcombe(self.without, self.with, level))
    }

    /// The interval if dependence makes the variance of a difference `inflation` times that
    /// of independent values: the groups then count as if they were smaller by that factor,
    /// though never below 2. An inflation below 1 counts as 1.
    ///
    /// # Errors
    /// As [`Self::interval`].
    pub fn interval_for_dependent_values(
        &self,
        inflation: f64,
        level: Level,
    ) -> Result<Interval, Refusal> {
        self.standard_errors?;
        let inflation = inflation.max(1.0);
        let shrunk = |count: f64| (count / inflation).max(2.0);
        Ok(self.newcombe(shrunk(self.without), shrunk(self.with), level))
    }

    fn newcombe(&self, m: f64, n: f64, level: Level) -> Interval {
        let z = normal::quantile(1.0 - level.tail()).unwrap_or(normal::Z_95);
        let half = 0.5 * (m + n) - 1.0;
        let spread = |x: f64| z * z * x * (2.0 + half + (1.0 + 2.0 * half) * x * (1.0 - x));
        if self.nap <= 0.0 || self.nap >= 1.0 {
            // The trivial root at the end is divided out; it would give a single point.
            let inner = bisect(0.0, 1.0, |x| {
                (1.0 - x) * m * n * (2.0 - x) * (1.0 + x) - spread(x)
            });
            return if self.nap >= 1.0 {
                Interval::between(inner, 1.0, level)
            } else {
                Interval::between(0.0, 1.0 - inner, level)
            };
        }
        let excess =
            |x: f64| m * n * (self.nap - x).powi(2) * (2.0 - x) * (1.0 + x) - (1.0 - x) * spread(x);
        Interval::between(
            bisect(0.0, self.nap, excess),
            bisect(self.nap, 1.0, excess),
            level,
        )
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    fn sample(values: &[f64]) -> Sample {
        Sample::new(values.to_vec()).unwrap()
    }

    #[test]
    fn every_pair_is_counted_once() {
        let (without, with) = ([5.0, 3.0, 5.0, 8.0], [5.0, 2.0, 9.0]);
        let mut score = 0.0;
        for a in without {
            for b in with {
                score += if b < a {
                    1.0
                } else if b == a {
                    0.5
                } else {
                    0.0
                };
            }
        }
        let found = nonoverlap(Some(&sample(&without)), Some(&sample(&with)), Better::Lower);
        assert!((found.unwrap().nap - score / 12.0).abs() < 1e-15);
    }

    #[test]
    fn complete_separation_is_not_certainty() {
        let low = sample(&[1.0, 2.0, 3.0, 4.0]);
        let high = sample(&[7.0, 7.0, 8.0, 8.0, 9.0]);
        let best = nonoverlap(Some(&high), Some(&low), Better::Lower).unwrap();
        let worst = nonoverlap(Some(&high), Some(&low), Better::Higher).unwrap();
        let best = best.interval(Level::SHOWN).unwrap();
        let worst = worst.interval(Level::SHOWN).unwrap();
        assert!(best.low() < 0.9 && best.high() >= 1.0);
        assert!((best.low() - (1.0 - worst.high())).abs() < 1e-11);
    }

    #[test]
    fn dependence_widens_the_interval() {
        let one = sample(&[5.0, 6.0, 4.0, 7.0, 5.0, 8.0, 6.0, 5.0]);
        let other = sample(&[4.0, 5.0, 3.0, 6.0, 6.0, 4.0, 5.0, 3.0]);
        let found = nonoverlap(Some(&one), Some(&other), Better::Lower).unwrap();
        let independent = found.interval(Level::SHOWN).unwrap();
        let dependent = found
            .interval_for_dependent_values(2.5, Level::SHOWN)
            .unwrap();
        assert!(dependent.low() < independent.low() && dependent.high() > independent.high());
        let never_narrower = found
            .interval_for_dependent_values(0.2, Level::SHOWN)
            .unwrap();
        assert_eq!(never_narrower, independent);
    }
}
