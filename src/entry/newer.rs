//! Which of two words of one night is the newer?
//!
//! Each thing an entry can say has a version of its own, so that a note written on one device and a
//! number changed on another both hold. Episodes are no part of this: an episode is one thing
//! wherever it lies, so that the journal weighs it as a whole.

use uuid::Uuid;

use super::Entry;
use crate::{
    episode::{Episode, EpisodeId},
    factor::Factor,
    monthly::Change,
    remedy::RemedyId,
    symptom::BodyPart,
    versions::Versions,
};

/// Everything an entry says once, with the name of its version.
macro_rules! each_said {
    ($each:ident) => {
        $each!("worst", rating);
        $each!("evening", evening_urge);
        $each!("latency", sleep_latency);
        $each!("note", note);
        $each!("disturbed", details.sleep_disturbed);
        $each!("began", details.first_symptom);
        $each!("awakenings", details.awakenings);
        $each!("awake", details.awake_minutes);
        $each!("lost", details.minutes_lost);
        $each!("sleep", details.sleep_quarters);
        $each!("ache", details.ache);
        $each!("jerks", details.sleep_jerks);
        $each!("noticed", details.noticed_by);
        $each!("tired", details.tired);
        $each!("side_effects", details.side_effects);
        $each!("month", details.monthly.compared);
    };
}

/// The name of an episode's version.
pub(crate) fn episode_name(id: EpisodeId) -> String {
    format!("e:{}", id.uuid().simple())
}

/// The name of the version of an answer about a remedy.
pub(crate) fn answer_name(id: RemedyId) -> String {
    format!("a:{}", id.uuid().simple())
}

fn factor_name(factor: &Factor) -> String {
    format!("f:{}", factor.code())
}

fn change_name(change: Change) -> String {
    format!("m:{}", change.code())
}

fn body_name(part: BodyPart) -> String {
    format!("b:{}", part.code())
}

/// What a journal knows of episodes beyond one night.
pub(crate) trait Elsewhere {
    /// The version of an episode that this night does not know, if another does.
    fn version(&self, id: EpisodeId) -> Option<u32>;
    /// Whether an episode that leaves this night comes to another.
    fn goes_on(&self, id: EpisodeId) -> bool;
}

impl Entry {
    /// This entry as it follows on another of its night: what is not as it was there counts as
    /// newer, and what is not there any more leaves a mark.
    pub(crate) fn following(mut self, before: &Self, elsewhere: &impl Elsewhere) -> Self {
        let mut versions = before.versions.clone();
        macro_rules! follow {
            ($name:literal, $($at:ident).+) => {
                versions.follow($name, &before.$($at).+, &self.$($at).+);
            };
        }
        each_said!(follow);
        versions.follow_each(|id| answer_name(*id), &before.answers, &self.answers);
        versions.follow_each(factor_name, &before.factors, &self.factors);
        let body = (&before.details.body, &self.details.body);
        versions.follow_each(|part| body_name(*part), body.0, body.1);
        let changes = (&before.details.monthly, &self.details.monthly);
        let changes = (&changes.0.changes, &changes.1.changes);
        versions.follow_each(|change| change_name(*change), changes.0, changes.1);
        self.later.follow(&before.later, &mut versions);
        for episode in &before.episodes {
            let name = episode_name(episode.id);
            match self.episode(episode.id) {
                Some(after) if after == episode => {}
                None if elsewhere.goes_on(episode.id) => versions.set(name, 0),
                Some(_) | None => versions.raise(name, true),
            }
        }
        for episode in &self.episodes {
            if before.episode(episode.id).is_none() {
                let name = episode_name(episode.id);
                let here = Some(versions.of(&name)).filter(|version| *version > 0);
                let known = here.or_else(|| elsewhere.version(episode.id));
                versions.set(name, known.map_or(0, |known| known.saturating_add(1)));
            }
        }
        self.versions = versions;
        self
    }

    /// What two devices say of a night, but for its episodes: of each thing the newer.
    #[must_use]
    pub(crate) fn joined(&self, other: &Self) -> Self {
        let (ours, theirs) = (&self.versions, &other.versions);
        let mut entry = Self::default();
        macro_rules! join {
            ($name:literal, $($at:ident).+) => {
                let said = ($name, &self.$($at).+, &other.$($at).+);
                entry.$($at).+ = ours.newer(theirs, said);
            };
        }
        each_said!(join);
        let answers = (&self.answers, &other.answers);
        entry.answers = ours.newer_of_each(theirs, |id| answer_name(*id), answers);
        let factors = (&self.factors, &other.factors);
        entry.factors = ours.newer_of_each(theirs, factor_name, factors);
        let body = (&self.details.body, &other.details.body);
        entry.details.body = ours.newer_of_each(theirs, |part| body_name(*part), body);
        let changes = (
            &self.details.monthly.changes,
            &other.details.monthly.changes,
        );
        entry.details.monthly.changes =
            ours.newer_of_each(theirs, |change| change_name(*change), changes);
        entry.later = self.later.joined(&other.later, (ours, theirs));
        entry.versions = ours.clone().newest(theirs);
        entry
    }

    /// This entry without its episodes and their marks, and apart from it each of them with its
    /// version.
    pub(crate) fn without_episodes(mut self) -> (Self, Vec<(EpisodeId, u32, Option<Episode>)>) {
        let mut known = Vec::new();
        for episode in std::mem::take(&mut self.episodes) {
            let name = episode_name(episode.id);
            known.push((episode.id, self.versions.of(&name), Some(episode)));
            self.versions.set(name, 0);
        }
        let mut rest = Versions::default();
        for (name, version) in self.versions.iter() {
            let id = name.strip_prefix("e:").map(Uuid::try_parse);
            match id {
                Some(Ok(id)) => known.push((EpisodeId::from_uuid(id), version, None)),
                _ => rest.set(name.to_owned(), version),
            }
        }
        self.versions = rest;
        (self, known)
    }

    /// The entry with an answer under another remedy, where it turned out to be one remedy.
    #[must_use]
    pub(crate) fn with_answer_moved(mut self, from: RemedyId, to: RemedyId) -> Self {
        let version = self.versions.of(&answer_name(from));
        let answer = self.answers.remove(&from);
        self.versions.set(answer_name(from), 0);
        for episode in &mut self.episodes {
            if episode.tried.remove(&from) {
                episode.tried.insert(to);
            }
        }
        if answer.is_none() && version == 0 {
            return self;
        }
        let mut moved = Self::default();
        moved.answers.extend(answer.map(|answer| (to, answer)));
        moved.versions.set(answer_name(to), version);
        let episodes = std::mem::take(&mut self.episodes);
        Self {
            episodes,
            ..self.joined(&moved)
        }
    }

    fn episode(&self, id: EpisodeId) -> Option<&Episode> {
        self.episodes.iter().find(|episode| episode.id == id)
    }
}
