//! What do the urges by place say to someone who reads it?

use super::{Place, Situations};
use crate::{
    chart::{
        date_axis::first_to_last,
        drawing::{Cell, Table},
    },
    night::Night,
    severity::Severity,
    symptom::Situation,
    text::Text,
};

/// What is shown, and from when to when.
pub(super) fn title(data: &Situations, text: Text) -> String {
    text.situations_title(first_to_last(data.from, data.to, text))
}

/// How many urges there were, and of how many the place is known.
pub(super) fn sentence(data: &Situations, text: Text) -> String {
    let placed = data
        .places
        .iter()
        .filter(|place| place.situation.is_some())
        .map(|place| place.urges.len() as u64)
        .sum();
    let count = text.timeline_episode_count(data.count() as u64);
    text.two_sentences(count, text.situations_placed(placed))
}

/// A row for each place.
pub(super) fn table(data: &Situations, text: Text) -> Table {
    let row = |place: &Place| {
        vec![
            place_name(place.situation, text).into(),
            place.urges.len().to_string().into(),
            strengths(place, text).into(),
        ]
    };
    let headers = [
        text.situations_column_place(),
        text.rows_column_urges(),
        text.situations_column_strength(),
    ];
    Table {
        headers: headers.map(Cell::Borrowed).into(),
        rows: data.places.iter().map(row).collect(),
    }
}

/// Each urge where they are few, how they lie where they are many.
fn strengths(place: &Place, text: Text) -> String {
    if let Some(spread) = place.spread() {
        return text.timeline_spread(
            spread.middle.points(),
            spread.lower.points(),
            spread.upper.points(),
            spread.lowest.points(),
            spread.highest.points(),
        );
    }
    let each = place
        .urges
        .iter()
        .map(|(_, urge)| urge.points().to_string());
    each.collect::<Vec<_>>().join("; ")
}

/// The place, as the person would say.
pub(super) fn place_name(situation: Option<Situation>, text: Text) -> String {
    situation.map_or_else(
        || text.situations_not_said().to_owned(),
        |situation| text.situations_place(situation.code()),
    )
}

/// What a dot stands for.
pub(super) fn title_of(night: Night, urge: Severity, text: Text) -> String {
    text.named_value(text.night(night), urge.points())
}
