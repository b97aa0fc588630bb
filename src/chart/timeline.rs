//! How did the nights go, one by one? The worst urge of each, and what was used.
//!
//! Up to [`NIGHT_BY_NIGHT`] nights each has a mark of its own; a longer time is drawn by calendar
//! months (or years), which says more than thousands of dots on a phone and takes no longer.

mod journal;
mod key;
mod layout;
pub(super) mod period;
mod strip;
mod test_bands;
#[cfg(test)]
mod tests;
mod urge;
pub(super) mod words;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    drawing::{Drawing, Width},
    recording,
};
use crate::{night::Night, remedy::Usage, severity::Severity, text::Text};
use layout::Layout;
use period::{Period, Summary};
pub use test_bands::TestBand;

/// The most nights that are drawn one by one.
pub const NIGHT_BY_NIGHT: u32 = 400;

/// What a timeline shows: a stretch of nights, at least one, and what is known of them.
///
/// A night that is not in it was not logged, which is not the same as a calm one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    from: Night,
    to: Night,
    nights: BTreeMap<Night, TimelineNight>,
    remedies: Vec<RemedyRow>,
    /// By their first nights.
    tests: Vec<TestBand>,
    /// Nights with a note. What it says is not here: a picture can go to others.
    noted: BTreeSet<Night>,
}

/// What is known of one night.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimelineNight {
    /// Its worst urge, if the night was rated.
    pub rating: Option<Rated>,
    /// Urges logged in the moment.
    pub episodes: u16,
}

/// A night's rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The worst urge of the night.
    pub worst: Severity,
    /// Whether it was logged more than 36 hours after the night, when memory is no longer fresh.
    pub late: bool,
}

/// One remedy and the nights on which its use is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemedyRow {
    name: String,
    /// Never holds `Unknown`: that is the absence of a night.
    usage: BTreeMap<Night, Usage>,
    /// Nights that are told and not drawn.
    unmarked: BTreeSet<Night>,
}

impl RemedyRow {
    /// A remedy by the person's name for it; nights that are not given are unknown.
    pub fn new(name: impl Into<String>, usage: impl IntoIterator<Item = (Night, Usage)>) -> Self {
        Self {
            name: name.into(),
            usage: usage
                .into_iter()
                .filter(|(_, usage)| *usage != Usage::Unknown)
                .collect(),
            unmarked: BTreeSet::new(),
        }
    }

    /// Leaves these nights without a mark: off the list a remedy was not used, but a hollow mark
    /// would say that the person was asked.
    #[must_use]
    pub fn without_marks_on(mut self, nights: impl IntoIterator<Item = Night>) -> Self {
        self.unmarked.extend(nights);
        self
    }

    /// The row as it is drawn.
    fn marked(&self) -> Cow<'_, Self> {
        let mut row = Cow::Borrowed(self);
        if !self.unmarked.is_empty() {
            let usage = &mut row.to_mut().usage;
            usage.retain(|night, _| !self.unmarked.contains(night));
        }
        row
    }

    fn usage(&self, night: Night) -> Usage {
        self.usage.get(&night).copied().unwrap_or(Usage::Unknown)
    }
}

impl Timeline {
    /// The nights `from` to `to`, both counted; what lies outside is left out, and of two accounts
    /// of a night the later one holds. `None` if `to` comes before `from`.
    pub fn new(
        from: Night,
        to: Night,
        nights: impl IntoIterator<Item = (Night, TimelineNight)>,
        remedies: impl IntoIterator<Item = RemedyRow>,
    ) -> Option<Self> {
        let shown = |night: &Night| (from..=to).contains(night);
        (from <= to).then(|| Self {
            from,
            to,
            nights: nights
                .into_iter()
                .filter(|(night, _)| shown(night))
                .collect(),
            remedies: remedies
                .into_iter()
                .map(|mut row| {
                    let ends = [row.usage.first_key_value(), row.usage.last_key_value()];
                    if !ends.into_iter().flatten().all(|(night, _)| shown(night)) {
                        row.usage.retain(|night, _| shown(night));
                    }
                    row
                })
                .collect(),
            tests: Vec::new(),
            noted: BTreeSet::new(),
        })
    }

    /// The same with marks on the nights that have a note.
    #[must_use]
    pub fn with_notes_on(mut self, nights: impl IntoIterator<Item = Night>) -> Self {
        let shown = self.from..=self.to;
        self.noted = nights
            .into_iter()
            .filter(|night| shown.contains(night))
            .collect();
        self
    }

    fn whole(&self) -> Period {
        Period {
            from: self.from,
            to: self.to,
        }
    }

    /// The rated nights of a period, oldest first.
    fn rated(&self, period: Period) -> impl Iterator<Item = (Night, Rated)> {
        self.nights
            .range(period.from..=period.to)
            .filter_map(|(night, known)| known.rating.map(|rated| (*night, rated)))
    }

    fn episodes(&self, period: Period) -> u32 {
        self.nights
            .range(period.from..=period.to)
            .fold(0, |sum: u32, (_, known)| {
                sum.saturating_add(u32::from(known.episodes))
            })
    }

    fn notes(&self, period: Period) -> u32 {
        let notes = self.noted.range(period.from..=period.to);
        notes.fold(0, |sum: u32, _| sum.saturating_add(1))
    }

    fn has_episodes(&self) -> bool {
        self.nights.values().any(|known| known.episodes > 0)
    }
}

/// How finely a timeline is drawn and told.
#[derive(Clone, Debug, PartialEq)]
enum Grain {
    /// Every night by itself.
    Nights,
    /// By calendar periods, oldest first.
    Periods(Vec<Summary>),
}

/// Draws a timeline as wide as asked, and says the same in words.
pub fn timeline(data: &Timeline, width: Width, text: Text) -> Drawing {
    drawn(data, &Layout::new(data, width, text), text)
}

/// The same, lower: for a page that has other things on it.
pub fn low_timeline(data: &Timeline, width: Width, text: Text) -> Drawing {
    drawn(data, &Layout::new(data, width, text).low(), text)
}

/// Where a place of a timeline lies between its first night and its last, by its pixels from the left:
/// 0 at the edge of the first, 1 at that of the last.
pub fn share_of_nights(pixels: f64, width: Width) -> f64 {
    layout::share_of_nights(pixels, width.pixels())
}

fn drawn(data: &Timeline, layout: &Layout, text: Text) -> Drawing {
    let mut marks = Vec::new();
    let area = recording::area(layout.width, layout.height, &mut marks);
    // Recording cannot fail. Should laying out ever fail, the words and the table still say it all.
    let _ = layout::draw(&area, data, layout, text);
    drop(area);
    Drawing {
        width: layout.width,
        height: layout.height,
        marks,
        title: words::title(data, text),
        description: words::description(data, &layout.grain, text),
        sentence: words::sentence(data, text),
        table: words::table(data, &layout.grain, text),
    }
}
