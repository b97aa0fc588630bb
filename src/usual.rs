//! Which optional items does this person use?
//!
//! Derived from what was logged lately, and stored nowhere: what somebody fills in stands in sight,
//! and what they never asked for does not crowd the night.

use crate::{
    coded::coded, entry::Entry, factor::Factor, journal::Journal, night::Night, sorted::SortedSet,
};

/// On how many logged nights an item has to be missing to fold away again.
const NIGHTS: usize = 14;

coded! {
    /// An optional item of a night's form.
    Item {
        /// The urge in the evening, before any remedy.
        EveningUrge = "evening_urge",
        /// Minutes to fall asleep.
        SleepLatency = "sleep_latency",
        /// How badly the legs disturbed sleep.
        SleepDisturbed = "sleep_disturbed",
        /// When it started.
        FirstSymptom = "first_symptom",
        /// How many times the person woke.
        Awakenings = "awakenings",
        /// Minutes awake in the night.
        AwakeMinutes = "awake_minutes",
        /// Minutes of sleep lost to the legs.
        MinutesLost = "minutes_lost",
        /// Hours of sleep.
        SleepHours = "sleep_hours",
        /// Leg ache or pain.
        Ache = "ache",
        /// Jerks in sleep, and who noticed them.
        SleepJerks = "sleep_jerks",
        /// Where on the body.
        Body = "body",
        /// How tired by day.
        Tired = "tired",
        /// Side effects.
        SideEffects = "side_effects",
        /// What is asked about once a month.
        Month = "month",
    }
}

impl Item {
    /// Whether the entry says anything about it.
    pub fn is_said(self, entry: &Entry) -> bool {
        let details = &entry.details;
        match self {
            Self::EveningUrge => entry.evening_urge.is_some(),
            Self::SleepLatency => entry.sleep_latency.is_some(),
            Self::SleepDisturbed => details.sleep_disturbed.is_some(),
            Self::FirstSymptom => details.first_symptom.is_some(),
            Self::Awakenings => details.awakenings.is_some(),
            Self::AwakeMinutes => details.awake_minutes.is_some(),
            Self::MinutesLost => details.minutes_lost.is_some(),
            Self::SleepHours => details.sleep_quarters.is_some(),
            Self::Ache => details.ache.is_some(),
            Self::SleepJerks => details.sleep_jerks.is_some() || details.noticed_by.is_some(),
            Self::Body => !details.body.is_empty(),
            Self::Tired => details.tired.is_some(),
            Self::SideEffects => !details.side_effects.is_empty(),
            Self::Month => !details.monthly.is_empty(),
        }
    }
}

/// The items in use: said of this night, or of any of the last nights that were logged.
pub fn items(journal: &Journal, night: Night) -> SortedSet<Item> {
    let mut found = SortedSet::default();
    for entry in lately(journal, night) {
        let nightly = Item::ALL.iter().filter(|item| **item != Item::Month);
        found.extend(nightly.filter(|item| item.is_said(entry)).copied());
    }
    if is_month_asked(journal, night) {
        found.insert(Item::Month);
    }
    found
}

/// So many nights after an answer the monthly questions come again.
const MONTH: i32 = 28;

/// So many nights after the last answer nobody is asked any more.
const FORGOTTEN: i32 = 4 * MONTH;

/// Whether the monthly questions are in sight on a night: they were answered on it, or answered before and
/// about a month or more has gone by. Whoever never answered them, or has left them for months, is not
/// asked, and finds them behind the fold.
fn is_month_asked(journal: &Journal, night: Night) -> bool {
    let is_said = |entry: &Entry| Item::Month.is_said(entry);
    if journal.entry(night).is_some_and(|entry| is_said(entry)) {
        return true;
    }
    let ago = |other: Night| night.day_number() - other.day_number();
    let before = journal.nights().rev();
    let mut before = before
        .skip_while(|(other, _)| *other >= night)
        .take_while(|(other, _)| ago(*other) <= FORGOTTEN);
    let last = before.find(|(_, entry)| is_said(entry));
    last.is_some_and(|(other, _)| ago(other) >= MONTH)
}

/// The factors in use: something was said of them on this night, or on any of the last nights that
/// were logged.
pub fn factors(journal: &Journal, night: Night) -> SortedSet<Factor> {
    let mut found = SortedSet::default();
    for entry in lately(journal, night) {
        found.extend(entry.factors.iter().map(|(factor, _)| factor.clone()));
    }
    found
}

