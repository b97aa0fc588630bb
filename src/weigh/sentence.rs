//! Which words say a finding? One table from codes to messages.

use super::{
    carry_over::CarryOver,
    comparison::{Measured, NoEstimate},
    effect::{Answer, Effect, Effects, Tangled},
    finding::Finding,
    flag::Flag,
    halves::Halves,
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

    /// What bounds a finding that says which way a difference goes.
    pub fn cautions(&self, text: Text) -> Vec<String> {
        let Ok(answer) = &self.outcome else {
            return Vec::new();
        };
        if !answer.words.finding.has_direction() {
            return Vec::new();
        }
        let flags = answer.words.flags.iter();
        flags
            .filter_map(|flag| flag.sentence(text, &self.name))
            .collect()
    }

    /// The same in a few words, for a list.
    pub fn in_short(&self, text: Text) -> String {
        let code = match &self.outcome {
            Ok(answer) => answer.words.finding.code(),
            Err(why) => why.code(),
        };
        text.finding_in_short(code)
    }
}

impl Effects {
    /// How many remedies show what, in one sentence; none is named before another.
    pub fn sentence(&self, text: Text) -> String {
        if let [only] = &self.remedies[..] {
            return text.finding_summary_one(&only.name, only.in_short(text));
        }
        let kind = |effect: &Effect| match effect.outcome.as_ref().map(|own| own.words.finding) {
            Ok(finding) if finding.is_clear() => "clear",
            Ok(finding) if finding.has_direction() => "early",
            Ok(Finding::NoWorthwhileDifference) => "alike",
            Ok(_) | Err(_) => "open",
        };
        let part = |wanted: &&str| {
            let alike = self.remedies.iter().filter(|own| kind(own) == *wanted);
            let remedies = alike.count();
            (remedies > 0).then(|| text.finding_summary_part(wanted, remedies))
        };
        let parts: Vec<String> = ["clear", "early", "alike", "open"]
            .iter()
            .filter_map(part)
            .collect();
        text.finding_summary(self.remedies.len(), parts.join(", "))
    }
}

impl Flag {
    /// Why no more is said, or what may tilt the picture. Nothing where the finding says it.
    pub fn sentence(self, text: Text, name: &str) -> Option<String> {
        Some(match self {
            Self::FewStarts => text.finding_caution_few_starts(name),
            Self::ManyMissing => text.finding_caution_many_missing().to_owned(),
            Self::TimingUnknown => text.finding_caution_choice(name),
            Self::SlowRemedy => text.finding_caution_slow(name),
            Self::AsNeeded => text.finding_caution_as_needed(name),
            Self::MissingAfterBad => text.finding_caution_missing_after_bad().to_owned(),
            Self::ManyAtTheEnd => text.finding_caution_end().to_owned(),
            Self::Floor => return None,
        })
    }
}

impl Halves {
    /// That the effect seems to have changed, if it does.
    pub fn sentence(&self, text: Text, name: &str) -> Option<String> {
        let [first, ..] = self.first.sided(text);
        let [second, ..] = self.second.sided(text);
        self.seem_changed()
            .then(|| text.finding_seems_changed(name, first, second))
    }
}

impl CarryOver {
    /// That it may act on the night after, if it does.
    pub fn sentence(&self, text: Text, name: &str) -> Option<String> {
        let steady = sided(text, self.steady_use.estimate());
        self.may_last().then(|| text.finding_may_last(name, steady))
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
        let [_, from, to] = measured.sided(text);
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

/// Points with their side: "1.8 lower", "0.4 higher".
pub(crate) fn sided(text: Text, points: f64) -> String {
    if points > 0.0 {
        text.finding_higher(points)
    } else {
        text.finding_lower(points.abs())
    }
}

impl Measured {
    /// The estimate and its limits with their sides: "0.7 lower", "1.8 lower", "0.4 higher".
    pub fn sided(&self, text: Text) -> [String; 3] {
        [self.estimate, self.interval.low(), self.interval.high()].map(|points| sided(text, points))
    }
}
