//! What does a timeline say to someone who reads it? The sentence, the description, the table.

use chrono::Datelike;

use super::{
    Grain, Rated, RemedyRow, TestBand, Timeline,
    period::{Period, Ratings, Summary, UsageCount},
    strip::Tally,
};
use crate::{
    chart::{
        date_axis::{first_to_last, month_and_year},
        drawing::{Cell, Table},
        spread::{FEWEST_FOR_A_MIDDLE, Spread},
    },
    night::Night,
    remedy::Usage,
    text::Text,
};

/// What is shown, and from when to when.
pub(super) fn title(data: &Timeline, text: Text) -> String {
    text.timeline_title(first_to_last(data.from, data.to, text))
}

/// How many nights are rated and, from ten of them, under what half of them lie.
pub(super) fn sentence(data: &Timeline, text: Text) -> String {
    let ratings: Vec<_> = data
        .rated(data.whole())
        .map(|(_, rated)| rated.worst)
        .collect();
    let logged = ratings.len() as u64;
    let counts = text.timeline_logged(logged, u64::from(data.whole().nights()));
    match Spread::of(ratings) {
        None => counts,
        Some(spread) if spread.lowest == spread.highest => {
            let all = text.timeline_all_alike(spread.middle.points());
            text.two_sentences(counts, all)
        }
        Some(spread) => {
            let half = text.timeline_half(spread.middle.points());
            text.two_sentences(counts, half)
        }
    }
}

/// What is drawn, and each remedy's nights counted.
pub(super) fn description(data: &Timeline, grain: &Grain, text: Text) -> String {
    let (from, to) = (full(data.from, text), full(data.to, text));
    let mut said = match grain {
        Grain::Nights => text.timeline_described_by_night(from, to),
        Grain::Periods(_) => {
            text.timeline_described_by_period(from, to, FEWEST_FOR_A_MIDDLE.to_string())
        }
    };
    if data.has_episodes() {
        let episodes = data.episodes(data.whole());
        said = text.two_sentences(said, text.timeline_episode_count(u64::from(episodes)));
    }
    if Tally::Notes.is_in(data) {
        let notes = u64::from(data.notes(data.whole()));
        said = text.two_sentences(said, text.timeline_note_count(notes));
    }
    for test in &data.tests {
        let Period { from, to } = test.nights();
        let band = text.timeline_test_described(test.name(), full(from, text), full(to, text));
        said = text.two_sentences(said, band);
    }
    for row in &data.remedies {
        let count = UsageCount::over(row, data.whole());
        said = text.two_sentences(
            said,
            text.timeline_usage_count(
                &row.name,
                u64::from(count.used),
                u64::from(count.not_used),
                u64::from(count.unknown),
            ),
        );
    }
    said
}

/// One row for each night or period drawn, the newest first.
pub(super) fn table(data: &Timeline, grain: &Grain, text: Text) -> Table {
    let rows = match grain {
        Grain::Nights => data
            .whole()
            .each()
            .rev()
            .map(|night| night_row(data, night, text))
            .collect(),
        Grain::Periods(told) => told
            .iter()
            .rev()
            .map(|summary| period_row(data, summary, text))
            .collect(),
    };
    let mut headers = match grain {
        Grain::Nights => vec![text.timeline_column_night(), text.timeline_column_urge()],
        Grain::Periods(_) => vec![
            text.timeline_column_period(),
            text.timeline_column_logged(),
            text.timeline_column_urge(),
        ],
    };
    let tallies = Tally::ALL.into_iter().filter(|tally| tally.is_in(data));
    headers.extend(tallies.map(|tally| tally.name(text)));
    if !data.tests.is_empty() {
        headers.push(text.timeline_column_test());
    }
    let mut headers: Vec<Cell> = headers.into_iter().map(Cell::Borrowed).collect();
    headers.extend(
        data.remedies
            .iter()
            .map(|row| Cell::Owned(row.name.clone())),
    );
    Table { headers, rows }
}

