//! The page as one file that any browser opens, offline and without a script; it prints on paper, too.
//!
//! Nothing is cut here: there is room for every note.

use std::fmt::Write as _;

use super::{Body, Item, Part, Report, Table, nights::NightTable};
use crate::chart::{
    drawing::Drawing,
    palette::Palette,
    svg::{self, escaped},
};

const STYLE: &str = include_str!("html/style.css");

/// The whole file. The policy in it lets a browser fetch nothing, whatever a note says.
pub fn html(report: &Report) -> String {
    let mut page = String::new();
    let mut put = |words: String| page.push_str(&words);
    put(format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n",
        escaped(report.language),
        escaped(&report.title),
    ));
    put(head(report));
    for part in &report.parts {
        put(section(part));
    }
    if let Some(nights) = &report.nights {
        put(night_table(nights));
    }
    put(format!(
        "<footer>{}</footer>\n</body>\n</html>\n",
        paragraph("quiet", &report.foot)
    ));
    page
}

fn head(report: &Report) -> String {
    let mut head = format!(
        "<header>\n<p class=\"label\">{}</p>\n<h1>{}</h1>\n<p class=\"whose\">",
        escaped(&report.occasion),
        escaped(&report.title)
    );
    if let Some(name) = &report.name {
        let _ = write!(head, "<strong>{}</strong> ", escaped(name));
    }
    let _ = writeln!(
        head,
        "<span>{}</span> <span>{}</span></p>\n{}</header>",
        escaped(&report.period),
        escaped(&report.made),
        paragraph("quiet", &report.self_reported)
    );
    if let Some(question) = &report.question {
        let _ = writeln!(
            head,
            "<section class=\"question\"><h2>{}</h2>{}</section>",
            escaped(&question.heading),
            paragraph("asked", &question.words)
        );
    }
    head.push_str("<dl class=\"figures\">\n");
    for figure in &report.figures {
        let _ = writeln!(
            head,
            "<div><dt>{}</dt><dd>{}</dd></div>",
            escaped(&figure.label),
            escaped(&figure.number)
        );
    }
    head.push_str("</dl>\n");
    head
}

fn section(part: &Part) -> String {
    let mut section = format!("<section>\n<h2>{}</h2>\n", escaped(&part.heading));
    match &part.body {
        Body::Chart(drawings) => {
            if let Some(drawing) = drawings.first() {
                section.push_str(&chart(drawing));
            }
        }
        Body::Table(rows) => section.push_str(&table(rows)),
        Body::Items { items, drawing } => {
            section.extend(items.iter().map(item));
            section.extend(drawing.as_ref().map(chart));
        }
    }
    if let Some(plain) = &part.plain {
        section.push_str(&paragraph("quiet", plain));
    }
    section.push_str("</section>\n");
    section
}

fn chart(drawing: &Drawing) -> String {
    svg::alone(drawing, Palette::Light)
}

fn table(table: &Table) -> String {
    let mut rows = String::from("<table>\n");
    if table.headers.iter().any(|header| !header.is_empty()) {
        rows.push_str("<tr>");
        for header in &table.headers {
            let _ = write!(rows, "<th scope=\"col\">{}</th>", escaped(header));
        }
        rows.push_str("</tr>\n");
    }
    for row in &table.rows {
        rows.push_str(&cells(&row.cells, ""));
    }
    rows.push_str("</table>\n");
    rows
}

/// A row; its first cell names it.
fn cells(cells: &[String], class: &str) -> String {
    let mut row = format!("<tr{class}>");
    for (at, cell) in cells.iter().enumerate() {
        let cell = escaped(cell);
        let _ = match at {
            0 => write!(row, "<th scope=\"row\">{cell}</th>"),
            _ => write!(row, "<td>{cell}</td>"),
        };
    }
    row.push_str("</tr>\n");
    row
}

fn item(item: &Item) -> String {
    let said = item.said.iter().map(|said| paragraph("said", said));
    let quiet = item.quiet.iter().map(|said| escaped(said));
    let quiet = quiet.collect::<Vec<_>>().join(" ");
    let mut words = format!("<h3>{}</h3>\n", escaped(&item.name));
    words.extend(said);
    if !quiet.is_empty() {
        let _ = writeln!(words, "<p class=\"quiet\">{quiet}</p>");
    }
    words
}

fn night_table(nights: &NightTable) -> String {
    let mut words = format!(
        "<section class=\"nights\">\n<h2>{}</h2>\n{}",
        escaped(&nights.heading),
        paragraph("quiet", &nights.period)
    );
    let plain = nights.plain.iter();
    words.extend(plain.map(|plain| paragraph("quiet", plain)));
    words.push_str("<table>\n<tr>");
    for column in &nights.columns {
        let _ = write!(words, "<th scope=\"col\">{}</th>", escaped(&column.name));
    }
    words.push_str("</tr>\n");
    for row in &nights.rows {
        let class = if row.is_logged {
            ""
        } else {
            " class=\"missing\""
        };
        words.push_str(&cells(&row.cells, class));
    }
    words.push_str("</table>\n</section>\n");
    words
}

fn paragraph(class: &str, words: &str) -> String {
    format!("<p class=\"{class}\">{}</p>\n", escaped(words))
}
