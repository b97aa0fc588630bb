//! What does the trial under way ask for on a night?

use std::rc::Rc;

use chrono::NaiveDateTime;

use crate::{
    journal::{Journal, Standing},
    night::Night,
    remedy::{Remedy, RemedyId},
    text::Text,
    trial::Trial,
};

/// What was drawn for one night: last night, tonight or tomorrow, and no other is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialTurn {
    when: When,
    drawn: Option<Drawn>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// The one before, seen from the evening.
    Last,
    /// The one that begins this evening.
    Tonight,
    /// The one after that.
    Tomorrow,
    /// The one under way, or just slept through, seen after midnight.
    This,
    /// The one that follows it.
    Coming,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Drawn {
    with: Option<Rc<Remedy>>,
    without: Option<Rc<Remedy>>,
    counts: bool,
}

impl TrialTurn {
    /// What a trial under way asks for on a night, at this time on the wall; `None` for a night that
    /// is not to be told, and for a trial that is not under way.
    pub fn at(
        local: NaiveDateTime,
        journal: &Journal,
        trial: &Trial,
        night: Night,
    ) -> Option<Self> {
        let today = Night::of(local, journal.settings().boundary)?;
        let is_evening = local.date() == today.evening();
        let when = match (night, is_evening) {
            (night, true) if night == today.before() => When::Last,
            (night, true) if night == today => When::Tonight,
            (night, true) if night == today.next() => When::Tomorrow,
            (night, false) if night == today => When::This,
            (night, false) if night == today.next() => When::Coming,
            _ => return None,
        };
        if !matches!(journal.standing(trial, today), Standing::UnderWay(_)) {
            return None;
        }
        let plan = trial.plan();
        let drawn = trial.schedule().turn(night).map(|turn| {
            let asked = |asked: bool| {
                let mut remedies = plan.remedies();
                let id = remedies.find(|id| plan.asks_for(turn.arm, *id) == Some(asked))?;
                journal.remedy(id).cloned()
            };
            Drawn {
                with: asked(true),
                without: asked(false),
                counts: turn.counts,
            }
        });
        Some(Self { when, drawn })
    }

    /// The remedies that the night is about, and whether each is to be used.
    pub fn asks(&self) -> impl Iterator<Item = (RemedyId, bool)> {
        let drawn = self.drawn.iter();
        drawn.flat_map(|drawn| {
            let with = drawn.with.iter().map(|remedy| (remedy.id, true));
            with.chain(drawn.without.iter().map(|remedy| (remedy.id, false)))
        })
    }

    /// "Tonight: with magnesium".
    pub fn sentence(&self, text: Text) -> String {
        let when = match self.when {
            When::Last => text.trial_turn_last(),
            When::Tonight => text.trial_turn_tonight(),
            When::Tomorrow => text.trial_turn_tomorrow(),
            When::This => text.trial_turn_this(),
            When::Coming => text.trial_turn_coming(),
        };
        let Some(drawn) = &self.drawn else {
            return text.trial_turn_rests(when);
        };
        let said = match (&drawn.with, &drawn.without) {
            (Some(with), None) => text.trial_turn_with(when, with.name.as_str()),
            (None, Some(without)) => text.trial_turn_without(when, without.name.as_str()),
            (Some(with), Some(without)) => {
                text.trial_turn_of_two(when, with.name.as_str(), without.name.as_str())
            }
            (None, None) => text.trial_turn_rests(when),
        };
        if drawn.counts {
            said
        } else {
            text.trial_turn_wears_off(said)
        }
    }
}

#[cfg(test)]
mod tests;
