//! What does the person choose? The nights, the sections, a name, a question.

use crate::{bounded::Words, coded::coded, journal::Journal, night::Night};

coded! {
    /// A section of the page that can be left out.
    Section {
        /// The worst urge on a chart.
        Timeline = "timeline",
        /// The first half of the time and the second.
        Glance = "glance",
        /// Where on the body, in which places, at what time of day.
        Places = "places",
        /// What else was there.
        Factors = "factors",
        /// What was used, in counts.
        Remedies = "remedies",
        /// Prescribed medicines, as written.
        Medicines = "medicines",
        /// Results from a clinic, as written off.
        Results = "results",
        /// What the person ticked of their health.
        About = "about",
        /// Planned tests.
        Trials = "trials",
        /// Notes and side effects in the person's words.
        Notes = "notes",
        /// The second page with its table.
        Nights = "nights",
    }
}

/// What a report is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Which nights.
    pub period: Period,
    /// What is left out; words of that kind are on neither page then.
    pub without: Vec<Section>,
    /// A name; empty for none.
    pub name: Words<80>,
    /// A question; empty for none.
    pub question: Words<300>,
}

impl Choices {
    /// Everything of these nights, without a name or a question.
    pub fn all_of(period: Period) -> Self {
        Self {
            period,
            without: Vec::new(),
            name: Words::default(),
            question: Words::default(),
        }
    }

    /// Whether a section was not left out.
    pub fn shows(&self, section: Section) -> bool {
        !self.without.contains(&section)
    }
}

/// Nights in a row, from the first to the last, both counted; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    from: Night,
    to: Night,
}

/// Eight weeks are what a visit usually looks back on.
const USUAL_NIGHTS: i32 = 56;

impl Period {
    /// `None` if it would end before it begins.
    pub fn new(from: Night, to: Night) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// The period between these ends when `today` is the present night. Without an end it is the last
    /// night logged, without a beginning the eight weeks up to the end, or as many of them as there
    /// are since the first night logged. Nights that are still to come are no part of it, for they are
    /// not missing. `None` if it would end before it begins.
    pub fn between(
        journal: &Journal,
        today: Night,
        from: Option<Night>,
        to: Option<Night>,
    ) -> Option<Self> {
        let mut logged = journal.nights().map(|(night, _)| night);
        let last = logged.next_back();
        let begun = logged.next().or(last);
        let yesterday = today.before();
        let latest = last.map_or(yesterday, |last| last.max(yesterday));
        let to = to.unwrap_or(last.unwrap_or(yesterday)).min(latest);
        let usual = || {
            let first = Night::from_day_number(to.day_number() - (USUAL_NIGHTS - 1));
            let first = first.unwrap_or(to);
            begun.map_or(first, |begun| first.max(begun.min(to)))
        };
        Self::new(from.unwrap_or_else(usual), to)
    }

    /// So many weeks up to the last night logged, or as many of their nights as there are since the
    /// first; at least one night.
    pub fn last_weeks(journal: &Journal, today: Night, weeks: u8) -> Option<Self> {
        let usual = Self::between(journal, today, None, None)?;
        let (first, _) = journal.nights().next()?;
        let nights = 7 * i32::from(weeks.max(1));
        let from = Night::from_day_number(usual.to.day_number() - (nights - 1))?;
        Self::new(from.max(first.min(usual.to)), usual.to)
    }

    /// The first night.
    pub fn from(self) -> Night {
        self.from
    }

    /// The last night.
    pub fn to(self) -> Night {
        self.to
    }

    /// Every night of it, oldest first.
    pub fn nights(self) -> impl DoubleEndedIterator<Item = Night> {
        (self.from.day_number()..=self.to.day_number()).filter_map(Night::from_day_number)
    }

    /// How many nights it has.
    pub fn count(self) -> u32 {
        self.to.day_number().abs_diff(self.from.day_number()) + 1
    }

    /// Whether a night lies within.
    pub fn holds(self, night: Night) -> bool {
        (self.from..=self.to).contains(&night)
    }

    /// Its first half and its second, the longer one if they cannot be alike; `None` if it is shorter
    /// than `least` nights.
    pub fn halves(self, least: u32) -> Option<[Self; 2]> {
        if self.count() < least.max(2) {
            return None;
        }
        let half = i32::try_from(self.count() / 2).ok()?;
        let second = Night::from_day_number(self.from.day_number() + half)?;
        Some([
            Self::new(self.from, second.before())?,
            Self::new(second, self.to)?,
        ])
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::{entry::Entry, journal::Part, severity::Severity};

    fn night(date: &str) -> Night {
        date.parse().unwrap()
    }

    fn logged_on(dates: &[&str]) -> Journal {
        let entry = Rc::new(Entry {
            evening_urge: Some(Severity::NONE),
            ..Entry::default()
        });
        let entry = |date: &&str| Part::Night(night(date), Some(Rc::clone(&entry)));
        Journal::from_parts(dates.iter().map(entry))
    }

    #[test]
    fn eight_weeks_end_with_the_last_night_logged() {
        let journal = logged_on(&["2024-01-01", "2026-11-23"]);
        let period = Period::between(&journal, night("2027-03-01"), None, None).unwrap();
        assert_eq!(period.to(), night("2026-11-23"));
        assert_eq!(period.from(), night("2026-09-29"));
        assert_eq!(period.count(), 56);
    }

    #[test]
    fn nights_before_the_first_one_logged_are_missing_only_if_asked_for() {
        let journal = logged_on(&["2026-11-20", "2026-11-23"]);
        let from = |from| {
            Period::between(&journal, night("2026-11-24"), from, None)
                .unwrap()
                .from()
        };
        assert_eq!(from(None), night("2026-11-20"));
        assert_eq!(from(Some(night("2026-11-01"))), night("2026-11-01"));
    }

    #[test]
    fn weeks_end_with_the_last_night_logged_and_begin_no_earlier_than_the_first() {
        let journal = logged_on(&["2026-10-01", "2026-11-23"]);
        let weeks = |weeks| Period::last_weeks(&journal, night("2026-11-24"), weeks).unwrap();
        assert_eq!(weeks(4).count(), 28);
        assert_eq!(weeks(4).to(), night("2026-11-23"));
        assert_eq!(weeks(12).from(), night("2026-10-01"));
        let nothing = Journal::default();
        assert_eq!(Period::last_weeks(&nothing, night("2026-11-24"), 8), None);
    }

    #[test]
    fn nights_to_come_are_not_missing_and_those_since_the_last_are() {
        let journal = logged_on(&["2026-11-23"]);
        let today = night("2026-11-27");
        let to = |to| {
            Period::between(&journal, today, None, Some(night(to)))
                .unwrap()
                .to()
        };
        assert_eq!(to("2026-12-24"), night("2026-11-26"));
        assert_eq!(to("2026-11-25"), night("2026-11-25"));
        let backwards = Period::between(&journal, today, Some(night("2026-11-28")), None);
        assert_eq!(backwards, None);
    }

    #[test]
    fn halves_follow_each_other_and_are_all_of_it() {
        let period = Period::new(night("2026-09-28"), night("2026-11-23")).unwrap();
        let [first, second] = period.halves(28).unwrap();
        assert_eq!((first.count(), second.count()), (28, 29));
        assert_eq!(first.to().next(), second.from());
        assert_eq!((first.from(), second.to()), (period.from(), period.to()));
        assert_eq!(period.halves(58), None);
    }
}
