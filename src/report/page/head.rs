//! What stands above the sections? What the page is and whose, the question, and the first counts.

use super::{
    Room,
    face::FaceName,
    op::{Colour, Op, Outline, Role},
    sheet::{Column, Sheet, Style},
};
use crate::{
    chart::mark::Point,
    report::{Figure, Report},
};

const OCCASION: Style = Style::new(FaceName::Bold, 8.4, Colour::DEEP);
const TITLE: Style = Style::new(FaceName::Serif, 22.0, Colour::INK);
const NAME: Style = Style::new(FaceName::Bold, 10.5, Colour::INK);
const WHEN: Style = Style::new(FaceName::Sans, 8.6, Colour::INK);
const QUIET: Style = Style::new(FaceName::Sans, 7.8, Colour::QUIET);
const QUESTION: Style = Style::new(FaceName::Serif, 12.5, Colour::INK);
const NUMBER: Style = Style::new(FaceName::Serif, 21.0, Colour::DEEP);

/// What the right half of the masthead takes.
const RIGHT_SHARE: f64 = 0.46;

pub(super) fn draw(sheet: &mut Sheet<'_>, report: &Report, room: Room) {
    masthead(sheet, report);
    question(sheet, report, room);
    figures(sheet, &report.figures);
}

fn masthead(sheet: &mut Sheet<'_>, report: &Report) {
    let whole = sheet.whole();
    let top = sheet.y;
    let left = Column {
        width: whole.width * (1.0 - RIGHT_SHARE),
        ..whole
    };
    sheet.paragraph(left, &report.occasion, OCCASION, 1);
    sheet.within(Role::Title, |sheet| {
        sheet.words(left, &report.title, TITLE, 1, None);
    });
    let bottom = sheet.y;
    let right = Column {
        left: whole.right() - whole.width * RIGHT_SHARE,
        width: whole.width * RIGHT_SHARE,
    };
    // From the line of the title upwards, so that both halves stand on one line.
    let lines = [
        report.name.as_deref().map(|name| (name, NAME)),
        Some((report.period.as_str(), WHEN)),
        Some((report.made.as_str(), QUIET)),
    ];
    let lines: Vec<(&str, Style)> = lines.into_iter().flatten().collect();
    let height: f64 = lines.iter().map(|(_, style)| style.leading()).sum();
    let mut y = bottom - 6.0 - height + QUIET.leading();
    for (words, style) in lines {
        y = y.max(top + style.size);
        sheet.within(Role::Paragraph, |sheet| {
            sheet.at_right(right, y, words, style);
        });
        y += style.leading();
    }
    sheet.y = bottom + 4.0;
    sheet.rule(whole, Colour::INK, 0.8);
    sheet.y += 3.0;
    sheet.paragraph(whole, &report.self_reported, QUIET, 2);
}

fn question(sheet: &mut Sheet<'_>, report: &Report, room: Room) {
    let Some(question) = &report.question else {
        return;
    };
    let whole = sheet.whole();
    sheet.y += 10.0;
    let top = sheet.y;
    let column = Column {
        left: whole.left + 12.0,
        width: whole.width - 12.0,
    };
    sheet.within(Role::Section, |sheet| {
        sheet.within(Role::Heading, |sheet| {
            sheet.words(column, &question.heading, OCCASION, 1, None);
        });
        sheet.paragraph(column, &question.words, QUESTION, room.question_lines);
    });
    let bar = Outline::Rect {
        corner: Point {
            x: whole.left,
            y: top + 1.0,
        },
        width: 2.4,
        height: sheet.y - top,
    };
    sheet.within(Role::Artifact, |sheet| {
        sheet.put(Op::Shape {
            outline: bar,
            fill: Some(Colour::DEEP),
            stroke: None,
        });
    });
}

fn figures(sheet: &mut Sheet<'_>, figures: &[Figure]) {
    let whole = sheet.whole();
    sheet.y += 8.0;
    let top = sheet.y;
    let mut bottom = top;
    let share = figures.iter().fold(0.0, |sum, _| sum + 1.0);
    let width = whole.width / f64::max(share, 1.0);
    let mut left = whole.left;
    for figure in figures {
        sheet.y = top;
        let column = Column {
            left,
            width: width - 14.0,
        };
        sheet.within(Role::Paragraph, |sheet| {
            sheet.words(column, &format!("{} ", figure.number), NUMBER, 1, None);
            sheet.y -= 2.0;
            sheet.words(column, &figure.label, QUIET, 3, None);
        });
        bottom = bottom.max(sheet.y);
        left += width;
    }
    sheet.y = bottom;
}
