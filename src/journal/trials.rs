//! What trials are in the journal, and what must not be looked at while one is under way?

use std::rc::Rc;

use super::{Act, Journal, Part, Refused};
use crate::{
    later_fields::LaterFields,
    library,
    moment::Moment,
    night::Night,
    remedy::{Access, Remedy, RemedyId, Span},
    trial::{Stage, Stop, Trial, TrialId},
};

/// Something the person does to a trial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrialChange {
    /// Begins one: its nights are drawn, and its result is kept back until its end.
    Begin(Trial),
    /// Leaves nights out of one that is under way: one that is skipped, or all until it goes on.
    Pause {
        /// The trial.
        trial: TrialId,
        /// The nights, none of them over.
        nights: Span,
        /// When it was said.
        at: Moment,
    },
    /// Lets a paused one go on.
    Resume {
        /// The trial.
        trial: TrialId,
        /// The first night that is part of it again.
        first: Night,
        /// When it was said.
        at: Moment,
    },
    /// Ends one before its planned end.
    Stop(TrialId, Moment),
}

impl Act for TrialChange {
    fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused> {
        let part = match self {
            Self::Begin(trial) => return begin(journal, trial),
            Self::Pause { trial, nights, at } => pause(journal, trial, nights, &at),
            Self::Resume { trial, first, at } => resume(journal, trial, first, &at),
            Self::Stop(trial, at) => stop(journal, trial, at),
        };
        part.map(|part| vec![part])
    }
}

/// What may be done with a trial of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is under way: its nights are told one by one, its result is kept back.
    UnderWay(Stage),
    /// Its planned end is over: it may be answered.
    Over,
    /// It was stopped early: it may be answered with what it holds, and that is said.
    StoppedEarly,
    /// One of its remedies is known to be prescribed by now: nothing is planned or compared.
    Prescribed,
}

impl Journal {
    /// A trial by its id.
    pub fn trial(&self, id: TrialId) -> Option<&Rc<Trial>> {
        self.trials.get(&id)
    }

    /// Every trial ever begun, in the order in which they were.
    pub fn trials(&self) -> impl DoubleEndedIterator<Item = &Rc<Trial>> {
        self.trials.values()
    }

    /// Where a trial stands when this night is the present one.
    pub fn standing(&self, trial: &Trial, today: Night) -> Standing {
        let is_prescribed = |id| {
            self.remedy(id)
                .is_some_and(|remedy| library::access(remedy) == Access::LogOnly)
        };
        if trial.plan().remedies().any(is_prescribed) {
            return Standing::Prescribed;
        }
        match trial.stage(today) {
            Stage::Over => Standing::Over,
            Stage::StoppedEarly => Standing::StoppedEarly,
            under_way => Standing::UnderWay(under_way),
        }
    }

    /// The trial that is under way when this night is the present one. Two can only be where two
    /// devices came together; then it is the one that was begun first.
    pub fn trial_under_way(&self, today: Night) -> Option<&Rc<Trial>> {
        self.trials_under_way(today).next()
    }

    fn trials_under_way(&self, today: Night) -> impl Iterator<Item = &Rc<Trial>> {
        self.trials()
            .filter(move |trial| matches!(self.standing(trial, today), Standing::UnderWay(_)))
    }

    /// The remedies whose comparison must not be looked at on this night, because their trial is
    /// under way.
    pub fn withheld(&self, today: Night) -> Vec<RemedyId> {
        let trials = self.trials_under_way(today);
        trials.flat_map(|trial| trial.plan().remedies()).collect()
    }

    /// The remedies that a trial is about which goes on on this night. Those of a trial that nothing
    /// comes of, because one of them is prescribed, are among them: last night's answers are no guide
    /// there either.
    pub(super) fn tested(&self, night: Night) -> impl Iterator<Item = RemedyId> {
        let trials = self.trials();
        let going_on = trials.filter(move |trial| trial.stage(night).is_under_way());
        going_on.flat_map(|trial| trial.plan().remedies())
    }

