//! Where does a trial stand?

use super::{plan::Plan, schedule::Schedule};
use crate::{
    id::lasting_id, later_fields::LaterFields, moment::Moment, night::Night, remedy::Span,
    sorted::SortedMap, versions::Versions,
};

lasting_id! {
    /// A trial's lasting name, unique across devices (a UUID, version 7).
    TrialId
}

/// A trial that was begun: its plan, which never changes, and what happened on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    id: TrialId,
    plan: Plan,
    begun: Moment,
    /// By their first nights; no last night means that the pause still goes on.
    pauses: SortedMap<Night, Option<Night>>,
    stopped: Option<Stop>,
    later: LaterFields,
}

/// An end before the planned one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The first night that is no part of the trial any more.
    pub from: Night,
    /// When the person said so.
    pub at: Moment,
    /// What a later version said of it.
    pub later: LaterFields,
}

impl Stop {
    /// Of two ends the lesser is the one that holds.
    fn order(&self) -> (Night, i64, i16, &str, &LaterFields) {
        let (at, later) = (&self.at, &self.later);
        (
            self.from,
            at.utc_ms(),
            at.offset_minutes(),
            at.zone(),
            later,
        )
    }
}

/// Where a trial stands on a night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its first night is still to come.
    Ahead,
    /// It goes on.
    Running,
    /// It rests this night.
    Paused,
    /// Its planned end is over.
    Over,
    /// It was ended before.
    StoppedEarly,
}

impl Stage {
    /// Whether its end is still to come, so that its result is kept back.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Ahead | Self::Running | Self::Paused)
    }
}

impl Trial {
    /// A trial of this plan, begun at this moment.
    pub fn begin(id: TrialId, plan: Plan, begun: Moment) -> Self {
        Self {
            id,
            plan,
            begun,
            pauses: SortedMap::default(),
            stopped: None,
            later: LaterFields::default(),
        }
    }

    /// Its lasting name.
    pub fn id(&self) -> TrialId {
        self.id
    }

    /// What was planned.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// When it was drawn.
    pub fn begun(&self) -> &Moment {
        &self.begun
    }

    /// What a later version said of it.
    pub fn later(&self) -> &LaterFields {
        &self.later
    }

    /// The nights on which it rested or rests.
    pub fn pauses(&self) -> impl Iterator<Item = Span> {
        let pauses = self.pauses.iter();
        pauses.filter_map(|(from, until)| Span::new(*from, *until))
    }

    /// Its end, if that came before the planned one.
    pub fn stopped(&self) -> Option<&Stop> {
        self.stopped.as_ref()
    }

    /// The same trial with these nights left out of it.
    #[must_use]
    pub fn paused(mut self, nights: Span) -> Self {
        // Of two that begin on one night the longer holds, and one that has ended over one that
        // still went on: what is known later.
        let known = self.pauses.remove(&nights.from());
        let until = known.map_or(nights.until(), |known| known.max(nights.until()));
        self.pauses.insert(nights.from(), until);
        self
    }

    /// The same trial, going on from this night: pauses without an end are over.
    #[must_use]
    pub fn resumed(mut self, first: Night) -> Self {
        let pauses = self.pauses().collect::<Vec<_>>().into_iter();
        let pauses = pauses.filter_map(|pause| match pause.until() {
            Some(_) => Some(pause),
            None => Span::new(pause.from(), Some(first.before())),
        });
        self.pauses = pauses.map(|pause| (pause.from(), pause.until())).collect();
        self
    }

    /// The same trial, ended before its planned end. The first of two ends holds.
    #[must_use]
    pub fn stopped_early(mut self, stop: Stop) -> Self {
        let first = self
            .stopped
            .take()
            .filter(|known| known.order() <= stop.order());
        self.stopped = Some(first.unwrap_or(stop));
        self
    }

    /// The same trial with what a later version said of it.
    pub(crate) fn with_later(self, later: LaterFields) -> Self {
        Self { later, ..self }
    }

    /// The same trial with its remedies by other ids.
    pub(crate) fn with_plan(self, plan: Plan) -> Self {
        Self { plan, ..self }
    }

    /// Whether the two are the same trial, wherever each of them stands.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.id == other.id && self.plan == other.plan && self.begun == other.begun
    }

    /// What two devices know of one trial: pauses and ends of both, in whichever order they meet.
    #[must_use]
    pub(crate) fn joined(self, other: &Self) -> Self {
        // What is said of a trial has no versions.
        let none = Versions::default();
        let later = self.later.joined(&other.later, (&none, &none));
        let both = other.pauses().fold(self, Self::paused).with_later(later);
        match other.stopped() {
            Some(stop) => both.stopped_early(stop.clone()),
            None => both,
        }
    }

    /// Its nights: with its pauses, and up to where it was stopped.
    pub fn schedule(&self) -> Schedule {
        let stop = self.stopped().map(|stop| Span::since(stop.from));
        let pauses: Vec<Span> = self.pauses().chain(stop).collect();
        self.plan.schedule(&pauses)
    }

    /// Whether it rests on a night.
    pub fn rests_on(&self, night: Night) -> bool {
        self.pauses().any(|pause| pause.holds(night))
    }

    /// Where it stands when this night is the present one.
    pub fn stage(&self, today: Night) -> Stage {
        if self.stopped().is_some() {
            return Stage::StoppedEarly;
        }
        let schedule = self.schedule();
        let is_whole = u32::try_from(schedule.len()) == Ok(self.plan.design().nights());
        if is_whole && schedule.last().is_some_and(|last| last < today) {
            Stage::Over
        } else if self.rests_on(today) {
            Stage::Paused
        } else if today < self.plan.first() {
            Stage::Ahead
        } else {
            Stage::Running
        }
    }
}

#[cfg(test)]
mod tests;
