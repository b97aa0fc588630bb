//! Phases in a fixed order of arms, the days of change drawn.
//!
//! Onghena (1992), *Behavioral Assessment* 14, 153-171.

use super::{DRAWS, MOST_COUNTED, RandomisationTest, SEED, Tally, choose};
use crate::statistics::allocation::Arm;
use crate::statistics::magnitude::is_usable;
use crate::statistics::refusal::Refusal;
use crate::statistics::splitmix::SplitMix64;

/// The longest plan: ten years of days, and more.
pub const LONGEST: usize = 10_000;

/// How many days are cut into how many phases, none shorter than a least length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhasePlan {
    phases: usize,
    least: usize,
    /// Days beyond the least lengths.
    spare: usize,
    /// The number of lists of lengths.
    lists: u64,
}

impl PhasePlan {
    /// `None` if the days do not suffice, there is no phase, a phase could be empty, or there
    /// are more than 10,000 days, or more lists of lengths than the number type can count.
    pub fn new(days: usize, phases: usize, least: usize) -> Option<Self> {
        if phases == 0 || least == 0 || days > LONGEST {
            return None;
        }
        let spare = days.checked_sub(phases.checked_mul(least)?)?;
        let lists = ways(spare, phases)?;
        Some(Self {
            phases,
            least,
            spare,
            lists,
        })
    }

    /// The number of lists of lengths that could be drawn.
    pub fn lists(&self) -> u64 {
        self.lists
    }

    pub(in crate::statistics) fn draw(&self, generator: &mut SplitMix64) -> Vec<usize> {
        self.list(generator.below(self.lists))
    }

    /// The list of lengths with this number, counted from 0 in the order of the dictionary.
    fn list(&self, mut number: u64) -> Vec<usize> {
        let mut spare = self.spare;
        let mut lengths = Vec::with_capacity(self.phases);
        for after in (0..self.phases).rev() {
            let mut extra = 0;
            while after > 0 && extra < spare {
                let here = ways(spare - extra, after).unwrap_or(u64::MAX);
                if number < here {
                    break;
                }
                number -= here;
                extra += 1;
            }
            if after == 0 {
                extra = spare;
            }
            spare -= extra;
            lengths.push(self.least + extra);
        }
        lengths
    }
}

/// In how many ways spare days can be given to phases.
fn ways(spare: usize, phases: usize) -> Option<u64> {
    let others = (phases - 1) as u64;
    choose((spare as u64).checked_add(others)?, others)
}

/// The test over all lists of lengths that could have been drawn: counted out up to 200,000,
/// else 9,999 drawn. The difference is the mean of the means of the B phases less that of the A
/// phases; `values` has one entry a day.
///
/// # Errors
/// `UnusableValue`; `NotDrawable` if the lengths are not of a plan with this least length;
/// `TooFewWithout`, `TooFewWith` if an arm has no phase or one of its phases no value.
pub fn test_phases(
    values: &[Option<f64>],
    phases: &[Arm],
    lengths: &[usize],
    least: usize,
) -> Result<RandomisationTest, Refusal> {
    if !values.iter().flatten().copied().all(is_usable) {
        return Err(Refusal::UnusableValue);
    }
    let plan = PhasePlan::new(values.len(), phases.len(), least).ok_or(Refusal::NotDrawable)?;
    let days = lengths
        .iter()
        .try_fold(0_usize, |sum, &length| sum.checked_add(length));
    if lengths.len() != phases.len()
        || days != Some(values.len())
        || lengths.iter().any(|&length| length < least)
    {
        return Err(Refusal::NotDrawable);
    }
    let running = Running::new(values);
    let estimate = running.difference(phases, lengths)?;
    let mut tally = Tally::new(estimate, estimate.abs());
    if plan.lists <= MOST_COUNTED {
        for number in 0..plan.lists {
            tally.count(running.difference(phases, &plan.list(number)).ok());
        }
        return Ok(tally.of_all());
    }
    let mut generator = SplitMix64::new(SEED);
    for _ in 0..DRAWS {
        tally.count(running.difference(phases, &plan.draw(&mut generator)).ok());
    }
    Ok(tally.of_drawn())
}

