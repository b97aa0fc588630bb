//! One sequence of days, each with its own arm, perhaps with no arm too often in a row.

use super::{DRAWS, MOST_COUNTED, RandomisationTest, SEED, Tally};
use crate::statistics::allocation::Arm;
use crate::statistics::magnitude::is_usable;
use crate::statistics::refusal::Refusal;
use crate::statistics::splitmix::SplitMix64;

/// The longest sequence: the number of sequences of more days may exceed the number type.
pub const LONGEST: usize = 1_000;

/// Shuffles that miss the rule this many times in a row give way to drawing arm by arm.
const MOST_SHUFFLES: u32 = 10_000;

/// How many days have each arm, and how many in a row may have the same.
#[derive(Clone, Debug, PartialEq)]
pub struct SequencePlan {
    a: usize,
    b: usize,
    longest_run: usize,
    /// For what is left of A and B, and how often the last arm may still come, the number of
    /// ways to go on: see [`Self::ways`].
    ways: Vec<f64>,
}

impl SequencePlan {
    /// `None` if no sequence obeys the rule, or it has no day or more than 1,000.
    pub fn new(a: usize, b: usize, longest_run: Option<usize>) -> Option<Self> {
        if a > LONGEST || b > LONGEST || !(1..=LONGEST).contains(&(a + b)) {
            return None;
        }
        let longest_run = longest_run.unwrap_or(a + b).min(a + b);
        let mut plan = Self {
            a,
            b,
            longest_run,
            ways: Vec::new(),
        };
        plan.count_ways();
        (plan.all_ways() > 0.0).then_some(plan)
    }

    /// ways[left of A][left of B][last arm]: continuations in which a run of the other arm
    /// comes next. Sums over the length of that run keep the table small.
    fn count_ways(&mut self) {
        self.ways = vec![0.0; (self.a + 1) * (self.b + 1) * 2];
        for a in 0..=self.a {
            for b in 0..=self.b {
                for last in [Arm::A, Arm::B] {
                    let ways = if a + b == 0 {
                        1.0
                    } else {
                        let left = if last == Arm::A { b } else { a };
                        (1..=left.min(self.longest_run))
                            .map(|run| match last {
                                Arm::A => self.after_run(a, b - run, Arm::B),
                                Arm::B => self.after_run(a - run, b, Arm::A),
                            })
                            .sum()
                    };
                    let at = self.at(a, b, last);
                    self.ways[at] = ways;
                }
            }
        }
    }

    fn at(&self, a: usize, b: usize, last: Arm) -> usize {
        (a * (self.b + 1) + b) * 2 + usize::from(last == Arm::B)
    }

    fn after_run(&self, a: usize, b: usize, last: Arm) -> f64 {
        self.ways[self.at(a, b, last)]
    }

    /// The number of sequences that obey the rule: exact while below 2^53.
    fn all_ways(&self) -> f64 {
        self.after_run(self.a, self.b, Arm::A) + self.after_run(self.a, self.b, Arm::B)
    }

    /// Whether `arms` is a sequence of this plan.
    fn admits(&self, arms: &[Arm]) -> bool {
        let a = arms.iter().filter(|&&arm| arm == Arm::A).count();
        a == self.a
            && arms.len() == self.a + self.b
            && arms
                .chunk_by(|one, next| one == next)
                .all(|run| run.len() <= self.longest_run)
    }

    /// A..AB..B shuffled until it obeys the rule. Where hardly any shuffle does, run by run: in
    /// either way all admitted sequences are equally likely.
    pub(in crate::statistics) fn draw_by_shuffling(&self, generator: &mut SplitMix64) -> Vec<Arm> {
        for _ in 0..MOST_SHUFFLES {
            let mut arms = vec![Arm::A; self.a];
            arms.resize(self.a + self.b, Arm::B);
            generator.shuffle(&mut arms);
            if self.admits(&arms) {
                return arms;
            }
        }
        self.draw_by_runs(generator)
    }

    fn draw_by_runs(&self, generator: &mut SplitMix64) -> Vec<Arm> {
        let mut arms = Vec::with_capacity(self.a + self.b);
        let (mut a, mut b) = (self.a, self.b);
        let first_is_b = self.after_run(a, b, Arm::A);
        let mut last = if generator.unit() * self.all_ways() < first_is_b {
            Arm::A
        } else {
            Arm::B
        };
        while a + b > 0 {
            let next = if last == Arm::A { Arm::B } else { Arm::A };
            let left = if next == Arm::A { a } else { b };
            let after = |run: usize| match next {
                Arm::A => self.after_run(a - run, b, next),
                Arm::B => self.after_run(a, b - run, next),
            };
            let mut rest = generator.unit() * self.after_run(a, b, last);
            let possible = || (1..=left.min(self.longest_run)).filter(|&run| after(run) > 0.0);
            let passes = |&run: &usize| {
                rest -= after(run);
                rest < 0.0
            };
            // Rounding may leave a trifle after the last possible run.
            let Some(run) = possible().find(passes).or_else(|| possible().next_back()) else {
                break;
            };
            match next {
                Arm::A => a -= run,
                Arm::B => b -= run,
            }
            arms.resize(arms.len() + run, next);
            last = next;
        }
        arms
    }

    fn for_each(&self, visit: &mut impl FnMut(&[Arm])) {
        let mut arms = Vec::with_capacity(self.a + self.b);
        self.extend(&mut arms, self.a, self.b, visit);
    }

