//! Which urges of a journal were rated a second time, and what was tried in them?

use super::{BeforeAfter, Group, Urge};
use crate::{
    episode::Episode,
    journal::Journal,
    library,
    night::Night,
    remedy::{Access, Remedy, RemedyId},
    sorted::SortedMap,
};

/// Why what was tried against an urge is counted and not shown; of two reasons the last one is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum KeptBack {
    /// A trial of it is under way.
    Withheld,
    /// It is a prescribed medicine.
    Prescribed,
}

impl KeptBack {
    fn of(remedy: &Remedy, withheld: impl Fn(&Remedy) -> bool) -> Option<Self> {
        if library::access(remedy) == Access::LogOnly {
            Some(Self::Prescribed)
        } else {
            withheld(remedy).then_some(Self::Withheld)
        }
    }
}

impl BeforeAfter {
    /// The journal's urges of the nights `from` to `to` that have a second rating; `None` if there
    /// are none. `withheld` holds back the remedy of a trial that is under way; its urges and those
    /// with a prescribed medicine are counted and not shown.
    pub fn of(
        journal: &Journal,
        from: Night,
        to: Night,
        withheld: impl Fn(&Remedy) -> bool,
    ) -> Option<Self> {
        let mut shown = Self {
            from,
            to,
            groups: Vec::new(),
            prescribed: 0,
            withheld: 0,
        };
        // Asked once of each remedy: what is prescribed is found by its name, and urges are many.
        let kept_back: SortedMap<_, _> = journal
            .remedies()
            .filter_map(|remedy| Some((remedy.id, KeptBack::of(remedy, &withheld)?)))
            .collect();
        let within = journal
            .nights()
            .filter(|(night, _)| (from..=to).contains(night));
        for (night, entry) in within {
            for episode in &entry.episodes {
                shown.take(journal, night, episode, &kept_back);
            }
        }
        shown.groups.sort_by_key(|group| group.tried.is_empty());
        let any = !shown.groups.is_empty() || shown.prescribed > 0 || shown.withheld > 0;
        any.then_some(shown)
    }

    /// Whether there is anything to draw.
    pub fn is_drawn(&self) -> bool {
        !self.groups.is_empty()
    }

    fn take(
        &mut self,
        journal: &Journal,
        night: Night,
        episode: &Episode,
        kept_back: &SortedMap<RemedyId, KeptBack>,
    ) {
        let Some(after) = episode.urge_after else {
            return;
        };
        let why = episode.tried.iter().filter_map(|id| kept_back.get(id));
        match why.max() {
            Some(KeptBack::Prescribed) => {
                self.prescribed += 1;
                return;
            }
            Some(KeptBack::Withheld) => {
                self.withheld += 1;
                return;
            }
            None => {}
        }
        // What has no name any more was tried all the same.
        let name = |remedy: Option<&std::rc::Rc<Remedy>>| {
            remedy.map_or_else(|| "?".to_owned(), |remedy| remedy.name.as_str().to_owned())
        };
        let tried = episode.tried.iter().map(|id| name(journal.remedy(*id)));
        let tried: Vec<_> = tried.collect();
        let urge = Urge {
            night,
            before: episode.urge,
            after,
        };
        match self.groups.iter_mut().find(|group| group.tried == tried) {
            Some(group) => group.urges.push(urge),
            None => self.groups.push(Group {
                tried,
                urges: vec![urge],
            }),
        }
    }
}
