//! What do the urges before and after say to someone who reads it?

use super::{BeforeAfter, Group, Urge, Ways};
use crate::{
    chart::{
        date_axis::first_to_last,
        drawing::{Cell, Table},
    },
    text::Text,
};

/// What is shown, and from when to when.
pub(super) fn title(data: &BeforeAfter, text: Text) -> String {
    text.before_after_title(first_to_last(data.from, data.to, text))
}

/// How many urges there are, which way they went, and how many are not shown.
pub(super) fn sentence(data: &BeforeAfter, text: Text) -> String {
    let urges = || data.groups.iter().flat_map(|group| &group.urges);
    let counted = text.before_after_counted(urges().count() as u64);
    let mut said = if data.groups.is_empty() {
        counted
    } else {
        text.two_sentences(counted, ways(Ways::of(urges()), text))
    };
    if data.prescribed > 0 {
        said = text.two_sentences(
            said,
            text.before_after_prescribed(u64::from(data.prescribed)),
        );
    }
    if data.withheld > 0 {
        said = text.two_sentences(said, text.before_after_withheld(u64::from(data.withheld)));
    }
    said
}

/// "Lower after in 7, the same in 2, higher in 1."
pub(super) fn ways(ways: Ways, text: Text) -> String {
    text.before_after_ways(ways.lower, ways.same, ways.higher)
}

/// What was tried, or that nothing was said.
pub(super) fn name(group: &Group, text: Text) -> String {
    if group.tried.is_empty() {
        text.before_after_not_said().to_owned()
    } else {
        group.tried.join(" + ")
    }
}

/// A row for each group.
pub(super) fn table(data: &BeforeAfter, text: Text) -> Table {
    let row = |group: &Group| {
        let ways = Ways::of(&group.urges);
        let counts = [group.urges.len() as u64, ways.lower, ways.same, ways.higher];
        let mut cells: Vec<Cell> = vec![name(group, text).into()];
        cells.extend(counts.map(|count| Cell::Owned(count.to_string())));
        cells.push(strengths(group, text).into());
        cells
    };
    let headers = [
        text.before_after_column_tried(),
        text.rows_column_urges(),
        text.before_after_column_lower(),
        text.before_after_column_same(),
        text.before_after_column_higher(),
        text.before_after_column_strength(),
    ];
    Table {
        headers: headers.map(Cell::Borrowed).into(),
        rows: data.groups.iter().map(row).collect(),
    }
}

/// Each pair where they are few, the middles where they are many.
fn strengths(group: &Group, text: Text) -> String {
    if let Some((before, after)) = group.spreads() {
        return text.before_after_halves(before.middle.points(), after.middle.points());
    }
    let each = group.urges.iter().map(|urge| pair(*urge, text));
    each.collect::<Vec<_>>().join("; ")
}

fn pair(urge: Urge, text: Text) -> String {
    text.from_to(urge.before.points(), urge.after.points())
}

/// What a pair stands for.
pub(super) fn title_of(urge: Urge, text: Text) -> String {
    text.named_value(text.night(urge.night), pair(urge, text))
}
