//! What does a dot plot say to someone who reads it? Counts first; middles from ten nights a side.

use super::{Comparison, counted, ratings};
use crate::{
    chart::{
        date_axis::first_to_last,
        drawing::{Cell, Table},
        spread::FEWEST_FOR_A_MIDDLE,
    },
    night::Night,
    severity::Severity,
    text::Text,
};

/// Whose nights, and from when to when.
pub(super) fn title(data: &Comparison, text: Text) -> String {
    text.dot_plot_title(&data.name, first_to_last(data.from, data.to, text))
}

/// The counts of both sides, their middles if there are enough, and what is on neither side.
pub(super) fn sentence(data: &Comparison, text: Text) -> String {
    let (with, without) = (data.with.len() as u64, data.without.len() as u64);
    let mut said = match (with, without) {
        (0, 0) => text.dot_plot_neither().to_owned(),
        (_, 0) => text.dot_plot_only_with(with),
        (0, _) => text.dot_plot_only_without(without),
        _ => {
            let counts = text.dot_plot_counts(with, without);
            let more = match data.middles() {
                Some(middles) => {
                    text.dot_plot_halves(middles.with.points(), middles.without.points())
                }
                None => text.dot_plot_few(FEWEST_FOR_A_MIDDLE.to_string()),
            };
            text.two_sentences(counts, more)
        }
    };
    if !data.unknown.is_empty() {
        said = text.two_sentences(said, text.dot_plot_unknown(data.unknown.len() as u64));
    }
    if !data.begun.is_empty() {
        said = text.two_sentences(said, text.dot_plot_begun(data.begun.len() as u64));
    }
    said
}

/// What is drawn.
pub(super) fn description(dotted: bool, text: Text) -> String {
    let what = if dotted {
        text.dot_plot_described_by_dots()
    } else {
        text.dot_plot_described_by_bars()
    };
    what.to_owned()
}

/// All nights, the middles, and then how many nights have each number.
pub(super) fn table(data: &Comparison, text: Text) -> Table {
    let with = counted(ratings(&data.with));
    let without = counted(ratings(&data.without));
    let unknown = counted(data.unknown.iter().copied());
    let mut columns = vec![
        (text.dot_plot_column_with(), with),
        (text.dot_plot_column_without(), without),
        (text.dot_plot_column_unknown(), unknown),
    ];
    if !data.begun.is_empty() {
        let begun = counted(data.begun.iter().copied());
        columns.push((text.dot_plot_column_begun(), begun));
    }
    let all = columns.iter().map(|(_, each)| each.iter().sum::<u32>());
    let mut rows = vec![row(text.dot_plot_row_all().into(), all)];
    if let Some(middles) = data.middles() {
        let said = [middles.with, middles.without].map(|middle| middle.points().to_string());
        let unsaid = (2..columns.len()).map(|_| Cell::Borrowed(""));
        let mut cells = vec![Cell::Borrowed(text.dot_plot_row_half())];
        cells.extend(said.into_iter().map(Cell::Owned).chain(unsaid));
        rows.push(cells);
    }
    rows.extend(Severity::all().map(|rating| {
        let place = usize::from(rating.points());
        let counts = columns.iter().map(|(_, each)| each[place]);
        row(rating.points().to_string().into(), counts)
    }));
    let names = columns.iter().map(|(name, _)| Cell::Borrowed(*name));
    Table {
        headers: [Cell::Borrowed(text.timeline_column_urge())]
            .into_iter()
            .chain(names)
            .collect(),
        rows,
    }
}

fn row(name: Cell, counts: impl Iterator<Item = u32>) -> Vec<Cell> {
    let counts = counts.map(|count| Cell::Owned(count.to_string()));
    [name].into_iter().chain(counts).collect()
}

/// What a dot stands for.
pub(super) fn night_title(night: Night, rating: Severity, text: Text) -> String {
    text.named_value(text.night(night), rating.points())
}
