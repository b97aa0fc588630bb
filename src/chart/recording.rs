//! Where does plotters draw to? Onto a list of marks.

use std::convert::Infallible;

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea},
    element::{Drawable, PointCollection},
};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::{HPos, VPos},
};

use super::{
    mark::{Anchor, Mark, Paint, Point, Shape},
    pen::{coarse, fine, ink_of},
    text_width::text_width,
};

/// A plotters backend that keeps what it is told to draw.
pub(super) struct Recording<'m> {
    marks: &'m mut Vec<Mark>,
    size: (u32, u32),
    title: Option<String>,
}

/// Where charts are laid out.
pub(super) type Area<'m> = DrawingArea<Recording<'m>, Shift>;

/// Recording itself cannot fail; laying out might.
pub(super) type Outcome<T = ()> = Result<T, DrawingAreaErrorKind<Infallible>>;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// An empty area of this size in pixels, whose marks go onto the list.
pub(super) fn area(width: f64, height: f64, marks: &mut Vec<Mark>) -> Area<'_> {
    let size = (fine(width).unsigned_abs(), fine(height).unsigned_abs());
    Recording {
        marks,
        size,
        title: None,
    }
    .into_drawing_area()
}

impl Recording<'_> {
    fn record(&mut self, shape: Shape, colour: BackendColor) {
        if colour.alpha > 0.0 {
            self.marks.push(Mark {
                shape,
                ink: ink_of(colour),
                title: self.title.clone(),
            });
        }
    }
}

fn point((x, y): BackendCoord) -> Point {
    Point {
        x: coarse(x),
        y: coarse(y),
    }
}

fn length(fine: u32) -> f64 {
    coarse(i32::try_from(fine).unwrap_or(i32::MAX))
}

fn paint(fill: bool, style: &impl BackendStyle) -> Paint {
    if fill {
        Paint::Filled
    } else {
        Paint::Open {
            stroke: length(style.stroke_width()),
        }
    }
}

impl DrawingBackend for Recording<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let shape = Shape::Path {
            points: path.into_iter().map(point).collect(),
            width: length(style.stroke_width()),
        };
        self.record(shape, style.color());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        one: BackendCoord,
        other: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let shape = Shape::Rect {
            corner: point((one.0.min(other.0), one.1.min(other.1))),
            width: coarse((one.0 - other.0).abs()),
            height: coarse((one.1 - other.1).abs()),
            paint: paint(fill, style),
        };
        self.record(shape, style.color());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let shape = Shape::Circle {
            centre: point(centre),
            radius: length(radius),
            paint: paint(fill, style),
        };
        self.record(shape, style.color());
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let points = corners.into_iter().map(point).collect();
        self.record(Shape::Polygon { points }, style.color());
        Ok(())
    }

    /// Records an upright text; rotated ones are not used here, and stay upright.
    fn draw_text<T: BackendTextStyle>(
        &mut self,
        words: &str,
        style: &T,
        at: BackendCoord,
    ) -> Drawn {
        let size = style.size() / f64::from(fine(1.0));
        let Point { x, y } = point(at);
        // Letters of common fonts reach 0.72 of the size above their line.
        let down = match style.anchor().v_pos {
            VPos::Top => 0.72 * size,
            VPos::Center => 0.36 * size,
            VPos::Bottom => 0.0,
        };
        let shape = Shape::Text {
            at: Point { x, y: y + down },
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            size,
            words: words.to_owned(),
        };
        self.record(shape, style.color());
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        words: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        // Both are already in plotters' pixels, for so is the style's size.
        let whole = |length: f64| fine(length / f64::from(fine(1.0))).unsigned_abs();
        let size = style.size();
        Ok((whole(text_width(words, size)), whole(size)))
    }
}

/// An element whose marks carry a title.
pub(super) struct Titled<E> {
    /// What is drawn.
    pub element: E,
    /// What it stands for.
    pub title: String,
}

impl<'a, E, C, M> PointCollection<'a, C, M> for &'a Titled<E>
where
    &'a E: PointCollection<'a, C, M>,
{
    type Point = <&'a E as PointCollection<'a, C, M>>::Point;
    type IntoIter = <&'a E as PointCollection<'a, C, M>>::IntoIter;

    fn point_iter(self) -> Self::IntoIter {
        self.element.point_iter()
    }
}

impl<'m, E: Drawable<Recording<'m>>> Drawable<Recording<'m>> for Titled<E> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut Recording<'m>,
        parent: (u32, u32),
    ) -> Drawn {
        backend.title = Some(self.title.clone());
        let drawn = self.element.draw(points, backend, parent);
        backend.title = None;
        drawn
    }
}
