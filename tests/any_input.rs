//! No input makes the statistics panic, or give NaN or infinity.
#![allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use lull::statistics::allocation::Arm;
use lull::statistics::circular_shift::circular_shift;
use lull::statistics::holm::holm;
use lull::statistics::interval::{Interval, Level};
use lull::statistics::kendall::kendall;
use lull::statistics::mean_difference::mean_difference;
use lull::statistics::nonoverlap::{Better, nonoverlap};
use lull::statistics::normal;
use lull::statistics::planning::{Aim, PlannedPrecision, further_days, tipping_point};
use lull::statistics::randomisation::RandomisationTest;
use lull::statistics::randomisation::blocks::{BlockDay, test_blocks};
use lull::statistics::randomisation::pairs::{PairDifferences, PairedDay};
use lull::statistics::randomisation::phases::test_phases;
use lull::statistics::randomisation::sequences::test_sequence;
use lull::statistics::rank_sum::rank_sum;
use lull::statistics::regression::correlation::SerialCorrelation;
use lull::statistics::regression::point_fit::Criterion;
use lull::statistics::regression::{Column, Regression, Role};
use lull::statistics::sample::Sample;
use lull::statistics::student_t::StudentT;
use lull::statistics::tau_u::tau_u;
use lull::statistics::theil_sen::theil_sen;
use lull::statistics::weighing::Weighing;
use lull::statistics::worthwhile::Worthwhile;
use proptest::prelude::*;

/// Failures print their input; the file of past failures is not kept.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Scores, and now and then a number that nobody would type.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        20 => (0_u8..=10).prop_map(f64::from),
        2 => -1e3..1e3,
        1 => any::<f64>(),
    ]
}

/// Values that mostly have a pattern: constant, scores, of one awkward size, or anything.
fn values(length: usize) -> impl Strategy<Value = Vec<f64>> {
    let awkward = prop::sample::select(vec![1e29, 1e-29, 1e-31, 1e30, 1e-300, 1e31, 1.0, 1e-12]);
    prop_oneof![
        2 => prop::collection::vec((0_u8..=10).prop_map(f64::from), length),
        1 => value().prop_map(move |x| vec![x; length]),
        1 => (awkward, prop::collection::vec(-3.0..3.0, length))
            .prop_map(|(size, list): (f64, Vec<f64>)| list.iter().map(|x| x * size).collect()),
        1 => prop::collection::vec((0_u8..=1).prop_map(f64::from), length),
        1 => prop::collection::vec(value(), length),
    ]
}

fn list() -> impl Strategy<Value = Vec<f64>> {
    (0_usize..40).prop_flat_map(values)
}

fn maybe(length: usize) -> impl Strategy<Value = Vec<Option<f64>>> {
    prop::collection::vec(prop::option::weighted(0.8, value()), length)
}

fn arms(length: usize) -> impl Strategy<Value = Vec<Arm>> {
    prop::collection::vec(prop::sample::select(vec![Arm::A, Arm::B]), length)
}

fn finite(values: &[f64]) {
    for value in values {
        assert!(value.is_finite(), "{values:?}");
    }
}

fn is_probability(p: f64) {
    assert!((0.0..=1.0).contains(&p), "{p}");
}

fn is_interval(interval: Interval) {
    finite(&[interval.low(), interval.high()]);
    assert!(interval.low() <= interval.high());
}

fn is_test(test: &RandomisationTest) {
    finite(&[test.estimate]);
    is_probability(test.p_two_sided);
    is_probability(test.p_lower);
}

/// Days with gaps, an outcome and some columns of the same length.
fn series() -> impl Strategy<Value = (Vec<i32>, Vec<f64>, Vec<Vec<f64>>)> {
    let gap = prop_oneof![20 => 1_i32..4, 2 => 1_i32..200, 1 => 1_i32..20_000_000];
    (0_usize..60, 0_usize..5).prop_flat_map(move |(length, width)| {
        let days = prop::collection::vec(gap.clone(), length).prop_map(|gaps| {
            let mut day = -1_000_i32;
            gaps.iter()
                .map(|gap| {
                    day = day.saturating_add(*gap);
                    day
                })
                .collect::<Vec<_>>()
        });
        (
            days,
            values(length),
            prop::collection::vec(values(length), width),
        )
    })
}

