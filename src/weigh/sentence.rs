//! Which words say a finding? One table from codes to messages.

use super::{
    comparison::{Measured, NoEstimate},
    effect::{Answer, Effect, Tangled},
    finding::Finding,
    flag::Flag,
};
use crate::text::Text;

/// Beyond this many more nights a journal alone will not settle it.
const MOST_FURTHER_NIGHTS: u32 = 365;

impl Effect {
    /// What may be said of the worst urge on the nights with this remedy, sentence by sentence.
    /// Other outcomes have an interval and no words.
    pub fn sentences(&self, text: Text, worthwhile: f64) -> Vec<String> {
        let name = &self.name;
        let answer = match &self.outcome {
            Ok(answer) => answer,
            Err(NoEstimate::TrialRunning) => return vec![text.finding_trial_running(name)],
            Err(_) => return vec![text.finding_in_the_moment(name)],
        };
        let measured = answer.words.comparison.measured.as_ref();
        match (answer.words.finding, measured) {
            (Finding::CannotSeparate, _) => cannot_separate(text, name, answer),
            (Finding::NotEnough, _) | (_, Err(_)) => not_enough(text, name, answer),
            (finding, Ok(measured)) => said(text, name, finding, measured, answer, worthwhile),
        }
    }
}

fn not_enough(text: Text, name: &str, answer: &Answer) -> Vec<String> {
    match answer.running.measured {
        Err(NoEstimate::UnknownUse) => return vec![text.finding_unknown_use(name)],
        Err(NoEstimate::UsedAfterOnset) => return vec![text.finding_used_after_onset(name)],
        Err(NoEstimate::NoVariation | NoEstimate::NoResidualVariation) => {
            return vec![text.finding_all_alike().to_owned()];
        }
        _ => {}
    }
    let count = |nights: usize| u64::try_from(nights).unwrap_or(u64::MAX);
    let (with, without) = (count(answer.running.with), count(answer.running.without));
    let mut sentences = vec![text.finding_not_enough(with, name, without)];
    if let Some(more) = answer.words.more_nights.filter(|more| *more > 0) {
        sentences.push(text.finding_not_enough_more(u64::from(more)));
    }
    sentences
}

fn cannot_separate(text: Text, name: &str, answer: &Answer) -> Vec<String> {
    let Some(Tangled::With { names, either }) = &answer.words.tangled else {
        return vec![text.finding_cannot_separate_rest(name)];
    };
    let mut names = names.clone();
    let last = names.pop().unwrap_or_default();
    let names = format!("{} + {last}", names.join(" + "));
    let mut sentences = vec![text.finding_cannot_separate(names)];
    if let Some(measured) = either {
        let (from, to) = limits(text, measured);
        let points = measured.estimate.abs();
        sentences.push(if measured.estimate > 0.0 {
            text.finding_either_higher(points, from, to)
        } else {
            text.finding_either_lower(points, from, to)
        });
    }
    sentences
}

fn said(
    text: Text,
    name: &str,
    finding: Finding,
    measured: &Measured,
    answer: &Answer,
    worthwhile: f64,
) -> Vec<String> {
    let (low, high) = (measured.interval.low(), measured.interval.high());
    // What is clear or a sign lies on one side of 0: the limit nearer to it first.
    let (points, least, most) = (measured.estimate.abs(), high.abs(), low.abs());
    match finding {
        Finding::ClearBetter => vec![
            text.finding_clear_lower(name, points, least, most),
            text.finding_still_a_journal().to_owned(),
        ],
        Finding::ClearBetterSmall => vec![
            text.finding_clear_lower_small(name, points, least, most),
            text.finding_still_a_journal().to_owned(),
        ],
        Finding::ClearWorse => vec![
            text.finding_clear_higher(name),
            text.finding_still_a_journal().to_owned(),
        ],
        Finding::EarlyBetter => vec![
            text.finding_early_lower(name),
            text.finding_early_chance().to_owned(),
        ],
        Finding::EarlyWorse => vec![
            text.finding_early_higher(name),
            text.finding_early_chance().to_owned(),
        ],
        Finding::NoWorthwhileDifference => vec![text.finding_no_difference(name, worthwhile)],
        Finding::CantTell | Finding::NotEnough | Finding::CannotSeparate => {
            cannot_tell(text, name, low, high, answer)
        }
    }
}

fn cannot_tell(text: Text, name: &str, low: f64, high: f64, answer: &Answer) -> Vec<String> {
    let flags = &answer.words.flags;
    if flags.contains(&Flag::AsNeeded) {
        return vec![text.finding_cannot_tell_as_needed(name)];
    }
    if flags.contains(&Flag::Floor) {
        return vec![text.finding_cannot_tell_floor(name)];
    }
    if flags.contains(&Flag::SlowRemedy) {
        return vec![text.finding_cannot_tell_slow(name)];
    }
    let mut sentences = vec![text.finding_cannot_tell((-low).max(0.0), high.max(0.0), name)];
    match answer.words.more_nights {
        Some(more) if more > MOST_FURTHER_NIGHTS => {
            sentences.push(text.finding_more_than_a_year().to_owned());
        }
        Some(more) => sentences.push(text.finding_more_nights(u64::from(more))),
        None => {}
    }
    sentences
}

/// Both limits, each with its side: "1.8 lower", "0.4 higher".
fn limits(text: Text, measured: &Measured) -> (String, String) {
    let sided = |points: f64| {
        if points > 0.0 {
            text.finding_higher(points)
        } else {
            text.finding_lower(points.abs())
        }
    };
    (
        sided(measured.interval.low()),
        sided(measured.interval.high()),
    )
}

impl Measured {
    /// The estimate and its limits with their sides, for a table: "0.7 lower", "1.8 lower",
    /// "0.4 higher".
    pub fn sided(&self, text: Text) -> [String; 3] {
        let (low, high) = limits(text, self);
        let estimate = if self.estimate > 0.0 {
            text.finding_higher(self.estimate)
        } else {
            text.finding_lower(self.estimate.abs())
        };
        [estimate, low, high]
    }
}
