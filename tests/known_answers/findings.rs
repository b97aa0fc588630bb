//! What may be said, as a table of numbers.

use lull::statistics::interval::{Interval, Level};
use lull::statistics::worthwhile::Worthwhile;
use lull::trial::finding::{TrialFinding, TrialNumbers};
use lull::weigh::finding::{Finding, Numbers};
use lull::weigh::flag::Flag;
use serde_json::Value;

use super::case::{cases, count};

fn interval(limits: &Value) -> Option<Interval> {
    Interval::new(limits[0].as_f64()?, limits[1].as_f64()?, Level::SHOWN)
}

fn worthwhile(case: &Value) -> Worthwhile {
    Worthwhile::new(case["delta"].as_f64().unwrap_or(1.0)).unwrap()
}

#[test]
fn findings_of_journals() {
    for case in cases("verdict_observational") {
        let inputs = case.input("cases").as_array().unwrap();
        for (input, expected) in inputs
            .iter()
            .zip(case.expected("codes").as_array().unwrap())
        {
            let finding = match input["not_estimable"].as_str() {
                Some("collinear") => Finding::CannotSeparate,
                Some(_) => Finding::NotEnough,
                None => Finding::of(&Numbers {
                    nights: count(&input["n"]),
                    with: count(&input["n_with"]),
                    without: count(&input["n_without"]),
                    estimate: input["estimate"].as_f64().unwrap(),
                    interval: interval(&input["interval95"]).unwrap(),
                    p_holm: input["p_holm"].as_f64().unwrap(),
                    at_checkpoint: input["at_checkpoint"].as_bool().unwrap_or(true),
                    worthwhile: worthwhile(input),
                }),
            };
            let flags = input["flags"].as_array().into_iter().flatten();
            let finding = flags
                .map(|flag| Flag::from_code(flag.as_str().unwrap()).unwrap())
                .fold(finding, |finding, flag| flag.cap(finding));
            assert_eq!(finding.code(), expected, "{input}");
        }
    }
}

#[test]
fn findings_of_trials() {
    for case in cases("verdict_trial") {
        let inputs = case.input("cases").as_array().unwrap();
        for (input, expected) in inputs
            .iter()
            .zip(case.expected("codes").as_array().unwrap())
        {
            let finding = TrialFinding::of(&TrialNumbers {
                pairs: count(&input["k_pairs"]),
                completed: input["completed"].as_bool().unwrap(),
                p_value: input["p_two"].as_f64().unwrap(),
                estimate: input["estimate"].as_f64().unwrap(),
                interval: interval(&input["ci"]),
                worthwhile: worthwhile(input),
            });
            assert_eq!(finding.code(), expected, "{input}");
        }
    }
}
