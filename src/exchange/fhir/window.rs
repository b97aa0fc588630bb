//! Which time does a night take up, with its offsets?
//!
//! A night is kept by the wall clock alone. Its offsets are those of the moments logged nearest to its
//! start and its end, so that a night on which the clocks change has both. Where nothing was logged
//! within a day, there are dates and no times: a guessed offset would be wrong twice a year.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use serde_json::{Value, json};

use super::written;
use crate::{
    entry::Entry,
    journal::Journal,
    moment::Moment,
    night::{Boundary, Night},
};

/// The farthest offset that FHIR can write, in minutes.
const FARTHEST: i16 = 14 * 60;

/// A night's time.
pub(super) struct Window {
    start: NaiveDateTime,
    /// As a FHIR Period.
    pub(super) period: Value,
}

impl Window {
    /// The time on the wall that falls into the night.
    pub(super) fn at(&self, time: NaiveTime) -> NaiveDateTime {
        let first = self.start.date().and_time(time);
        if first < self.start {
            first + TimeDelta::days(1)
        } else {
            first
        }
    }
}

/// Every moment that a journal knows, by the clock on the wall.
pub(super) struct Clocks {
    known: Vec<(NaiveDateTime, Moment)>,
}

impl Clocks {
    pub(super) fn of(journal: &Journal) -> Self {
        let of_entry = |entry: &Entry| {
            let logged = entry
                .rating
                .as_ref()
                .and_then(|rating| rating.logged.clone());
            let started = entry.episodes.iter().map(|episode| episode.started.clone());
            started
                .chain(logged.map(|(moment, _)| moment))
                .collect::<Vec<_>>()
        };
        let moments = journal.nights().flat_map(|(_, entry)| of_entry(entry));
        let mut known: Vec<_> = moments.map(|moment| (moment.local(), moment)).collect();
        known.sort();
        Self { known }
    }

    /// The moment at this time on the wall; `None` where nothing near is known of the clock.
    fn moment(&self, local: NaiveDateTime) -> Option<Moment> {
        let after = self.known.partition_point(|(known, _)| *known < local);
        let near = after.saturating_sub(1)..self.known.len().min(after + 1);
        let near = self.known.get(near)?.iter();
        let distance = |known: &NaiveDateTime| (*known - local).abs();
        let nearest = near.min_by_key(|(known, _)| distance(known))?;
        let (known, moment) = nearest;
        (distance(known) <= TimeDelta::days(1))
            .then(|| moment.at_wall(local))
            .flatten()
    }

    /// A time on the wall, with its offset where that is known, else the date.
    pub(super) fn written(&self, local: NaiveDateTime) -> Value {
        match self.moment(local) {
            Some(moment) => instant(&moment),
            None => Value::from(local.date().to_string()),
        }
    }

    /// The 24 hours of a night, as it was logged.
    pub(super) fn night(&self, night: Night, entry: &Entry, boundary: Boundary) -> Window {
        let logged = entry
            .rating
            .as_ref()
            .and_then(|rating| rating.logged.as_ref());
        let boundary = logged.map_or(boundary, |(_, boundary)| *boundary);
        let after = night.end(boundary);
        let (start, end) = (after - TimeDelta::days(1), after - TimeDelta::seconds(1));
        let both = self.moment(start).zip(self.moment(end));
        let period = if let Some((start, end)) = both {
            json!({ "start": instant(&start), "end": instant(&end) })
        } else {
            let (start, end) = (night.evening().to_string(), night.morning().to_string());
            json!({ "start": start, "end": end })
        };
        Window { start, period }
    }
}

/// A moment as FHIR writes it. Where its offset is farther than FHIR knows, it is in UTC.
pub(super) fn instant(moment: &Moment) -> Value {
    if moment.offset_minutes().abs() <= FARTHEST {
        return written(moment);
    }
    let utc = Moment::new(moment.utc_ms(), 0, "");
    utc.map_or(Value::Null, |utc| written(&utc))
}
