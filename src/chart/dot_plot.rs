//! How strong were the nights with a remedy, and the nights without it? A dot each; no test, no
//! finding.

mod journal;
#[cfg(test)]
mod tests;
mod words;

use super::{
    drawing::{Drawing, Width},
    mark::Ink,
    rows::{self, Counts, Dots, Figure, Look, Places, Row, Rows, Sign, Stack},
    spread::Spread,
};
use crate::{night::Night, severity::Severity, text::Text};

pub use journal::compared;

/// The rated nights of a stretch of time, by what is known of one remedy on them.
///
/// A night that was not rated is not in it. A night on which nobody said whether the remedy was
/// used is in it and on neither side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    name: String,
    from: Night,
    to: Night,
    with: Vec<(Night, Severity)>,
    without: Vec<(Night, Severity)>,
    unknown: Vec<Severity>,
    /// Used only after the symptoms had begun: what was rated came first.
    begun: Vec<Severity>,
}

/// The middles of both sides.
struct Middles {
    with: Severity,
    without: Severity,
}

impl Comparison {
    /// Whether there is anything on each side to be set beside the other.
    pub fn has_both_sides(&self) -> bool {
        !self.with.is_empty() && !self.without.is_empty()
    }

    /// What it comes to, for a comparison that is not drawn.
    pub fn sentence(&self, text: Text) -> String {
        words::sentence(self, text)
    }

    /// From ten nights on each side; of fewer nothing is said but how many there are.
    fn middles(&self) -> Option<Middles> {
        let middle = |side: &[(Night, Severity)]| Some(Spread::of(ratings(side))?.middle);
        Some(Middles {
            with: middle(&self.with)?,
            without: middle(&self.without)?,
        })
    }
}

fn ratings(side: &[(Night, Severity)]) -> impl Iterator<Item = Severity> {
    side.iter().map(|(_, rating)| *rating)
}

/// How many nights of a side have each rating, 0 first.
fn counted(ratings: impl IntoIterator<Item = Severity>) -> [u32; 11] {
    let mut each = [0; 11];
    for rating in ratings {
        each[usize::from(rating.points())] += 1;
    }
    each
}

/// Nights with it are full, nights without it hollow.
const WITH: Look = Look {
    ink: Ink::Remedy,
    full: true,
};
const WITHOUT: Look = Look {
    ink: Ink::Comparison,
    full: false,
};

/// Draws a comparison as wide as asked, and says the same in words.
pub fn dot_plot(data: &Comparison, width: Width, text: Text) -> Drawing {
    let dotted = fits_as_dots(data, width);
    let middles = data.middles();
    let row = |side: &[(Night, Severity)], name, look, middle: Option<Severity>| {
        let figure = if dotted {
            let rated = side
                .iter()
                .map(|(night, rating)| (*rating, words::night_title(*night, *rating, text)))
                .collect();
            Figure::Dots(Dots {
                rated,
                look,
                middle,
            })
        } else {
            Figure::Counts(Counts {
                each: counted(ratings(side)),
                look,
                middle,
            })
        };
        Row {
            name,
            note: middle.map(|middle| text.dot_plot_half(middle.points())),
            figure,
        }
    };
    let key = if middles.is_some() {
        vec![(Sign::HalfBelow, text.rows_key_half())]
    } else {
        Vec::new()
    };
    let rows = Rows {
        caption: text.timeline_axis(),
        groups: vec![
            row(
                &data.with,
                text.dot_plot_with(data.with.len() as u64),
                WITH,
                middles.as_ref().map(|both| both.with),
            ),
            row(
                &data.without,
                text.dot_plot_without(data.without.len() as u64),
                WITHOUT,
                middles.as_ref().map(|both| both.without),
            ),
        ],
        key,
    };
    let (height, marks) = rows::draw(&rows, width);
    Drawing {
        width: width.pixels(),
        height,
        marks,
        title: words::title(data, text),
        description: words::description(dotted, text),
        sentence: words::sentence(data, text),
        table: words::table(data, text),
    }
}

fn fits_as_dots(data: &Comparison, width: Width) -> bool {
    let tallest = [&data.with, &data.without]
        .into_iter()
        .flat_map(|side| counted(ratings(side)))
        .max()
        .unwrap_or(0);
    let all = data.with.len() + data.without.len();
    let tallest = usize::try_from(tallest).unwrap_or(usize::MAX);
    Stack::fitting(tallest, all, Places::new(width)).is_some()
}
