//! A difference as a dot with its reach, above a band of what is not worth having.

use plotters::element::{Circle, PathElement, Rectangle};

use super::{Evidence, Points};
use crate::chart::{
    mark::Ink,
    pen::{filled, fine, stroke},
    recording::{Area, Outcome, Titled},
};

/// The height of a row's marks, in pixels.
pub(super) const STRIP: f64 = 26.0;
/// Beside the scale, so that a dot at its end is whole.
const MARGIN: f64 = 8.0;
const RADIUS: f64 = 5.0;
/// The most points that a difference on a scale of 0 to 10 can have.
const MOST: f64 = 10.0;

/// From so many points lower to as many higher: both sides alike, whatever was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    width: f64,
    reach: f64,
}

impl Scale {
    /// Wide enough for all of them, and for the band.
    pub(super) fn of(points: impl Iterator<Item = Points>, worthwhile: f64, width: f64) -> Self {
        let ends = points.flat_map(|points| [points.low.abs(), points.high.abs()]);
        let furthest = ends.fold(2.0 * worthwhile, f64::max);
        Self {
            width,
            reach: furthest.ceil().clamp(2.0, MOST),
        }
    }

    /// Whole points that are numbered, from the lowest on.
    pub(super) fn numbers(self) -> Vec<f64> {
        let step = match self.reach {
            near if near <= 3.0 => 1.0,
            near if near <= 6.0 => 2.0,
            _ => 5.0,
        };
        let most = (self.reach / step).floor();
        let mut numbers = vec![0.0];
        let mut times = 1.0;
        while times <= most {
            numbers.insert(0, -times * step);
            numbers.push(times * step);
            times += 1.0;
        }
        numbers
    }

    /// Where so many points lie; what lies beyond the scale is at its end.
    pub(super) fn place(self, points: f64) -> f64 {
        let half = self.width / 2.0 - MARGIN;
        self.width / 2.0 + (points / self.reach).clamp(-1.0, 1.0) * half
    }

    /// Draws the band and the middle line of one row, and what stands on them.
    pub(super) fn draw(
        self,
        area: &Area<'_>,
        worthwhile: f64,
        (points, evidence): (Points, Evidence),
        title: String,
    ) -> Outcome {
        let middle = STRIP / 2.0;
        self.draw_band(area, worthwhile, (0.0, STRIP))?;
        let zero = fine(self.place(0.0));
        let line = vec![(zero, 0), (zero, fine(STRIP))];
        area.draw(&PathElement::new(line, stroke(Ink::Comparison, 1.25)))?;
        let reach = vec![
            (fine(self.place(points.low)), fine(middle)),
            (fine(self.place(points.high)), fine(middle)),
        ];
        area.draw(&PathElement::new(reach, stroke(Ink::Remedy, 2.5)))?;
        area.draw(&Titled {
            element: dot(self.place(points.estimate), middle, evidence),
            title,
        })
    }

    /// What is smaller than the person finds worth having: pale, with edges that print shows.
    fn draw_band(self, area: &Area<'_>, worthwhile: f64, (top, foot): (f64, f64)) -> Outcome {
        let (left, right) = (self.place(-worthwhile), self.place(worthwhile));
        draw_band(area, [left, top, right, foot])
    }
}

/// The band between two edges: left, top, right, foot.
pub(super) fn draw_band(area: &Area<'_>, [left, top, right, foot]: [f64; 4]) -> Outcome {
    let corners = [(fine(left), fine(top)), (fine(right), fine(foot))];
    area.draw(&Rectangle::new(corners, filled(Ink::Grid)))?;
    for edge in [left, right] {
        let line = vec![(fine(edge), fine(top)), (fine(edge), fine(foot))];
        area.draw(&PathElement::new(line, stroke(Ink::Axis, 0.75)))?;
    }
    Ok(())
}

/// Hollow for a hint, full for a test.
pub(super) fn dot(x: f64, y: f64, evidence: Evidence) -> Circle<(i32, i32), i32> {
    let at = (fine(x), fine(y));
    match evidence {
        Evidence::Journal => Circle::new(at, fine(RADIUS - 1.0), stroke(Ink::Remedy, 2.0)),
        Evidence::Test => Circle::new(at, fine(RADIUS), filled(Ink::Remedy)),
    }
}
