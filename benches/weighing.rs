//! How long does it take to weigh all exposures of one outcome, and a whole journal?
//!
//! `cargo bench --bench weighing`. Times are of this machine; the ratio to a plain loop of
//! multiplications is comparable between machines.
#![allow(clippy::unwrap_used, reason = "a failed unwrap ends the measurement")]

#[path = "weighing/journal.rs"]
mod journal;

use std::hint::black_box;
use std::time::{Duration, Instant};

use lull::statistics::interval::Level;
use lull::statistics::regression::{Column, Regression, Role};
use lull::statistics::splitmix::SplitMix64;
use lull::statistics::weighing::Weighing;
use lull::statistics::worthwhile::Worthwhile;
use lull::weigh::outcome::Outcome;
use lull::weigh::steps::Steps;
use lull::weigh::years::YearsWeighing;
use lull::weigh::{JournalWeighing, Question};

fn main() {
    let unit = best_of(5, multiplications);
    println!("10 million multiplications and additions: {unit:?}");
    println!("days columns exposures | solving   limits    sceptic   | solving + limits, ratio");
    for (days, columns, exposures) in [
        (120, 10, 4),
        (365, 20, 6),
        (730, 30, 8),
        (730, 30, 29),
        (3_650, 12, 4),
    ] {
        let regression = regression(days, columns, exposures);
        let solve = || Weighing::of_exposures(regression.clone()).finish().unwrap();
        let weighed = solve();
        let limits = || {
            for effect in &weighed.estimates {
                black_box((
                    effect.interval(Level::SHOWN),
                    effect.interval(Level::STRONG),
                ));
                black_box((effect.estimate(), effect.p_value()));
            }
        };
        let worthwhile = Worthwhile::new(1.0).unwrap();
        let sceptic = || {
            for effect in &weighed.estimates {
                black_box(effect.sceptical(worthwhile));
            }
        };
        let solving = best_of(5, || drop(black_box(solve())));
        let limits = best_of(5, limits);
        let sceptic = best_of(5, sceptic);
        let ratio = (solving + limits).as_secs_f64() / unit.as_secs_f64();
        println!(
            "{days:4} {columns:7} {exposures:9} | {solving:9.2?} {limits:9.2?} {sceptic:9.2?} | {:9.2?} {ratio:.2}",
            solving + limits
        );
    }
    println!("nights columns | laid out  words+all | longest step | years     | ratio");
    for nights in [120, 365, 730, 3_650] {
        let journal = journal::of(nights);
        let question = Question::about(Outcome::Urge);
        let lay_out = || JournalWeighing::new(&journal, question.clone());
        let years = || YearsWeighing::new(&journal, &question).finish();
        let laid_out = best_of(3, || drop(black_box(lay_out())));
        let whole = best_of(3, || drop(black_box(lay_out().finish())));
        let yearly = best_of(3, || drop(black_box(years())));
        let longest = longest_step(lay_out());
        let columns = lay_out().finish().running.taken_into_account.len() + 1;
        let ratio = (whole + yearly).as_secs_f64() / unit.as_secs_f64();
        println!(
            "{nights:6} {columns:7} | {laid_out:9.2?} {whole:9.2?} | {longest:12.2?} | {yearly:9.2?} | {ratio:.2}"
        );
    }
}

/// The longest that a page would have to wait between two frames.
fn longest_step(mut weighing: JournalWeighing) -> Duration {
    let mut longest = Duration::ZERO;
    while !weighing.progress().is_complete() {
        let start = Instant::now();
        weighing.step();
        longest = longest.max(start.elapsed());
    }
    longest
}

/// The shortest of some runs: the others were disturbed.
fn best_of(runs: u32, run: impl Fn()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..runs).map(time).min().unwrap_or_default()
}

fn multiplications() {
    let mut sum = 0.0;
    for i in 0..10_000_000 {
        sum += f64::from(i) * black_box(1.000_001);
    }
    black_box(sum);
}

/// A regression with `columns` coefficients, the intercept among them, in which a tenth of the
/// days are missing.
fn regression(days: i32, columns: usize, exposures: usize) -> Regression {
    let mut generator = SplitMix64::new(1);
    let days: Vec<i32> = (0..days * 10 / 9)
        .filter(|_| generator.below(10) != 0)
        .take(days.unsigned_abs() as usize)
        .collect();
    let mut wander = 0.0;
    let outcome: Vec<f64> = days
        .iter()
        .map(|_| {
            wander = 0.5 * wander + 2.0 * generator.unit() - 1.0;
            (5.0 + 2.0 * wander).round()
        })
        .collect();
    let columns: Vec<Column> = (1..columns)
        .map(|column| Column {
            role: if column <= exposures {
                Role::Exposure
            } else {
                Role::Covariate
            },
            values: days.iter().map(|_| f64::from(generator.coin())).collect(),
        })
        .collect();
    Regression::new(&days, &outcome, &columns).unwrap()
}
