//! What came of a trial in pairs?

use std::collections::BTreeMap;

use super::finding::{TrialFinding, TrialNumbers};
use crate::{
    night::Night,
    statistics::{
        allocation::Arm,
        interval::{Interval, Level},
        planning::tipping_point,
        randomisation::{
            RandomisationTest,
            pairs::{PairDifferences, PairedDay},
        },
        refusal::Refusal,
        regression::{Column, Regression, Role},
        weighing::Weighing,
        worthwhile::Worthwhile,
    },
};

/// One night of a trial in pairs, as it was drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrialNight {
    /// Which night.
    pub night: Night,
    /// Its pair, block of A and block of B.
    pub pair: u32,
    /// Its place in its block, counted from 0.
    pub position: u32,
    /// What was drawn for it, whatever was done.
    pub arm: Arm,
    /// Its outcome, if it was logged.
    pub outcome: Option<f64>,
}

/// How a trial was meant to be judged, fixed before its start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// Nights at the start of each block that do not count.
    pub washout: u32,
    /// The smallest difference worth having.
    pub worthwhile: Worthwhile,
    /// Whether it ran to its planned end.
    pub completed: bool,
}

/// What came of it. Negative is lower with B.
#[derive(Clone, Debug, PartialEq)]
pub struct TrialAnswer {
    /// Complete pairs.
    pub pairs: usize,
    /// Nights that count, of A and of B: logged, past the wash-out, in a complete pair.
    pub counted: [usize; 2],
    /// The difference and how often the draw alone would give one like it.
    pub test: RandomisationTest,
    /// The interval, or why there is none.
    pub interval: Result<Interval, Refusal>,
    /// The same difference by a regression on the drawn arm and a steady drift: another way to
    /// look, which may take a finding back and never makes one.
    pub second_look: Result<f64, Refusal>,
    /// How much the nights with B that were not logged would have to differ from the logged ones
    /// for the difference to change its side.
    pub tipping_point: Option<f64>,
    /// What may be said.
    pub finding: TrialFinding,
}

impl TrialAnswer {
    /// The answer of these nights.
    ///
    /// # Errors
    /// `TooFewPairs` if no pair is complete; `UnusableValue`.
    pub fn of(nights: &[TrialNight], terms: &Terms) -> Result<Self, Refusal> {
        let days: Vec<PairedDay> = nights
            .iter()
            .map(|night| PairedDay {
                pair: night.pair,
                arm: night.arm,
                position: night.position,
                value: night.outcome,
            })
            .collect();
        let pairs = PairDifferences::new(&days, terms.washout)?;
        let test = pairs.test();
        let interval = pairs.interval(Level::SHOWN);
        let second_look = second_look(nights, terms.washout);
        let finding = TrialFinding::of(&TrialNumbers {
            pairs: pairs.count(),
            completed: terms.completed,
            p_value: test.p_two_sided,
            estimate: test.estimate,
            interval: interval.ok(),
            worthwhile: terms.worthwhile,
        });
        let other_side = second_look.is_ok_and(|other| other * test.estimate < 0.0);
        let counts = |night: &&TrialNight| night.arm == Arm::B && night.position >= terms.washout;
        let b = || nights.iter().filter(counts);
        let count = |logged: bool| {
            let nights = b().filter(|night| night.outcome.is_some() == logged);
            u32::try_from(nights.count()).unwrap_or(u32::MAX)
        };
        Ok(Self {
            pairs: pairs.count(),
            counted: counted(&days, terms.washout),
            interval,
            second_look,
            tipping_point: tipping_point(test.estimate, count(true), count(false)),
            finding: if finding.has_direction() && other_side {
                TrialFinding::CantTell
            } else {
                finding
            },
            test,
        })
    }
}

fn counted(days: &[PairedDay], washout: u32) -> [usize; 2] {
    let mut pairs: BTreeMap<u32, [usize; 2]> = BTreeMap::new();
    for day in days {
        if day.position >= washout && day.value.is_some() {
            let [a, b] = pairs.entry(day.pair).or_default();
            match day.arm {
                Arm::A => *a += 1,
                Arm::B => *b += 1,
            }
        }
    }
    let complete = pairs.values().filter(|[a, b]| *a > 0 && *b > 0);
    complete.fold([0, 0], |[a, b], [of_a, of_b]| [a + of_a, b + of_b])
}

