//! What does a journal hold for a timeline?

use super::{Rated, RemedyRow, Timeline, TimelineNight};
use crate::{
    entry::Entry,
    journal::Journal,
    night::Night,
    remedy::{Remedy, Usage},
};

impl Timeline {
    /// The journal's nights `from` to `to`, with a row for each remedy that was listed or used in
    /// that time and that `shows` lets through: while a trial runs, its remedy is not shown beside
    /// the nights. `None` if `to` comes before `from`.
    pub fn of(
        journal: &Journal,
        from: Night,
        to: Night,
        shows: impl Fn(&Remedy) -> bool,
    ) -> Option<Self> {
        let nights = journal
            .nights()
            .map(|(night, entry)| (night, TimelineNight::of(night, entry)));
        let rows = journal
            .remedies()
            .filter(|remedy| shows(remedy))
            .filter_map(|remedy| row(journal, remedy, from, to));
        Self::new(from, to, nights, rows)
    }
}

impl Timeline {
    /// The same with marks on the nights of a journal that have a note.
    #[must_use]
    pub fn with_notes_of(self, journal: &Journal) -> Self {
        let nights = journal.nights();
        let noted = nights.filter(|(_, entry)| !entry.note.is_empty());
        self.with_notes_on(noted.map(|(night, _)| night))
    }
}

impl TimelineNight {
    fn of(night: Night, entry: &Entry) -> Self {
        Self {
            rating: entry.worst().map(|worst| Rated {
                worst,
                late: entry.is_late(night),
            }),
            episodes: u16::try_from(entry.episodes.len()).unwrap_or(u16::MAX),
        }
    }
}

fn row(journal: &Journal, remedy: &Remedy, from: Night, to: Night) -> Option<RemedyRow> {
    let nights = || (from.day_number()..=to.day_number()).filter_map(Night::from_day_number);
    let said: Vec<_> = nights()
        .map(|night| {
            let answer = journal.answer(night, remedy.id);
            let concerns =
                answer.is_some() || remedy.is_listed(night) || remedy.standing_on(night).is_some();
            (night, remedy.usage(night, answer), concerns)
        })
        .collect();
    said.iter().any(|(_, _, concerns)| *concerns).then(|| {
        let usage = said.iter().map(|(night, usage, _)| (*night, *usage));
        let off_list = said
            .iter()
            .filter(|(_, usage, concerns)| !concerns && *usage != Usage::Unknown);
        RemedyRow::new(remedy.name.as_str(), usage)
            .without_marks_on(off_list.map(|(night, ..)| *night))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::{
        bounded::Words,
        entry::Rating,
        journal::Part,
        remedy::{Access, Answer, RemedyId, Span, Usage, Use},
        severity::Severity,
    };

    fn night(text: &str) -> Night {
        text.parse().unwrap()
    }

    fn remedy(id: RemedyId, name: &str, listed: Span) -> Part {
        let remedy = Remedy {
            listed: vec![listed],
            ..Remedy::named(id, Words::new(name).unwrap(), Access::Own)
        };
        Part::Remedy(id, Some(Rc::new(remedy)))
    }

    fn journal(bath: RemedyId) -> Journal {
        let entry = Entry {
            rating: Some(Rating {
                worst: Severity::new(7).unwrap(),
                logged: None,
            }),
            answers: [(bath, Answer::Used(Use::default()))].into(),
            ..Entry::default()
        };
        let past = Span::new(night("2026-01-01"), Some(night("2026-02-01"))).unwrap();
        Journal::from_parts([
            Part::Night(night("2026-11-21"), Some(Rc::new(entry))),
            remedy(bath, "Bath", Span::since(night("2026-11-20"))),
            remedy(RemedyId::fresh(1, [2; 10]), "Massage", past),
        ])
    }

    #[test]
    fn a_journal_keeps_used_unknown_and_off_the_list_apart() {
        let bath = RemedyId::fresh(0, [1; 10]);
        let (from, to) = (night("2026-11-19"), night("2026-11-22"));
        let timeline = Timeline::of(&journal(bath), from, to, |_| true).unwrap();
        let [row] = timeline.remedies.as_slice() else {
            panic!("a remedy off the list all the time has no row")
        };
        let usages = ["2026-11-19", "2026-11-20", "2026-11-21"].map(|day| row.usage(night(day)));
        assert_eq!(usages, [Usage::NotUsed, Usage::Unknown, Usage::Used]);
        let rated: Vec<_> = timeline.rated(timeline.whole()).collect();
        assert_eq!(rated.len(), 1);
        assert_eq!(rated[0].0, night("2026-11-21"));
        assert_eq!(rated[0].1.worst.points(), 7);
    }

    #[test]
    fn a_remedy_on_trial_can_be_left_out() {
        let bath = RemedyId::fresh(0, [1; 10]);
        let (from, to) = (night("2026-11-19"), night("2026-11-22"));
        let timeline = Timeline::of(&journal(bath), from, to, |remedy| remedy.id != bath).unwrap();
        assert!(timeline.remedies.is_empty());
    }
}
