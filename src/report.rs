//! What does a practitioner get? One page that a person hands over, and a table of its nights.
//!
//! [`Report::of`] says everything in words, from the journal alone; two writers make a file of the
//! same words: [`html`] one page that opens anywhere, and [`page`] with [`pdf`] exactly one sheet of
//! paper, and a second with the nights.
//!
//! # Where to start
//!
//! | question | file |
//! | --- | --- |
//! | which nights, which sections, whose name? | [`choices`] |
//! | what is counted? | [`counts`], of which `glance`, `places` and `remedies` make tables; `clinic` has what a clinic measured |
//! | what may be said of a test? | `trials`: its finding when it is over, nothing before |
//! | what stands in the second page's table? | [`nights`] |
//! | how does it fit on one sheet? | [`page`]: as full as there is room, then sparer |
//!
//! # Deliberately absent
//!
//! - Nights with a remedy beside nights without it: a count is no comparison, and a fair one is a
//!   test. What a test under way is about is left out beside the nights, too.
//! - Any word of advice. What the person did not enter is not here, but for counts of it.

pub mod choices;
mod clinic;
pub mod counts;
mod glance;
pub mod html;
pub mod nights;
mod notes;
#[cfg(feature = "pdf")]
pub mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
mod places;
mod remedies;
#[cfg(test)]
mod tests;
mod timeline;
mod trials;

use chrono::NaiveDate;

use crate::{
    chart::drawing::Drawing, journal::Journal, moment::Moment, night::Night, remedy::RemedyId,
    text::Text,
};
use choices::{Choices, Section};
use counts::Coverage;
use nights::NightTable;

/// The page in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The tag of its language.
    pub language: &'static str,
    /// What it is.
    pub title: String,
    /// What it is for.
    pub occasion: String,
    /// Whose it is, if the person typed a name.
    pub name: Option<String>,
    /// When it was made.
    pub made: String,
    /// From which night to which.
    pub period: String,
    /// Who wrote it, and that nobody checked it; always there.
    pub self_reported: String,
    /// What the person wants to know, above everything else.
    pub question: Option<Question>,
    /// The counts that come first, missing nights always among them.
    pub figures: Vec<Figure>,
    /// The sections that were chosen and that have something to say, in the order of the page.
    pub parts: Vec<Part>,
    /// The second page.
    pub nights: Option<NightTable>,
    /// At the foot of every page.
    pub foot: String,
    /// Said where letters had to be left to the journal.
    pub unprinted: String,
}

/// What the person asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// That it is a question.
    pub heading: String,
    /// In the person's words.
    pub words: String,
}

/// A number to be seen first, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The number.
    pub number: String,
    /// What of.
    pub label: String,
}

/// One section.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub section: Section,
    /// Its name.
    pub heading: String,
    /// What it shows.
    pub body: Body,
    /// How to read it, if that needs saying.
    pub plain: Option<String>,
}

/// What a section shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A chart, from the fullest to the sparest, all of them true; at least one.
    Chart(Vec<Drawing>),
    /// Rows under headers.
    Table(Table),
    /// Things of one kind, the first to be read first.
    Items {
        /// The things.
        items: Vec<Item>,
        /// What goes with them.
        drawing: Option<Drawing>,
    },
}

/// Rows under headers; as many cells in each row as there are headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// One for each column; all empty where the first cells say it all.
    pub headers: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table; its first cell names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The night under which the journal holds the same words.
    pub night: Option<Night>,
    /// The cells.
    pub cells: Vec<String>,
}

/// One thing of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is called.
    pub name: String,
    /// The night under which the journal holds the same words.
    pub night: Option<Night>,
    /// What is said of it.
    pub said: Vec<String>,
    /// What is said more quietly.
    pub quiet: Vec<String>,
}

/// What every section is made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    journal: &'a Journal,
    choices: &'a Choices,
    /// The present night; what it withholds is withheld.
    today: Night,
    /// The day on which the page is made.
    day: NaiveDate,
    withheld: &'a [RemedyId],
    text: Text,
}

impl Report {
    /// The page of a journal, when `today` is the present night. `made` is the moment it is made at.
    pub fn of(
        journal: &Journal,
        choices: &Choices,
        today: Night,
        made: &Moment,
        text: Text,
    ) -> Self {
        let withheld = journal.withheld(today);
        let source = Source {
            journal,
            choices,
            today,
            day: made.local().date(),
            withheld: &withheld,
            text,
        };
        let period = choices.period;
        let parts = [
            timeline::part(source),
            Some(glance::part(source)),
            places::part(source),
            places::factors(source),
            remedies::part(source),
            remedies::medicines(source),
            clinic::results(source),
            clinic::about(source),
            trials::part(source),
            notes::part(source),
        ];
        let parts = parts.into_iter().flatten();
        let shown = parts.filter(|part| choices.shows(part.section));
        Self {
            language: text.language().tag(),
            title: text.report_title().to_owned(),
            occasion: text.report_occasion().to_owned(),
            name: Some(choices.name.as_str().to_owned()).filter(|name| !name.is_empty()),
            made: text.report_made(text.full_day(made.local().date())),
            period: text.from_to(
                text.full_day(period.from().evening()),
                text.full_day(period.to().evening()),
            ),
            self_reported: text.report_self_reported().to_owned(),
            question: (!choices.question.is_empty()).then(|| Question {
                heading: text.report_question().to_owned(),
                words: choices.question.as_str().to_owned(),
            }),
            figures: figures(source),
            parts: shown.collect(),
            nights: choices
                .shows(Section::Nights)
                .then(|| NightTable::of(source)),
            foot: text.report_foot().to_owned(),
            unprinted: text.report_unprinted().to_owned(),
        }
    }
}

/// The counts that come first.
fn figures(source: Source<'_>) -> Vec<Figure> {
    let Source {
        journal,
        choices,
        text,
        ..
    } = source;
    let coverage = Coverage::of(journal, choices.period);
    let figure = |number: u32, label: String| Figure {
        number: number.to_string(),
        label,
    };
    let mut figures = vec![
        figure(
            coverage.rated,
            text.report_figure_rated(u64::from(coverage.nights)),
        ),
        figure(
            coverage.missing,
            text.report_figure_missing(u64::from(coverage.missing)),
        ),
    ];
    if coverage.unrated > 0 {
        let label = text.report_figure_unrated(u64::from(coverage.unrated));
        figures.push(figure(coverage.unrated, label));
    }
    let urge = counts::Item::Worst.spread(journal, choices.period);
    if let Some(middle) = urge.and_then(|spread| spread.middle) {
        figures.push(figure(
            u32::from(middle),
            text.report_figure_half().to_owned(),
        ));
    }
    figures.push(figure(
        coverage.episodes,
        text.report_figure_episodes(u64::from(coverage.episodes)),
    ));
    figures
}

impl Row {
    fn of(cells: impl IntoIterator<Item = String>) -> Self {
        Self {
            night: None,
            cells: cells.into_iter().collect(),
        }
    }
}

impl Table {
    /// Names on the left, and what is said of each on the right.
    fn of_pairs(pairs: Vec<(String, String)>) -> Option<Self> {
        let rows = pairs.into_iter().map(|(name, said)| Row::of([name, said]));
        let rows: Vec<Row> = rows.collect();
        (!rows.is_empty()).then(|| Self {
            headers: vec![String::new(); 2],
            rows,
        })
    }
}
