//! The statistics give what independent software gives.
//!
//! `data/known_answers.json` holds inputs with the answers of R (nlme, coin, `SingleCaseES`,
//! scan, SCRT), scipy, statsmodels and dense numpy programs; each case names its source and its
//! tolerance. Another file of the same shape, with its journals beside it, can be named in the
//! environment variable `KNOWN_ANSWERS`.
#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a failed unwrap fails the test; counts are small"
)]

#[path = "known_answers/case.rs"]
mod case;
#[path = "known_answers/findings.rs"]
mod findings;
#[path = "known_answers/groups.rs"]
mod groups;
#[path = "known_answers/journals.rs"]
mod journals;
#[path = "known_answers/plans.rs"]
mod plans;
#[path = "known_answers/randomised.rs"]
mod randomised;
#[path = "known_answers/series.rs"]
mod series;

use case::{all, cases, is_our_own};

/// The methods that are checked here, with the number of their cases in the file of our own.
const CHECKED: [(&str, usize); 24] = [
    ("ar1_gls", 8),
    ("ar1_noise_fixed", 2),
    ("cautious_interval", 13),
    ("checkpoints", 1),
    ("circular_shift", 1),
    ("distributions", 1),
    ("holm", 1),
    ("journal_observational", 5),
    ("journal_trial", 1),
    ("kendall", 4),
    ("mean_difference", 7),
    ("nap", 8),
    ("nights_more", 1),
    ("planning_se", 2),
    ("randomization_blocks", 2),
    ("randomization_pairs", 8),
    ("randomization_phases", 3),
    ("randomization_sequence", 2),
    ("schedules", 1),
    ("splitmix64", 1),
    ("tau_u", 4),
    ("theil_sen", 4),
    ("verdict_observational", 1),
    ("verdict_trial", 1),
];

#[test]
fn every_method_of_the_file_is_checked() {
    let all = all();
    for case in all["cases"].as_array().unwrap() {
        let method = case["method"].as_str().unwrap();
        let listed = CHECKED.iter().any(|(name, _)| *name == method);
        assert!(listed, "unknown method {method}");
    }
    for (method, number) in CHECKED.iter().filter(|_| is_our_own()) {
        assert_eq!(cases(method).len(), *number, "{method}");
    }
    println!("{} cases checked", all["cases"].as_array().unwrap().len());
}
