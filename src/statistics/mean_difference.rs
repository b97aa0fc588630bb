//! By how much do the means of two groups differ?
//!
//! Welch, B. L. (1947), *Biometrika* 34, 28-35. The interval pretends that the values are
//! independent: it describes, it does not judge values in series.

use super::interval::{Interval, Level};
use super::refusal::Refusal;
use super::sample::Sample;
use super::student_t::StudentT;

/// The difference with - without, of means and of medians.
#[derive(Clone, Debug, PartialEq)]
pub struct MeanDifference {
    /// Mean with - mean without.
    pub difference: f64,
    /// Median with - median without.
    pub median_difference: f64,
    /// What can be said about its precision, if the groups allow it.
    pub welch: Result<Welch, Refusal>,
}

/// Welch's t test and interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Welch {
    difference: f64,
    /// The standard error of the difference.
    pub standard_error: f64,
    /// Welch's and Satterthwaite's degrees of freedom.
    pub degrees_of_freedom: f64,
    distribution: StudentT,
}

impl Welch {
    /// The difference in standard errors.
    pub fn t(&self) -> f64 {
        self.difference / self.standard_error
    }

    /// The two-sided p value.
    pub fn p_value(&self) -> f64 {
        2.0 * self.distribution.cdf(-self.t().abs())
    }

    /// The interval; `None` for a level so near 1 that its limit is no number.
    pub fn interval(&self, level: Level) -> Option<Interval> {
        let half = -self.distribution.quantile(level.tail())? * self.standard_error;
        Interval::new(self.difference - half, self.difference + half, level)
    }
}

/// The difference of `with` - `without`.
///
/// # Errors
/// `TooFewWithout` or `TooFewWith` if there is no such group. A group of one value, or two
/// groups without variation, still have a difference; the refusal is then in `welch`.
pub fn mean_difference(
    without: Option<&Sample>,
    with: Option<&Sample>,
) -> Result<MeanDifference, Refusal> {
    let without = without.ok_or(Refusal::TooFewWithout)?;
    let with = with.ok_or(Refusal::TooFewWith)?;
    Ok(MeanDifference {
        difference: with.mean() - without.mean(),
        median_difference: with.median() - without.median(),
        welch: welch(without, with),
    })
}

fn welch(without: &Sample, with: &Sample) -> Result<Welch, Refusal> {
    let variance_without = without.variance().ok_or(Refusal::TooFewWithout)?;
    let variance_with = with.variance().ok_or(Refusal::TooFewWith)?;
    let (part_without, part_with) = (variance_without / without.n(), variance_with / with.n());
    let variance = part_without + part_with;
    if variance <= 0.0 {
        return Err(Refusal::NoVariation);
    }
    // Shares instead of fourth powers, which would overflow long before the values do.
    let share = part_with / variance;
    let degrees_of_freedom = 1.0
        / (share * share / (with.n() - 1.0) + (1.0 - share) * (1.0 - share) / (without.n() - 1.0));
    Ok(Welch {
        difference: with.mean() - without.mean(),
        standard_error: variance.sqrt(),
        degrees_of_freedom,
        distribution: StudentT::new(degrees_of_freedom).ok_or(Refusal::NoVariation)?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn swapping_the_groups_turns_the_sign() {
        let one = Sample::new(vec![1.0, 4.0, 6.0, 2.0]).unwrap();
        let other = Sample::new(vec![3.0, 9.0, 5.0]).unwrap();
        let there = mean_difference(Some(&one), Some(&other)).unwrap();
        let back = mean_difference(Some(&other), Some(&one)).unwrap();
        assert!((there.difference + back.difference).abs() < 1e-15);
        let (there, back) = (there.welch.unwrap(), back.welch.unwrap());
        assert!((there.p_value() - back.p_value()).abs() < 1e-15);
    }

    #[test]
    fn an_absent_group_is_named() {
        let there = Sample::new(vec![1.0]).unwrap();
        assert_eq!(
            mean_difference(None, Some(&there)),
            Err(Refusal::TooFewWithout)
        );
        assert_eq!(
            mean_difference(Some(&there), None),
            Err(Refusal::TooFewWith)
        );
    }
}
