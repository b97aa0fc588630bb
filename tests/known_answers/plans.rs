//! Checkpoints and plans.

use lull::statistics::checkpoints::Checkpoints;
use lull::statistics::interval::Level;
use lull::statistics::planning::Aim;
use lull::statistics::planning::PlannedPrecision;
use lull::statistics::planning::further_days;
use lull::statistics::regression::correlation::SerialCorrelation;
use lull::statistics::worthwhile::Worthwhile;

use super::case::{cases, count, numbers};

#[test]
fn plans() {
    for case in cases("checkpoints") {
        let most = case.input("max").as_u64().unwrap();
        let found: Vec<u32> = Checkpoints::FROM_28
            .iter()
            .take_while(|&at| u64::from(at) <= most)
            .collect();
        assert_eq!(serde_json::json!(found), *case.expected("checkpoints"));
    }
    for case in cases("nights_more") {
        for (i, plan) in case.input("cases").as_array().unwrap().iter().enumerate() {
            let worthwhile = Worthwhile::new(plan["delta"].as_f64().unwrap()).unwrap();
            let days = u32::try_from(plan["n"].as_u64().unwrap()).unwrap();
            let half_width = plan["half_width95"].as_f64().unwrap();
            let found = further_days(days, half_width, worthwhile, Aim::Hint).unwrap();
            assert_eq!(serde_json::json!(found), case.expected("nights")[i]);
        }
    }
    for case in cases("planning_se") {
        let n = i32::try_from(count(case.input("n"))).unwrap();
        let days: Vec<i32> = (0..n).collect();
        let mut columns = vec![numbers(case.input("x"))];
        if case.input("trend") == true {
            columns.push(days.iter().map(|&day| f64::from(day)).collect());
        }
        let phi = case.input("phi").as_f64().unwrap();
        let correlation = SerialCorrelation::autoregressive(phi).unwrap();
        let deviation = case.input("sd").as_f64().unwrap();
        let found = PlannedPrecision::new(&days, &columns, correlation, deviation).unwrap();
        case.check("se", Ok(found.standard_error));
        case.check("half_width95", Ok(found.half_width(Level::SHOWN)));
        case.check(
            "power_delta1",
            Ok(found.power(Worthwhile::new(1.0).unwrap())),
        );
    }
}
