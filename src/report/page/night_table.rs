//! How do the nights stand on the second sheet? A line each, a bar for each worst urge.

use super::{
    face::FaceName,
    op::{Colour, Op, Outline, Role},
    sheet::{Column, LEADING, Sheet, Style},
    table::narrowed,
};
use chrono::{Datelike, Weekday};

use crate::{
    chart::mark::Point,
    report::nights::{MOST_NIGHTS, NightRow, NightTable},
    text::Text,
};

const HEADING: Style = Style::new(FaceName::Serif, 16.0, Colour::INK);
const PLAIN: Style = Style::new(FaceName::Sans, 7.4, Colour::QUIET);
const GAP: f64 = 8.0;
/// The tallest row, and the widest letters in it.
const TALLEST: f64 = 13.5;
const LARGEST: f64 = 8.0;
const SMALLEST: f64 = 6.6;
/// A bar's room for each point of the scale.
const POINT: f64 = 2.3;
/// The room for the number before its bar.
const NUMBER: f64 = 15.0;

pub(super) fn draw(sheet: &mut Sheet<'_>, nights: &NightTable, text: Text) {
    let whole = sheet.whole();
    sheet.within(Role::Heading, |sheet| {
        sheet.words(whole, &nights.heading, HEADING, 1, None);
    });
    let plain = std::iter::once(&nights.period).chain(&nights.plain);
    let plain: Vec<&str> = plain.map(String::as_str).collect();
    sheet.paragraph(whole, &plain.join(" "), PLAIN, 3);
    sheet.y += 6.0;
    let header = sheet.y + 2.0 * PLAIN.leading() + 2.0;
    let rows = u32::try_from(nights.rows.len().min(MOST_NIGHTS)).unwrap_or(1);
    let height = ((sheet.end() - header) / f64::from(rows.max(1))).min(TALLEST);
    let size = (height / LEADING).clamp(SMALLEST, LARGEST);
    let columns = columns(sheet, nights, whole, size);
    sheet.within(Role::Table, |sheet| {
        headers(sheet, nights, &columns);
        sheet.y = header;
        sheet.rule(whole, Colour::INK, 0.6);
        for row in nights.rows.iter().take(MOST_NIGHTS) {
            draw_row(sheet, row, &columns, (size, height), text);
            // Weeks end on Sunday night; newest first, so the line below Monday is the week's.
            let is_week = row.night.evening().weekday() == Weekday::Mon;
            let width = if is_week { 0.8 } else { 0.3 };
            sheet.rule(whole, Colour::LINE, width);
        }
    });
}

fn headers(sheet: &mut Sheet<'_>, nights: &NightTable, columns: &[Column]) {
    let top = sheet.y;
    sheet.open(Role::Row, None);
    for (column, place) in nights.columns.iter().zip(columns) {
        // On the lower of two lines, if one is enough.
        let lines = sheet
            .setting(PLAIN, None)
            .lines(&column.name, place.width, 2);
        sheet.y = top;
        if lines.len() < 2 {
            sheet.y += PLAIN.leading();
        }
        sheet.within(Role::ColumnHeader, |sheet| {
            sheet.words(*place, &column.name, PLAIN, 2, None);
        });
    }
    sheet.put(Op::Close);
}

/// The night and the short columns as wide as their words, the others sharing what is left.
fn columns(sheet: &Sheet<'_>, nights: &NightTable, whole: Column, size: f64) -> Vec<Column> {
    let style = Style::new(FaceName::Sans, size, Colour::INK);
    let width = |style: Style, words: &str| {
        let setting = sheet.setting(style, None);
        setting.width(&setting.line(words))
    };
    let wanted = nights.columns.iter().enumerate().map(|(at, column)| {
        let cells = nights.rows.iter().filter_map(|row| row.cells.get(at));
        let cells = cells.map(|cell| width(style, cell)).fold(0.0, f64::max);
        match at {
            0 => Some(cells + GAP),
            1 => Some(f64::max(cells, NUMBER + 10.0 * POINT) + GAP),
            _ if column.is_short => {
                // Two lines, no word of them broken.
                let words = column.name.split_whitespace();
                let whole = width(PLAIN, &column.name);
                let header = words
                    .map(|word| width(PLAIN, word))
                    .fold(whole * 0.6, f64::max)
                    + 0.5;
                Some(f64::max(cells, header) + GAP)
            }
            _ => None,
        }
    });
    let wanted: Vec<Option<f64>> = wanted.collect();
    let left = whole.width - wanted.iter().flatten().sum::<f64>();
    // Columns of words share it, and none takes more than it needs while another has too little.
    let open = nights.columns.iter().enumerate().zip(&wanted);
    let open = open
        .filter(|(_, width)| width.is_none())
        .map(|((at, column), _)| {
            let cells = nights.rows.iter().filter_map(|row| row.cells.get(at));
            let cells = cells.map(|cell| width(style, cell));
            cells.fold(width(PLAIN, &column.name), f64::max) + GAP
        });
    let open: Vec<f64> = open.collect();
    let mut shares = narrowed(&open, left).into_iter();
    let mut at = whole.left;
    wanted
        .into_iter()
        .map(|width| {
            let width = width.or_else(|| shares.next()).unwrap_or(GAP);
            let column = Column {
                left: at,
                width: width - GAP,
            };
            at += width;
            column
        })
        .collect()
}

fn draw_row(
    sheet: &mut Sheet<'_>,
    row: &NightRow,
    columns: &[Column],
    (size, height): (f64, f64),
    text: Text,
) {
    let colour = if row.is_logged {
        Colour::INK
    } else {
        Colour::QUIET
    };
    let style = Style::new(FaceName::Sans, size, colour);
    // The middle of the small letters lies in the middle of the row.
    let baseline = sheet.y + height / 2.0 + size * 0.33;
    let label = text.day(row.night.evening());
    sheet.open(Role::Row, None);
    for (at, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
        let role = match at {
            0 => Role::RowHeader,
            _ => Role::Cell,
        };
        sheet.within(role, |sheet| {
            let lines = sheet
                .setting(style, Some(&label))
                .lines(cell, column.width, 1);
            if let Some(line) = lines.first() {
                let at = Point {
                    x: column.left,
                    y: baseline,
                };
                sheet.line(at, line, style, Some(&label));
            }
        });
        if at == 1 {
            bar(sheet, row, *column, height);
        }
    }
    sheet.put(Op::Close);
    sheet.y += height;
}

/// The worst urge as a bar behind its number; a night at 0 has a hairline, a missing one nothing.
fn bar(sheet: &mut Sheet<'_>, row: &NightRow, column: Column, height: f64) {
    let Some(worst) = row.worst else { return };
    let outline = Outline::Rect {
        corner: Point {
            x: column.left + NUMBER,
            y: sheet.y + height * 0.25,
        },
        width: f64::max(f64::from(worst) * POINT, 0.5),
        height: height * 0.5,
    };
    sheet.within(Role::Artifact, |sheet| {
        sheet.put(Op::Shape {
            outline,
            fill: Some(Colour::of_severity(worst)),
            stroke: None,
        });
    });
}
