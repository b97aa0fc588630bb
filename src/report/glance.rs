//! Is the second half of the time like the first? The same counts of both, side by side.

use chrono::Datelike;

use super::{
    Body, Part, Row, Source, Table,
    choices::{Period, Section},
    counts::{Coverage, Item, Spread},
};

/// Halves of less than two weeks say nothing of a change.
const FEWEST_NIGHTS: u32 = 28;

pub(super) fn part(source: Source<'_>) -> Part {
    let text = source.text;
    let whole = source.choices.period;
    let periods = match whole.halves(FEWEST_NIGHTS) {
        Some(halves) => halves.to_vec(),
        None => vec![whole],
    };
    let name = |period: &Period| {
        let (from, to) = (period.from().evening(), period.to().evening());
        let begins = if from.year() == to.year() {
            text.day(from)
        } else {
            text.full_day(from)
        };
        [
            text.from_to(begins, text.full_day(to)),
            text.report_column_nights().to_owned(),
        ]
    };
    let headers = std::iter::once(String::new()).chain(periods.iter().flat_map(name));
    let items = Item::ALL.iter();
    let items = items.filter_map(|item| row(source, *item, &periods));
    Part {
        section: Section::Glance,
        heading: text.report_part(Section::Glance.code()),
        body: Body::Table(Table {
            headers: headers.collect(),
            rows: coverage(source, &periods)
                .into_iter()
                .chain(items)
                .collect(),
        }),
        plain: Some(text.report_glance_plain().to_owned()),
    }
}

fn coverage(source: Source<'_>, periods: &[Period]) -> Vec<Row> {
    let text = source.text;
    let counted = periods.iter();
    let counted: Vec<Coverage> = counted
        .map(|period| Coverage::of(source.journal, *period))
        .collect();
    let row = |name: &str, count: &dyn Fn(&Coverage) -> (u32, u32)| {
        let cells = counted.iter().map(count).flat_map(|(part, of)| {
            let whole = text.report_of_nights(of);
            [part.to_string(), whole]
        });
        Row::of(std::iter::once(name.to_owned()).chain(cells))
    };
    vec![
        row(text.report_row_rated(), &|sum| (sum.rated, sum.nights)),
        row(text.report_row_missing(), &|sum| (sum.missing, sum.nights)),
        row(text.report_row_with_urge(), &|sum| {
            (sum.with_urge, sum.rated)
        }),
    ]
}

/// An item's row, if any of the nights says something of it.
fn row(source: Source<'_>, item: Item, periods: &[Period]) -> Option<Row> {
    let text = source.text;
    let spreads = periods.iter();
    let spreads: Vec<Option<Spread>> = spreads
        .map(|period| item.spread(source.journal, *period))
        .collect();
    if spreads.iter().all(Option::is_none) {
        return None;
    }
    let boundary = source.journal.settings().boundary;
    let words = |value| item.words(value, boundary, text);
    let cells = spreads.iter().flat_map(|spread| match spread {
        None => [text.report_not_said().to_owned(), String::new()],
        Some(spread) => {
            let range = if spread.lowest == spread.highest {
                words(spread.lowest)
            } else {
                text.from_to(words(spread.lowest), words(spread.highest))
            };
            let said = match spread.middle {
                Some(middle) => text.report_middle(words(middle), range),
                None => range,
            };
            [said, spread.count.to_string()]
        }
    });
    let name = text.report_item(item.code());
    Some(Row::of(std::iter::once(name).chain(cells)))
}
