//! What is counted? Every number here can be counted again from the table of nights.

use super::choices::Period;
use crate::{
    coded::coded,
    entry::{Entry, FirstSymptom, SleepLatency},
    journal::Journal,
    night::{Boundary, Night},
    text::Text,
};

/// The fewest answers of which a middle is said, as everywhere in Lull.
pub const FEWEST_FOR_A_MIDDLE: usize = 10;

/// How many nights of a time were logged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// All of them.
    pub nights: u32,
    /// Those with a worst urge.
    pub rated: u32,
    /// Those of which something is known, but not the worst urge.
    pub unrated: u32,
    /// Those of which nothing is known.
    pub missing: u32,
    /// Those with a worst urge of 1 or more.
    pub with_urge: u32,
    /// Urges logged in the moment.
    pub episodes: u32,
}

impl Coverage {
    /// Counts a period.
    pub fn of(journal: &Journal, period: Period) -> Self {
        let mut sum = Self {
            nights: period.count(),
            missing: period.count(),
            ..Self::default()
        };
        for (_, entry) in entries(journal, period) {
            sum.missing = sum.missing.saturating_sub(1);
            match entry.worst() {
                Some(worst) => {
                    sum.rated += 1;
                    sum.with_urge += u32::from(worst.points() > 0);
                }
                None => sum.unrated += 1,
            }
            let episodes = u32::try_from(entry.episodes.len()).unwrap_or(u32::MAX);
            sum.episodes = sum.episodes.saturating_add(episodes);
        }
        sum
    }
}

/// The logged nights of a period, oldest first. Each is asked for: a journal of years is not searched
/// for eight weeks.
pub(super) fn entries(
    journal: &Journal,
    period: Period,
) -> impl DoubleEndedIterator<Item = (Night, &Entry)> {
    period
        .nights()
        .filter_map(|night| Some((night, journal.entry(night)?.as_ref())))
}

coded! {
    /// Something that a night has a number for.
    Item {
        /// The worst urge, 0 to 10.
        Worst = "worst",
        /// The urge in the evening, before any remedy, 0 to 10.
        Evening = "evening",
        /// Minutes to fall asleep.
        Latency = "latency",
        /// How badly the legs disturbed sleep, 0 to 10.
        Disturbed = "disturbed",
        /// Times the person woke.
        Awakenings = "awakenings",
        /// Minutes awake in the night.
        AwakeMinutes = "awake",
        /// Minutes of sleep lost.
        MinutesLost = "lost",
        /// Sleep, in quarters of an hour.
        Sleep = "sleep",
        /// When it began, in minutes after the hour at which a night begins.
        FirstSymptom = "first",
        /// Ache or pain, 0 to 10.
        Ache = "ache",
        /// How tired by day, 0 to 10.
        Tired = "tired",
    }
}

impl Item {
    /// What a night says of it.
    pub fn value(self, entry: &Entry, boundary: Boundary) -> Option<u16> {
        let details = &entry.details;
        let points = |severity: crate::severity::Severity| u16::from(severity.points());
        match self {
            Self::Worst => entry.worst().map(points),
            Self::Evening => entry.evening_urge.map(points),
            Self::Latency => match entry.sleep_latency? {
                SleepLatency::Minutes(minutes) => Some(minutes.get()),
                SleepLatency::NotSure => None,
            },
            Self::Disturbed => details.sleep_disturbed.map(points),
            Self::Awakenings => details.awakenings.map(crate::bounded::UpTo::get),
            Self::AwakeMinutes => details.awake_minutes.map(crate::bounded::UpTo::get),
            Self::MinutesLost => details.minutes_lost.map(crate::bounded::UpTo::get),
            Self::Sleep => details.sleep_quarters.map(crate::bounded::UpTo::get),
            Self::FirstSymptom => match details.first_symptom? {
                FirstSymptom::At(time) => Some(boundary.minutes_until(time)),
                FirstSymptom::None | FirstSymptom::AllDay => None,
            },
            Self::Ache => details.ache.map(points),
            Self::Tired => details.tired.map(points),
        }
    }

    /// A value as it is written.
    pub fn words(self, value: u16, boundary: Boundary, text: Text) -> String {
        match self {
            Self::Sleep => (f64::from(value) / 4.0).to_string(),
            Self::FirstSymptom => text.hour(boundary.time_after(value)),
            _ => value.to_string(),
        }
    }

    /// How the values of a period lie; `None` if there is none.
    pub fn spread(self, journal: &Journal, period: Period) -> Option<Spread> {
        let boundary = journal.settings().boundary;
        let values = entries(journal, period).filter_map(|(_, entry)| self.value(entry, boundary));
        Spread::of(values)
    }
}

/// How numbers lie. All three are numbers that were given: nothing is averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many there are.
    pub count: usize,
    /// The lowest.
    pub lowest: u16,
    /// The least number that at least half of them do not exceed; from ten on.
    pub middle: Option<u16>,
    /// The highest.
    pub highest: u16,
}

impl Spread {
    /// `None` of no number at all.
    pub fn of(values: impl IntoIterator<Item = u16>) -> Option<Self> {
        let mut values: Vec<u16> = values.into_iter().collect();
        values.sort_unstable();
        let middle = values.get(values.len().checked_sub(1)? / 2).copied();
        Some(Self {
            count: values.len(),
            lowest: *values.first()?,
            middle: middle.filter(|_| values.len() >= FEWEST_FOR_A_MIDDLE),
            highest: *values.last()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_nine_nights_no_middle_is_said() {
        let spread = Spread::of([4, 1, 9, 2, 2, 8, 7, 3, 5]);
        assert_eq!(spread.map(|spread| spread.middle), Some(None));
        // Of ten, five are 4 or lower and five are not.
        let spread = Spread::of([4, 1, 9, 2, 2, 8, 7, 3, 5, 6]);
        let expected = Spread {
            count: 10,
            lowest: 1,
            middle: Some(4),
            highest: 9,
        };
        assert_eq!(spread, Some(expected));
        assert_eq!(Spread::of([]), None);
    }
}