    /// The night of a moment by the journal's boundary; `None` outside the years a night can have.
    fn night_of(&self, at: &Moment) -> Option<Night> {
        Night::of(at.local(), self.settings().boundary)
    }

    fn is_rated(&self, night: Night) -> bool {
        self.entry(night)
            .is_some_and(|entry| entry.rating.is_some())
    }

    /// Whether a night is still open for a trial's plans: not over, and not rated. Whoever knows
    /// how a night went could else choose which nights count.
    fn open_for_plans(&self, night: Night, at: &Moment) -> Result<(), Refused> {
        let is_over = self.night_of(at).is_some_and(|today| night < today);
        if is_over || self.is_rated(night) {
            Err(Refused::NightIsOver(night))
        } else {
            Ok(())
        }
    }

    fn trial_to_change(&self, id: TrialId, at: &Moment) -> Result<Trial, Refused> {
        let trial = self.trial(id).ok_or(Refused::NoSuchTrial)?;
        let today = self.night_of(at).unwrap_or(trial.plan().first());
        match self.standing(trial, today) {
            Standing::UnderWay(_) => Ok(Trial::clone(trial)),
            _ => Err(Refused::TrialIsOver),
        }
    }
}

/// The parts after a trial is begun: itself, and its remedies on the list from its first night on,
/// no longer used every night.
fn begin(journal: &Journal, trial: Trial) -> Result<Vec<Part>, Refused> {
    let first = trial.plan().first();
    journal.open_for_plans(first, trial.begun())?;
    let today = journal.night_of(trial.begun()).unwrap_or(first);
    if journal.trial_under_way(today).is_some() || journal.trial(trial.id()).is_some() {
        return Err(Refused::TrialUnderWay);
    }
    let mut parts = Vec::new();
    for id in trial.plan().remedies() {
        let remedy = journal.remedy(id).ok_or(Refused::NoSuchRemedy)?;
        if library::access(remedy) == Access::LogOnly {
            return Err(Refused::Prescribed);
        }
        let planned = Remedy::clone(remedy)
            .listed_from(first)
            .every_night_until(first.before());
        parts.push(Part::Remedy(id, Some(Rc::new(planned))));
    }
    parts.push(Part::Trial(trial.id(), Some(Rc::new(trial))));
    Ok(parts)
}

/// The trial's part with these nights left out.
fn pause(journal: &Journal, id: TrialId, nights: Span, at: &Moment) -> Result<Part, Refused> {
    let trial = journal.trial_to_change(id, at)?;
    journal.open_for_plans(nights.from(), at)?;
    let mut from = nights.from();
    while trial.rests_on(from) && nights.until().is_none_or(|until| from < until) {
        if from.next() == from {
            break;
        }
        // A pause without an end holds all that follow.
        if trial
            .pauses()
            .any(|pause| pause.until().is_none() && pause.holds(from))
        {
            return Ok(part(trial));
        }
        from = from.next();
    }
    let nights = Span::new(from, nights.until()).unwrap_or(nights);
    Ok(part(trial.paused(nights)))
}

/// The trial's part, going on from a night.
fn resume(journal: &Journal, id: TrialId, first: Night, at: &Moment) -> Result<Part, Refused> {
    let trial = journal.trial_to_change(id, at)?;
    journal.open_for_plans(first, at)?;
    Ok(part(trial.resumed(first)))
}

/// The trial's part, ended before its planned end.
fn stop(journal: &Journal, id: TrialId, at: Moment) -> Result<Part, Refused> {
    let trial = journal.trial_to_change(id, &at)?;
    let today = journal.night_of(&at).unwrap_or(trial.plan().first());
    // A night that is rated already is part of it: nobody drops a night for how it went.
    let from = if journal.is_rated(today) {
        today.next()
    } else {
        today
    };
    Ok(part(trial.stopped_early(Stop {
        from,
        at,
        later: LaterFields::default(),
    })))
}

fn part(trial: Trial) -> Part {
    Part::Trial(trial.id(), Some(Rc::new(trial)))
}

#[cfg(test)]
mod tests;
