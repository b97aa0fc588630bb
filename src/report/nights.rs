//! What stands on the second page? Every night of the time, the missing ones too, newest first.

use super::{
    Source,
    choices::Section,
    counts::{Item, entries},
};
use crate::{
    entry::Entry,
    night::{Boundary, Night},
    remedy::Usage,
    severity::Severity,
};

/// As many nights as one sheet holds; of a longer time the last ones are shown.
pub const MOST_NIGHTS: usize = 60;

/// Numbers that have a column of their own where any night has one.
const NUMBERS: [Item; 5] = [
    Item::Evening,
    Item::Latency,
    Item::Awakenings,
    Item::Sleep,
    Item::FirstSymptom,
];

/// The table of nights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NightTable {
    /// Its name.
    pub heading: String,
    /// From which night to which, with their years.
    pub period: String,
    /// What it leaves out, and what its signs mean.
    pub plain: Vec<String>,
    /// The columns, those of the night and of its worst urge first.
    pub columns: Vec<Column>,
    /// The nights, newest first.
    pub rows: Vec<NightRow>,
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub name: String,
    /// Whether its cells are short, such as a number.
    pub is_short: bool,
}

/// A night of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NightRow {
    /// Which.
    pub night: Night,
    /// The points of its worst urge.
    pub worst: Option<u8>,
    /// Whether anything of it was logged.
    pub is_logged: bool,
    /// As many as there are columns.
    pub cells: Vec<String>,
}

impl NightTable {
    pub(super) fn of(source: Source<'_>) -> Self {
        let Source {
            journal,
            choices,
            text,
            ..
        } = source;
        let nights: Vec<Night> = choices.period.nights().rev().take(MOST_NIGHTS).collect();
        let boundary = journal.settings().boundary;
        let newest = choices.period.to();
        let oldest = nights.last().copied().unwrap_or(newest);
        let shown = || entries(journal, choices.period).filter(|(night, _)| *night >= oldest);
        let has = |item: Item| shown().any(|(_, entry)| item.value(entry, boundary).is_some());
        let numbers: Vec<Item> = NUMBERS.into_iter().filter(|item| has(*item)).collect();
        let layout = Layout {
            numbers,
            has_episodes: shown().any(|(_, entry)| !entry.episodes.is_empty()),
            has_uses: nights.iter().any(|night| !used(source, *night).is_empty()),
            has_notes: choices.shows(Section::Notes)
                && shown().any(|(_, entry)| !words(entry).is_empty()),
        };
        let mut plain = Vec::new();
        if nights.len() < usize::try_from(choices.period.count()).unwrap_or(usize::MAX) {
            plain.push(text.report_nights_last(nights.len(), choices.period.count()));
        }
        let withheld = source.withheld.iter();
        let withheld = withheld.filter_map(|id| journal.remedy(*id));
        plain.extend(
            withheld
                .filter(|remedy| choices.shows(Source::section(remedy)))
                .map(|remedy| text.report_nights_withheld(&remedy.name)),
        );
        if shown().any(|(night, entry)| entry.is_late(night)) {
            plain.push(text.report_nights_late().to_owned());
        }
        if layout.has_notes {
            plain.push(text.report_nights_cut().to_owned());
        }
        Self {
            heading: text.report_part(Section::Nights.code()),
            period: text.report_full_stop(text.from_to(
                text.full_day(oldest.evening()),
                text.full_day(newest.evening()),
            )),
            plain,
            columns: layout.columns(source),
            rows: nights
                .into_iter()
                .map(|night| layout.row(source, night, boundary))
                .collect(),
        }
    }
}

/// Which columns there are besides the night and its worst urge.
struct Layout {
    numbers: Vec<Item>,
    has_episodes: bool,
    has_uses: bool,
    has_notes: bool,
}

impl Layout {
    fn columns(&self, source: Source<'_>) -> Vec<Column> {
        let text = source.text;
        let short = |name: String| Column {
            name,
            is_short: true,
        };
        let long = |name: &str| Column {
            name: name.to_owned(),
            is_short: false,
        };
        let mut columns = vec![
            long(text.timeline_column_night()),
            short(text.report_column("worst")),
        ];
        let numbers = self.numbers.iter();
        columns.extend(numbers.map(|item| short(text.report_column(item.code()))));
        if self.has_episodes {
            columns.push(short(text.report_column("episodes")));
        }
        if self.has_uses {
            columns.push(long(text.report_column_used_words()));
        }
        if self.has_notes {
            columns.push(long(text.note_label()));
        }
        columns
    }

    fn row(&self, source: Source<'_>, night: Night, boundary: Boundary) -> NightRow {
        let text = source.text;
        let entry = source.journal.entry(night).map(AsRef::as_ref);
        let worst = entry.and_then(Entry::worst).map(Severity::points);
        let rated = match (entry, worst) {
            (None, _) => text.timeline_not_logged().to_owned(),
            (Some(_), None) => text.history_not_rated().to_owned(),
            (Some(entry), Some(worst)) if entry.is_late(night) => text.report_late(worst),
            (Some(_), Some(worst)) => worst.to_string(),
        };
        let mut cells = vec![text.night(night), rated];
        cells.extend(self.numbers.iter().map(|item| {
            let value = entry.and_then(|entry| item.value(entry, boundary));
            value.map_or_else(String::new, |value| item.words(value, boundary, text))
        }));
        if self.has_episodes {
            let count = entry.map_or(0, |entry| entry.episodes.len());
            cells.push(if count == 0 {
                String::new()
            } else {
                count.to_string()
            });
        }
        if self.has_uses {
            cells.push(uses(source, night));
        }
        if self.has_notes {
            cells.push(entry.map_or_else(String::new, words));
        }
        NightRow {
            night,
            worst,
            is_logged: entry.is_some(),
            cells,
        }
    }
}

/// What was used on a night, as far as it may stand beside it.
fn used(source: Source<'_>, night: Night) -> Vec<String> {
    let remedies = source.journal.remedies();
    remedies
        .filter(|remedy| source.stands_beside_nights(remedy))
        .filter(|remedy| source.journal.usage(night, remedy.id) == Usage::Used)
        .map(|remedy| remedy.name.as_str().to_owned())
        .collect()
}

/// The same in words: what nobody said is kept apart from what was not used.
fn uses(source: Source<'_>, night: Night) -> String {
    let text = source.text;
    if source.journal.entry(night).is_none() {
        return used(source, night).join(text.report_comma());
    }
    let listed = source.journal.listed_on(night);
    let mut listed = listed
        .filter(|remedy| source.stands_beside_nights(remedy))
        .peekable();
    let is_any = listed.peek().is_some();
    let is_open = listed.any(|remedy| source.journal.usage(night, remedy.id) == Usage::Unknown);
    let mut words = used(source, night);
    match (words.is_empty(), is_open) {
        (true, true) => words.push(text.report_not_said().to_owned()),
        (true, false) if is_any => words.push(text.report_none_used().to_owned()),
        (false, true) => words.push(text.report_rest_not_said().to_owned()),
        _ => {}
    }
    words.join(text.report_comma())
}

/// A night's note and side effects on one line.
fn words(entry: &Entry) -> String {
    let words = [entry.note.as_str(), entry.details.side_effects.as_str()];
    let words = words.into_iter().flat_map(str::split_whitespace);
    words.collect::<Vec<_>>().join(" ")
}
