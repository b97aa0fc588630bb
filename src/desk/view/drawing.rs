//! A chart on the page: its sentence, its picture, and the same as a table.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    rc::Rc,
};

use lull::{
    chart::{
        drawing::Drawing,
        mark::{Anchor, Mark, Paint, Point, Shape},
    },
    text::Text,
};
use yew::prelude::*;

/// The whole chart.
pub fn drawing(drawn: Drawing, text: Text) -> Html {
    html! {
        <>
            <p class="said">{ &drawn.sentence }</p>
            { picture(&drawn) }
            <AsTable drawn={Rc::new(drawn)} {text} />
        </>
    }
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
                { table(&props.drawn) }
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
            <g aria-hidden="true">{ for drawn.marks.iter().map(mark) }</g>
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

fn table(drawn: &Drawing) -> Html {
    let headers = drawn.table.headers.iter();
    let rows = drawn.table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let cell = AttrValue::from(cell.to_string());
            if column == 0 {
                html! { <th scope="row">{ cell }</th> }
            } else {
                html! { <td>{ cell }</td> }
            }
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <div class="scrolls" tabindex="0" role="region" aria-label={drawn.title.clone()}>
            <table>
                <caption class="spoken">{ &drawn.title }</caption>
                <thead>
                    <tr>{ for headers.map(|cell| html! { <th scope="col">{ cell.to_string() }</th> }) }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// Colours come from the look by the ink's class; a hollow shape is filled with the ground.
fn mark(mark: &Mark) -> Html {
    let ink = format!("ink ink--{}", mark.ink.name());
    let title = mark
        .title
        .as_ref()
        .map(|title| html! { <title>{ title }</title> });
    let painted = |paint: Paint| match paint {
        Paint::Filled => ("ink__full", None),
        Paint::Open { stroke } => ("ink__hollow", Some(stroke.to_string())),
    };
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
