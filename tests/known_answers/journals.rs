//! Whole journals: a table taken in, and weighed.

use lull::exchange::nights_csv::{Column, Ignored, import, read};
use lull::factor::Factor;
use lull::journal::{Change, Journal};
use lull::remedy::RemedyId;
use lull::statistics::allocation::Arm;
use lull::statistics::worthwhile::Worthwhile;
use lull::trial::answer::{Terms, TrialAnswer, TrialNight};
use lull::weigh::{Question, outcome::Outcome, regressor::Regressor, weigh};
use serde_json::Value;

use super::case::{Case, beside, cases};

/// The journal of a case: its remedies are those that the answer names.
fn journal(case: &Case) -> Journal {
    let table = read(&beside(case.input("file").as_str().unwrap())).unwrap();
    let remedies = case.expected("remedies").as_object().unwrap();
    let rates_evening = case.input("evening_rating").as_bool().unwrap_or(false);
    let role = |(heading, guess): (&str, Column)| match guess {
        _ if remedies.contains_key(heading) => Column::Remedy,
        Column::Remedy => Column::Factor(Factor::named(heading).unwrap()),
        Column::Evening if !rates_evening => Column::Ignore(Ignored::Unwanted),
        guess => guess,
    };
    let headings = table.columns().iter().map(|heading| &*heading.name);
    let roles: Vec<Column> = headings.zip(table.guesses()).map(role).collect();
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        RemedyId::fresh(number, [0; 10])
    };
    let import = import(&table, &roles, &Journal::default(), &mut fresh).unwrap();
    let taken = Journal::default().with(Change::TakeIn(import.parts));
    taken.unwrap().journal
}

#[test]
fn journals_are_weighed() {
    for case in cases("journal_observational") {
        let id = &case.0["id"];
        let within = |kind: &str| case.0["tolerance"][kind].as_f64().unwrap();
        let effects = weigh(&journal(&case), Question::about(Outcome::Urge));
        let expected = case.expected("remedies").as_object().unwrap();
        assert_eq!(effects.remedies.len(), expected.len(), "{id}");
        let columns = effects.running.taken_into_account.len() + 1;
        assert_eq!(
            case.expected("regressors").as_array().unwrap().len(),
            columns,
            "{id}"
        );
        let dropped = case.expected("dropped").as_array().unwrap();
        let left_out = effects.running.left_out.iter();
        let left_out: Vec<Value> = left_out.map(|left| left.what.name().into()).collect();
        for name in dropped {
            assert!(
                left_out.contains(name),
                "{id}: {name} is not in {left_out:?}"
            );
        }
        for (column, expected) in expected {
            let name = column.replace('_', " ");
            let mut found = effects.remedies.iter();
            let effect = found.find(|effect| effect.name.to_lowercase() == name);
            let answer = effect.unwrap().outcome.as_ref().unwrap();
            let running = &answer.running;
            let measured = running.measured.as_ref().unwrap();
            let check = |key: &str, expected: &Value, found: f64, kind: &str| {
                case.check_within(key, expected, Ok(found), within(kind), 0.0);
            };
            let interval = &measured.interval;
            check(
                "estimate",
                &expected["estimate"],
                measured.estimate,
                "estimate_abs",
            );
            check(
                "low",
                &expected["interval95"][0],
                interval.low(),
                "interval_abs",
            );
            check(
                "high",
                &expected["interval95"][1],
                interval.high(),
                "interval_abs",
            );
            check("p", &expected["p"], measured.p_value, "p_abs");
            check(
                "p_holm",
                &expected["p_holm"],
                measured.p_holm.unwrap(),
                "p_abs",
            );
            for (key, count) in [
                ("n_with", running.with),
                ("n_without", running.without),
                ("starts", running.starts),
            ] {
                case.check_value(key, &expected[key], Ok(count as f64));
            }
            assert_eq!(
                answer.finding_all.code(),
                expected["verdict_before_caps"],
                "{id}"
            );
        }
        let evening = effects
            .running
            .taken_into_account
            .contains(&Regressor::Evening);
        assert_eq!(evening, case.input("evening_rating") == true, "{id}");
    }
}

#[test]
fn trials_are_judged() {
    for case in cases("journal_trial") {
        let table = read(&beside(case.input("file").as_str().unwrap())).unwrap();
        let place = |name: &str| {
            let mut headings = table.columns().iter();
            headings.position(|heading| heading.name == name).unwrap()
        };
        let [date, pair, position, arm, severity] =
            ["date", "pair", "position", "arm", "severity"].map(place);
        let night = |row: &[String]| TrialNight {
            night: row[date].parse().unwrap(),
            pair: row[pair].parse().unwrap(),
            position: row[position].parse().unwrap(),
            arm: if row[arm] == "B" { Arm::B } else { Arm::A },
            outcome: row[severity].parse().ok(),
        };
        let nights: Vec<TrialNight> = table.rows().map(night).collect();
        let terms = Terms {
            washout: 0,
            worthwhile: Worthwhile::ONE,
            completed: true,
        };
        let answer = TrialAnswer::of(&nights, &terms).unwrap();
        case.check("k_pairs", Ok(answer.pairs as f64));
        case.check("estimate", Ok(answer.test.estimate));
        case.check("p_two", Ok(answer.test.p_two_sided));
    }
}