/// Sums and counts of all values before each day, so that a phase's mean takes two look-ups.
struct Running {
    sums: Vec<f64>,
    counts: Vec<f64>,
}

impl Running {
    fn new(values: &[Option<f64>]) -> Self {
        let (mut sums, mut counts) = (vec![0.0], vec![0.0]);
        let (mut sum, mut count) = (0.0, 0.0);
        for value in values {
            sum += value.unwrap_or(0.0);
            count += if value.is_some() { 1.0 } else { 0.0 };
            sums.push(sum);
            counts.push(count);
        }
        Self { sums, counts }
    }

    fn difference(&self, phases: &[Arm], lengths: &[usize]) -> Result<f64, Refusal> {
        let (mut totals, mut counts) = ([0.0; 2], [0.0; 2]);
        let mut from = 0;
        for (&arm, &length) in phases.iter().zip(lengths) {
            let to = from + length;
            let values = self.counts[to] - self.counts[from];
            if values == 0.0 {
                return Err(too_few(arm));
            }
            let side = usize::from(arm == Arm::B);
            totals[side] += (self.sums[to] - self.sums[from]) / values;
            counts[side] += 1.0;
            from = to;
        }
        for (count, arm) in counts.into_iter().zip([Arm::A, Arm::B]) {
            if count == 0.0 {
                return Err(too_few(arm));
            }
        }
        Ok(totals[1] / counts[1] - totals[0] / counts[0])
    }
}

fn too_few(arm: Arm) -> Refusal {
    match arm {
        Arm::A => Refusal::TooFewWithout,
        Arm::B => Refusal::TooFewWith,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn lists_come_in_the_order_of_the_dictionary() {
        let plan = PhasePlan::new(8, 3, 2).unwrap();
        let all: Vec<Vec<usize>> = (0..plan.lists()).map(|number| plan.list(number)).collect();
        assert_eq!(
            all,
            [
                [2, 2, 4],
                [2, 3, 3],
                [2, 4, 2],
                [3, 2, 3],
                [3, 3, 2],
                [4, 2, 2]
            ]
        );
    }

    #[test]
    fn a_plan_needs_days_and_phases() {
        assert_eq!(PhasePlan::new(7, 2, 4), None);
        assert_eq!(PhasePlan::new(7, 0, 1), None);
        assert_eq!(PhasePlan::new(7, 2, 0), None);
        assert_eq!(PhasePlan::new(usize::MAX, 40, 1), None);
        assert_eq!(PhasePlan::new(8, 2, 4).map(|plan| plan.lists()), Some(1));
    }

    #[test]
    fn lengths_that_could_not_be_drawn_are_refused() {
        let values = [Some(1.0); 8];
        let test = |lengths: &[usize]| test_phases(&values, &[Arm::A, Arm::B], lengths, 3);
        assert_eq!(test(&[2, 6]), Err(Refusal::NotDrawable));
        assert_eq!(test(&[4, 5]), Err(Refusal::NotDrawable));
        assert!(test(&[4, 4]).is_ok());
    }

    #[test]
    fn an_empty_phase_names_its_arm() {
        let values = [None, None, Some(1.0), Some(2.0)];
        let test = |phases: &[Arm]| test_phases(&values, phases, &[2, 2], 1);
        assert_eq!(test(&[Arm::A, Arm::B]), Err(Refusal::TooFewWithout));
        assert_eq!(test(&[Arm::B, Arm::A]), Err(Refusal::TooFewWith));
        let shorter = [Some(1.0), Some(3.0)];
        let same = test_phases(&shorter, &[Arm::B, Arm::B], &[1, 1], 1);
        assert_eq!(same, Err(Refusal::TooFewWithout));
    }
}
