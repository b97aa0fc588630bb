//! What is tried: remedies, the times they were on the person's list, and what is known of a night.

mod listing;
mod newer;

use crate::{
    bounded::Words, coded::coded, id::lasting_id, later_fields::LaterFields, night::Night,
    versions::Versions,
};
use chrono::NaiveTime;

lasting_id! {
    /// A remedy's lasting name, unique across devices (a UUID, version 7).
    RemedyId
}

/// One remedy on the person's list, or once on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// Its lasting name.
    pub id: RemedyId,
    /// What the person calls it.
    pub name: Words<80>,
    /// Its entry in the library, if it was chosen from there or matched by name.
    pub library: Option<String>,
    /// What may be done with it.
    pub access: Access,
    /// Who prescribed it; empty if nobody did, or it was not said.
    pub prescriber: Words<80>,
    /// How the person decides to use it.
    pub choice: Choice,
    /// How soon it can act.
    pub speed: Speed,
    /// When it was on the list, oldest first; outside these nights it was not used.
    pub listed: Vec<Span>,
    /// When it was used every night, with the amount of that time; oldest first.
    pub standing: Vec<Standing>,
    /// What a later version said of it.
    pub later: LaterFields,
    /// How it came to be so.
    pub past: Past,
}

impl Remedy {
    /// A remedy of which nothing is known but its name and what may be done with it, and which was on
    /// the list on no night.
    pub fn named(id: RemedyId, name: Words<80>, access: Access) -> Self {
        Self {
            id,
            name,
            library: None,
            access,
            prescriber: Words::default(),
            choice: Choice::Unknown,
            speed: Speed::Unknown,
            listed: vec![],
            standing: vec![],
            later: LaterFields::default(),
            past: Past::default(),
        }
    }
}

/// How a remedy came to be what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Past {
    /// How often each of its fields was said anew.
    pub versions: Versions,
    /// The remedy that it turned out to be, where two devices listed one under two ids; then this id
    /// is a mark only.
    pub same_as: Option<RemedyId>,
}

/// Nights from the first to the last, both counted; no last night means "still".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    from: Night,
    until: Option<Night>,
}

impl Span {
    /// `None` if it would end before it begins.
    pub fn new(from: Night, until: Option<Night>) -> Option<Self> {
        until
            .is_none_or(|until| from <= until)
            .then_some(Self { from, until })
    }

    /// From this night on, still going.
    pub fn since(from: Night) -> Self {
        Self { from, until: None }
    }

    /// The first night.
    pub fn from(self) -> Night {
        self.from
    }

    /// The last night, unless it still goes on.
    pub fn until(self) -> Option<Night> {
        self.until
    }

    /// Whether the night lies within.
    pub fn holds(self, night: Night) -> bool {
        self.from <= night && self.until.is_none_or(|until| night <= until)
    }
}

/// "Every night since": a remedy used nightly, so that only exceptions need a tap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// The nights.
    pub span: Span,
    /// How much, in the person's own words.
    pub amount: Words<80>,
    /// What a later version said of it.
    pub later: LaterFields,
}

coded! {
    /// What the app may do with a remedy.
    Access {
        /// The person may plan a trial.
        Own = "self",
        /// A trial only after its cautions were shown and checked.
        OwnWithCheck = "self_with_check",
        /// A trial only as agreed with a practitioner.
        PractitionerOnly = "practitioner_only",
        /// A prescribed medicine: its use is logged, and nothing is compared or planned.
        LogOnly = "log_only",
    }
}

coded! {
    /// How the person decides whether to use it on a night; the weighing needs to know.
    Choice {
        /// Not said.
        Unknown = "unknown",
        /// On fixed days, every night, or by a schedule.
        Plan = "plan",
        /// When the evening is bad.
        AsNeeded = "as_needed",
    }
}

coded! {
    /// How soon it can act.
    Speed {
        /// Not said.
        Unknown = "unknown",
        /// Within minutes, while it is happening.
        InTheMoment = "in_the_moment",
        /// The same night.
        SameNight = "same_night",
        /// Over some days.
        Days = "days",
        /// Over weeks.
        BuildUp = "build_up",
    }
}

coded! {
    /// Whether a remedy was used before the night's symptoms began or after.
    Timing {
        /// Before they began.
        Before = "before",
        /// After they had begun; such a night is no fair comparison for this remedy.
        After = "after",
    }
}

/// One use of a remedy on one night.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// How much, in the person's own words.
    pub amount: Words<80>,
    /// At what time, by the clock on the wall.
    pub at: Option<NaiveTime>,
    /// Before or after symptoms began.
    pub timing: Option<Timing>,
    /// Anything worth keeping about this use.
    pub note: Words<300>,
    /// What a later version said of it.
    pub later: LaterFields,
}

/// What the person said about a remedy on a night. No answer is the absence of an `Answer`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// It was used.
    Used(Use),
    /// It was not.
    NotUsed,
}

/// What is known of a remedy on a night.
///
/// `Unknown` is never "not used": a night nobody said anything about counts for neither side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// It was used.
    Used,
    /// It was not used.
    NotUsed,
    /// Nobody said.
    Unknown,
}

impl Remedy {
    /// Whether it was on the list on this night.
    pub fn is_listed(&self, night: Night) -> bool {
        self.listed.iter().any(|span| span.holds(night))
    }

    /// The standing use that covers this night.
    pub fn standing_on(&self, night: Night) -> Option<&Standing> {
        self.standing
            .iter()
            .find(|standing| standing.span.holds(night))
    }

    /// What is known of this night, given what the person answered.
    ///
    /// An answer comes first; then a standing use; off the list it was not used; otherwise nobody
    /// knows.
    pub fn usage(&self, night: Night, answer: Option<&Answer>) -> Usage {
        match answer {
            Some(Answer::Used(_)) => Usage::Used,
            None if self.standing_on(night).is_some() => Usage::Used,
            None if self.is_listed(night) => Usage::Unknown,
            Some(Answer::NotUsed) | None => Usage::NotUsed,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    fn night(text: &str) -> Night {
        text.parse().unwrap()
    }

    fn magnesium() -> Remedy {
        Remedy {
            listed: vec![Span::new(night("2026-01-10"), Some(night("2026-01-31"))).unwrap()],
            standing: vec![Standing {
                span: Span::new(night("2026-01-20"), Some(night("2026-01-25"))).unwrap(),
                amount: Words::default(),
                later: LaterFields::default(),
            }],
            ..Remedy::named(
                RemedyId::fresh(0, [1; 10]),
                Words::new("Magnesium").unwrap(),
                Access::Own,
            )
        }
    }

    #[test]
    fn unsaid_is_unknown_while_on_the_list_and_not_used_outside_it() {
        let remedy = magnesium();
        assert_eq!(remedy.usage(night("2026-01-09"), None), Usage::NotUsed);
        assert_eq!(remedy.usage(night("2026-01-10"), None), Usage::Unknown);
        assert_eq!(remedy.usage(night("2026-02-01"), None), Usage::NotUsed);
    }

    #[test]
    fn standing_use_needs_no_tick_and_an_answer_is_an_exception() {
        let remedy = magnesium();
        assert_eq!(remedy.usage(night("2026-01-22"), None), Usage::Used);
        assert_eq!(
            remedy.usage(night("2026-01-22"), Some(&Answer::NotUsed)),
            Usage::NotUsed
        );
    }

    #[test]
    fn a_span_cannot_end_before_it_begins() {
        assert_eq!(
            Span::new(night("2026-01-02"), Some(night("2026-01-01"))),
            None
        );
    }
}