/// Every tag of the person's own that was ever used.
pub fn own_tags(journal: &Journal) -> SortedSet<Factor> {
    let factors = journal
        .nights()
        .flat_map(|(_, entry)| entry.factors.iter().map(|(factor, _)| factor));
    let mut found = SortedSet::default();
    for factor in factors {
        if matches!(factor, Factor::Own(_)) && !found.contains(factor) {
            found.insert(factor.clone());
        }
    }
    found
}

fn lately(journal: &Journal, night: Night) -> impl Iterator<Item = &Entry> {
    let last = journal.nights().rev().take(NIGHTS).map(|(_, entry)| entry);
    last.chain(journal.entry(night)).map(AsRef::as_ref)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        bounded::UpTo,
        entry::Details,
        factor::{Known, Level},
        journal::{Act, Change, DetailChange, Part, arbitrary},
        monthly::{Compared, Monthly},
        severity::Severity,
    };

    fn night(number: i32) -> Night {
        Night::from_day_number(20_000 + number).unwrap()
    }

    fn after(journal: &Journal, change: impl Act) -> Journal {
        journal.with(change).unwrap().journal
    }

    /// A journal with this many nights, of which the first alone holds an awakening and a tag.
    fn once(nights: i32) -> Journal {
        let details = Details {
            awakenings: UpTo::new(2),
            ..Details::default()
        };
        let tag = Factor::named("garden work").unwrap();
        let mut journal = after(
            &Journal::default(),
            DetailChange::LogDetails(night(0), details),
        );
        journal = after(
            &journal,
            DetailChange::LogFactor(night(0), tag, Some(Level::Yes)),
        );
        for later in 1..nights {
            // Nights far apart: it is logged nights that count, not days.
            let urge = Change::RateEvening(night(later * 9), Severity::new(3));
            journal = after(&journal, urge);
        }
        journal
    }

    #[test]
    fn an_item_folds_away_when_fourteen_nights_go_without_it() {
        let elsewhere = night(1_000);
        let used = items(&once(14), elsewhere);
        assert_eq!(used, [Item::EveningUrge, Item::Awakenings].into());
        assert_eq!(items(&once(15), elsewhere), [Item::EveningUrge].into());
        assert!(factors(&once(15), elsewhere).is_empty());
    }

    #[test]
    fn what_a_night_says_is_in_sight_on_that_night_however_old() {
        assert!(items(&once(200), night(0)).contains(&Item::Awakenings));
        assert_eq!(factors(&once(200), night(0)).len(), 1);
    }

    #[test]
    fn a_tag_once_used_is_offered_for_ever_and_a_known_factor_is_no_tag() {
        let ill = DetailChange::LogFactor(night(5), Factor::Known(Known::Ill), Some(Level::Yes));
        let journal = after(&once(200), ill);
        assert_eq!(
            own_tags(&journal),
            [Factor::named("garden work").unwrap()].into()
        );
    }

    #[test]
    fn the_monthly_questions_come_again_after_a_month_and_not_for_ever() {
        let monthly = Monthly {
            compared: Some(Compared::Same),
            ..Monthly::default()
        };
        let details = Details {
            monthly,
            ..Details::default()
        };
        let journal = after(
            &Journal::default(),
            DetailChange::LogDetails(night(0), details),
        );
        let asked = |on: i32| items(&journal, night(on)).contains(&Item::Month);
        assert!(asked(0), "what was answered is in sight");
        assert!(!asked(1) && !asked(27), "asked again too soon");
        assert!(asked(28) && asked(112));
        assert!(!asked(113), "asked for ever");
        assert!(!asked(-1), "asked before it was ever answered");
    }

    proptest! {
        #[test]
        fn nothing_that_a_night_says_is_folded_away(entry in arbitrary::entry()) {
            let part = Part::Night(night(0), Some(Rc::new(entry.clone())));
            let used = items(&Journal::from_parts([part]), night(0));
            let mut silent = entry;
            for item in used.iter() {
                prop_assert!(item.is_said(&silent));
            }
            // With the items in use taken out, the optional part of the night is empty.
            if used.is_empty() {
                silent.evening_urge = None;
                silent.sleep_latency = None;
                prop_assert_eq!(silent.details, Details::default());
            }
        }
    }
}
