//! One case of the file, and how its answer is compared.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use lull::statistics::allocation::Arm;
use lull::statistics::nonoverlap::Better;
use lull::statistics::refusal::Refusal;
use lull::statistics::regression::Column;
use lull::statistics::regression::Regression;
use lull::statistics::regression::Role;
use lull::statistics::sample::Sample;
use serde_json::Value;

pub struct Case(pub Value);

impl Case {
    pub fn input(&self, key: &str) -> &Value {
        &self.0["input"][key]
    }

    pub fn expected(&self, key: &str) -> &Value {
        &self.0["expected"][key]
    }

    pub fn sample(&self, key: &str) -> Option<Sample> {
        Sample::new(numbers(self.input(key)))
    }

    pub fn better(&self) -> Better {
        match self.0["options"]["improvement"].as_str().unwrap() {
            "decrease" => Better::Lower,
            _ => Better::Higher,
        }
    }

    /// Whether the whole answer is the refusal that is expected; no if a number is.
    pub fn refuses<T: std::fmt::Debug>(&self, found: &Result<T, Refusal>) -> bool {
        let Some(reason) = self.0["expected"]["reason"].as_str() else {
            return false;
        };
        assert_eq!(
            code(*found.as_ref().unwrap_err()),
            reason,
            "{}",
            self.0["id"]
        );
        true
    }

    /// Compares one number, or one refusal, with the expected one, if there is one.
    pub fn check(&self, key: &str, found: Result<f64, Refusal>) {
        self.check_value(key, self.expected(key), found);
    }

    pub fn check_value(&self, key: &str, expected: &Value, found: Result<f64, Refusal>) {
        let tolerance = |key: &str| self.0["tolerance"][key].as_f64().unwrap_or(0.0);
        self.check_within(key, expected, found, tolerance("abs"), tolerance("rel"));
    }

    pub fn check_within(
        &self,
        key: &str,
        expected: &Value,
        found: Result<f64, Refusal>,
        abs: f64,
        rel: f64,
    ) {
        let id = &self.0["id"];
        if let Some(reason) = expected["reason"].as_str() {
            assert_eq!(found.map_err(code), Err(reason), "{id} {key}");
        } else if let Some(expected) = expected.as_f64() {
            let found = found.unwrap_or(f64::NAN);
            let allowed = abs + rel * expected.abs();
            assert!(
                (found - expected).abs() <= allowed,
                "{id} {key}: {found}, not {expected}"
            );
        } else {
            assert!(expected.is_null(), "{id} {key}: {expected} is no number");
        }
    }

    /// The regression of the case's outcome, days without an outcome left out.
    pub fn regression(&self, target: Option<&str>) -> Result<Regression, Refusal> {
        let outcome = self.input("y").as_array().unwrap();
        let kept: Vec<usize> = (0..outcome.len())
            .filter(|&i| !outcome[i].is_null())
            .collect();
        let pick = |list: &Value| -> Vec<f64> {
            kept.iter().map(|&i| list[i].as_f64().unwrap()).collect()
        };
        let days: Vec<i32> = kept
            .iter()
            .map(|&i| i32::try_from(self.input("day")[i].as_i64().unwrap()).unwrap())
            .collect();
        let columns: Vec<Column> = self
            .columns()
            .iter()
            .map(|name| Column {
                role: if target.is_none_or(|target| target == name) {
                    Role::Exposure
                } else {
                    Role::Covariate
                },
                values: pick(&self.input("x")[name]),
            })
            .collect();
        Regression::new(&days, &pick(self.input("y")), &columns)
    }

    /// The names of the columns, in the order of the expected coefficients.
    pub fn columns(&self) -> Vec<String> {
        match self.expected("coef_names") {
            Value::Null => {
                // The file keeps the order remedy, remedy2, caffeine, trend.
                let order = ["remedy", "remedy2", "caffeine", "trend"];
                let there = |name: &&&str| !self.input("x")[**name].is_null();
                order
                    .iter()
                    .filter(there)
                    .map(|name| (*name).to_string())
                    .collect()
            }
            names => {
                let listed = names.as_array().unwrap().iter().skip(1);
                listed.map(|name| name.as_str().unwrap().into()).collect()
            }
        }
    }
}

/// The cases of one method, as many as the table says.
pub fn cases(method: &str) -> Vec<Case> {
    let of_method = |case: &&Value| case["method"] == method;
    all()["cases"]
        .as_array()
        .unwrap()
        .iter()
        .filter(of_method)
        .cloned()
        .map(Case)
        .collect()
}

/// The whole file.
pub fn all() -> Value {
    serde_json::from_str(&fs::read_to_string(place()).unwrap()).unwrap()
}

/// Whether the file is the one of this project, and not another of its shape.
pub fn is_our_own() -> bool {
    env::var_os(OTHER_FILE).is_none()
}

/// The text of a file that a case names, beside the file of cases.
pub fn beside(name: &str) -> String {
    let place = place();
    fs::read_to_string(place.parent().unwrap().join(name)).unwrap()
}

fn place() -> PathBuf {
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/known_answers.json");
    env::var_os(OTHER_FILE).map_or_else(own, PathBuf::from)
}

const OTHER_FILE: &str = "KNOWN_ANSWERS";

pub fn code(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::TooFewWithout => "too_few_without",
        Refusal::TooFewWith => "too_few_with",
        Refusal::NoVariation => "no_variation",
        Refusal::TooFewDays => "too_few_nights",
        Refusal::NoVariationInOutcome => "no_variation_outcome",
        Refusal::NoVariationInExposure => "no_variation_exposure",
        Refusal::Collinear => "collinear",
        Refusal::NoResidualVariation => "no_residual_variation",
        Refusal::TooFewPairs => "too_few_pairs",
        Refusal::UnusableValue | Refusal::Mismatched | Refusal::NotDrawable => "not in the file",
    }
}

pub fn numbers(list: &Value) -> Vec<f64> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|x| x.as_f64().unwrap())
        .collect()
}

pub fn maybe_numbers(list: &Value) -> Vec<Option<f64>> {
    list.as_array().unwrap().iter().map(Value::as_f64).collect()
}

pub fn arm(value: &Value) -> Arm {
    if value == "B" { Arm::B } else { Arm::A }
}

pub fn arms(list: &Value) -> Vec<Arm> {
    list.as_array().unwrap().iter().map(arm).collect()
}

pub fn letters(arms: &[Arm]) -> String {
    arms.iter()
        .map(|arm| if *arm == Arm::A { 'A' } else { 'B' })
        .collect()
}

pub fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}