fn second_look(nights: &[TrialNight], washout: u32) -> Result<f64, Refusal> {
    let mut logged: Vec<(i32, f64, f64)> = nights
        .iter()
        .filter(|night| night.position >= washout)
        .filter_map(|night| {
            let arm = f64::from(u8::from(night.arm == Arm::B));
            Some((night.night.day_number(), arm, night.outcome?))
        })
        .collect();
    logged.sort_by_key(|(day, ..)| *day);
    let days: Vec<i32> = logged.iter().map(|(day, ..)| *day).collect();
    let outcome: Vec<f64> = logged.iter().map(|(.., outcome)| *outcome).collect();
    let columns = [
        Column {
            role: Role::Exposure,
            values: logged.iter().map(|(_, arm, _)| *arm).collect(),
        },
        Column {
            role: Role::Covariate,
            values: days.iter().map(|day| f64::from(*day)).collect(),
        },
    ];
    let weighed = Weighing::of_exposures(Regression::new(&days, &outcome, &columns)?).finish()?;
    let effect = weighed.estimates.first().ok_or(Refusal::TooFewDays)?;
    Ok(effect.estimate())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::statistics::allocation::{PairOrder, draw_pairs};

    fn trial(pairs: usize, drift: f64, effect: f64) -> Vec<TrialNight> {
        let first: Night = "2026-01-01".parse().unwrap();
        let arms = draw_pairs(7, pairs).into_iter().flat_map(PairOrder::arms);
        arms.zip(0..)
            .map(|(arm, at): (Arm, i32)| TrialNight {
                night: Night::from_day_number(first.day_number() + at).unwrap(),
                pair: u32::try_from(at / 2).unwrap(),
                position: 0,
                arm,
                outcome: Some(
                    5.0 + drift * f64::from(at)
                        + f64::from(at * 7 % 5) * 0.3
                        + if arm == Arm::B { effect } else { 0.0 },
                ),
            })
            .collect()
    }

    const TERMS: Terms = Terms {
        washout: 0,
        worthwhile: Worthwhile::ONE,
        completed: true,
    };

    #[test]
    fn a_lower_arm_is_found_and_its_mirror_is_higher() {
        let answer = TrialAnswer::of(&trial(14, 0.0, -2.5), &TERMS).unwrap();
        assert_eq!(answer.finding, TrialFinding::BetterClearlyWorthwhile);
        let answer = TrialAnswer::of(&trial(14, 0.0, 2.5), &TERMS).unwrap();
        assert_eq!(answer.finding, TrialFinding::Worse);
    }

    #[test]
    fn a_trial_stopped_early_has_an_estimate_and_no_verdict() {
        let stopped = Terms {
            completed: false,
            ..TERMS
        };
        let answer = TrialAnswer::of(&trial(14, 0.0, -2.5), &stopped).unwrap();
        assert_eq!(answer.finding, TrialFinding::StoppedEarly);
        assert!(answer.test.estimate < -2.0);
    }

    #[test]
    fn a_second_look_that_points_the_other_way_takes_the_finding_back() {
        // B always second of its pair in a falling drift: the pairs say lower, the drift explains it.
        let mut nights = trial(14, 0.0, 0.0);
        for (at, night) in nights.iter_mut().enumerate() {
            night.arm = if at % 2 == 0 { Arm::A } else { Arm::B };
            let drift = -0.5 * f64::from(u32::try_from(at).unwrap());
            let second = if at % 2 == 0 { 0.0 } else { 0.2 };
            night.outcome = Some(20.0 + drift + second + 0.01 * f64::from(u8::from(at % 3 == 0)));
        }
        let answer = TrialAnswer::of(&nights, &TERMS).unwrap();
        assert!(answer.test.estimate < 0.0 && answer.test.p_two_sided < 0.05);
        assert!(answer.second_look.unwrap() > 0.0);
        assert_eq!(answer.finding, TrialFinding::CantTell);
    }

    #[test]
    fn nights_that_were_not_logged_have_a_point_at_which_they_tip_it() {
        let mut nights = trial(14, 0.0, -2.5);
        assert_eq!(
            TrialAnswer::of(&nights, &TERMS).unwrap().tipping_point,
            None
        );
        let missing = nights.iter_mut().find(|night| night.arm == Arm::B);
        missing.unwrap().outcome = None;
        let answer = TrialAnswer::of(&nights, &TERMS).unwrap();
        assert_eq!(answer.pairs, 13);
        // The other night of the incomplete pair does not count either.
        assert_eq!(answer.counted, [13, 13]);
        assert!(answer.tipping_point.unwrap() > 0.0);
    }

    #[test]
    fn no_complete_pair_is_refused() {
        let mut nights = trial(3, 0.0, 0.0);
        for night in &mut nights {
            night.outcome = None;
        }
        assert_eq!(TrialAnswer::of(&nights, &TERMS), Err(Refusal::TooFewPairs));
    }
}
