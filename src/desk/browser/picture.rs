//! A chart as a picture file, drawn onto a canvas from the same marks as on the page.

use js_sys::Promise;
use lull::chart::{
    drawing::Drawing,
    mark::{Anchor, Mark, Paint, Point, Shape},
    palette::Palette,
    sheet::sheet,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, window};

use super::files;

/// Dots of the picture for one of the drawing, so that it is sharp on a phone and on paper.
const SCALE: f64 = 2.0;
const FONT: &str = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/// The drawing with its title and sentence as a PNG file; `None` where the browser has no canvas.
pub async fn png(name: &str, drawing: &Drawing, palette: Palette) -> Option<File> {
    let sheet = sheet(drawing);
    let canvas: HtmlCanvasElement = window()?
        .document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(dots(sheet.width));
    canvas.set_height(dots(sheet.height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.scale(SCALE, SCALE).ok()?;
    context.set_fill_style_str(palette.ground());
    context.fill_rect(0.0, 0.0, sheet.width, sheet.height);
    for mark in &sheet.heading {
        draw(&context, mark, palette);
    }
    context.translate(sheet.corner.x, sheet.corner.y).ok()?;
    for mark in &drawing.marks {
        draw(&context, mark, palette);
    }
    let blob = bytes(&canvas).await?;
    // Phones count the memory of every canvas that is left: give it back.
    canvas.set_width(1);
    canvas.set_height(1);
    files::of_blob(name, "image/png", &blob)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most 2000 pixels wide and a few thousand high, and never negative"
)]
fn dots(pixels: f64) -> u32 {
    (pixels * SCALE).ceil() as u32
}

async fn bytes(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&wasm_bindgen::JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn draw(context: &CanvasRenderingContext2d, mark: &Mark, palette: Palette) {
    let colour = palette.colour(mark.ink);
    context.set_fill_style_str(colour);
    context.set_stroke_style_str(colour);
    context.begin_path();
    match &mark.shape {
        Shape::Path { points, width } => {
            trace(context, points);
            context.set_line_width(*width);
            context.stroke();
        }
        Shape::Polygon { points } => {
            trace(context, points);
            context.close_path();
            context.fill();
        }
        Shape::Rect {
            corner,
            width,
            height,
            paint,
        } => {
            context.rect(corner.x, corner.y, *width, *height);
            fill(context, *paint, palette);
        }
        Shape::Circle {
            centre,
            radius,
            paint,
        } => {
            // It fails for a negative radius only, which no chart draws.
            let _ = context.arc(centre.x, centre.y, *radius, 0.0, std::f64::consts::TAU);
            fill(context, *paint, palette);
        }
        Shape::Text {
            at,
            anchor,
            size,
            words,
        } => {
            context.set_font(&format!("{size}px {FONT}"));
            context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            let _ = context.fill_text(words, at.x, at.y);
        }
    }
}

fn trace(context: &CanvasRenderingContext2d, points: &[Point]) {
    for (at, point) in points.iter().enumerate() {
        if at == 0 {
            context.move_to(point.x, point.y);
        } else {
            context.line_to(point.x, point.y);
        }
    }
}

fn fill(context: &CanvasRenderingContext2d, paint: Paint, palette: Palette) {
    match paint {
        Paint::Filled => context.fill(),
        Paint::Open { stroke } => {
            context.set_fill_style_str(palette.ground());
            context.fill();
            context.set_line_width(stroke);
            context.stroke();
        }
    }
}
