//! How many more days would it take, and what could a plan find?

use super::interval::Level;
use super::magnitude::{LARGEST, check};
use super::normal;
use super::refusal::Refusal;
use super::regression::collinearity::is_separable;
use super::regression::correlation::SerialCorrelation;
use super::regression::planned::planned_variance;
use super::student_t::StudentT;
use super::worthwhile::Worthwhile;

/// Φ⁻¹(0.8): for a chance of 80 % to notice the smallest worthwhile difference.
const Z_80: f64 = 0.841_621_233_572_914_3;

/// What the further days are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aim {
    /// A 95 % interval on one side of 0.
    Hint,
    /// p <= 0.005.
    StrongPattern,
}

/// How many further days, with the same mix of exposure, would notice the smallest worthwhile
/// difference 8 times in 10. `half_width` is half of today's 95 % interval after `days` days.
///
/// `None` if the half width is no positive number, or the days exceed four thousand million.
pub fn further_days(days: u32, half_width: f64, worthwhile: Worthwhile, aim: Aim) -> Option<u32> {
    if !(half_width > 0.0 && half_width <= LARGEST) {
        return None;
    }
    let z = match aim {
        Aim::Hint => normal::Z_95,
        Aim::StrongPattern => normal::quantile(1.0 - Level::STRONG.tail())?,
    };
    let error_now = half_width / normal::Z_95;
    let times = (error_now * (z + Z_80) / worthwhile.get()).powi(2);
    let more = (f64::from(days) * times - f64::from(days)).ceil().max(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number checked against both ends"
    )]
    (more <= f64::from(u32::MAX)).then_some(more as u32)
}

/// What a plan could find.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlannedPrecision {
    /// The standard error of the first column's coefficient.
    pub standard_error: f64,
    distribution: StudentT,
}

impl PlannedPrecision {
    /// The precision of the first of `columns` (an intercept is added), if the errors have the
    /// standard deviation `error_deviation` and this serial correlation.
    ///
    /// # Errors
    /// `Mismatched`, `UnusableValue`; `TooFewDays` without a degree of freedom or a column;
    /// `Collinear`.
    pub fn new(
        days: &[i32],
        columns: &[Vec<f64>],
        correlation: SerialCorrelation,
        error_deviation: f64,
    ) -> Result<Self, Refusal> {
        let rising = days.is_sorted_by(|early, late| early < late);
        if !rising || columns.iter().any(|column| column.len() != days.len()) {
            return Err(Refusal::Mismatched);
        }
        check(&[error_deviation])?;
        for column in columns {
            check(column)?;
        }
        let freedom = days.len().saturating_sub(columns.len() + 1);
        if freedom == 0 || columns.is_empty() {
            return Err(Refusal::TooFewDays);
        }
        if !is_separable(columns) {
            return Err(Refusal::Collinear);
        }
        let variance = planned_variance(days, columns, correlation).ok_or(Refusal::Collinear)?;
        Ok(Self {
            standard_error: error_deviation.abs() * variance.sqrt(),
            distribution: StudentT::new(freedom as f64).ok_or(Refusal::UnusableValue)?,
        })
    }

    /// Half of the width of the interval to be expected.
    pub fn half_width(&self, level: Level) -> f64 {
        self.reach(level) * self.standard_error
    }

    /// About how likely the 95 % interval would leave out 0 if the true difference were the
    /// smallest worthwhile one: 1 - Φ(t - difference/standard error), which leaves out the
    /// other side and the spread of the standard error.
    pub fn power(&self, worthwhile: Worthwhile) -> f64 {
        if self.standard_error <= 0.0 {
            return 1.0;
        }
        normal::cdf(worthwhile.get() / self.standard_error - self.reach(Level::SHOWN))
    }

    fn reach(&self, level: Level) -> f64 {
        self.distribution
            .quantile(level.tail())
            .map_or(LARGEST, f64::abs)
    }
}

/// By how much the days without an outcome in the B arm would have to differ from those with
/// one for the estimate to change its sign. `None` if none is missing, or none was observed.
pub fn tipping_point(estimate: f64, observed: u32, missing: u32) -> Option<f64> {
    let days = f64::from(observed) + f64::from(missing);
    (observed > 0 && missing > 0 && estimate.abs() <= LARGEST)
        .then(|| -estimate * days / f64::from(missing))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn without_correlation_the_error_is_the_one_of_two_means() {
        let days: Vec<i32> = (0..20).collect();
        let x: Vec<f64> = days
            .iter()
            .map(|day| f64::from(i32::from(day % 5 < 2)))
            .collect();
        let plan = PlannedPrecision::new(&days, &[x], SerialCorrelation::NONE, 2.0).unwrap();
        let expected = 2.0 * (1.0 / 8.0 + 1.0 / 12.0_f64).sqrt();
        assert!((plan.standard_error - expected).abs() < 1e-12);
    }

    #[test]
    fn a_strong_pattern_takes_longer_than_a_hint() {
        let delta = Worthwhile::new(1.0).unwrap();
        let hint = further_days(56, 1.4, delta, Aim::Hint).unwrap();
        let strong = further_days(56, 1.4, delta, Aim::StrongPattern).unwrap();
        assert!(strong > hint);
        assert_eq!(further_days(56, 0.1, delta, Aim::Hint), Some(0));
        assert_eq!(further_days(56, f64::NAN, delta, Aim::Hint), None);
        assert_eq!(further_days(56, 1e20, delta, Aim::Hint), None);
    }

    #[test]
    fn missing_days_that_tip_the_balance_are_that_much_worse() {
        // 10 observed days at -1: 5 missing ones would have to be 3 worse for a mean of 0.
        let worse = tipping_point(-1.0, 10, 5).unwrap();
        assert!((-1.0 + worse * 5.0 / 15.0).abs() < 1e-12);
        assert_eq!(tipping_point(-1.0, 10, 0), None);
    }

    #[test]
    fn columns_that_go_together_plan_nothing() {
        let days: Vec<i32> = (0..20).collect();
        let x: Vec<f64> = days.iter().map(|day| f64::from(day % 2)).collect();
        let both = [x.clone(), x];
        let plan = PlannedPrecision::new(&days, &both, SerialCorrelation::NONE, 2.0);
        assert_eq!(plan, Err(Refusal::Collinear));
    }
}
