//! What was logged for one night.

pub(crate) mod newer;

use chrono::{NaiveTime, TimeDelta};

use crate::{
    bounded::{UpTo, Words},
    episode::Episode,
    factor::{Factor, Level},
    later_fields::LaterFields,
    moment::Moment,
    monthly::Monthly,
    night::{Boundary, Night},
    remedy::{Answer, RemedyId},
    severity::Severity,
    sorted::SortedMap,
    symptom::{BodyPart, NoticedBy, Side, SleepJerks},
    versions::Versions,
};

/// Everything logged for one night. A field that is `None` or empty was not said: it is never 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The check-in's one required answer; without it the night is not rated, though the evening's
    /// items, remedies or episodes may be there already.
    pub rating: Option<Rating>,
    /// The urge in the evening, before any remedy.
    pub evening_urge: Option<Severity>,
    /// How long it took to fall asleep.
    pub sleep_latency: Option<SleepLatency>,
    /// What was said of each remedy.
    pub answers: SortedMap<RemedyId, Answer>,
    /// What was said of each factor.
    pub factors: SortedMap<Factor, Level>,
    /// The optional items.
    pub details: Details,
    /// A note.
    pub note: Words<1000>,
    /// Urges in the moment, by the time they began.
    pub episodes: Vec<Episode>,
    /// What a later version said of it.
    pub later: LaterFields,
    /// How often each of these was said anew, and what was said once and taken back.
    pub versions: Versions,
}

/// The night's worst urge to move, and when it was said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating {
    /// The worst urge of the night.
    pub worst: Severity,
    /// When it was logged, and the boundary hour then; unknown for nights read from a table.
    pub logged: Option<(Moment, Boundary)>,
}

/// How long it took to fall asleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SleepLatency {
    /// About this many minutes.
    Minutes(UpTo<720>),
    /// The person was asked and could not say.
    NotSure,
}

/// When the night's symptoms began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FirstSymptom {
    /// At this time on the wall.
    At(NaiveTime),
    /// There were none.
    None,
    /// They were there all day.
    AllDay,
}

/// The optional items of a check-in; each `None` was not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Details {
    /// How badly the legs disturbed sleep.
    pub sleep_disturbed: Option<Severity>,
    /// When it started.
    pub first_symptom: Option<FirstSymptom>,
    /// How many times the person woke.
    pub awakenings: Option<UpTo<30>>,
    /// Minutes awake in the night, in all.
    pub awake_minutes: Option<UpTo<720>>,
    /// Minutes of sleep lost to the legs.
    pub minutes_lost: Option<UpTo<720>>,
    /// Sleep, in quarters of an hour.
    pub sleep_quarters: Option<UpTo<64>>,
    /// Leg ache or pain.
    pub ache: Option<Severity>,
    /// Jerks in sleep.
    pub sleep_jerks: Option<SleepJerks>,
    /// Who noticed them.
    pub noticed_by: Option<NoticedBy>,
    /// Where on the body.
    pub body: SortedMap<BodyPart, Side>,
    /// How tired by day because of it.
    pub tired: Option<Severity>,
    /// Side effects, in the person's words.
    pub side_effects: Words<300>,
    /// What is asked about once a month.
    pub monthly: Monthly,
}

impl Entry {
    /// The worst urge, if the night was rated.
    pub fn worst(&self) -> Option<Severity> {
        self.rating.as_ref().map(|rating| rating.worst)
    }

    /// Puts an episode in its place by the time it began.
    pub(crate) fn insert_episode(&mut self, episode: Episode) {
        let place = |other: &Episode| (other.started.utc_ms(), other.id);
        let at = self
            .episodes
            .partition_point(|other| place(other) < place(&episode));
        self.episodes.insert(at, episode);
    }

    /// Whether nothing at all is said, though something may have been once.
    pub fn is_empty(&self) -> bool {
        let Self {
            rating,
            evening_urge,
            sleep_latency,
            answers,
            factors,
            details,
            note,
            episodes,
            later,
            versions: _,
        } = self;
        rating.is_none()
            && evening_urge.is_none()
            && sleep_latency.is_none()
            && answers.is_empty()
            && factors.is_empty()
            && *details == Details::default()
            && note.is_empty()
            && episodes.is_empty()
            && later.is_empty()
    }

    /// Whether nothing is said and nothing ever was.
    pub(crate) fn is_blank(&self) -> bool {
        self.versions.is_empty() && self.is_empty()
    }

    /// What is said, without how often it was.
    #[must_use]
    pub fn said(&self) -> Self {
        Self {
            versions: Versions::default(),
            ..self.clone()
        }
    }

    /// Whether the rating came more than 36 hours after the night was over, when memory is no
    /// longer fresh. Unknown times are not called late.
    pub fn is_late(&self, night: Night) -> bool {
        self.rating
            .as_ref()
            .and_then(|rating| rating.logged.as_ref())
            .is_some_and(|(moment, boundary)| {
                moment.local() - night.end(*boundary) > TimeDelta::hours(36)
            })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    fn rated(utc: &str) -> Entry {
        let utc = chrono::NaiveDateTime::parse_from_str(utc, "%Y-%m-%dT%H:%M").unwrap();
        let moment = Moment::new(utc.and_utc().timestamp_millis(), 0, "Europe/London").unwrap();
        Entry {
            rating: Some(Rating {
                worst: Severity::NONE,
                logged: Some((moment, Boundary::NOON)),
            }),
            ..Entry::default()
        }
    }

    #[test]
    fn late_begins_36_hours_after_the_night_is_over() {
        let night: Night = "2026-11-20".parse().unwrap();
        assert!(!rated("2026-11-23T00:00").is_late(night));
        assert!(rated("2026-11-23T00:01").is_late(night));
    }

    #[test]
    fn a_calm_night_is_something_said() {
        assert!(!rated("2026-11-21T08:00").is_empty());
        assert!(Entry::default().is_empty());
    }
}
