//! Would the same pattern of exposure, begun on another day, fit the outcome as well?
//!
//! A second opinion for technical pages: the residuals keep their order and the exposure is
//! turned around a circle, so that serial correlation stays in both.

use super::magnitude::check;
use super::refusal::Refusal;
use super::regression::correlation::SerialCorrelation;
use super::regression::{Column, Regression};

/// Fewer days than this have too few shifts.
pub const FEWEST_DAYS: usize = 40;

/// The circular shift test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShiftTest {
    /// Mean residual with the exposure - mean residual without.
    pub difference: f64,
    /// The share of shifts, none among them, with a difference as far from 0.
    pub p_value: f64,
    /// The number of shifts, that of the days.
    pub shifts: usize,
}

/// The test of `exposed` on what the `covariates` leave of `outcome` by least squares.
///
/// # Errors
/// `Mismatched`; `TooFewDays` below 40 days; `TooFewWithout`, `TooFewWith` if a side is empty;
/// otherwise as [`Regression::new`] and [`Regression::fit_at`].
pub fn circular_shift(
    outcome: &[f64],
    exposed: &[bool],
    covariates: &[Column],
) -> Result<ShiftTest, Refusal> {
    if exposed.len() != outcome.len() {
        return Err(Refusal::Mismatched);
    }
    check(outcome)?;
    let n = outcome.len();
    if n < FEWEST_DAYS {
        return Err(Refusal::TooFewDays);
    }
    let with = exposed.iter().filter(|&&exposed| exposed).count();
    if with == n {
        return Err(Refusal::TooFewWithout);
    }
    if with == 0 {
        return Err(Refusal::TooFewWith);
    }
    let days: Vec<i32> = (0_i32..).take(n).collect();
    let fit = Regression::new(&days, outcome, covariates)?.fit_at(SerialCorrelation::NONE)?;
    let residuals: Vec<f64> = (0..n)
        .map(|day| {
            let parts = covariates.iter().zip(&fit.columns);
            let explained: f64 = parts.map(|(column, b)| b.value * column.values[day]).sum();
            outcome[day] - fit.intercept.value - explained
        })
        .collect();
    let total: f64 = residuals.iter().sum();
    let days_with: Vec<usize> = (0..n).filter(|&day| exposed[day]).collect();
    let difference = |shift: usize| {
        let sum: f64 = days_with
            .iter()
            .map(|day| residuals[(day + shift) % n])
            .sum();
        sum / with as f64 - (total - sum) / (n - with) as f64
    };
    let observed = difference(0);
    let as_far = (0..n)
        .filter(|&shift| difference(shift).abs() >= observed.abs() - 1e-9)
        .count();
    Ok(ShiftTest {
        difference: observed,
        p_value: as_far as f64 / n as f64,
        shifts: n,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exposure_on_the_only_low_stretch_stands_alone() {
        let exposed: Vec<bool> = (0..60).map(|day| (20..30).contains(&day)).collect();
        let outcome: Vec<f64> = (0..60_u32)
            .map(|day| if (20..30).contains(&day) { 2.0 } else { 6.0 } + f64::from(day % 2))
            .collect();
        let test = circular_shift(&outcome, &exposed, &[]);
        assert!(
            test.is_ok_and(|test| (test.p_value - 1.0 / 60.0).abs() < 1e-12
                && (test.difference + 4.0).abs() < 1e-9)
        );
    }

    #[test]
    fn both_sides_are_needed() {
        let outcome: Vec<f64> = (0..50_u32).map(|day| f64::from(day % 7)).collect();
        let all = circular_shift(&outcome, &[true; 50], &[]);
        let none = circular_shift(&outcome, &[false; 50], &[]);
        assert_eq!(all, Err(Refusal::TooFewWithout));
        assert_eq!(none, Err(Refusal::TooFewWith));
        let short = circular_shift(&outcome[..39], &[true; 39], &[]);
        assert_eq!(short, Err(Refusal::TooFewDays));
    }
}
