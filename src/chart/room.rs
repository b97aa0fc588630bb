//! Does every mark keep to its room? For tests: nothing outside, no text on another.

use proptest::prelude::*;

use super::{
    drawing::Drawing,
    mark::{Anchor, Mark, Paint, Point, Shape},
    text_width::text_width,
};

/// Left, top, right, bottom, with the thickness of lines.
fn bounds(mark: &Mark) -> [f64; 4] {
    let half = |paint: &Paint| match paint {
        Paint::Filled => 0.0,
        Paint::Open { stroke } => stroke / 2.0,
    };
    let around = |points: &[Point], more: f64| {
        let (xs, ys) = (|| points.iter().map(|p| p.x), || points.iter().map(|p| p.y));
        [
            xs().fold(f64::INFINITY, f64::min) - more,
            ys().fold(f64::INFINITY, f64::min) - more,
            xs().fold(f64::NEG_INFINITY, f64::max) + more,
            ys().fold(f64::NEG_INFINITY, f64::max) + more,
        ]
    };
    match &mark.shape {
        Shape::Path { points, width } => {
            let [left, top, right, bottom] = around(points, 0.0);
            // A line ends where its last point is: a straight one grows to its sides alone.
            let (along, across) = (
                f64::from(u8::from(top < bottom)),
                f64::from(u8::from(left < right)),
            );
            let (x, y) = (along * width / 2.0, across * width / 2.0);
            [left - x, top - y, right + x, bottom + y]
        }
        Shape::Polygon { points } => around(points, 0.0),
        Shape::Rect {
            corner,
            width,
            height,
            paint,
        } => {
            let far = Point {
                x: corner.x + width,
                y: corner.y + height,
            };
            around(&[*corner, far], half(paint))
        }
        Shape::Circle {
            centre,
            radius,
            paint,
        } => around(&[*centre], radius + half(paint)),
        Shape::Text {
            at,
            anchor,
            size,
            words,
        } => {
            let width = text_width(words, *size);
            let left = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - width / 2.0,
                Anchor::End => at.x - width,
            };
            [left, at.y - 0.72 * size, left + width, at.y + 0.22 * size]
        }
    }
}

/// Every mark is drawn, and within the drawing.
pub(super) fn stays_inside(drawing: &Drawing) -> Result<(), TestCaseError> {
    prop_assert!(!drawing.marks.is_empty());
    for mark in &drawing.marks {
        let [left, top, right, bottom] = bounds(mark);
        prop_assert!(
            [left, top, right, bottom]
                .iter()
                .all(|edge| edge.is_finite())
        );
        prop_assert!(left >= 0.0 && top >= 0.0, "{mark:?}");
        prop_assert!(
            right <= drawing.width && bottom <= drawing.height,
            "{mark:?}"
        );
    }
    Ok(())
}

/// No text touches another.
pub(super) fn keeps_texts_apart(drawing: &Drawing) -> Result<(), TestCaseError> {
    let texts: Vec<_> = drawing
        .marks
        .iter()
        .filter(|mark| matches!(mark.shape, Shape::Text { .. }))
        .map(|mark| (mark, bounds(mark)))
        .collect();
    for (place, (one, a)) in texts.iter().enumerate() {
        for (other, b) in &texts[place + 1..] {
            let touch = a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
            prop_assert!(!touch, "{one:?} {other:?}");
        }
    }
    Ok(())
}
