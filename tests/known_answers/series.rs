//! Regressions on values in series.

use lull::statistics::circular_shift::circular_shift;
use lull::statistics::interval::Interval;
use lull::statistics::interval::Level;
use lull::statistics::posterior::Posterior;
use lull::statistics::regression::Column;
use lull::statistics::regression::Role;
use lull::statistics::regression::correlation::SerialCorrelation;
use lull::statistics::regression::point_fit::Criterion;
use lull::statistics::regression::point_fit::PointFit;
use lull::statistics::sceptic::sceptical;
use lull::statistics::weighing::Weighing;
use lull::statistics::worthwhile::Worthwhile;
use serde_json::Value;

use super::case::{Case, cases, numbers};

fn check_coefficients(case: &Case, expected: &Value, fit: &PointFit, abs: f64, se: (f64, f64)) {
    let estimates = std::iter::once(&fit.intercept).chain(&fit.columns);
    for (i, estimate) in estimates.enumerate() {
        case.check_within("coef", &expected["coef"][i], Ok(estimate.value), abs, abs);
        case.check_within(
            "se",
            &expected["se"][i],
            Ok(estimate.standard_error),
            se.0,
            se.1,
        );
    }
}

#[test]
fn regression_at_the_most_likely_correlation() {
    for case in cases("ar1_gls") {
        let tolerance = |key: &str| case.0["tolerance"][key].as_f64().unwrap();
        let regression = case.regression(None).unwrap();
        case.check("n", Ok(regression.days() as f64));
        case.check("df", Ok(regression.degrees_of_freedom() as f64));
        for (name, criterion) in [("reml", Criterion::Restricted), ("ml", Criterion::Full)] {
            let fit = regression.fit(criterion).unwrap();
            let expected = case.expected(name);
            let phi = fit.correlation.phi();
            case.check_within("phi", &expected["phi"], Ok(phi), tolerance("phi_abs"), 0.0);
            let se = (0.0, tolerance("se_rel"));
            check_coefficients(&case, expected, &fit, tolerance("coef_abs"), se);
            let ln_likelihood = match criterion {
                Criterion::Restricted => fit.restricted_ln_likelihood,
                Criterion::Full => fit.ln_likelihood,
            };
            let expected = &expected["loglik"];
            let abs = tolerance("loglik_abs");
            case.check_within("loglik", expected, Ok(ln_likelihood), abs, 0.0);
        }
    }
}

#[test]
fn regression_at_a_known_correlation_with_noise() {
    for case in cases("ar1_noise_fixed") {
        let number = |key: &str| case.input(key).as_f64().unwrap();
        let correlation =
            SerialCorrelation::with_noise(number("phi"), number("noise_share")).unwrap();
        let fit = case.regression(None).unwrap().fit_at(correlation).unwrap();
        check_coefficients(&case, &case.0["expected"], &fit, 1e-7, (1e-7, 1e-7));
        case.check("loglik_reml", Ok(fit.restricted_ln_likelihood));
    }
}

fn check_interval(case: &Case, key: &str, expected: &Value, found: Interval) {
    case.check_value(key, &expected[0], Ok(found.low()));
    case.check_value(key, &expected[1], Ok(found.high()));
}

#[test]
fn cautious_intervals() {
    for case in cases("cautious_interval") {
        let target = case.0["options"]["target"].as_str().unwrap_or("remedy");
        let found = case.regression(Some(target)).and_then(|regression| {
            let weighed = Weighing::of_exposures(regression).finish()?;
            Ok((weighed.estimates[0].clone(), weighed.mean_phi))
        });
        if case.refuses(&found) {
            continue;
        }
        let (effect, mean_phi) = found.unwrap();
        let delta = case.0["options"]["delta"].as_f64().unwrap();
        let worthwhile = Worthwhile::new(delta).unwrap();
        let model = |key: &str, posterior: &Posterior| {
            let expected = case.expected(key);
            let check = |field: &str, found| case.check_value(field, &expected[field], Ok(found));
            check("mean", posterior.mean());
            check("p", posterior.p_value());
            check("prob_below_0", posterior.cdf(0.0));
            check("prob_benefit_flat", posterior.cdf(-delta));
            check_interval(
                &case,
                key,
                &expected["ci95"],
                posterior.interval(Level::SHOWN),
            );
            check_interval(
                &case,
                key,
                &expected["ci995"],
                posterior.interval(Level::STRONG),
            );
            let found = sceptical(posterior, worthwhile);
            let expected = &case.expected("sceptical")[key];
            case.check_value("sceptical", &expected[0], Ok(found.worthwhile));
            case.check_value("sceptical", &expected[1], Ok(found.any));
        };
        model("model_a", &effect.autoregressive);
        model("model_b", &effect.with_noise);
        case.check_value(
            "phi_mean",
            &case.expected("model_a")["phi_mean"],
            Ok(mean_phi),
        );
        case.check("estimate", Ok(effect.estimate()));
        case.check("p", Ok(effect.p_value()));
        let expected = |key: &str| case.expected(key);
        check_interval(
            &case,
            "95",
            expected("interval95"),
            effect.interval(Level::SHOWN),
        );
        check_interval(
            &case,
            "99.5",
            expected("interval995"),
            effect.interval(Level::STRONG),
        );
        let (found, expected) = (effect.sceptical(worthwhile), expected("sceptical"));
        let worth = &expected["prob_benefit_at_least_1"];
        case.check_value("worthwhile", worth, Ok(found.worthwhile));
        case.check_value("any", &expected["prob_any_benefit"], Ok(found.any));
    }
}

#[test]
fn a_shifted_exposure() {
    for case in cases("circular_shift") {
        let exposed: Vec<bool> = numbers(case.input("x")).iter().map(|&x| x > 0.5).collect();
        let trend = Column {
            role: Role::Covariate,
            values: numbers(case.input("trend")),
        };
        let found = circular_shift(&numbers(case.input("y")), &exposed, &[trend]).unwrap();
        case.check("stat", Ok(found.difference));
        case.check("p", Ok(found.p_value));
        case.check("n_shifts", Ok(found.shifts as f64));
    }
}
