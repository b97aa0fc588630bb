//! Which remedies may be compared, and which nights does a journal hold for it?

use std::rc::Rc;

use super::Comparison;
use crate::{
    entry::Entry,
    journal::Journal,
    library,
    night::Night,
    remedy::{Access, Answer, Remedy, Speed, Timing, Usage},
};

/// The remedies whose nights may be set side by side, in the order in which they were first used;
/// those never used come last, in the order in which they were added.
///
/// A prescribed medicine is logged and never compared. What acts within minutes is seen in the
/// moment, and not by nights. `withheld` holds back what must not be looked at yet: the remedy of a
/// trial that is under way.
pub fn compared(journal: &Journal, withheld: impl Fn(&Remedy) -> bool) -> Vec<Rc<Remedy>> {
    let mut remedies: Vec<_> = journal
        .remedies()
        .filter(|remedy| library::access(remedy) != Access::LogOnly)
        .filter(|remedy| remedy.speed != Speed::InTheMoment)
        .filter(|remedy| !withheld(remedy))
        .map(|remedy| {
            let first = first_use(journal, remedy);
            (first.is_none(), first, Rc::clone(remedy))
        })
        .collect();
    remedies.sort_by_key(|(never, first, _)| (*never, *first));
    remedies.into_iter().map(|(_, _, remedy)| remedy).collect()
}

fn first_use(journal: &Journal, remedy: &Remedy) -> Option<Night> {
    let said = journal
        .nights()
        .find(|(_, entry)| matches!(entry.answers.get(&remedy.id), Some(Answer::Used(_))))
        .map(|(night, _)| night);
    let standing = remedy.standing.iter().map(|standing| standing.span.from());
    said.into_iter().chain(standing).min()
}

impl Comparison {
    /// The journal's rated nights `from` to `to`. `None` if the remedy was neither on the list nor
    /// used on any of them.
    pub fn of(journal: &Journal, remedy: &Remedy, from: Night, to: Night) -> Option<Self> {
        let mut comparison = Self {
            name: remedy.name.as_str().to_owned(),
            from,
            to,
            with: Vec::new(),
            without: Vec::new(),
            unknown: Vec::new(),
            begun: Vec::new(),
        };
        let mut concerned = false;
        let within = journal
            .nights()
            .filter(|(night, _)| (from..=to).contains(night));
        for (night, entry) in within {
            let Some(worst) = entry.worst() else {
                continue;
            };
            let answer = entry.answers.get(&remedy.id);
            concerned |=
                answer.is_some() || remedy.is_listed(night) || remedy.standing_on(night).is_some();
            match remedy.usage(night, answer) {
                Usage::Used if came_after(entry, remedy) => comparison.begun.push(worst),
                Usage::Used => comparison.with.push((night, worst)),
                Usage::NotUsed => comparison.without.push((night, worst)),
                Usage::Unknown => comparison.unknown.push(worst),
            }
        }
        concerned.then_some(comparison)
    }
}

fn came_after(entry: &Entry, remedy: &Remedy) -> bool {
    match entry.answers.get(&remedy.id) {
        Some(Answer::Used(used)) => used.timing == Some(Timing::After),
        Some(Answer::NotUsed) | None => false,
    }
}
