//! A chart on the page: its sentence, its picture, and the same as a table.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    rc::Rc,
};

use lull::{
    chart::{
        drawing::{Cell, Drawing, Table},
        mark::{Anchor, Mark, Paint, Point, Shape},
    },
    text::Text,
};
use yew::prelude::*;

use crate::view::table::{row, table};

/// The whole chart.
pub fn drawing(drawn: &Rc<Drawing>, text: Text) -> Html {
    html! {
        <>
            <p class="said">{ &drawn.sentence }</p>
            <Picture drawn={Rc::clone(drawn)} />
            <AsTable drawn={Rc::clone(drawn)} {text} />
        </>
    }
}

#[derive(Properties)]
struct PictureProps {
    drawn: Rc<Drawing>,
}

impl PartialEq for PictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.drawn, &other.drawn)
    }
}

/// The picture, not made again while what is around it changes.
#[component]
fn Picture(props: &PictureProps) -> Html {
    picture(&props.drawn)
}

#[derive(Properties)]
struct AsTableProps {
    drawn: Rc<Drawing>,
    text: Text,
}

impl PartialEq for AsTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.drawn, &other.drawn)
    }
}

/// The table, made when it is opened: a long one is more than its picture, and few look at it.
#[component]
fn AsTable(props: &AsTableProps) -> Html {
    let is_made = use_state_eq(|| false);
    let onclick = {
        let is_made = is_made.setter();
        Callback::from(move |_| is_made.set(true))
    };
    html! {
        <details>
            <summary {onclick}>{ props.text.drawing_as_table() }</summary>
            if *is_made {
                { as_table(&props.drawn) }
            }
        </details>
    }
}

/// The picture alone, as wide as there is room.
pub fn picture(drawn: &Drawing) -> Html {
    let name = name(drawn);
    let (title, description) = (format!("{name}-title"), format!("{name}-description"));
    html! {
        <svg
            class="drawing"
            role="img"
            aria-labelledby={format!("{title} {description}")}
            viewBox={format!("0 0 {} {}", drawn.width, drawn.height)}
        >
            <title id={title}>{ &drawn.title }</title>
            <desc id={description}>{ &drawn.description }</desc>
            <g aria-hidden="true">{ for drawn.marks.chunk_by(are_alike).map(marks) }</g>
        </svg>
    }
}

/// A name of its own for each drawing of a page, made from its words: no caller can give one twice
/// to charts that say different things.
fn name(drawn: &Drawing) -> String {
    let mut hasher = DefaultHasher::new();
    (&drawn.title, &drawn.description).hash(&mut hasher);
    format!("drawing-{:x}", hasher.finish())
}

fn as_table(drawn: &Drawing) -> Html {
    let words = |cell: &Cell| AttrValue::from(cell.to_string());
    let Table { headers, rows } = &drawn.table;
    let rows = rows.iter().map(|cells| row(cells.iter().map(words)));
    table(&drawn.title, headers.iter().map(words), rows)
}

/// Whether two marks are seen the same as one element: a browser takes longer for each element than for
/// what is in it.
fn are_alike(one: &Mark, other: &Mark) -> bool {
    let is_outlined = match (&one.shape, &other.shape) {
        (Shape::Path { width, .. }, Shape::Path { width: others, .. }) => {
            width.total_cmp(others).is_eq()
        }
        (Shape::Rect { paint, .. }, Shape::Rect { paint: others, .. }) => paint == others,
        _ => false,
    };
    is_outlined && one.ink == other.ink && one.title.is_none() && other.title.is_none()
}

/// Marks that are alike, as one element.
fn marks(alike: &[Mark]) -> Html {
    let [first, _, ..] = alike else {
        return alike.iter().map(mark).collect();
    };
    let (class, width) = match &first.shape {
        Shape::Path { width, .. } => ("ink__line", Some(width.to_string())),
        Shape::Rect { paint, .. } => painted(*paint),
        _ => return alike.iter().map(mark).collect(),
    };
    let outlines: String = alike.iter().map(|mark| outline(&mark.shape)).collect();
    html! {
        <path class={classes!(ink(first), class)} d={outlines} stroke-width={width} />
    }
}

/// A line or a rectangle in the words of a path.
fn outline(shape: &Shape) -> String {
    match shape {
        Shape::Path { points, .. } => format!("M{}", places(points)),
        Shape::Rect {
            corner,
            width,
            height,
            ..
        } => format!("M{},{}h{width}v{height}h-{width}z", corner.x, corner.y),
        Shape::Polygon { .. } | Shape::Circle { .. } | Shape::Text { .. } => String::new(),
    }
}

fn painted(paint: Paint) -> (&'static str, Option<String>) {
    match paint {
        Paint::Filled => ("ink__full", None),
        Paint::Open { stroke } => ("ink__hollow", Some(stroke.to_string())),
    }
}

fn ink(mark: &Mark) -> String {
    format!("ink ink--{}", mark.ink.name())
}

/// Colours come from the look by the ink's class; a hollow shape is filled with the ground.
fn mark(mark: &Mark) -> Html {
    let ink = ink(mark);
    let title = mark
        .title
        .as_ref()
        .map(|title| html! { <title>{ title }</title> });
    match &mark.shape {
        Shape::Path { points, width } => html! {
            <polyline
                class={classes!(ink, "ink__line")}
                points={places(points)}
                stroke-width={width.to_string()}
            />
        },
        Shape::Polygon { points } => html! {
            <polygon class={classes!(ink, "ink__full")} points={places(points)} />
        },
        Shape::Rect {
            corner,
            width,
            height,
            paint,
        } => {
            let (class, stroke) = painted(*paint);
            html! {
                <rect
                    class={classes!(ink, class)}
                    x={corner.x.to_string()}
                    y={corner.y.to_string()}
                    width={width.to_string()}
                    height={height.to_string()}
                    stroke-width={stroke}
                >{ for title }</rect>
            }
        }
        Shape::Circle {
            centre,
            radius,
            paint,
        } => {
            let (class, stroke) = painted(*paint);
            html! {
                <circle
                    class={classes!(ink, class)}
                    cx={centre.x.to_string()}
                    cy={centre.y.to_string()}
                    r={radius.to_string()}
                    stroke-width={stroke}
                >{ for title }</circle>
            }
        }
        Shape::Text {
            at,
            anchor,
            size,
            words,
        } => html! {
            <text
                class={classes!(ink, "ink__full")}
                x={at.x.to_string()}
                y={at.y.to_string()}
                font-size={size.to_string()}
                text-anchor={match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                }}
            >
                { words }
            </text>
        },
    }
}

fn places(points: &[Point]) -> String {
    let places: Vec<_> = points
        .iter()
        .map(|point| format!("{},{}", point.x, point.y))
        .collect();
    places.join(" ")
}
