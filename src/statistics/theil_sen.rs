//! How steep is a trend, whatever a few odd values say?
//!
//! Theil (1950) and Sen (1968), *JASA* 63, 1379-1389; the interval's ranks as in `scipy`'s
//! `theilslopes`.

use super::interval::{Interval, Level};
use super::kendall::Ties;
use super::magnitude::{check, varies};
use super::normal;
use super::refusal::Refusal;
use super::sample::median;

/// Longer series are first reduced to the medians of spans of seven: the number of slopes
/// grows with the square of the length.
const LONGEST: usize = 365;

/// The median of all pairwise slopes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Change of y for each unit of x.
    pub slope: f64,
    /// The median of y - slope x.
    pub intercept: f64,
    /// Sen's interval of the slope.
    pub interval: Interval,
}

/// The Theil-Sen trend of `y` over `x`. More than 365 points are replaced by the medians of
/// the points whose `x` fall into the same span of seven, so `x` should then count days.
///
/// # Errors
/// `Mismatched`, `UnusableValue`, and `NoVariation` if `y` is constant or `x` has only one
/// value.
pub fn theil_sen(x: &[f64], y: &[f64], level: Level) -> Result<Trend, Refusal> {
    if x.len() != y.len() {
        return Err(Refusal::Mismatched);
    }
    check(x)?;
    check(y)?;
    if x.len() > LONGEST {
        let (x, y) = by_sevens(x, y);
        return of_points(&x, &y, level);
    }
    of_points(x, y, level)
}

fn of_points(x: &[f64], y: &[f64], level: Level) -> Result<Trend, Refusal> {
    if !varies(x) || !varies(y) {
        return Err(Refusal::NoVariation);
    }
    let mut slopes = Vec::with_capacity(x.len() * (x.len() - 1) / 2);
    for i in 1..x.len() {
        for j in 0..i {
            let run = x[i] - x[j];
            // A tinier run would make a slope that is no number.
            if run.abs() >= super::magnitude::SMALLEST_SPREAD {
                slopes.push((y[i] - y[j]) / run);
            }
        }
    }
    if slopes.is_empty() {
        return Err(Refusal::NoVariation);
    }
    slopes.sort_unstable_by(f64::total_cmp);
    let slope = median(&mut slopes.clone());
    let mut rests: Vec<f64> = x.iter().zip(y).map(|(x, y)| y - slope * x).collect();

    let n = x.len() as f64;
    let ties = Ties::of(x).fives + Ties::of(y).fives;
    let sigma = ((n * (n - 1.0) * (2.0 * n + 5.0) - ties).max(0.0) / 18.0).sqrt();
    let z = normal::quantile(1.0 - level.tail()).unwrap_or(normal::Z_95);
    let count = slopes.len() as f64;
    let last = count - 1.0;
    let upper = (0.5 * (count + z * sigma))
        .round_ties_even()
        .clamp(0.0, last);
    let lower = ((0.5 * (count - z * sigma)).round_ties_even() - 1.0).clamp(0.0, last);
    Ok(Trend {
        slope,
        intercept: median(&mut rests),
        interval: Interval::between(slopes[index(lower)], slopes[index(upper)], level),
    })
}

/// A rank between 0 and the number of slopes as an index.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number clamped to the indices of the slopes"
)]
fn index(rank: f64) -> usize {
    rank as usize
}

fn by_sevens(x: &[f64], y: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut points: Vec<(f64, f64)> = x.iter().copied().zip(y.iter().copied()).collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    points
        .chunk_by(|a, b| (a.0 / 7.0).floor() == (b.0 / 7.0).floor())
        .map(|span| {
            let mut xs: Vec<f64> = span.iter().map(|point| point.0).collect();
            let mut ys: Vec<f64> = span.iter().map(|point| point.1).collect();
            (median(&mut xs), median(&mut ys))
        })
        .unzip()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn one_wild_value_does_not_turn_the_trend() {
        let x: Vec<f64> = (0..20).map(f64::from).collect();
        let mut y: Vec<f64> = x.iter().map(|x| 3.0 - 0.25 * x).collect();
        y[7] = 1e6;
        let trend = theil_sen(&x, &y, Level::SHOWN).unwrap();
        assert!((trend.slope + 0.25).abs() < 1e-12);
        assert!((trend.intercept - 3.0).abs() < 1e-12);
        assert!(trend.interval.contains(-0.25));
    }

    #[test]
    fn ten_years_keep_their_trend() {
        let x: Vec<f64> = (0..3650).map(f64::from).collect();
        let y: Vec<f64> = x.iter().map(|x| 0.001 * x + (x % 2.0)).collect();
        let trend = theil_sen(&x, &y, Level::SHOWN).unwrap();
        assert!((trend.slope - 0.001).abs() < 1e-4, "{}", trend.slope);
    }

    #[test]
    fn one_moment_has_no_trend() {
        let refused = theil_sen(&[3.0, 3.0], &[1.0, 2.0], Level::SHOWN);
        assert_eq!(refused, Err(Refusal::NoVariation));
    }
}
