//! Which numbers does a column of the model hold?

use super::{
    exposure::Exposure,
    rated::Rated,
    regressor::{Regressor, WhyLeftOut},
};
use crate::factor::Level;

/// A factor enters if this many nights differ from what is usual.
const FEWEST_UNUSUAL: usize = 5;

/// The span of nights from which on a drift is looked for.
const SHORTEST_DRIFT: i32 = 14;

/// The drift may bend once in this many days, and at most [`MOST_BENDS`] times.
const DAYS_PER_BEND: usize = 30;
const NIGHTS_PER_BEND: usize = 14;
const MOST_BENDS: usize = 20;

/// 1 on the nights on which any of these remedies could act.
pub(super) fn of_remedies(rated: &Rated, nights: &[usize], remedies: &[usize]) -> Vec<f64> {
    let any = |at: &usize| {
        let exposures = &rated.nights[*at].exposures;
        let mut used = remedies.iter().filter_map(|remedy| exposures.get(*remedy));
        f64::from(used.any(|exposure| *exposure == Exposure::With))
    };
    nights.iter().map(any).collect()
}

/// A factor's column, and on how many nights it says something.
pub(super) fn of_factor(
    rated: &Rated,
    nights: &[usize],
    factor: usize,
) -> Result<(Vec<f64>, usize), WhyLeftOut> {
    let level = |at: &usize| rated.nights[*at].levels.get(factor).copied().flatten();
    let levels: Vec<Option<Level>> = nights.iter().map(level).collect();
    let said = levels.iter().flatten().count();
    if (nights.len() - said) * 5 > nights.len() {
        return Err(WhyLeftOut::Unrecorded);
    }
    // An amount that was not said on some nights cannot be compared with one that was.
    let in_ticks = levels.contains(&Some(Level::Yes));
    let number = |level: Level| match level {
        Level::No => 0,
        Level::Amount(amount) if !in_ticks => amount.get(),
        Level::Yes | Level::Amount(_) => 1,
    };
    let numbers: Vec<Option<u16>> = levels.iter().map(|level| level.map(number)).collect();
    let usual = most_frequent(&numbers);
    let unusual = numbers
        .iter()
        .filter(|number| number.is_some_and(|number| number != usual))
        .count();
    if unusual < FEWEST_UNUSUAL {
        return Err(WhyLeftOut::TooFewNights);
    }
    let column = numbers
        .iter()
        .map(|number| f64::from(number.unwrap_or(usual)))
        .collect();
    Ok((column, unusual))
}

/// The number that comes most often; of several the smallest.
fn most_frequent(numbers: &[Option<u16>]) -> u16 {
    let mut sorted: Vec<u16> = numbers.iter().flatten().copied().collect();
    sorted.sort_unstable();
    let mut runs: Vec<(usize, u16)> = Vec::new();
    for number in sorted {
        match runs.last_mut() {
            Some((count, last)) if *last == number => *count += 1,
            _ => runs.push((1, number)),
        }
    }
    let longest = runs.iter().max_by_key(|run| (run.0, u16::MAX - run.1));
    longest.map_or(0, |run| run.1)
}

/// The evening's ratings; nights without one were left out before.
pub(super) fn of_evening(rated: &Rated, nights: &[usize]) -> Vec<f64> {
    let evening = |at: &usize| rated.nights[*at].evening.unwrap_or_default();
    nights.iter().map(evening).collect()
}

/// The drift and its bends.
pub(super) fn of_time(rated: &Rated, nights: &[usize]) -> Vec<(Regressor, Vec<f64>)> {
    let days: Vec<i32> = nights.iter().map(|at| rated.nights[*at].day()).collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Vec::new();
    };
    let length = last - first + 1;
    if length < SHORTEST_DRIFT {
        return Vec::new();
    }
    let span = f64::from(length);
    let since = |knot: f64| -> Vec<f64> {
        let past = |day: &i32| (f64::from(day - first) - knot).max(0.0) / span;
        days.iter().map(past).collect()
    };
    let by_span = usize::try_from(length).unwrap_or(0) / DAYS_PER_BEND;
    let by_nights = (nights.len() / NIGHTS_PER_BEND).saturating_sub(1);
    let bends = by_span.min(by_nights).min(MOST_BENDS);
    let bend = |number: usize| {
        let knot = span * number as f64 / (bends + 1) as f64;
        (Regressor::Bend(number), since(knot))
    };
    std::iter::once((Regressor::Trend, since(0.0)))
        .chain((1..=bends).map(bend))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_what_comes_most_often_and_of_several_the_least() {
        assert_eq!(most_frequent(&[Some(2), Some(2), Some(0), None]), 2);
        assert_eq!(most_frequent(&[Some(3), Some(1)]), 1);
        assert_eq!(most_frequent(&[None]), 0);
    }
}
