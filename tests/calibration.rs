//! What the statistics claim about chance is true in simulated series without an effect.
//!
//! By default the runs are few, and a test fails only if its count would be a surprise of one in
//! a thousand at the rate that is allowed. With `LULL_CALIBRATION=full` the runs are as many as
//! the claim needs, and the rate itself must hold.
#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a failed unwrap fails the test; counts are small"
)]

use lull::statistics::allocation::{Arm, draw_pairs};
use lull::statistics::cautious_estimate::CautiousEstimate;
use lull::statistics::checkpoints::Checkpoints;
use lull::statistics::interval::Level;
use lull::statistics::normal;
use lull::statistics::randomisation::pairs::{PairDifferences, PairedDay};
use lull::statistics::regression::{Column, Regression, Role};
use lull::statistics::splitmix::SplitMix64;
use lull::statistics::weighing::Weighing;

fn is_full() -> bool {
    std::env::var("LULL_CALIBRATION").is_ok_and(|value| value == "full")
}

/// Checks that something happens in at most a share `allowed` of the runs.
fn check_rate(what: &str, happened: usize, runs: usize, allowed: f64) {
    let rate = happened as f64 / runs as f64;
    println!("{what}: {happened} of {runs}, {rate:.4}; allowed {allowed}");
    let surprise =
        normal::quantile(0.999).unwrap() * (allowed * (1.0 - allowed) / runs as f64).sqrt();
    let limit = if is_full() {
        allowed
    } else {
        allowed + surprise
    };
    assert!(
        rate <= limit,
        "{what}: {rate} of the runs, allowed {allowed}"
    );
}

/// Errors with variance 1 and correlation phi from day to day.
fn errors(generator: &mut SplitMix64, days: usize, phi: f64) -> Vec<f64> {
    let mut draw = || normal::quantile(generator.unit() + 0.5_f64.powi(54)).unwrap();
    let mut error = draw();
    let fresh = (1.0 - phi * phi).sqrt();
    let next = |_| {
        let now = error;
        error = phi * error + fresh * draw();
        now
    };
    (0..days).map(next).collect()
}

/// How days differ from each other where nothing is done.
#[derive(Clone, Copy, Debug)]
enum Differing {
    /// Normally, each day like the one before with this correlation.
    Alike(f64),
    /// The same with 0.3, in whole points from 0 to 10.
    InPoints,
    /// The same, with nearly half of the days at 0.
    OftenAtZero,
    /// Minutes: none on two days in five, and very many on a few.
    InMinutes,
}

impl Differing {
    fn draw(self, generator: &mut SplitMix64, days: usize) -> Vec<f64> {
        let phi = match self {
            Self::Alike(phi) => phi,
            Self::InPoints | Self::OftenAtZero | Self::InMinutes => 0.3,
        };
        let on_scale = |points: f64| points.round().clamp(0.0, 10.0);
        let outcome = |e: f64| match self {
            Self::Alike(_) => 5.0 + 2.0 * e,
            Self::InPoints => on_scale(5.0 + 2.0 * e),
            // 45 % of a normal distribution lie below -0.126.
            Self::OftenAtZero => on_scale(0.5 + 2.5 * (e + 0.126)),
            // And 40 % below -0.253.
            Self::InMinutes if e < -0.253 => 0.0,
            Self::InMinutes => (20.0 * e.exp()).round(),
        };
        errors(generator, days, phi)
            .into_iter()
            .map(outcome)
            .collect()
    }
}

/// When the exposure is used.
#[derive(Clone, Copy, Debug)]
enum Use {
    /// Blocks of this many days in pairs of random order, the first days of each left out.
    Pairs { block: usize, left_out: usize },
    /// Used or not, and changed from a day to the next with the chance 0.2.
    Switching { share_missing: f64 },
    /// A coin for each day.
    Coin,
    /// This many phases of equal length, without first.
    Phases(usize),
}

