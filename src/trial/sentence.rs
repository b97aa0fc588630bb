//! Which words say what a trial found? One table from codes to messages.

use super::{answer::TrialAnswer, finding::TrialFinding};
use crate::{statistics::interval::Interval, text::Text};

impl TrialAnswer {
    /// What may be said of a trial of this remedy, sentence by sentence. `blinded` if the person
    /// did not know which nights were which.
    pub fn sentences(&self, text: Text, name: &str, blinded: bool) -> Vec<String> {
        let points = self.test.estimate.abs();
        let mut sentences = match self.finding {
            TrialFinding::TooShort => return vec![text.trial_too_short().to_owned()],
            TrialFinding::StoppedEarly => {
                return vec![if self.test.estimate > 0.0 {
                    text.trial_stopped_early_higher(name, points)
                } else {
                    text.trial_stopped_early_lower(name, points)
                }];
            }
            TrialFinding::CantTell => return vec![text.trial_cannot_tell().to_owned()],
            TrialFinding::NoWorthwhileDifference => {
                return vec![text.trial_no_difference(name)];
            }
            TrialFinding::Worse => vec![text.trial_higher(name, points)],
            TrialFinding::BetterClearlyWorthwhile | TrialFinding::Better => {
                vec![text.trial_lower(name, points)]
            }
            TrialFinding::BetterSmall => vec![text.trial_lower_small(name, points)],
        };
        if let Ok(interval) = &self.interval {
            sentences.push(between(text, interval));
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a probability, so at most 1000"
        )]
        let times = (self.test.p_two_sided * 1_000.0).round() as u64;
        sentences.push(text.trial_by_chance(name, times));
        if !blinded {
            sentences.push(text.trial_expecting().to_owned());
        }
        sentences
    }
}

fn between(text: Text, interval: &Interval) -> String {
    let sided = |points: f64| {
        if points > 0.0 {
            text.finding_higher(points)
        } else {
            text.finding_lower(points.abs())
        }
    };
    text.trial_between(sided(interval.low()), sided(interval.high()))
}
