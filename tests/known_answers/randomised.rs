//! Randomisation tests and draws.

use lull::statistics::allocation::draw_blocks_of_four;
use lull::statistics::allocation::draw_pairs;
use lull::statistics::allocation::draw_phases;
use lull::statistics::allocation::draw_sequence;
use lull::statistics::interval::Level;
use lull::statistics::randomisation::Arrangements;
use lull::statistics::randomisation::RandomisationTest;
use lull::statistics::randomisation::blocks::BlockDay;
use lull::statistics::randomisation::blocks::test_blocks;
use lull::statistics::randomisation::pairs::PairDifferences;
use lull::statistics::randomisation::pairs::PairedDay;
use lull::statistics::randomisation::phases::PhasePlan;
use lull::statistics::randomisation::phases::test_phases;
use lull::statistics::randomisation::sequences::SequencePlan;
use lull::statistics::randomisation::sequences::test_sequence;
use lull::statistics::refusal::Refusal;
use lull::statistics::splitmix::SplitMix64;
use serde_json::Value;

use super::case::{Case, arm, arms, cases, count, letters, maybe_numbers};

fn check_test(case: &Case, found: Result<RandomisationTest, Refusal>) {
    let found = found.unwrap();
    case.check("estimate", Ok(found.estimate));
    case.check("p_two", Ok(found.p_two_sided));
    case.check("p_one_lower", Ok(found.p_lower));
    let Arrangements::All(arrangements) = found.arrangements else {
        unreachable!("all arrangements of the file's cases can be counted out");
    };
    case.check("n_assign", Ok(arrangements as f64));
}

#[test]
fn randomised_pairs() {
    for case in cases("randomization_pairs") {
        let washout = case.0["options"]["washout_nights"].as_u64().unwrap_or(0);
        let number = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
        let day = |day: &Value| PairedDay {
            pair: number(&day["pair"]),
            arm: arm(&day["arm"]),
            position: number(&day["pos"]),
            value: day["y"].as_f64(),
        };
        let days: Vec<PairedDay> = case
            .input("nights")
            .as_array()
            .unwrap()
            .iter()
            .map(day)
            .collect();
        let pairs = PairDifferences::new(&days, u32::try_from(washout).unwrap());
        if case.refuses(&pairs) {
            continue;
        }
        let pairs = pairs.unwrap();
        check_test(&case, Ok(pairs.test()));
        case.check("k_pairs", Ok(pairs.count() as f64));
        case.check("min_p_two", Ok(pairs.least_p_value()));
        for (i, (d, w)) in pairs.differences().iter().zip(pairs.weights()).enumerate() {
            case.check_value("difference", &case.expected("pair_differences")[i], Ok(*d));
            case.check_value("weight", &case.expected("pair_weights")[i], Ok(*w));
        }
        let (found, expected) = (pairs.interval(Level::SHOWN), case.expected("ci"));
        if expected["reason"].is_string() {
            case.check_value("ci", expected, found.map(|interval| interval.low()));
        } else if !expected.is_null() {
            case.check_value("low", &expected["low"], found.map(|found| found.low()));
            case.check_value("high", &expected["high"], found.map(|found| found.high()));
            case.check_value(
                "level",
                &expected["level"],
                found.map(|found| found.level().get()),
            );
        }
    }
}

#[test]
fn other_randomised_schemes() {
    for case in cases("randomization_blocks") {
        let values = maybe_numbers(case.input("y"));
        let blocks = case.input("block").as_array().unwrap();
        let days: Vec<BlockDay> = arms(case.input("arm"))
            .into_iter()
            .zip(values)
            .zip(blocks)
            .map(|((arm, value), block)| BlockDay {
                block: u32::try_from(block.as_u64().unwrap()).unwrap(),
                arm,
                value,
            })
            .collect();
        check_test(&case, test_blocks(&days));
    }
    for case in cases("randomization_sequence") {
        let longest_run = case
            .input("max_run")
            .as_u64()
            .map(|run| usize::try_from(run).unwrap());
        let values = maybe_numbers(case.input("y"));
        check_test(
            &case,
            test_sequence(&arms(case.input("arm")), &values, longest_run),
        );
    }
    for case in cases("randomization_phases") {
        let lengths: Vec<usize> = case
            .input("lengths")
            .as_array()
            .unwrap()
            .iter()
            .map(count)
            .collect();
        let values = maybe_numbers(case.input("y"));
        let phases = arms(case.input("phases"));
        check_test(
            &case,
            test_phases(&values, &phases, &lengths, count(case.input("min_phase"))),
        );
    }
}

#[test]
fn draws_from_a_seed() {
    for case in cases("splitmix64") {
        let mut generator = SplitMix64::new(case.input("seed").as_str().unwrap().parse().unwrap());
        for expected in case.expected("values").as_array().unwrap() {
            assert_eq!(
                generator.next_bits().to_string(),
                expected.as_str().unwrap()
            );
        }
    }
    for case in cases("schedules") {
        let (atd, phases) = (case.input("atd"), case.input("phases"));
        let half = count(&atd["n"]) / 2;
        let sequence = SequencePlan::new(half, half, Some(count(&atd["max_run"]))).unwrap();
        let number_of_phases = phases["phases"].as_array().unwrap().len();
        let least = count(&phases["min_phase"]);
        let plan = PhasePlan::new(count(&phases["n"]), number_of_phases, least).unwrap();
        for (i, seed) in case.input("seeds").as_array().unwrap().iter().enumerate() {
            let seed: u64 = seed.as_str().unwrap().parse().unwrap();
            let pairs = draw_pairs(seed, count(case.input("pairs")));
            let pairs: Vec<String> = pairs.iter().map(|order| letters(&order.arms())).collect();
            assert_eq!(serde_json::json!(pairs), case.expected("pairs")[i]);
            let blocks = draw_blocks_of_four(seed, count(case.input("blocks")));
            let blocks: Vec<String> = blocks.iter().map(|block| letters(block)).collect();
            assert_eq!(serde_json::json!(blocks), case.expected("blocks")[i]);
            assert_eq!(
                letters(&draw_sequence(seed, &sequence)),
                case.expected("atd")[i]
            );
            assert_eq!(
                serde_json::json!(draw_phases(seed, &plan)),
                case.expected("phases")[i]
            );
        }
    }
}