const USES: [Use; 8] = [
    Use::Pairs {
        block: 7,
        left_out: 0,
    },
    Use::Pairs {
        block: 4,
        left_out: 1,
    },
    Use::Pairs {
        block: 1,
        left_out: 0,
    },
    Use::Switching { share_missing: 0.0 },
    Use::Switching { share_missing: 0.2 },
    Use::Coin,
    Use::Phases(4),
    Use::Phases(2),
];

impl Use {
    /// For each day, whether it is used; nothing for a day that is left out.
    fn draw(self, generator: &mut SplitMix64, days: usize) -> Vec<Option<bool>> {
        let mut state = generator.coin();
        let day = |day: usize| match self {
            Self::Pairs { block, left_out } => {
                if day.is_multiple_of(2 * block) {
                    state = generator.coin();
                } else if day.is_multiple_of(block) {
                    state = !state;
                }
                (day % block >= left_out).then_some(state)
            }
            Self::Switching { share_missing } => {
                state ^= generator.unit() < 0.2;
                (generator.unit() >= share_missing).then_some(state)
            }
            Self::Coin => Some(generator.coin()),
            Self::Phases(phases) => Some(day * phases / days % 2 == 1),
        };
        (0..days).map(day).collect()
    }
}

fn exposure(values: Vec<f64>) -> Column {
    Column {
        role: Role::Exposure,
        values,
    }
}

fn covariate(values: Vec<f64>) -> Column {
    Column {
        role: Role::Covariate,
        values,
    }
}

/// A line through time, and a bend for each 30 days of it and 14 days with a value.
fn time(days: &[i32]) -> Vec<Column> {
    let first = days[0];
    let span = days[days.len() - 1] - first + 1;
    let per_value = i32::try_from(days.len() / 14).unwrap() - 1;
    let bends = (span / 30).min(per_value).clamp(0, 20);
    let since = |start: f64| {
        let after = |&day: &i32| (f64::from(day - first) - start).max(0.0) / f64::from(span);
        covariate(days.iter().map(after).collect())
    };
    (0..=bends)
        .map(|k| since(f64::from(span * k) / f64::from(bends + 1)))
        .collect()
}

/// The effect of a useless exposure in one simulated series, if it can be given.
fn effect(
    generator: &mut SplitMix64,
    used: Use,
    days: usize,
    differing: Differing,
    confounders: usize,
) -> Option<CautiousEstimate> {
    let outcome = differing.draw(generator, days);
    let used = used.draw(generator, days);
    let kept: Vec<usize> = (0..days).filter(|&day| used[day].is_some()).collect();
    let numbers: Vec<i32> = kept
        .iter()
        .map(|&day| i32::try_from(day).unwrap())
        .collect();
    let with = |&day: &usize| f64::from(used[day] == Some(true));
    let mut columns = vec![exposure(kept.iter().map(with).collect())];
    for _ in 0..confounders {
        columns.push(covariate(
            kept.iter().map(|_| f64::from(generator.coin())).collect(),
        ));
    }
    columns.extend(time(&numbers));
    let outcome: Vec<f64> = kept.iter().map(|&day| outcome[day]).collect();
    let regression = Regression::new(&numbers, &outcome, &columns).ok()?;
    Weighing::of_exposures(regression)
        .finish()
        .ok()?
        .estimates
        .pop()
}

/// 95 % intervals leave out the truth in at most 7 % of series for every use and length, and p
/// values of 0.05 and 0.005 are as rare as they should be, nearly, over all uses.
fn check_coverage(differing: Differing) {
    let runs = if is_full() { 2_000 } else { 150 };
    for days in [28, 56] {
        let (mut surprising, mut very_surprising, mut in_all) = (0, 0, 0);
        for used in USES {
            let mut generator = SplitMix64::new(20_240_601);
            let (mut missed, mut given) = (0, 0);
            for run in 0..runs {
                let confounders = if run % 2 == 0 { 0 } else { 2 };
                let Some(effect) = effect(&mut generator, used, days, differing, confounders)
                else {
                    continue;
                };
                let p = effect.p_value();
                given += 1;
                missed += usize::from(!effect.interval(Level::SHOWN).contains(0.0));
                surprising += usize::from(p <= 0.05);
                very_surprising += usize::from(p <= 0.005);
            }
            assert!(
                given * 10 >= runs * 9,
                "{used:?}: {given} of {runs} could be given"
            );
            check_rate(
                &format!("{differing:?}, {days} days, {used:?}"),
                missed,
                given,
                0.07,
            );
            in_all += given;
        }
        check_rate(
            &format!("{differing:?}, {days} days, p <= .05"),
            surprising,
            in_all,
            0.06,
        );
        check_rate(
            &format!("{differing:?}, {days} days, p <= .005"),
            very_surprising,
            in_all,
            0.01,
        );
    }
}

