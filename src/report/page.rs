//! How does a report fit on one sheet of paper, with the nights on a second?
//!
//! The page is laid out as full as can be; where that is more than the sheet holds, it is laid out
//! again with a little less of what there is most of (notes, rows, lines of a note), until it fits.
//! What is left out is counted in words.

mod chart;
mod face;
mod head;
mod lines;
mod night_table;
mod op;
mod painted;
mod parts;
mod sheet;
mod table;
#[cfg(test)]
mod tests;

pub use face::{FaceName, Faces};
pub use op::{Colour, Letters, Op, Outline, Role};
#[cfg(test)]
pub(super) use painted::tests::painted_in_squares;
pub use painted::{ABOVE, BELOW, Painter, Picture};

use super::{Report, choices::Section};
use crate::text::Text;
use sheet::Sheet;

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Points from left to right.
    pub fn width(self) -> f64 {
        match self {
            Self::A4 => 595.0,
            Self::Letter => 612.0,
        }
    }

    /// Points from top to bottom.
    pub fn height(self) -> f64 {
        match self {
            Self::A4 => 842.0,
            Self::Letter => 792.0,
        }
    }
}

/// How much of everything is laid out.
#[derive(Clone, Copy, Debug)]
struct Room {
    /// Which of the charts, the fullest first.
    chart: usize,
    /// Rows of a table.
    rows: usize,
    /// Lines of a cell.
    cell_lines: usize,
    /// Things in a list, but for notes.
    items: usize,
    /// Lines of what is said of a thing.
    item_lines: usize,
    /// Notes.
    notes: usize,
    /// Lines of the question.
    question_lines: usize,
    /// Whether the tests have their chart.
    has_test_chart: bool,
    /// Whether every section says how it is to be read; that of the chart always does.
    has_plain: bool,
}

impl Room {
    /// In the order of the fields.
    const fn of(most: [usize; 7], has_test_chart: bool, has_plain: bool) -> Self {
        let [
            chart,
            rows,
            cell_lines,
            items,
            item_lines,
            notes,
            question_lines,
        ] = most;
        Self {
            chart,
            rows,
            cell_lines,
            items,
            item_lines,
            notes,
            question_lines,
            has_test_chart,
            has_plain,
        }
    }
}

/// From the fullest to the sparest; each is tried with all its notes and then with fewer.
const ROOMS: [Room; 16] = [
    Room::of([0, 16, 3, 4, 8, 24, 6], true, true),
    Room::of([1, 16, 3, 4, 8, 16, 6], true, true),
    Room::of([2, 16, 3, 4, 8, 12, 6], true, true),
    Room::of([3, 16, 3, 3, 6, 8, 5], true, true),
    Room::of([3, 14, 2, 2, 5, 6, 4], true, true),
    Room::of([3, 12, 2, 2, 4, 5, 4], true, true),
    Room::of([3, 10, 2, 2, 3, 4, 3], true, true),
    Room::of([3, 8, 2, 2, 3, 4, 3], false, true),
    Room::of([3, 7, 2, 2, 3, 4, 3], false, true),
    Room::of([3, 6, 2, 1, 3, 4, 3], false, true),
    Room::of([3, 6, 1, 1, 2, 3, 3], false, true),
    Room::of([3, 5, 1, 1, 2, 3, 3], false, true),
    Room::of([3, 4, 1, 1, 2, 2, 2], false, false),
    Room::of([3, 3, 1, 1, 1, 1, 2], false, false),
    Room::of([3, 2, 1, 1, 1, 1, 2], false, false),
    Room::of([3, 1, 1, 1, 1, 1, 1], false, false),
];

/// The fewest notes with which a fuller page is better than a sparer one with more.
const FEW_NOTES: usize = 3;

/// A report on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    /// The paper.
    pub paper: Paper,
    /// What is drawn, in the order in which it is read.
    pub ops: Vec<Op>,
    /// How many sheets that is: one, and one for the nights.
    pub sheets: usize,
}

/// Lays a report out. The faces measure every letter.
pub fn pages(report: &Report, paper: Paper, faces: &Faces, text: Text) -> Pages {
    let sheets = 1 + usize::from(report.nights.is_some());
    let tries = ROOMS.into_iter().flat_map(|room| {
        let notes = (FEW_NOTES.min(room.notes)..=room.notes).rev();
        notes.map(move |notes| Room { notes, ..room })
    });
    let mut laid_out = Vec::new();
    for room in tries {
        let mut sheet = Sheet::new(paper, faces);
        first(&mut sheet, report, room, text);
        let fits = sheet.fits();
        sheet.foot(report, 1, sheets, text);
        laid_out = sheet.into_ops();
        if fits {
            break;
        }
    }
    if let Some(nights) = &report.nights {
        let mut sheet = Sheet::new(paper, faces);
        night_table::draw(&mut sheet, nights, text);
        sheet.foot(report, 2, sheets, text);
        laid_out.push(Op::NextPage);
        laid_out.append(&mut sheet.into_ops());
    }
    Pages {
        paper,
        ops: laid_out,
        sheets,
    }
}

/// What stands beside a section, one below the other, where it follows it.
fn beside(section: Section) -> &'static [Section] {
    match section {
        Section::Glance => &[Section::Places, Section::Factors],
        Section::Medicines => &[Section::Results, Section::About],
        Section::Results => &[Section::About],
        _ => &[],
    }
}

fn first(sheet: &mut Sheet<'_>, report: &Report, room: Room, text: Text) {
    head::draw(sheet, report, room);
    let mut rest = report.parts.iter().peekable();
    while let Some(part) = rest.next() {
        let mut others = Vec::new();
        while let Some(next) = rest.next_if(|next| beside(part.section).contains(&next.section)) {
            others.push(next);
        }
        if others.is_empty() {
            parts::draw(sheet, part, room, text);
        } else {
            parts::draw_beside(sheet, part, &others, room, text);
        }
    }
}