fn columns(values: &[Vec<f64>]) -> Vec<Column> {
    let column = |(i, values): (usize, &Vec<f64>)| Column {
        role: if i == 0 {
            Role::Exposure
        } else {
            Role::Covariate
        },
        values: values.clone(),
    };
    values.iter().enumerate().map(column).collect()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn two_groups(without in list(), with in list(), inflation in any::<f64>()) {
        let (without, with) = (Sample::new(without), Sample::new(with));
        if let Ok(found) = mean_difference(without.as_ref(), with.as_ref()) {
            finite(&[found.difference, found.median_difference]);
            if let Ok(welch) = found.welch {
                finite(&[welch.standard_error, welch.degrees_of_freedom, welch.t()]);
                is_probability(welch.p_value());
                is_interval(welch.interval(Level::SHOWN).unwrap());
            }
        }
        for better in [Better::Lower, Better::Higher] {
            let Ok(found) = nonoverlap(without.as_ref(), with.as_ref(), better) else { continue };
            is_probability(found.nap);
            if let Ok(errors) = found.standard_errors {
                finite(&[errors.unbiased, errors.hanley, errors.null]);
                is_interval(found.interval(Level::STRONG).unwrap());
                let wide = found.interval_for_dependent_values(inflation, Level::SHOWN);
                is_interval(wide.unwrap());
            }
        }
        if let (Some(without), Some(with)) = (without, with) {
            if let Ok(test) = rank_sum(&without, &with) {
                is_probability(test.p_asymptotic);
                is_probability(test.p_exact.unwrap_or(0.0));
            }
            let found = tau_u(&without, &with, Better::Lower);
            finite(&[found.tau(), found.tau_u()]);
            finite(&[without.mean(), without.median(), without.share_of_most_frequent()]);
            finite(&[without.standard_deviation().unwrap_or(0.0)]);
        }
    }

    #[test]
    fn trends((x, y) in (0_usize..40).prop_flat_map(|n| (values(n), values(n)))) {
        if let Ok(found) = kendall(&x, &y) {
            finite(&[found.tau_b, found.z]);
            is_probability(found.p_value());
        }
        if let Ok(found) = theil_sen(&x, &y, Level::SHOWN) {
            finite(&[found.slope, found.intercept]);
            is_interval(found.interval);
        }
        for p in holm(&x) {
            is_probability(p);
        }
    }

    #[test]
    fn distributions(x in any::<f64>(), p in any::<f64>(), df in any::<f64>()) {
        if !x.is_nan() {
            is_probability(normal::cdf(x));
        }
        finite(&[normal::quantile(p).unwrap_or(0.0)]);
        if let (Some(t), false) = (StudentT::new(df), x.is_nan()) {
            is_probability(t.cdf(x));
            finite(&[t.quantile(p).unwrap_or(0.0), t.density(x)]);
        }
    }

    #[test]
    fn pairs(
        days in prop::collection::vec(
            (0_u32..26, 0_u8..2, 0_u32..3, prop::option::weighted(0.8, value())), 0..120),
        washout in 0_u32..3,
        level in 0.01..0.999,
    ) {
        let days: Vec<PairedDay> = days
            .into_iter()
            .map(|(pair, arm, position, value)| PairedDay {
                pair,
                arm: if arm == 0 { Arm::A } else { Arm::B },
                position,
                value,
            })
            .collect();
        if let Ok(found) = PairDifferences::new(&days, washout) {
            is_test(&found.test());
            is_probability(found.least_p_value());
            for level in [Level::SHOWN, Level::new(level).unwrap()] {
                if let Ok(interval) = found.interval(level) {
                    is_interval(interval);
                    prop_assert!(interval.level() >= level);
                }
            }
        }
    }

    #[test]
    fn plans_and_missing_days(
        days in any::<u32>(), half_width in any::<f64>(), worthwhile in any::<f64>(),
        missing in any::<u32>(),
    ) {
        if let Some(worthwhile) = Worthwhile::new(worthwhile.abs()) {
            // A number or none, but no panic.
            let _ = further_days(days, half_width, worthwhile, Aim::StrongPattern);
        }
        finite(&[tipping_point(half_width, days, missing).unwrap_or(0.0)]);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn blocks_sequences_and_phases(
        (arms, values, blocks, lengths) in (0_usize..40).prop_flat_map(|n| {
            let lengths = prop::collection::vec(0_usize..12, 0..5);
            (arms(n), maybe(n), prop::collection::vec(0_u32..6, n), lengths)
        }),
        longest_run in prop::option::of(0_usize..6),
        least in 0_usize..5,
    ) {
        let day = |((arm, value), block): ((&Arm, &Option<f64>), &u32)| BlockDay {
            block: *block,
            arm: *arm,
            value: *value,
        };
        let days: Vec<BlockDay> = arms.iter().zip(&values).zip(&blocks).map(day).collect();
        if let Ok(test) = test_blocks(&days) {
            is_test(&test);
        }
        if let Ok(test) = test_sequence(&arms, &values, longest_run) {
            is_test(&test);
        }
        let phases: Vec<Arm> = [Arm::A, Arm::B, Arm::A, Arm::B][..lengths.len().min(4)].to_vec();
        let total = lengths.iter().sum::<usize>().min(values.len());
        if let Ok(test) = test_phases(&values[..total], &phases, &lengths, least) {
            is_test(&test);
        }
    }

    #[test]
    fn shifts(
        (outcome, covariate) in (0_usize..90).prop_flat_map(|n| (values(n), values(n))),
        every in 1_usize..9,
    ) {
        let exposed: Vec<bool> = (0..outcome.len()).map(|i| i % every == 0).collect();
        let covariate = Column { role: Role::Covariate, values: covariate };
        for covariates in [vec![], vec![covariate]] {
            if let Ok(test) = circular_shift(&outcome, &exposed, &covariates) {
                finite(&[test.difference]);
                is_probability(test.p_value);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn regressions((days, outcome, values) in series(), delta in -1e3..1e3_f64) {
        let Ok(regression) = Regression::new(&days, &outcome, &columns(&values)) else {
            return Ok(());
        };
        finite(regression.variance_inflation());
        for criterion in [Criterion::Restricted, Criterion::Full] {
            let Ok(fit) = regression.fit(criterion) else { continue };
            finite(&[fit.residual_variance, fit.ln_likelihood, fit.restricted_ln_likelihood]);
            for estimate in std::iter::once(&fit.intercept).chain(&fit.columns) {
                finite(&[estimate.value, estimate.standard_error]);
            }
        }
        let Ok(weighed) = Weighing::of_exposures(regression).finish() else { return Ok(()) };
        finite(&[weighed.mean_phi]);
        for effect in weighed.estimates {
            finite(&[effect.estimate(), effect.autoregressive.standard_deviation()]);
            is_probability(effect.p_value());
            is_probability(effect.with_noise.cdf(delta));
            let (shown, strong) =
                (effect.interval(Level::SHOWN), effect.interval(Level::STRONG));
            is_interval(shown);
            is_interval(strong);
            prop_assert!(strong.low() <= shown.low() && shown.high() <= strong.high());
            let sceptical = effect.sceptical(Worthwhile::new(delta.abs() + 1e-3).unwrap());
            is_probability(sceptical.worthwhile);
            is_probability(sceptical.any);
            prop_assert!(sceptical.worthwhile <= sceptical.any);
        }
    }

    #[test]
    fn planned_precision((days, _, values) in series(), deviation in value(), phi in -1.2..1.2) {
        let correlation =
            SerialCorrelation::autoregressive(phi).unwrap_or(SerialCorrelation::NONE);
        if let Ok(plan) = PlannedPrecision::new(&days, &values, correlation, deviation) {
            finite(&[plan.standard_error, plan.half_width(Level::STRONG)]);
            is_probability(plan.power(Worthwhile::new(1.0).unwrap()));
        }
    }
}
