//! What was used, and how often? Counts and the person's own words, side by side with no night.

use super::{Body, Part, Row, Source, Table, choices::Section};
use crate::{
    library,
    night::Night,
    remedy::{Access, Answer, Remedy, Usage},
};

/// Amounts that are told of one remedy, the latest first.
const MOST_AMOUNTS: usize = 3;

/// What the period holds of one remedy.
struct Counted<'a> {
    remedy: &'a Remedy,
    used: u32,
    not_used: u32,
    unknown: u32,
    /// The first night of the period on which it was used or on the list.
    first: Night,
    /// As they were written, the latest first, each once.
    amounts: Vec<&'a str>,
}

impl Source<'_> {
    /// The section to which a remedy belongs.
    pub(super) fn section(remedy: &Remedy) -> Section {
        if library::access(remedy) == Access::LogOnly {
            Section::Medicines
        } else {
            Section::Remedies
        }
    }

    /// Whether a remedy may be named beside the nights: its section was not left out, and no test of
    /// it is under way.
    pub(super) fn stands_beside_nights(&self, remedy: &Remedy) -> bool {
        self.choices.shows(Self::section(remedy)) && !self.withheld.contains(&remedy.id)
    }
}

/// What was tried, without medicines.
pub(super) fn part(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let columns: [Column; 5] = [
        (text.report_column_remedy(), |_, used| named(used)),
        (text.report_column_how(), how),
        (text.report_column_used(), |_, used| used.used.to_string()),
        (text.report_column_not_used(), |_, used| {
            used.not_used.to_string()
        }),
        (text.report_column_unknown(), |_, used| {
            used.unknown.to_string()
        }),
    ];
    let plain = text.report_remedies_plain().to_owned();
    table(source, Section::Remedies, &columns, Some(plain))
}

/// Medicines, as they were written.
pub(super) fn medicines(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let columns: [Column; 3] = [
        (text.report_column_medicine(), |_, used| named(used)),
        (text.report_column_how(), how),
        (text.report_column_used(), |_, used| used.used.to_string()),
    ];
    table(source, Section::Medicines, &columns, None)
}

/// A header, and what stands under it.
type Column = (&'static str, fn(Source<'_>, &Counted<'_>) -> String);

/// A row for each remedy of a section that the period concerns; `None` if it concerns none.
fn table(
    source: Source<'_>,
    section: Section,
    columns: &[Column],
    plain: Option<String>,
) -> Option<Part> {
    let used = concerned(source, section);
    if used.is_empty() {
        return None;
    }
    let rows = used.iter().map(|used| Row {
        night: Some(used.first),
        cells: columns.iter().map(|(_, cell)| cell(source, used)).collect(),
    });
    Some(Part {
        section,
        heading: source.text.report_part(section.code()),
        body: Body::Table(Table {
            headers: columns
                .iter()
                .map(|(header, _)| (*header).to_owned())
                .collect(),
            rows: rows.collect(),
        }),
        plain,
    })
}

fn named(used: &Counted<'_>) -> String {
    used.remedy.name.as_str().to_owned()
}

/// What the period says of each remedy of a section that it concerns, in the order of the list.
fn concerned(source: Source<'_>, section: Section) -> Vec<Counted<'_>> {
    let remedies = source.journal.remedies();
    remedies
        .filter(|remedy| Source::section(remedy) == section)
        .filter_map(|remedy| counted(source, remedy))
        .collect()
}

fn counted<'a>(source: Source<'a>, remedy: &'a Remedy) -> Option<Counted<'a>> {
    let Source {
        journal, choices, ..
    } = source;
    let concerns = |night: &Night| {
        remedy.is_listed(*night)
            || remedy.standing_on(*night).is_some()
            || journal.answer(*night, remedy.id).is_some()
    };
    let first = choices.period.nights().find(concerns)?;
    let mut counted = Counted {
        remedy,
        used: 0,
        not_used: 0,
        unknown: 0,
        first,
        amounts: Vec::new(),
    };
    for night in choices.period.nights().rev() {
        match journal.usage(night, remedy.id) {
            Usage::Used => counted.used += 1,
            Usage::NotUsed => counted.not_used += 1,
            Usage::Unknown => counted.unknown += 1,
        }
        let amount = match journal.answer(night, remedy.id) {
            Some(Answer::Used(used)) => Some(used.amount.as_str()),
            Some(Answer::NotUsed) => None,
            None => remedy.standing_on(night).map(|held| held.amount.as_str()),
        };
        let amount = amount.filter(|amount| !amount.is_empty());
        if let Some(amount) = amount.filter(|amount| !counted.amounts.contains(amount)) {
            counted.amounts.push(amount);
        }
    }
    Some(counted)
}

/// Since when, how much in the person's words, and that a test of it is under way.
fn how(source: Source<'_>, used: &Counted<'_>) -> String {
    let text = source.text;
    let (remedy, last) = (used.remedy, source.choices.period.to());
    let mut said = Vec::new();
    if let Some(standing) = remedy.standing_on(last) {
        let since = text.full_day(standing.span.from().evening());
        said.push(text.remedy_every_night_since(since));
    } else if let Some(since) = remedy.listed_since(last) {
        said.push(text.remedy_since(text.full_day(since.evening())));
    } else {
        let ends = remedy.listed.iter().filter_map(|span| span.until());
        if let Some(until) = ends.filter(|until| *until <= last).max() {
            said.push(text.remedy_last_night(text.full_day(until.evening())));
        }
    }
    let amounts: Vec<String> = used
        .amounts
        .iter()
        .take(MOST_AMOUNTS)
        .map(|amount| text.report_quoted(amount))
        .collect();
    if !amounts.is_empty() {
        said.push(amounts.join(text.report_comma()));
    }
    if !remedy.prescriber.is_empty() {
        said.push(text.report_prescribed_by(remedy.prescriber.as_str()));
    }
    if source.withheld.contains(&remedy.id) {
        said.push(text.report_under_test().to_owned());
    }
    said.join(text.report_semicolon())
}
