//! How did the nights with each remedy differ from like nights without? All on one scale, in the
//! order of first use and never by size.

mod figure;
mod layout;
mod of_tests;
#[cfg(test)]
mod tests;
mod words;

use super::{
    drawing::{Drawing, Width},
    recording::area,
};
use crate::{statistics::worthwhile::Worthwhile, text::Text, weigh::effect::Effects};

/// What a chart of effects holds.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectRows {
    /// From top to bottom.
    pub rows: Vec<EffectRow>,
    /// What the person finds worth having.
    pub worthwhile: Worthwhile,
    /// What it all comes to.
    pub sentence: String,
}

/// One remedy.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectRow {
    /// What the person calls it.
    pub name: String,
    /// Nights with it and without it, unless they are kept back or not counted by nights.
    pub nights: Option<(usize, usize)>,
    /// The difference, where there are nights enough for one.
    pub points: Option<Points>,
    /// What it comes to, in a few words.
    pub said: String,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// A difference in points of the scale, and between which it likely lies; negative is lower.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Points {
    /// The estimate.
    pub estimate: f64,
    /// The lower limit.
    pub low: f64,
    /// The higher one.
    pub high: f64,
}

/// Where a difference comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Nights as they came: a hint, drawn hollow.
    Journal,
    /// A planned test, drawn full.
    Test,
}

impl EffectRows {
    /// What a journal shows: the estimates of all its nights, in the order of first use.
    pub fn of(effects: &Effects, text: Text) -> Self {
        Self {
            rows: words::rows(effects, text),
            worthwhile: effects.question.worthwhile,
            sentence: effects.sentence(text),
        }
    }
}

/// Draws the effects as wide as asked, and says the same in words.
pub fn effects(data: &EffectRows, width: Width, text: Text) -> Drawing {
    let layout = layout::Layout::new(data, width, text);
    let mut marks = Vec::new();
    let whole = area(width.pixels(), layout.height(), &mut marks);
    // Recording cannot fail. Should laying out ever fail, the words and the table still say it all.
    let _ = layout.draw(&whole, data, text);
    drop(whole);
    Drawing {
        width: width.pixels(),
        height: layout.height(),
        marks,
        title: text.effects_title().to_owned(),
        description: text.effects_described(data.worthwhile.get()),
        sentence: data.sentence.clone(),
        table: words::table(data, text),
    }
}
