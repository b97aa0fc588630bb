//! What does a chart of effects say to someone who reads it? The same numbers, remedy by remedy.

use super::{EffectRow, EffectRows, Evidence, Points};
use crate::{
    chart::drawing::{Cell, Table},
    text::Text,
    weigh::{
        comparison::Measured,
        effect::{Effect, Effects},
        finding::Finding,
        sentence::sided,
    },
};

/// One for each remedy; a difference only where there are nights enough for one.
pub(super) fn rows(effects: &Effects, text: Text) -> Vec<EffectRow> {
    effects.remedies.iter().map(|own| row(own, text)).collect()
}

fn row(effect: &Effect, text: Text) -> EffectRow {
    let answer = effect.outcome.as_ref().ok();
    let running = answer.map(|answer| &answer.running);
    // A number for one of several that cannot be told apart would belong to all of them.
    let is_apart = answer.is_some_and(|answer| {
        let findings = [answer.words.finding, answer.finding_all];
        !findings.contains(&Finding::CannotSeparate)
    });
    let enough = running.filter(|running| is_apart && running.is_enough());
    EffectRow {
        name: effect.name.clone(),
        nights: running.map(|running| (running.with, running.without)),
        points: enough
            .and_then(|running| running.measured.as_ref().ok())
            .map(Points::of),
        said: effect.in_short(text),
        evidence: Evidence::Journal,
    }
}

impl Points {
    /// The estimate with its limits.
    pub fn of(measured: &Measured) -> Self {
        Self {
            estimate: measured.estimate,
            low: measured.interval.low(),
            high: measured.interval.high(),
        }
    }

    /// "1.7 lower, likely 2.4 lower to 1.0 lower".
    pub fn sentence(self, text: Text) -> String {
        let [estimate, low, high] = words(self, text);
        text.effects_difference(estimate, low, high)
    }
}

/// What stands under a remedy's name, line by line: what it comes to, and the numbers.
pub(super) fn notes(row: &EffectRow, text: Text) -> Vec<String> {
    let points = row.points.map(|points| points.sentence(text));
    [row.said.clone()].into_iter().chain(points).collect()
}

/// What stands beside the name.
pub(super) fn counts(row: &EffectRow, text: Text) -> String {
    row.nights.map_or_else(String::new, |(with, without)| {
        text.effects_counts(count(with), count(without))
    })
}

fn words(points: Points, text: Text) -> [String; 3] {
    [points.estimate, points.low, points.high].map(|points| sided(text, points))
}

fn count(nights: usize) -> u64 {
    u64::try_from(nights).unwrap_or(u64::MAX)
}

/// A row for each remedy.
pub(super) fn table(data: &EffectRows, text: Text) -> Table {
    let headers = [
        text.effects_column_remedy(),
        text.effects_column_with(),
        text.effects_column_without(),
        text.effects_column_difference(),
        text.effects_column_from(),
        text.effects_column_to(),
        text.effects_column_said(),
    ];
    let row = |row: &EffectRow| {
        let unsaid = || Cell::Borrowed(text.effects_none());
        let nights = match row.nights {
            Some((with, without)) => [with, without].map(|nights| nights.to_string().into()),
            None => [unsaid(), unsaid()],
        };
        let points = match row.points {
            Some(points) => words(points, text).map(Cell::Owned),
            None => [unsaid(), unsaid(), unsaid()],
        };
        [Cell::Owned(row.name.clone())]
            .into_iter()
            .chain(nights)
            .chain(points)
            .chain([Cell::Owned(row.said.clone())])
            .collect()
    };
    Table {
        headers: headers.map(Cell::Borrowed).into(),
        rows: data.rows.iter().map(row).collect(),
    }
}
