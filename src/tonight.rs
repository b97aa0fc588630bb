//! Which night does the start page ask about?

mod trial_turn;

use chrono::{NaiveDateTime, TimeDelta};

use crate::{journal::Journal, night::Night};

pub use trial_turn::TrialTurn;

/// Hours after the boundary at which the evening begins: 18:00 with a night from noon to noon.
const EVENING_AFTER: i64 = 6;
/// Hours after the boundary at which it is too late to rate the evening: 04:00.
const EVENING_UNTIL: i64 = 16;

/// What the start page asks about at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tonight {
    /// The night that is under way, or that begins this evening.
    pub current: Night,
    /// The night whose worst urge is asked first: the last one until it is rated, else the current.
    pub asked: Night,
    /// Whether the evening's urge is asked too, for the current night.
    pub asks_evening: bool,
}

impl Tonight {
    /// What to ask at this time on the wall; `None` only outside the years a night can have.
    ///
    /// Before the boundary the night under way is the one just slept through. After it the last
    /// night is asked until it is rated: someone who forgot in the morning is not led to give
    /// tonight the number of yesterday. From the evening on a journal that does not reach back to
    /// the last night is asked about tonight, for nobody begins with a night they did not watch.
    pub fn at(local: NaiveDateTime, journal: &Journal) -> Option<Self> {
        let boundary = journal.settings().boundary;
        let current = Night::of(local, boundary)?;
        let last = current.before();
        let since_boundary = local - (current.end(boundary) - TimeDelta::days(1));
        let is_evening = since_boundary >= TimeDelta::hours(EVENING_AFTER)
            && since_boundary < TimeDelta::hours(EVENING_UNTIL);
        let is_past_midnight = local.date() != current.evening();
        let rated = |night| {
            journal
                .entry(night)
                .is_some_and(|entry| entry.rating.is_some())
        };
        let begun = journal
            .nights()
            .next()
            .is_some_and(|(first, _)| first <= last);
        let asks_last = if is_past_midnight {
            false
        } else if is_evening {
            begun && !rated(last) && !rated(current)
        } else {
            // The afternoon shows the last night even when it is rated: tonight has not begun.
            true
        };
        Some(Self {
            current,
            asked: if asks_last { last } else { current },
            asks_evening: is_evening,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{journal::Change, moment::Moment, severity::Severity};

    fn at(local: &str, journal: &Journal) -> Tonight {
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").unwrap();
        Tonight::at(local, journal).unwrap()
    }

    fn night(text: &str) -> Night {
        text.parse().unwrap()
    }

    fn rated(nights: &[&str]) -> Journal {
        nights.iter().fold(Journal::default(), |journal, name| {
            let rate = Change::RateNight {
                night: night(name),
                worst: Severity::new(4).unwrap(),
                at: Moment::epoch(),
            };
            journal.with(rate).unwrap().journal
        })
    }

    #[test]
    fn at_three_in_the_morning_it_is_the_night_under_way() {
        let journal = rated(&["2026-11-21"]);
        let tonight = at("2026-11-24T03:00", &journal);
        assert_eq!(tonight.asked, night("2026-11-23"));
        assert_eq!(tonight.current, night("2026-11-23"));
    }

    #[test]
    fn the_row_stays_last_nights_until_it_is_rated() {
        let forgot = rated(&["2026-11-20"]);
        for time in ["2026-11-23T12:30", "2026-11-23T20:00", "2026-11-23T23:59"] {
            assert_eq!(at(time, &forgot).asked, night("2026-11-22"), "{time}");
        }
        let logged = rated(&["2026-11-20", "2026-11-22"]);
        assert_eq!(at("2026-11-23T12:30", &logged).asked, night("2026-11-22"));
        assert_eq!(at("2026-11-23T20:00", &logged).asked, night("2026-11-23"));
    }

    #[test]
    fn a_minute_before_and_after_midnight_is_one_night() {
        for journal in [Journal::default(), rated(&["2026-11-22"])] {
            assert_eq!(at("2026-11-23T23:59", &journal).asked, night("2026-11-23"));
            assert_eq!(at("2026-11-24T00:01", &journal).asked, night("2026-11-23"));
        }
    }

    #[test]
    fn the_evening_is_asked_from_six_until_four() {
        let journal = Journal::default();
        let asks = |time| at(time, &journal).asks_evening;
        assert!(!asks("2026-11-23T17:59"));
        assert!(asks("2026-11-23T18:00"));
        assert!(asks("2026-11-24T03:59"));
        assert!(!asks("2026-11-24T04:00"));
    }

    #[test]
    fn a_first_afternoon_asks_about_the_last_night_and_a_first_evening_about_tonight() {
        let journal = Journal::default();
        assert_eq!(at("2026-11-23T15:00", &journal).asked, night("2026-11-22"));
        assert_eq!(at("2026-11-23T21:00", &journal).asked, night("2026-11-23"));
    }
}
