//! How does a chart come onto paper? By the same marks as on the screen.

use super::{
    face::FaceName,
    op::{Colour, Op, Outline, Role},
    sheet::{Column, Sheet, Style},
};
use crate::chart::{
    drawing::Drawing,
    mark::{Anchor, Ink, Mark, Paint, Point, Shape},
    palette::Palette,
};

/// Draws as wide as the column, its letters shrunk with the rest.
pub(super) fn draw(sheet: &mut Sheet<'_>, drawing: &Drawing, column: Column) {
    let scale = column.width / drawing.width;
    let place = Place {
        scale,
        left: column.left,
        top: sheet.y,
    };
    let words = [&drawing.title, &drawing.sentence, &drawing.description];
    let words = words.map(String::as_str).join(" ");
    sheet.open(Role::Figure, Some(words));
    for mark in &drawing.marks {
        draw_mark(sheet, mark, place);
    }
    sheet.put(Op::Close);
    sheet.y += drawing.height * scale;
}

#[derive(Clone, Copy)]
struct Place {
    scale: f64,
    left: f64,
    top: f64,
}

impl Place {
    fn of(self, point: Point) -> Point {
        Point {
            x: self.left + point.x * self.scale,
            y: self.top + point.y * self.scale,
        }
    }

    fn all(self, points: &[Point]) -> Vec<Point> {
        points.iter().map(|point| self.of(*point)).collect()
    }
}

fn draw_mark(sheet: &mut Sheet<'_>, mark: &Mark, place: Place) {
    let colour = Colour::of_hex(Palette::Light.colour(mark.ink));
    let painted = |outline: Outline, paint: Paint| match paint {
        Paint::Filled => Op::Shape {
            outline,
            fill: Some(colour),
            stroke: None,
        },
        Paint::Open { stroke } => Op::Shape {
            outline,
            fill: Some(Colour::PAPER),
            stroke: Some((colour, stroke * place.scale)),
        },
    };
    let op = match &mark.shape {
        Shape::Path { points, width } => Op::Shape {
            outline: Outline::Path {
                points: place.all(points),
                is_closed: false,
            },
            fill: None,
            stroke: Some((colour, width * place.scale)),
        },
        Shape::Polygon { points } => Op::Shape {
            outline: Outline::Path {
                points: place.all(points),
                is_closed: true,
            },
            fill: Some(colour),
            stroke: None,
        },
        Shape::Rect {
            corner,
            width,
            height,
            paint,
        } => painted(
            Outline::Rect {
                corner: place.of(*corner),
                width: width * place.scale,
                height: height * place.scale,
            },
            *paint,
        ),
        Shape::Circle {
            centre,
            radius,
            paint,
        } => painted(
            Outline::Circle {
                centre: place.of(*centre),
                radius: radius * place.scale,
            },
            *paint,
        ),
        Shape::Text {
            at,
            anchor,
            size,
            words,
        } => {
            let face = match mark.ink {
                Ink::StrongText => FaceName::Bold,
                _ => FaceName::Sans,
            };
            let style = Style::new(face, size * place.scale, colour);
            let setting = sheet.setting(style, None);
            let line = setting.line(words);
            let width = setting.width(&line);
            let mut at = place.of(*at);
            at.x -= match anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::End => width,
            };
            sheet.line(at, &line, style, None);
            return;
        }
    };
    sheet.put(op);
}
