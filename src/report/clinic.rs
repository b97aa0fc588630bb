//! What did a clinic measure, and what did the person say of their health?

use super::{Body, Part, Row, Source, Table, choices::Section};
use crate::clinic::ClinicResult;

/// Results that there is room for.
const MOST: usize = 8;

/// The latest results there are when the page is made, as they were written off: each says its day, and
/// whoever reads of a month wants to know them too.
pub(super) fn results(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let results = source.journal.clinic_results();
    let given: Vec<&ClinicResult> = results
        .into_iter()
        .map(|(_, result)| result)
        .filter(|result| result.day <= source.day)
        .collect();
    if given.is_empty() {
        return None;
    }
    let headers = [
        text.report_column_day(),
        text.report_column_result(),
        text.report_column_value(),
        text.report_column_source(),
    ];
    let shown = given.iter().take(MOST);
    let rows = shown.map(|result| {
        Row::of([
            text.full_day(result.day),
            result.measure.words(text),
            result.amount(text),
            result.source.as_str().to_owned(),
        ])
    });
    Some(Part {
        section: Section::Results,
        heading: text.report_part(Section::Results.code()),
        body: Body::Table(Table {
            headers: headers.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }),
        plain: (given.len() > MOST).then(|| text.report_results_latest(MOST, given.len())),
    })
}

/// What the person ticked; nothing of what they did not.
pub(super) fn about(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let ticked = source.journal.settings().about.iter();
    let ticked: Vec<String> = ticked
        .map(|condition| text.about_condition(condition.code()))
        .collect();
    let said = (!ticked.is_empty()).then(|| ticked.join(text.report_semicolon()));
    let row = said.map(|said| (text.report_about_ticked().to_owned(), said));
    Some(Part {
        section: Section::About,
        heading: text.report_part(Section::About.code()),
        body: Body::Table(Table::of_pairs(row.into_iter().collect())?),
        plain: None,
    })
}
