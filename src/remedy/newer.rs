//! Which of two words about one remedy is the newer?

use super::{Access, Past, Remedy, RemedyId, Span, listing};
use crate::{bounded::Words, versions::Versions};

impl Remedy {
    /// The mark that an id leaves behind where two devices listed one remedy under two: its fields
    /// say nothing, and it is none of the person's remedies.
    pub(crate) fn mark(id: RemedyId, same_as: RemedyId) -> Self {
        Self {
            past: Past {
                versions: Versions::default(),
                same_as: Some(same_as),
            },
            ..Self::named(id, Words::default(), Access::LogOnly)
        }
    }

    /// Whether this is the mark of a remedy that has another id by now.
    pub(crate) fn is_mark(&self) -> bool {
        self.past.same_as.is_some()
    }

    /// This remedy as it follows on what it was: what is not as it was counts as newer.
    pub(crate) fn following(mut self, before: &Self) -> Self {
        let mut versions = before.past.versions.clone();
        versions.follow("name", &before.name, &self.name);
        versions.follow("library", &before.library, &self.library);
        versions.follow("access", &Some(before.access), &Some(self.access));
        versions.follow("prescriber", &before.prescriber, &self.prescriber);
        versions.follow("choice", &Some(before.choice), &Some(self.choice));
        versions.follow("speed", &Some(before.speed), &Some(self.speed));
        versions.follow("listed", &before.listed, &self.listed);
        versions.follow("standing", &before.standing, &self.standing);
        self.later.follow(&before.later, &mut versions);
        self.past.versions = versions;
        self
    }

    /// What two devices say of a remedy: of each thing the newer. Of two as new as each other the
    /// stricter access holds, and all the times on the list.
    #[must_use]
    pub(crate) fn joined(&self, other: &Self) -> Self {
        let (ours, theirs) = (&self.past.versions, &other.past.versions);
        let listed: Vec<Span> =
            if ours.of("listed") == theirs.of("listed") && self.listed != other.listed {
                listing::joined([self.listed.as_slice(), &other.listed].concat())
            } else {
                ours.newer(theirs, ("listed", &self.listed, &other.listed))
            };
        Self {
            id: self.id.min(other.id),
            name: ours.newer(theirs, ("name", &self.name, &other.name)),
            library: ours.newer(theirs, ("library", &self.library, &other.library)),
            access: ours.newer_choice(theirs, ("access", self.access, other.access)),
            prescriber: ours.newer(theirs, ("prescriber", &self.prescriber, &other.prescriber)),
            choice: ours.newer_choice(theirs, ("choice", self.choice, other.choice)),
            speed: ours.newer_choice(theirs, ("speed", self.speed, other.speed)),
            listed,
            standing: ours.newer(theirs, ("standing", &self.standing, &other.standing)),
            later: self.later.joined(&other.later, (ours, theirs)),
            past: Past {
                versions: ours.clone().newest(theirs),
                same_as: None,
            },
        }
    }
}
