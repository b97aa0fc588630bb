//! What does the chart say to someone who reads it? Half of the nights of the first month and of the last
//! one, the description, the table.

use super::{Grain, Onset};
use crate::{
    chart::{
        date_axis::first_to_last,
        drawing::{Cell, Table},
        spread::FEWEST_FOR_A_MIDDLE,
        timeline::{
            period::Period,
            words::{full, period_name},
        },
    },
    text::Text,
};

/// What is shown, and from when to when.
pub(super) fn title(data: &Onset, text: Text) -> String {
    text.onset_title(first_to_last(data.from, data.to, text))
}

/// How many nights have a time, and by when half of them had begun: in the first and the last calendar
/// month of which that can be said, or else in all of them.
pub(super) fn sentence(data: &Onset, text: Text) -> String {
    let mut said = text.onset_noted(data.began.len() as u64);
    if data.all_day > 0 {
        said = text.two_sentences(said, text.onset_all_day(data.all_day as u64));
    }
    if data.without > 0 {
        said = text.two_sentences(said, text.onset_without(data.without as u64));
    }
    let (months, periods) = data.whole().split(usize::MAX);
    let told = |period: &Period| {
        let middle = data.spread(*period)?.middle;
        let name = period_name(*period, months, text);
        Some((data.hour(middle, text), name))
    };
    let first = periods.iter().find_map(told);
    let last = periods.iter().rev().find_map(told);
    let half = match (first, last) {
        (Some((began, month)), Some((begins, later))) if month != later => {
            text.onset_months(began, month, begins, later)
        }
        _ => match data.spread(data.whole()) {
            Some(spread) => text.onset_half(data.hour(spread.middle, text)),
            None => text.onset_few(FEWEST_FOR_A_MIDDLE as u64),
        },
    };
    text.two_sentences(said, half)
}

/// What is drawn.
pub(super) fn description(grain: &Grain, text: Text) -> String {
    match grain {
        Grain::Nights => text.onset_described_by_night().to_owned(),
        Grain::Periods(..) => text.onset_described_by_period(FEWEST_FOR_A_MIDDLE as u64),
    }
}

/// One row for each night or period with a time, the newest first.
pub(super) fn table(data: &Onset, grain: &Grain, text: Text) -> Table {
    match grain {
        Grain::Nights => Table {
            headers: vec![
                text.timeline_column_night().into(),
                text.onset_column_began().into(),
            ],
            rows: data
                .began
                .iter()
                .rev()
                .map(|(night, minutes)| {
                    vec![full(*night, text).into(), data.hour(*minutes, text).into()]
                })
                .collect(),
        },
        Grain::Periods(months, periods) => Table {
            headers: vec![
                text.timeline_column_period().into(),
                text.onset_column_nights().into(),
                text.onset_column_began().into(),
            ],
            rows: periods
                .iter()
                .rev()
                .filter_map(|period| period_row(data, *period, *months, text))
                .collect(),
        },
    }
}

fn period_row(data: &Onset, period: Period, months: i32, text: Text) -> Option<Vec<Cell>> {
    let nights = data.within(period);
    if nights.is_empty() {
        return None;
    }
    Some(vec![
        period_name(period, months, text).into(),
        nights.len().to_string().into(),
        times(data, period, text).into(),
    ])
}

/// The middle of a period and how far it reaches, or each time where they are few.
pub(super) fn times(data: &Onset, period: Period, text: Text) -> String {
    let hour = |minutes| data.hour(minutes, text);
    if let Some(spread) = data.spread(period) {
        let ends = (hour(spread.lowest), hour(spread.highest));
        return text.onset_spread(hour(spread.middle), ends.0, ends.1);
    }
    let each = data
        .within(period)
        .iter()
        .map(|(_, minutes)| hour(*minutes));
    each.collect::<Vec<_>>().join(", ")
}
