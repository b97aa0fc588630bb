//! How does a table stand on the sheet? Each column as wide as its words, the widest ones giving way.

use super::{
    Room,
    face::FaceName,
    op::{Colour, Role},
    parts::{QUIET, more},
    sheet::{Column, Sheet, Style},
};
use crate::{
    report::{Row, Table},
    text::Text,
};

const CELL: Style = Style::new(FaceName::Sans, 8.3, Colour::INK);
/// Between columns.
const GAP: f64 = 9.0;
/// So that words as wide as their column are not broken by a rounding.
const SPARE: f64 = 0.5;
/// Above and below the words of a row.
const PAD: f64 = 0.7;
/// A column is wanted no wider than this; longer words take more lines.
const WIDEST: f64 = 260.0;
const HEADER_LINES: usize = 2;
const NAME_LINES: usize = 2;
/// A header up to this wide stays on one line.
const SHORT_HEADER: f64 = 44.0;
/// More letters than this are words, and no number with what belongs to it.
const WORDY: usize = 16;

pub(super) fn draw(sheet: &mut Sheet<'_>, table: &Table, column: Column, room: Room, text: Text) {
    let shown = table.rows.get(..room.rows.min(table.rows.len()));
    let shown = shown.unwrap_or_default();
    let columns = columns(sheet, table, shown, column);
    let names = if room.has_plain { NAME_LINES } else { 1 };
    sheet.within(Role::Table, |sheet| {
        if table.headers.iter().any(|header| !header.is_empty()) {
            let style = |_| QUIET;
            let role = |_| Role::ColumnHeader;
            row(
                sheet,
                &table.headers,
                &columns,
                [HEADER_LINES; 2],
                (&style, &role),
                None,
            );
        }
        for cells in shown {
            sheet.rule(column, Colour::LINE, 0.4);
            let label = cells.night.map(|night| text.day(night.evening()));
            // What stands beside a count is read second.
            let style = |at: usize| match at {
                0 if table.headers.len() == 2 => QUIET,
                _ => CELL,
            };
            let role = |at: usize| match at {
                0 => Role::RowHeader,
                _ => Role::Cell,
            };
            let looks: Looks<'_> = (&style, &role);
            row(
                sheet,
                &cells.cells,
                &columns,
                [room.cell_lines, names],
                looks,
                label.as_deref(),
            );
        }
    });
    more(sheet, column, table.rows.len(), shown.len(), text);
}

type Looks<'a> = (&'a dyn Fn(usize) -> Style, &'a dyn Fn(usize) -> Role);

/// A column of the table, and whether its words stand at its right.
struct Placed {
    column: Column,
    is_number: bool,
}

fn row(
    sheet: &mut Sheet<'_>,
    cells: &[String],
    columns: &[Placed],
    [lines, names]: [usize; 2],
    (style, role): Looks<'_>,
    label: Option<&str>,
) {
    sheet.y += PAD;
    let top = sheet.y;
    let mut bottom = top + CELL.leading();
    sheet.open(Role::Row, None);
    for (at, (cell, placed)) in cells.iter().zip(columns).enumerate() {
        sheet.y = top;
        let style = style(at);
        sheet.within(role(at), |sheet| {
            if style.size < CELL.size {
                // Small letters stand on the line of the larger ones.
                sheet.y += CELL.size - style.size;
            }
            if placed.is_number
                && sheet
                    .setting(style, None)
                    .lines(cell, placed.column.width, 2)
                    .len()
                    < 2
            {
                sheet.y += style.leading();
                let baseline = sheet.y - (style.leading() - style.size);
                sheet.at_right(placed.column, baseline, cell, style);
            } else {
                // What names a row may take two lines even where nothing else does.
                let most = if at == 0 { lines.max(names) } else { lines };
                sheet.words(placed.column, cell, style, most, label);
            }
        });
        bottom = bottom.max(sheet.y);
    }
    sheet.put(super::op::Op::Close);
    sheet.y = bottom + PAD;
}

/// Where the columns stand.
fn columns(sheet: &Sheet<'_>, table: &Table, shown: &[Row], whole: Column) -> Vec<Placed> {
    let count = table.headers.len();
    let cells = |at: usize| shown.iter().filter_map(move |row| row.cells.get(at));
    let wanted: Vec<f64> = (0..count)
        .map(|at| {
            let width = |style: Style, words: &String| {
                let setting = sheet.setting(style, None);
                setting.width(&setting.line(words))
            };
            let widths = cells(at).map(|words| width(CELL, words));
            // A header may take two lines, but breaks no word.
            let header = table.headers.get(at).map_or(0.0, |words| {
                let each = words.split_whitespace();
                let each = each.map(|word| width(QUIET, &word.to_owned()));
                let whole = width(QUIET, words);
                let halved = if whole < SHORT_HEADER {
                    whole
                } else {
                    whole * 0.55
                };
                each.fold(halved, f64::max)
            });
            widths.fold(header, f64::max).min(WIDEST) + GAP + SPARE
        })
        .collect();
    let mut widths = narrowed(&wanted, whole.width);
    // What is left over goes to the words: those behind the name, or the name before numbers.
    let spare = (whole.width - widths.iter().sum::<f64>()).max(0.0);
    let is_wordy = |at: usize| cells(at).any(|words| words.chars().count() > WORDY);
    let wide = usize::from(count == 2 || (count > 1 && is_wordy(1)));
    if let Some(width) = widths.get_mut(wide) {
        *width += spare;
    }
    let mut left = whole.left;
    widths
        .into_iter()
        .enumerate()
        .map(|(at, width)| {
            let is_number = at > 0 && cells(at).all(|words| is_number(words));
            let is_last = at + 1 == count;
            let column = Column {
                left,
                width: if is_last && is_number {
                    width
                } else {
                    width - GAP
                },
            };
            left += width;
            Placed { column, is_number }
        })
        .collect()
}

fn is_number(words: &str) -> bool {
    words.bytes().all(|byte| byte.is_ascii_digit())
}

/// The widths, the widest ones cut to one width at which all of them have room.
pub(super) fn narrowed(wanted: &[f64], room: f64) -> Vec<f64> {
    let mut sorted = wanted.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut left = room;
    let mut columns = sorted.len();
    let mut cap = f64::INFINITY;
    for width in sorted {
        let share = left / f64::from(u32::try_from(columns.max(1)).unwrap_or(1));
        if width > share {
            cap = share;
            break;
        }
        left -= width;
        columns -= 1;
    }
    wanted.iter().map(|width| width.min(cap)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_columns_give_way_and_the_others_stay() {
        assert_eq!(
            narrowed(&[50.0, 300.0, 40.0, 200.0], 300.0),
            [50.0, 105.0, 40.0, 105.0]
        );
        assert_eq!(narrowed(&[50.0, 60.0], 300.0), [50.0, 60.0]);
    }
}
