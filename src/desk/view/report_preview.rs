//! The practitioner's page as it will be, to be read before it is handed over.

use lull::{
    chart::drawing::Drawing,
    report::{Body, Item, Part, Report, Table, nights::NightTable},
    text::Text,
};
use yew::prelude::*;

use crate::view::{
    drawing,
    table::{row, table},
};

/// All that the page says, in its order.
pub fn report_preview(report: &Report, text: Text) -> Html {
    let figures = report.figures.iter().map(|figure| {
        html! { <div><dt>{ &figure.label }</dt><dd>{ &figure.number }</dd></div> }
    });
    html! {
        <section class="card sheet" aria-labelledby="preview-title">
            <h2 id="preview-title">{ text.report_page_preview() }</h2>
            <p class="sheet__title">{ &report.title }</p>
            if let Some(name) = &report.name {
                <p><strong>{ name }</strong></p>
            }
            <p>{ &report.period }</p>
            <p class="quiet">{ &report.made }</p>
            <p class="quiet">{ &report.self_reported }</p>
            if let Some(question) = &report.question {
                <h3>{ &question.heading }</h3>
                <p class="said">{ &question.words }</p>
            }
            <dl class="figures">{ for figures }</dl>
            { for report.parts.iter().map(part) }
            { for report.nights.as_ref().map(nights) }
        </section>
    }
}

fn part(part: &Part) -> Html {
    let body = match &part.body {
        // The fullest, as on the web page; a sheet of paper takes the fullest that fits.
        Body::Chart(drawings) => html! { { for drawings.first().map(picture) } },
        Body::Table(rows) => in_table(rows, &part.heading),
        Body::Items { items, drawing } => html! {
            <>
                { for items.iter().map(item) }
                { for drawing.as_ref().map(picture) }
            </>
        },
    };
    html! {
        <section class="sheet__part">
            <h3>{ &part.heading }</h3>
            { body }
            if let Some(plain) = &part.plain {
                <p class="quiet">{ plain }</p>
            }
        </section>
    }
}

/// As large as on paper, so that its letters can be read: on a phone it scrolls.
fn picture(drawn: &Drawing) -> Html {
    html! {
        <div class="scrolls" tabindex="0" role="region" aria-label={drawn.title.clone()}>
            { drawing::picture(drawn) }
        </div>
    }
}

fn item(item: &Item) -> Html {
    html! {
        <>
            <h4>{ &item.name }</h4>
            { for item.said.iter().map(|said| html! { <p>{ said }</p> }) }
            { for item.quiet.iter().map(|said| html! { <p class="quiet">{ said }</p> }) }
        </>
    }
}

fn in_table(rows: &Table, heading: &str) -> Html {
    let is_headed = rows.headers.iter().any(|header| !header.is_empty());
    let headers = rows.headers.iter().filter(|_| is_headed);
    table(
        heading,
        headers.map(|header| words(header)),
        rows.rows.iter().map(|row| cells(&row.cells)),
    )
}

fn nights(nights: &NightTable) -> Html {
    let rows = nights.rows.iter().map(|row| cells(&row.cells));
    let headers = nights.columns.iter().map(|column| words(&column.name));
    html! {
        <section class="sheet__part">
            <h3>{ &nights.heading }</h3>
            <p>{ &nights.period }</p>
            { for nights.plain.iter().map(|plain| html! { <p class="quiet">{ plain }</p> }) }
            { table(&nights.heading, headers, rows) }
        </section>
    }
}

fn cells(cells: &[String]) -> Html {
    row(cells.iter().map(|cell| words(cell)))
}

fn words(cell: &str) -> AttrValue {
    AttrValue::from(cell.to_owned())
}
