//! How did the nights go, one by one? The same chart as everywhere, with some rows of what was used.

use super::{Body, Part, Source, choices::Section};
use crate::{
    chart::{
        drawing::{Drawing, Width},
        timeline::{Timeline, low_timeline},
    },
    remedy::{Remedy, Usage},
};

/// The chart's width in pixels: a sheet of paper from margin to margin, with letters of 7 points.
const WIDTH: u16 = 860;

/// How many remedies stand below the nights, from the fullest chart to the sparest.
const ROWS: [usize; 4] = [3, 2, 1, 0];

pub(super) fn part(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let period = source.choices.period;
    let used = source.journal.remedies().filter(|remedy| {
        let mut nights = period.nights();
        source.stands_beside_nights(remedy)
            && nights.any(|night| source.journal.usage(night, remedy.id) == Usage::Used)
    });
    let used: Vec<_> = used.map(|remedy| remedy.id).collect();
    let drawn = |most: usize| -> Option<Drawing> {
        let among = used.get(..most.min(used.len())).unwrap_or_default();
        let shows = |remedy: &Remedy| among.contains(&remedy.id);
        let mut data = Timeline::of(source.journal, period.from(), period.to(), shows)?;
        if source.choices.shows(Section::Trials) {
            data = data.with_tests_of(source.journal, text);
        }
        Some(low_timeline(&data, Width::new(WIDTH), text))
    };
    let mut drawings: Vec<Drawing> = ROWS.into_iter().filter_map(drawn).collect();
    drawings.dedup();
    (!drawings.is_empty()).then(|| Part {
        section: Section::Timeline,
        heading: text.report_part(Section::Timeline.code()),
        body: Body::Chart(drawings),
        plain: Some(text.report_timeline_plain().to_owned()),
    })
}
