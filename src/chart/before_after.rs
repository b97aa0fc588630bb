//! How strong was the urge in the moment, and how strong afterwards, by what was tried?

mod journal;
#[cfg(test)]
mod tests;
mod words;

use super::{
    drawing::{Drawing, Width},
    rows::{self, Figure, Pair, Row, Rows, Sign},
    spread::{FEWEST_FOR_A_MIDDLE, Spread},
};
use crate::{night::Night, severity::Severity, text::Text};

/// The urges of a stretch of time that were rated a second time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeforeAfter {
    from: Night,
    to: Night,
    /// By what was tried, first tried first; last those of which nothing was said. None is empty.
    groups: Vec<Group>,
    /// Urges in which a prescribed medicine was tried: nothing is compared for it.
    prescribed: u32,
    /// Urges in which something was tried that must not be looked at yet.
    withheld: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    /// What was tried, in the order of the journal; nothing said is empty.
    tried: Vec<String>,
    /// In the order in which they came.
    urges: Vec<Urge>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Urge {
    night: Night,
    before: Severity,
    after: Severity,
}

/// How many urges went which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ways {
    lower: u64,
    same: u64,
    higher: u64,
}

impl Ways {
    fn of<'a>(urges: impl IntoIterator<Item = &'a Urge>) -> Self {
        let mut ways = Self::default();
        for urge in urges {
            match urge.after.cmp(&urge.before) {
                std::cmp::Ordering::Less => ways.lower += 1,
                std::cmp::Ordering::Equal => ways.same += 1,
                std::cmp::Ordering::Greater => ways.higher += 1,
            }
        }
        ways
    }
}

impl Group {
    /// How the urges lie before and after, where they are many.
    fn spreads(&self) -> Option<(Spread, Spread)> {
        Some((
            Spread::of(self.urges.iter().map(|urge| urge.before))?,
            Spread::of(self.urges.iter().map(|urge| urge.after))?,
        ))
    }

    fn figure(&self, text: Text) -> Figure {
        if let Some((before, after)) = self.spreads() {
            return Figure::Shift { before, after };
        }
        let pair = |urge: &Urge| Pair {
            before: urge.before,
            after: urge.after,
            title: words::title_of(*urge, text),
        };
        Figure::Pairs(self.urges.iter().map(pair).collect())
    }
}

/// Draws the urges before and after as wide as asked, and says the same in words.
pub fn before_after(data: &BeforeAfter, width: Width, text: Text) -> Drawing {
    let row = |group: &Group| Row {
        name: text.named_value(words::name(group, text), group.urges.len()),
        note: Some(words::ways(Ways::of(&group.urges), text)),
        figure: group.figure(text),
    };
    let mut key = vec![
        (Sign::Before, text.before_after_key_before()),
        (Sign::After, text.before_after_key_after()),
    ];
    let (many, few): (Vec<_>, Vec<_>) = data
        .groups
        .iter()
        .partition(|group| group.spreads().is_some());
    if few.iter().any(|group| Ways::of(&group.urges).same > 0) {
        key.push((Sign::Same, text.before_after_key_same()));
    }
    if !many.is_empty() {
        key.push((Sign::MiddleHalf, text.rows_key_middle_half()));
        key.push((Sign::Reach, text.rows_key_reach()));
    }
    let rows = Rows {
        caption: text.rows_caption_urge(),
        groups: data.groups.iter().map(row).collect(),
        key,
    };
    let (height, marks) = rows::draw(&rows, width);
    Drawing {
        width: width.pixels(),
        height,
        marks,
        title: words::title(data, text),
        description: text.before_after_described(FEWEST_FOR_A_MIDDLE.to_string()),
        sentence: words::sentence(data, text),
        table: words::table(data, text),
    }
}
