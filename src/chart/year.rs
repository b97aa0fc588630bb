//! How did a year go? A row for each month, a bar for each night: taller is stronger.
//!
//! The same day of every month stands in one column, so that a row reads as in a wall calendar. A
//! night not logged has no bar; a calm one has a flat one.

use std::collections::BTreeMap;

use plotters::element::{PathElement, Rectangle};

use super::{
    drawing::{Cell, Drawing, Table, Width},
    mark::{Anchor, Ink},
    pen::{filled, fine, letters, stroke},
    recording::{self, Area, Outcome, Titled},
    timeline::Rated,
};
use crate::{history::month::Month, journal::Journal, night::Night, text::Text};

const LETTERS: f64 = 12.0;
/// Room for the months' names.
const LEFT: f64 = 34.0;
const CAPTION: f64 = 20.0;
const DAYS: f64 = 20.0;
/// The height of a bar at 10.
const TALLEST: f64 = 20.0;
/// The height of a bar at 0.
const FLAT: f64 = 1.5;
const ROW: f64 = TALLEST + 8.0;
const KEY: f64 = 26.0;
/// The days that are numbered above their columns.
const NUMBERED: [u32; 5] = [1, 8, 15, 22, 29];

/// A calendar year and the nights of it that can have been logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    months: Vec<Month>,
    first: Night,
    last: Night,
    nights: BTreeMap<Night, Rated>,
}

impl Year {
    /// The journal's nights of a year, as far as `last`; those before the first night that was ever
    /// logged are not missing. `None` if no night could have been logged in it.
    pub fn of(journal: &Journal, year: i32, last: Night) -> Option<Self> {
        let months: Vec<_> = (1..=12)
            .filter_map(|month| Month::new(year, month))
            .collect();
        let (begun, _) = journal.nights().next()?;
        let first = months.first()?.night(1)?.max(begun);
        let last = months.last()?.night(31)?.min(last);
        let rated = journal.nights().filter_map(|(night, entry)| {
            let late = entry.is_late(night);
            let worst = entry.worst()?;
            Some((night, Rated { worst, late }))
        });
        let nights = rated
            .filter(|(night, _)| (first..=last).contains(night))
            .collect();
        (first <= last).then_some(Self {
            months,
            first,
            last,
            nights,
        })
    }

    fn possible(&self) -> u64 {
        u64::from(self.last.day_number().abs_diff(self.first.day_number())) + 1
    }

    fn has_late(&self) -> bool {
        self.nights.values().any(|rated| rated.late)
    }

    fn number(&self) -> i32 {
        self.months.first().map_or(0, |month| month.year())
    }
}

/// Draws a year as wide as asked, and says the same in words.
pub fn year(data: &Year, width: Width, text: Text) -> Drawing {
    let key = if data.has_late() { KEY } else { 0.0 };
    let (width, height) = (width.pixels(), CAPTION + DAYS + 12.0 * ROW + key);
    let mut marks = Vec::new();
    let area = recording::area(width, height, &mut marks);
    // Recording cannot fail. Should laying out ever fail, the words and the table still say it all.
    let _ = draw(&area, data, (width - LEFT) / 31.0, text);
    drop(area);
    let logged = u64::try_from(data.nights.len()).unwrap_or(u64::MAX);
    Drawing {
        width,
        height,
        marks,
        title: text.timeline_title(data.number()),
        description: text.year_described(data.number()),
        sentence: text.timeline_logged(logged, data.possible()),
        table: table(data, text),
    }
}

fn draw(area: &Area<'_>, data: &Year, column: f64, text: Text) -> Outcome {
    let write = |words: &str, anchor, x: f64, y: f64| {
        let style = letters(Ink::QuietText, LETTERS, anchor);
        area.draw_text(words, &style, (fine(x), fine(y)))
    };
    write(text.year_caption(), Anchor::Start, 0.0, LETTERS)?;
    let middle = |day: u32| LEFT + (f64::from(day) - 0.5) * column;
    for day in NUMBERED {
        write(
            &day.to_string(),
            Anchor::Middle,
            middle(day),
            CAPTION + LETTERS + 2.0,
        )?;
    }
    for (place, month) in (1_u32..).zip(&data.months) {
        let foot = CAPTION + DAYS + f64::from(place) * ROW - 4.0;
        write(
            &text.month_short(u64::from(month.number())),
            Anchor::Start,
            0.0,
            foot,
        )?;
        let days = u32::try_from(month.nights().count()).unwrap_or(31);
        let end = middle(days) + column / 2.0;
        let ground = vec![(fine(LEFT), fine(foot)), (fine(end), fine(foot))];
        area.draw(&PathElement::new(ground, stroke(Ink::Grid, 1.0)))?;
        for (day, night) in (1_u32..).zip(month.nights()) {
            if let Some(rated) = data.nights.get(&night) {
                area.draw(&Titled {
                    element: bar(middle(day), foot, column, *rated),
                    title: text.named_value(text.night(night), said(*rated, text)),
                })?;
            }
        }
    }
    if data.has_late() {
        let foot = CAPTION + DAYS + 12.0 * ROW + KEY - 8.0;
        area.draw(&outline(LEFT + 4.0, foot, 8.0, 10.0))?;
        write(text.timeline_key_late(), Anchor::Start, LEFT + 14.0, foot)?;
    }
    Ok(())
}

type Bar = Rectangle<(i32, i32)>;

/// A night's bar; hollow where it was logged late.
fn bar(middle: f64, foot: f64, column: f64, rated: Rated) -> Bar {
    let height = (f64::from(rated.worst.points()) / 10.0 * TALLEST).max(FLAT);
    let width = (column * 0.8).min(14.0);
    if rated.late {
        outline(middle, foot, width, height)
    } else {
        let (left, right) = (fine(middle - width / 2.0), fine(middle + width / 2.0));
        let corners = [(left, fine(foot - height)), (right, fine(foot))];
        Rectangle::new(corners, filled(Ink::Severity))
    }
}

/// Its line lies within the room that a full bar would take.
fn outline(middle: f64, foot: f64, width: f64, height: f64) -> Bar {
    let half = (width - 1.25).max(1.0) / 2.0;
    let corners = [
        (fine(middle - half), fine(foot - height.max(3.0) + 0.6)),
        (fine(middle + half), fine(foot - 0.6)),
    ];
    Rectangle::new(corners, stroke(Ink::Severity, 1.25))
}

fn said(rated: Rated, text: Text) -> String {
    let points = rated.worst.points();
    if rated.late {
        text.timeline_logged_late(points)
    } else {
        points.to_string()
    }
}

/// A row a month, a column a day, as in the picture.
fn table(data: &Year, text: Text) -> Table {
    let mut headers: Vec<Cell> = vec![text.year_column_month().into()];
    headers.extend((1..=31).map(|day: u32| Cell::Owned(day.to_string())));
    let cell = |night: Night| match data.nights.get(&night) {
        Some(rated) => Cell::Owned(said(*rated, text)),
        None if (data.first..=data.last).contains(&night) => {
            Cell::Borrowed(text.timeline_not_logged())
        }
        None => Cell::Borrowed(""),
    };
    let rows = data.months.iter().map(|month| {
        let mut cells = vec![text.month_short(u64::from(month.number())).into()];
        cells.extend(month.nights().map(cell));
        cells.resize(headers.len(), Cell::Borrowed(""));
        cells
    });
    let rows = rows.collect();
    Table { headers, rows }
}

#[cfg(test)]
mod tests;