    fn extend(&self, arms: &mut Vec<Arm>, a: usize, b: usize, visit: &mut impl FnMut(&[Arm])) {
        if a + b == 0 {
            visit(arms);
            return;
        }
        for next in [Arm::A, Arm::B] {
            if arms.last() == Some(&next) {
                continue;
            }
            let left = if next == Arm::A { a } else { b };
            for run in 1..=left.min(self.longest_run) {
                let (a, b) = if next == Arm::A {
                    (a - run, b)
                } else {
                    (a, b - run)
                };
                if self.after_run(a, b, next) > 0.0 {
                    let before = arms.len();
                    arms.resize(before + run, next);
                    self.extend(arms, a, b, visit);
                    arms.truncate(before);
                }
            }
        }
    }
}

/// The test over all sequences with the same numbers of A and B and no arm more than
/// `longest_run` times in a row: counted out up to 200,000, else 9,999 drawn.
///
/// # Errors
/// `Mismatched`, `UnusableValue`; `TooFewWithout`, `TooFewWith` if an arm has no value;
/// `NotDrawable` if the sequence breaks the rule or has more than 1,000 days.
pub fn test_sequence(
    arms: &[Arm],
    values: &[Option<f64>],
    longest_run: Option<usize>,
) -> Result<RandomisationTest, Refusal> {
    if arms.len() != values.len() {
        return Err(Refusal::Mismatched);
    }
    if !values.iter().flatten().copied().all(is_usable) {
        return Err(Refusal::UnusableValue);
    }
    let has = |wanted: Arm| {
        arms.iter()
            .zip(values)
            .any(|(&arm, v)| arm == wanted && v.is_some())
    };
    if !has(Arm::A) {
        return Err(Refusal::TooFewWithout);
    }
    if !has(Arm::B) {
        return Err(Refusal::TooFewWith);
    }
    let a = arms.iter().filter(|&&arm| arm == Arm::A).count();
    let plan = SequencePlan::new(a, arms.len() - a, longest_run)
        .filter(|plan| plan.admits(arms))
        .ok_or(Refusal::NotDrawable)?;
    let estimate = difference(arms, values).ok_or(Refusal::NotDrawable)?;
    let mut tally = Tally::new(estimate, estimate.abs());
    if plan.all_ways() <= MOST_COUNTED as f64 {
        plan.for_each(&mut |arms| tally.count(difference(arms, values)));
        return Ok(tally.of_all());
    }
    let mut generator = SplitMix64::new(SEED);
    for _ in 0..DRAWS {
        tally.count(difference(&plan.draw_by_runs(&mut generator), values));
    }
    Ok(tally.of_drawn())
}

/// Mean of B - mean of A.
fn difference(arms: &[Arm], values: &[Option<f64>]) -> Option<f64> {
    let (mut sums, mut counts) = ([0.0; 2], [0.0; 2]);
    for (arm, value) in arms.iter().zip(values) {
        if let Some(value) = value {
            let side = usize::from(*arm == Arm::B);
            sums[side] += value;
            counts[side] += 1.0;
        }
    }
    (counts[0] > 0.0 && counts[1] > 0.0).then(|| sums[1] / counts[1] - sums[0] / counts[0])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_sequence_is_missed_and_none_comes_twice() {
        let plan = SequencePlan::new(4, 3, Some(2)).unwrap();
        let mut seen = BTreeMap::new();
        plan.for_each(&mut |arms| *seen.entry(arms.to_vec()).or_insert(0) += 1);
        let by_hand = (0_u32..1 << 7)
            .map(|bits| -> Vec<Arm> {
                (0..7)
                    .map(|i| if bits >> i & 1 == 1 { Arm::B } else { Arm::A })
                    .collect()
            })
            .filter(|arms| plan.admits(arms))
            .count();
        assert_eq!(seen.len(), by_hand);
        assert!(seen.values().all(|&times| times == 1));
        assert!((plan.all_ways() - by_hand as f64).abs() < 1e-9);
    }

    #[test]
    fn drawing_by_runs_makes_all_sequences_equally_likely() {
        let plan = SequencePlan::new(4, 3, Some(2)).unwrap();
        let mut generator = SplitMix64::new(11);
        let mut seen: BTreeMap<Vec<Arm>, u32> = BTreeMap::new();
        let draws = 40_000;
        for _ in 0..draws {
            *seen.entry(plan.draw_by_runs(&mut generator)).or_default() += 1;
        }
        let expected = f64::from(draws) / plan.all_ways();
        assert!((seen.len() as f64 - plan.all_ways()).abs() < 1e-9);
        for &count in seen.values() {
            assert!((f64::from(count) - expected).abs() < 5.0 * expected.sqrt());
        }
    }

    #[test]
    fn a_rule_that_no_shuffle_meets_still_ends() {
        let plan = SequencePlan::new(100, 100, Some(1)).unwrap();
        let arms = plan.draw_by_shuffling(&mut SplitMix64::new(1));
        assert!(plan.admits(&arms));
        assert_eq!(SequencePlan::new(5, 1, Some(2)), None);
        assert_eq!(SequencePlan::new(0, 0, None), None);
    }

    #[test]
    fn a_sequence_against_the_rule_was_not_drawn() {
        let arms = [Arm::A, Arm::A, Arm::A, Arm::B, Arm::B];
        let values = [Some(1.0); 5];
        assert_eq!(
            test_sequence(&arms, &values, Some(2)),
            Err(Refusal::NotDrawable)
        );
        assert_eq!(
            test_sequence(&arms, &[None; 5], None),
            Err(Refusal::TooFewWithout)
        );
    }
}
