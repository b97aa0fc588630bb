//! How do values lie along an axis? Evenly, with labels at places that we choose.

use std::ops::Range;

use plotters::coord::{
    ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter},
    types::RangedCoordf64,
};

/// A linear axis of plain numbers.
///
/// plotters' own axes choose their labels by themselves, which for dates may fail on short spans.
pub(super) struct Scale {
    numbers: RangedCoordf64,
    labels: Vec<(f64, String)>,
}

impl Scale {
    /// From one value to another, with words at some places; nothing is labelled outside.
    pub(super) fn new(range: Range<f64>, labels: impl IntoIterator<Item = (f64, String)>) -> Self {
        Self {
            numbers: range.into(),
            labels: labels.into_iter().collect(),
        }
    }
}

impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        self.numbers.map(value, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            return Vec::new();
        }
        self.labels.iter().map(|(place, _)| *place).collect()
    }

    fn range(&self) -> Range<f64> {
        self.numbers.range()
    }
}

impl ValueFormatter<f64> for Scale {
    fn format_ext(&self, value: &f64) -> String {
        self.labels
            .iter()
            .find(|(place, _)| place.total_cmp(value).is_eq())
            .map_or_else(String::new, |(_, label)| label.clone())
    }
}
