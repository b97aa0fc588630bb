//! How does each section stand on the sheet?

use super::{
    Room, chart,
    face::FaceName,
    op::{Colour, Role},
    sheet::{Column, Sheet, Style},
    table,
};
use crate::{
    chart::drawing::Drawing,
    report::{Body, Item, Part, choices::Section},
    text::Text,
};

const HEADING: Style = Style::new(FaceName::Bold, 8.8, Colour::DEEP);
const NAME: Style = Style::new(FaceName::Bold, 8.4, Colour::INK);
const SAID: Style = Style::new(FaceName::Serif, 9.2, Colour::INK);
pub(super) const QUIET: Style = Style::new(FaceName::Sans, 7.4, Colour::QUIET);

/// Above a section.
const ABOVE: f64 = 10.0;
/// Between sections beside each other.
const BETWEEN: f64 = 22.0;
/// What the left one of two columns takes of the width.
const LEFT_SHARE: f64 = 0.56;
/// What the names of notes take of the width.
const NIGHT_SHARE: f64 = 0.24;
/// What the chart of tests takes of the width.
const CHART_SHARE: f64 = 0.44;

pub(super) fn draw(sheet: &mut Sheet<'_>, part: &Part, room: Room, text: Text) {
    let mut column = sheet.whole();
    if part.section == Section::Glance {
        // Its numbers are read side by side, so they stay near their names.
        column.width = (column.width - BETWEEN) * LEFT_SHARE;
    }
    sheet.y += ABOVE;
    section(sheet, part, column, room, text);
}

/// A section on the left, and others beside it, one below the other.
pub(super) fn draw_beside(
    sheet: &mut Sheet<'_>,
    left: &Part,
    right: &[&Part],
    room: Room,
    text: Text,
) {
    let whole = sheet.whole();
    let width = (whole.width - BETWEEN) * LEFT_SHARE;
    sheet.y += ABOVE;
    let top = sheet.y;
    let column = Column {
        left: whole.left,
        width,
    };
    section(sheet, left, column, room, text);
    let bottom = sheet.y;
    let column = Column {
        left: whole.left + width + BETWEEN,
        width: whole.width - width - BETWEEN,
    };
    sheet.y = top;
    for (at, part) in right.iter().enumerate() {
        if at > 0 {
            sheet.y += ABOVE;
        }
        section(sheet, part, column, room, text);
    }
    sheet.y = sheet.y.max(bottom);
}

fn section(sheet: &mut Sheet<'_>, part: &Part, column: Column, room: Room, text: Text) {
    sheet.within(Role::Section, |sheet| {
        sheet.within(Role::Heading, |sheet| {
            sheet.words(column, &part.heading, HEADING, 1, None);
        });
        sheet.y += 3.0;
        match &part.body {
            Body::Chart(drawings) => {
                let drawing = drawings.get(room.chart).or(drawings.last());
                if let Some(drawing) = drawing {
                    chart::draw(sheet, drawing, column);
                }
            }
            Body::Table(rows) => table::draw(sheet, rows, column, room, text),
            Body::Items { items, .. } if part.section == Section::Notes => {
                notes(sheet, items, column, room, text);
            }
            Body::Items { items, drawing } => {
                let drawing = drawing.as_ref().filter(|_| room.has_test_chart);
                tests(sheet, items, drawing, column, room, text);
            }
        }
        let is_read = room.has_plain || part.section == Section::Timeline;
        if let Some(plain) = part.plain.as_ref().filter(|_| is_read) {
            sheet.y += 1.5;
            sheet.paragraph(column, plain, QUIET, 3);
        }
    });
}

/// How many more there are than shown.
pub(super) fn more(sheet: &mut Sheet<'_>, column: Column, all: usize, shown: usize, text: Text) {
    let more = all.saturating_sub(shown);
    if more > 0 {
        let words = text.report_more(u64::try_from(more).unwrap_or(u64::MAX));
        sheet.y += 1.0;
        sheet.paragraph(column, &words, QUIET, 1);
    }
}

/// What is told of each test on the left, their chart on the right.
fn tests(
    sheet: &mut Sheet<'_>,
    items: &[Item],
    drawing: Option<&Drawing>,
    column: Column,
    room: Room,
    text: Text,
) {
    let top = sheet.y;
    let width = match drawing {
        Some(_) => column.width * (1.0 - CHART_SHARE) - BETWEEN,
        None => column.width,
    };
    let words = Column { width, ..column };
    for item in items.iter().take(room.items) {
        let label = label(item, text);
        sheet.within(Role::Subheading, |sheet| {
            sheet.words(words, &item.name, NAME, 1, label.as_deref());
        });
        let said = item.said.join(" ");
        sheet.y += 1.0;
        sheet.within(Role::Paragraph, |sheet| {
            sheet.words(words, &said, SAID, room.item_lines, label.as_deref());
        });
        let quiet = item.quiet.join(" ");
        if !quiet.is_empty() {
            sheet.y += 2.0;
            sheet.paragraph(words, &quiet, QUIET, room.item_lines);
        }
        sheet.y += 4.0;
    }
    more(sheet, words, items.len(), room.items, text);
    if let Some(drawing) = drawing {
        let bottom = sheet.y;
        sheet.y = top;
        let beside = Column {
            left: column.right() - column.width * CHART_SHARE,
            width: column.width * CHART_SHARE,
        };
        chart::draw(sheet, drawing, beside);
        sheet.y = sheet.y.max(bottom);
    }
}

/// A night's name on the left, its words beside it.
fn notes(sheet: &mut Sheet<'_>, items: &[Item], column: Column, room: Room, text: Text) {
    let name = Column {
        width: column.width * NIGHT_SHARE,
        ..column
    };
    let words = Column {
        left: column.left + column.width * NIGHT_SHARE,
        width: column.width * (1.0 - NIGHT_SHARE),
    };
    for item in items.iter().take(room.notes) {
        let label = label(item, text);
        let top = sheet.y;
        sheet.within(Role::Subheading, |sheet| {
            // On the line of the serif letters beside it.
            sheet.y += 1.6;
            sheet.words(name, &item.name, QUIET, 1, None);
        });
        let bottom = sheet.y;
        sheet.y = top;
        let said = item.said.join("  ");
        sheet.within(Role::Paragraph, |sheet| {
            sheet.words(words, &said, SAID, room.item_lines.min(3), label.as_deref());
        });
        sheet.y = sheet.y.max(bottom) + 1.5;
    }
    more(sheet, column, items.len(), room.notes, text);
}

/// What stands in a box for letters that no face has: the night that has them.
fn label(item: &Item, text: Text) -> Option<String> {
    item.night.map(|night| text.day(night.evening()))
}
