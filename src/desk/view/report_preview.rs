//! The practitioner's page as it will be, to be read before it is handed over.

use lull::{
    report::{Body, Item, Part, Report, Table, nights::NightTable},
    text::Text,
};
use yew::prelude::*;

use crate::view::drawing;

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
        Body::Chart(drawings) => html! { { for drawings.first().map(drawing::picture) } },
        Body::Table(rows) => table(rows, &part.heading),
        Body::Items { items, drawing } => html! {
            <>
                { for items.iter().map(item) }
                { for drawing.as_ref().map(drawing::picture) }
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

fn item(item: &Item) -> Html {
    html! {
        <>
            <h4>{ &item.name }</h4>
            { for item.said.iter().map(|said| html! { <p>{ said }</p> }) }
            { for item.quiet.iter().map(|said| html! { <p class="quiet">{ said }</p> }) }
        </>
    }
}

fn table(table: &Table, heading: &str) -> Html {
    let rows = table.rows.iter().map(|row| cells(&row.cells));
    let is_headed = table.headers.iter().any(|header| !header.is_empty());
    let headers = table.headers.iter().map(String::as_str);
    in_reach(heading, is_headed.then(|| head(headers)), rows)
}

fn nights(nights: &NightTable) -> Html {
    let rows = nights.rows.iter().map(|row| cells(&row.cells));
    let headers = nights.columns.iter().map(|column| column.name.as_str());
    html! {
        <section class="sheet__part">
            <h3>{ &nights.heading }</h3>
            <p>{ &nights.period }</p>
            { for nights.plain.iter().map(|plain| html! { <p class="quiet">{ plain }</p> }) }
            { in_reach(&nights.heading, Some(head(headers)), rows) }
        </section>
    }
}

/// A table that scrolls by itself where it is wider than the page, with the keyboard too.
fn in_reach(heading: &str, head: Option<Html>, rows: impl Iterator<Item = Html>) -> Html {
    html! {
        <div class="scrolls" tabindex="0" role="region" aria-label={heading.to_owned()}>
            <table>
                { for head }
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn head<'a>(names: impl Iterator<Item = &'a str>) -> Html {
    html! {
        <thead>
            <tr>{ for names.map(column) }</tr>
        </thead>
    }
}

/// Nothing stands over the names of the rows, and an empty header would be read out as one.
fn column(name: &str) -> Html {
    if name.is_empty() {
        html! { <td></td> }
    } else {
        html! { <th scope="col">{ name.to_owned() }</th> }
    }
}

/// A row; its first cell names it.
fn cells(cells: &[String]) -> Html {
    let cells = cells.iter().enumerate().map(|(at, cell)| match at {
        0 => html! { <th scope="row">{ cell }</th> },
        _ => html! { <td>{ cell }</td> },
    });
    html! { <tr>{ for cells }</tr> }
}