#[test]
fn intervals_hold_the_truth_if_days_are_independent() {
    check_coverage(Differing::Alike(0.0));
}

#[test]
fn intervals_hold_the_truth_if_days_resemble_each_other_somewhat() {
    check_coverage(Differing::Alike(0.3));
}

#[test]
fn intervals_hold_the_truth_if_days_resemble_each_other_much() {
    check_coverage(Differing::Alike(0.6));
}

#[test]
fn intervals_hold_the_truth_in_whole_points() {
    check_coverage(Differing::InPoints);
}

#[test]
fn intervals_hold_the_truth_if_many_days_are_at_zero() {
    check_coverage(Differing::OftenAtZero);
}

#[test]
fn intervals_hold_the_truth_in_minutes() {
    check_coverage(Differing::InMinutes);
}

#[test]
fn a_useless_exposure_rarely_ever_shows_a_strong_pattern() {
    // Looked at from 28 to 323 days at each checkpoint.
    let runs = if is_full() { 1_000 } else { 100 };
    let mut generator = SplitMix64::new(20_240_602);
    let mut strong = 0;
    for _ in 0..runs {
        let outcome = errors(&mut generator, 323, 0.3);
        let used = Use::Switching { share_missing: 0.0 }.draw(&mut generator, 323);
        let looks = Checkpoints::FROM_28.iter().take_while(|&days| days <= 323);
        strong += usize::from(looks.into_iter().any(|look| {
            let days: Vec<i32> = (0..i32::try_from(look).unwrap()).collect();
            let with = used[..days.len()]
                .iter()
                .map(|used| f64::from(*used == Some(true)));
            let mut columns = vec![exposure(with.collect())];
            columns.extend(time(&days));
            let regression = Regression::new(&days, &outcome[..days.len()], &columns);
            regression
                .and_then(|regression| Weighing::of_exposures(regression).finish())
                .is_ok_and(|weighed| weighed.estimates[0].p_value() <= 0.005)
        }));
    }
    check_rate("a strong pattern at any checkpoint", strong, runs, 0.04);
}

#[test]
fn the_sign_flip_test_keeps_its_level_under_correlation_and_trend() {
    let runs: u32 = 20_000;
    for pairs in [6, 8, 14_usize] {
        let mut generator = SplitMix64::new(20_240_603);
        let mut rejected = 0;
        for _ in 0..runs {
            let errors = errors(&mut generator, 2 * pairs, 0.6);
            let orders = draw_pairs(generator.next_bits(), pairs);
            let arms = orders.iter().flat_map(|order| order.arms());
            let days: Vec<PairedDay> = (0_u32..)
                .zip(arms)
                .zip(errors)
                .map(|((day, arm), error): ((u32, Arm), f64)| PairedDay {
                    pair: day / 2,
                    arm,
                    position: 0,
                    value: Some(5.0 + 2.0 * error - 0.15 * f64::from(day)),
                })
                .collect();
            let test = PairDifferences::new(&days, 0).unwrap().test();
            rejected += u32::from(test.p_two_sided <= 0.05);
        }
        let size = f64::from(rejected) / f64::from(runs);
        println!("{pairs} pairs: p <= .05 in {size:.4}");
        assert!(size <= 0.055, "{pairs} pairs: {size}");
    }
}
