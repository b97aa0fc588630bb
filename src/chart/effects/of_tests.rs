//! Which planned tests stand on the scale beside the nights as they came?

use super::{EffectRow, EffectRows, Evidence, Points};
use crate::{
    journal::Journal,
    night::Night,
    remedy::RemedyId,
    text::Text,
    trial::{
        Trial,
        answer::TrialAnswer,
        finding::TrialFinding,
        plan::{Comparison, Plan},
    },
    weigh::{comparison::NoEstimate, effect::Effects, scheduled::TrialResult},
};

impl EffectRows {
    /// The same with each answered test of a remedy against none, below that remedy's own row. While
    /// another test of the remedy is under way the old ones are kept back too, and a test that was
    /// stopped early settled nothing.
    #[must_use]
    pub fn with_tests(
        self,
        effects: &Effects,
        journal: &Journal,
        today: Night,
        text: Text,
    ) -> Self {
        let rows = self.rows.into_iter().zip(&effects.remedies);
        let rows = rows.flat_map(|(row, effect)| {
            let kept_back = effect.outcome.as_ref().err() == Some(&NoEstimate::TrialRunning);
            let tests = journal
                .trials()
                .filter(|trial| !kept_back && is_of(trial.plan(), effect.remedy));
            let tests: Vec<EffectRow> = tests
                .filter_map(|trial| row_of(trial, &effect.name, journal, today, text))
                .collect();
            [row].into_iter().chain(tests)
        });
        Self {
            rows: rows.collect(),
            ..self
        }
    }
}

fn is_of(plan: &Plan, remedy: RemedyId) -> bool {
    plan.comparison() == Comparison::AgainstNone(remedy)
}

fn row_of(
    trial: &Trial,
    name: &str,
    journal: &Journal,
    today: Night,
    text: Text,
) -> Option<EffectRow> {
    let TrialResult::Answered(answer) = TrialResult::of(journal, trial, today) else {
        return None;
    };
    EffectRow::of_test(trial, &answer, name, text)
}

impl EffectRow {
    /// The row of an answered test; none of one that settled nothing. Who may look at it is the
    /// caller's business ([`TrialResult`]).
    pub fn of_test(trial: &Trial, answer: &TrialAnswer, name: &str, text: Text) -> Option<Self> {
        let [without, with] = answer.counted;
        let began = trial.plan().first().evening();
        Some(Self {
            name: text.effects_test_of(name, text.full_day(began)),
            nights: Some((with, without)),
            points: Some(Points::of_test(answer)?),
            said: text.trial_in_short(answer.finding.code()),
            evidence: Evidence::Test,
        })
    }
}

impl Points {
    /// None for a test with too few pairs, or that was stopped before its planned end.
    fn of_test(answer: &TrialAnswer) -> Option<Self> {
        let unsettled = matches!(
            answer.finding,
            TrialFinding::TooShort | TrialFinding::StoppedEarly
        );
        let interval = answer.interval.ok().filter(|_| !unsettled)?;
        Some(Self {
            estimate: answer.test.estimate,
            low: interval.low(),
            high: interval.high(),
        })
    }
}