fn night_row(data: &Timeline, night: Night, text: Text) -> Vec<Cell> {
    let known = data.nights.get(&night).copied().unwrap_or_default();
    let urge = known
        .rating
        .map_or(Cell::Borrowed(text.timeline_not_logged()), |rated| {
            Cell::Owned(urge(rated, text))
        });
    let mut cells = vec![full(night, text).into(), urge];
    cells.extend(counted(data, Period::one(night), text));
    cells.extend(data.remedies.iter().map(|row| {
        Cell::Borrowed(match row.usage(night) {
            Usage::Used => text.timeline_used(),
            Usage::NotUsed => text.timeline_not_used(),
            Usage::Unknown => text.timeline_unknown(),
        })
    }));
    cells
}

fn period_row(data: &Timeline, summary: &Summary, text: Text) -> Vec<Cell> {
    let period = summary.period;
    let mut cells = vec![
        summary.name.clone().into(),
        text.timeline_part(summary.logged, u64::from(period.nights()))
            .into(),
        ratings(&summary.ratings, text).into(),
    ];
    cells.extend(counted(data, period, text));
    let usages = data
        .remedies
        .iter()
        .map(|row| period_usage(row, period, text).into());
    cells.extend(usages);
    cells
}

/// What is counted of a period, and the tests that take in some of it.
fn counted(data: &Timeline, period: Period, text: Text) -> Vec<Cell> {
    let tallies = Tally::ALL.into_iter().filter(|tally| tally.is_in(data));
    let mut cells: Vec<Cell> = tallies
        .map(|tally| tally.count(data, period).to_string().into())
        .collect();
    if !data.tests.is_empty() {
        let tests = data.tests.iter().filter(|test| test.meets(period));
        let names: Vec<_> = tests.map(TestBand::name).collect();
        cells.push(if names.is_empty() {
            text.timeline_no_test().into()
        } else {
            names.join("; ").into()
        });
    }
    cells
}

/// "Warm bath: with and without, 1 Oct to 28 Oct 2026".
pub(super) fn test_named(band: &TestBand, text: Text) -> String {
    let Period { from, to } = band.nights();
    text.timeline_test(band.name(), first_to_last(from, to, text))
}

fn period_usage(row: &RemedyRow, period: Period, text: Text) -> String {
    let count = UsageCount::over(row, period);
    text.timeline_usage_part(count.used, count.not_used, count.unknown)
}

/// The spread of a period's ratings or, when they are too few for one, each of them.
fn ratings(ratings: &Ratings, text: Text) -> String {
    match ratings {
        Ratings::Each(each) if each.is_empty() => text.timeline_not_logged().to_owned(),
        Ratings::Each(each) => {
            let each: Vec<_> = each.iter().map(|(_, rated)| urge(*rated, text)).collect();
            each.join("; ")
        }
        Ratings::Spread(spread) => text.timeline_spread(
            spread.middle.points(),
            spread.lower.points(),
            spread.upper.points(),
            spread.lowest.points(),
            spread.highest.points(),
        ),
    }
}

/// What a dot stands for.
pub(super) fn night_title(night: Night, rated: Rated, text: Text) -> String {
    text.named_value(text.night(night), urge(rated, text))
}

/// What a bar stands for.
pub(super) fn period_title(summary: &Summary, text: Text) -> String {
    text.named_value(&summary.name, ratings(&summary.ratings, text))
}

fn urge(rated: Rated, text: Text) -> String {
    let points = rated.worst.points();
    if rated.late {
        text.timeline_logged_late(points)
    } else {
        points.to_string()
    }
}

pub(in crate::chart) fn full(night: Night, text: Text) -> String {
    text.full_day(night.evening())
}

/// "Nov 2026", "Oct 2026 to Dec 2026", "2026", "2020 to 2024".
pub(in crate::chart) fn period_name(period: Period, months: i32, text: Text) -> String {
    let (from, to) = (period.from.evening(), period.to.evening());
    let name = |date| match months {
        ..12 => month_and_year(date, text),
        _ => date.year().to_string(),
    };
    let (from, to) = (name(from), name(to));
    if from == to {
        from
    } else {
        text.from_to(from, to)
    }
}
