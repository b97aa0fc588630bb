//! Two groups of values, trends and distributions.

use lull::statistics::holm::holm;
use lull::statistics::incomplete_beta::incomplete_beta;
use lull::statistics::interval::Level;
use lull::statistics::kendall::kendall;
use lull::statistics::mean_difference::mean_difference;
use lull::statistics::nonoverlap::nonoverlap;
use lull::statistics::normal;
use lull::statistics::rank_sum::rank_sum;
use lull::statistics::refusal::Refusal;
use lull::statistics::sample::Sample;
use lull::statistics::student_t::StudentT;
use lull::statistics::tau_u::tau_u;
use lull::statistics::theil_sen::theil_sen;

use super::case::{cases, numbers};

#[test]
fn distributions() {
    for case in cases("distributions") {
        for (i, call) in case.input("calls").as_array().unwrap().iter().enumerate() {
            let x = |key: &str| call[key].as_f64().unwrap();
            let t = || StudentT::new(x("df")).unwrap();
            let found = match call["fn"].as_str().unwrap() {
                "pnorm" => normal::cdf(x("x")),
                "qnorm" => normal::quantile(x("x")).unwrap(),
                "pt" => t().cdf(x("x")),
                "qt" => t().quantile(x("x")).unwrap(),
                "lgamma" => libm::lgamma(x("x")),
                "pbeta" => incomplete_beta(x("a"), x("b"), x("x")),
                other => unreachable!("{other}"),
            };
            case.check_value(&call.to_string(), &case.expected("values")[i], Ok(found));
        }
    }
}

#[test]
fn mean_differences() {
    for case in cases("mean_difference") {
        let (without, with) = (case.sample("without"), case.sample("with"));
        let found = mean_difference(without.as_ref(), with.as_ref());
        if case.refuses(&found) {
            continue;
        }
        let (found, without, with) = (found.unwrap(), without.unwrap(), with.unwrap());
        let sd = |sample: &Sample| sample.standard_deviation().ok_or(Refusal::TooFewWith);
        case.check("mean_a", Ok(without.mean()));
        case.check("mean_b", Ok(with.mean()));
        case.check("sd_a", sd(&without));
        case.check("sd_b", sd(&with));
        case.check("median_a", Ok(without.median()));
        case.check("median_b", Ok(with.median()));
        case.check("diff", Ok(found.difference));
        case.check("median_diff", Ok(found.median_difference));
        let welch = &found.welch;
        let interval = welch.map(|welch| welch.interval(Level::SHOWN).unwrap());
        case.check("se", welch.map(|welch| welch.standard_error));
        case.check("df", welch.map(|welch| welch.degrees_of_freedom));
        case.check("t", welch.map(|welch| welch.t()));
        case.check("p", welch.map(|welch| welch.p_value()));
        case.check("ci_low", interval.map(|interval| interval.low()));
        case.check("ci_high", interval.map(|interval| interval.high()));
        case.check("interval", interval.map(|interval| interval.low()));
    }
}

#[test]
fn nonoverlap_of_all_pairs() {
    for case in cases("nap") {
        let (without, with) = (case.sample("without"), case.sample("with"));
        let found = nonoverlap(without.as_ref(), with.as_ref(), case.better()).unwrap();
        let interval = found.interval(Level::SHOWN);
        let errors = found.standard_errors;
        let test = rank_sum(&without.unwrap(), &with.unwrap());
        case.check("nap", Ok(found.nap));
        case.check("tau", Ok(found.tau()));
        case.check("se_unbiased", errors.map(|errors| errors.unbiased));
        case.check("se_hanley", errors.map(|errors| errors.hanley));
        case.check("se_null", errors.map(|errors| errors.null));
        case.check("ci_low", interval.map(|interval| interval.low()));
        case.check("ci_high", interval.map(|interval| interval.high()));
        case.check("interval", interval.map(|interval| interval.low()));
        case.check("mw_p_asymptotic", test.map(|test| test.p_asymptotic));
        case.check(
            "mw_p_exact",
            test.and_then(|test| test.p_exact.ok_or(Refusal::NoVariation)),
        );
    }
}

#[test]
fn tau_u_takes_off_the_trend() {
    for case in cases("tau_u") {
        let (without, with) = (case.sample("without"), case.sample("with"));
        let found = tau_u(&without.unwrap(), &with.unwrap(), case.better());
        case.check("tau_u", Ok(found.tau_u()));
        case.check("tau_ab", Ok(found.tau()));
        case.check("s_ab", Ok(found.s_between as f64));
        case.check("s_trend_a", Ok(found.s_trend as f64));
    }
}

#[test]
fn trends() {
    for case in cases("kendall") {
        let found = kendall(&numbers(case.input("x")), &numbers(case.input("y")));
        if !case.refuses(&found) {
            case.check("tau_b", found.map(|found| found.tau_b));
            case.check("S", found.map(|found| found.s as f64));
            case.check("z", found.map(|found| found.z));
            case.check("p", found.map(|found| found.p_value()));
        }
    }
    for case in cases("theil_sen") {
        let (x, y) = (numbers(case.input("x")), numbers(case.input("y")));
        let found = theil_sen(&x, &y, Level::SHOWN);
        if !case.refuses(&found) {
            case.check("slope", found.map(|found| found.slope));
            case.check("intercept_joint", found.map(|found| found.intercept));
            case.check("ci_low", found.map(|found| found.interval.low()));
            case.check("ci_high", found.map(|found| found.interval.high()));
        }
    }
}

#[test]
fn several_p_values() {
    for case in cases("holm") {
        for (i, p) in holm(&numbers(case.input("p"))).into_iter().enumerate() {
            case.check_value("adjusted", &case.expected("adjusted")[i], Ok(p));
        }
    }
}
