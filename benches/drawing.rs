//! How long does a timeline take to draw, and how does that grow with the years?
//!
//! Times differ from machine to machine; the ratios are what to compare. `cargo bench --bench
//! drawing`; a frame in the browser has 16 ms.
#![allow(clippy::unwrap_used, reason = "a broken example should stop the run")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use lull::{
    chart::{
        drawing::Width,
        timeline::{Rated, RemedyRow, Timeline, TimelineNight, timeline},
    },
    night::Night,
    remedy::Usage,
    severity::Severity,
    text::Text,
};

const FIRST_DAY: i32 = 17_000;
const RUNS: u32 = 101;

/// Every night logged, five remedies known on each.
fn nights(count: i32) -> Timeline {
    let each = || (FIRST_DAY..FIRST_DAY + count).map(|day| Night::from_day_number(day).unwrap());
    let known = each().zip((0_u8..11).cycle()).map(|(night, points)| {
        let rated = Rated {
            worst: Severity::new(points).unwrap(),
            late: points == 3,
        };
        let known = TimelineNight {
            rating: Some(rated),
            episodes: u16::from(points % 3),
        };
        (night, known)
    });
    let rows = ["Bath", "Magnesium", "Massage", "Stretching", "Walk"].map(|name| {
        let usage = [Usage::Used, Usage::NotUsed, Usage::Used];
        RemedyRow::new(name, each().zip(usage.into_iter().cycle()))
    });
    let (from, to) = (each().next().unwrap(), each().next_back().unwrap());
    Timeline::new(from, to, known, rows).unwrap()
}

fn median_time(data: &Timeline, width: u16) -> Duration {
    let mut times: Vec<_> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(timeline(
                black_box(data),
                Width::new(width),
                Text::default(),
            ));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() {
    for width in [326, 860] {
        let year = median_time(&nights(365), width);
        println!("{width} px: 365 nights, one by one: {year:?}");
        for count in [400, 401, 3650] {
            let time = median_time(&nights(count), width);
            let ratio = time.as_secs_f64() / year.as_secs_f64();
            println!("{width} px: {count} nights: {time:?}, {ratio:.2} times a year");
        }
    }
}
