//! Which dates stand under a chart? The finest regular ones whose labels fit.

use chrono::{Datelike, NaiveDate};

use super::text_width::text_width;
use crate::{night::Night, text::Text};

/// The least room between two labels, in pixels.
const GAP: f64 = 18.0;

/// Kept free at both sides, in pixels: drawn places are rounded.
const EDGE: f64 = 1.0;

/// Nights laid out from left to right, each with the same room.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateAxis {
    from: Night,
    to: Night,
    left: f64,
    right: f64,
}

/// A date named on the axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// The night it marks.
    pub night: Night,
    /// Its words.
    pub label: String,
}

/// The distance from one tick to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Days(i32),
    Weeks(i32),
    Months(i32),
    Years(i32),
}

/// From fine to coarse.
const STEPS: [Step; 15] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(3),
    Step::Weeks(1),
    Step::Weeks(2),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
];

impl DateAxis {
    /// Nights `from` to `to`, both shown, between two places in pixels; `to` is not before `from`.
    pub(super) fn new(from: Night, to: Night, left: f64, right: f64) -> Self {
        Self {
            from,
            to,
            left,
            right,
        }
    }

    /// The day numbers at the outer edges of the first and the last night; they lie at least 1
    /// apart, which plotters' axes need.
    pub(super) fn edges(&self) -> std::ops::Range<f64> {
        f64::from(self.from.day_number()) - 0.5..f64::from(self.to.day_number()) + 0.5
    }

    /// The room of one night, in pixels.
    pub(super) fn night_width(&self) -> f64 {
        let edges = self.edges();
        (self.right - self.left) / (edges.end - edges.start)
    }

    /// Where a day number lies, in pixels.
    pub(super) fn place(&self, day: f64) -> f64 {
        self.left + (day - self.edges().start) * self.night_width()
    }

    fn place_of(&self, night: Night) -> f64 {
        self.place(f64::from(night.day_number()))
    }

    /// The dates to name, so that no label of this font size touches another or leaves `0..bound`.
    pub(super) fn ticks(&self, text: Text, size: f64, bound: f64) -> Vec<Tick> {
        STEPS
            .into_iter()
            // Labels are never narrower than the gap: steps far too fine need not be tried.
            .filter(|step| step.nights() * self.night_width() > GAP)
            .map(|step| self.fitting(step, text, size, bound))
            .find(|ticks| !ticks.is_empty())
            .unwrap_or_default()
    }

    /// The ticks of a step, without those that would leave the drawing; none if two would touch.
    fn fitting(&self, step: Step, text: Text, size: f64, bound: f64) -> Vec<Tick> {
        let mut ticks = Vec::new();
        let mut used = f64::NEG_INFINITY;
        for night in step.within(self.from, self.to) {
            let label = step.label(night.evening(), ticks.is_empty(), text);
            let half = text_width(&label, size) / 2.0;
            let middle = self.place_of(night);
            if middle - half < EDGE || middle + half > bound - EDGE {
                continue;
            }
            if middle - half < used + GAP {
                return Vec::new();
            }
            used = middle + half;
            ticks.push(Tick { night, label });
        }
        ticks
    }
}

impl Step {
    fn nights(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days),
            Self::Weeks(weeks) => f64::from(weeks) * 7.0,
            Self::Months(months) => f64::from(months) * 30.4,
            Self::Years(years) => f64::from(years) * 365.2,
        }
    }

    /// The nights it falls on. Days are counted from the first night; weeks begin on Mondays,
    /// months and years on their first.
    fn within(self, from: Night, to: Night) -> Vec<Night> {
        // 5 January 1970, day 4, was a Monday.
        const A_MONDAY: i32 = 4;
        match self {
            Self::Days(days) => every(days, from.day_number(), to),
            Self::Weeks(weeks) => {
                let days = weeks * 7;
                let since = (from.day_number() - A_MONDAY).rem_euclid(days);
                every(days, from.day_number() + (days - since) % days, to)
            }
            Self::Months(months) => firsts(months, from, to),
            Self::Years(years) => firsts(years * 12, from, to),
        }
    }

    /// The year stands with the first label and with each January, where months are named.
    fn label(self, date: NaiveDate, is_first: bool, text: Text) -> String {
        match self {
            Self::Days(_) | Self::Weeks(_) => text.day(date),
            Self::Months(_) if is_first || date.month() == 1 => month_and_year(date, text),
            Self::Months(_) => text.month_short(u64::from(date.month())),
            Self::Years(_) => date.year().to_string(),
        }
    }
}

fn every(days: i32, first: i32, to: Night) -> Vec<Night> {
    std::iter::successors(Some(first), |day| Some(day + days))
        .take_while(|day| *day <= to.day_number())
        .filter_map(Night::from_day_number)
        .collect()
}

/// The first days of months whose number, counted from the year 0, is a multiple of `months`.
fn firsts(months: i32, from: Night, to: Night) -> Vec<Night> {
    // Never before 1900, the first year a night may lie in: it is a multiple of every step.
    let start = month_number(from.evening()).div_euclid(months) * months;
    std::iter::successors(Some(start), |number| Some(number + months))
        .map_while(first_of_month)
        .skip_while(|night| *night < from)
        .take_while(|night| *night <= to)
        .collect()
}

/// Months since January of the year 0.
pub(super) fn month_number(date: NaiveDate) -> i32 {
    date.year() * 12 + date.month0().cast_signed()
}

/// The first night of the month with this number; `None` after 2199.
pub(super) fn first_of_month(number: i32) -> Option<Night> {
    let month0 = number.rem_euclid(12).unsigned_abs();
    NaiveDate::from_ymd_opt(number.div_euclid(12), month0 + 1, 1).and_then(Night::from_evening)
}

/// "Nov 2026".
pub(super) fn month_and_year(date: NaiveDate, text: Text) -> String {
    let month = text.month_short(u64::from(date.month()));
    text.date_month(month, date.year())
}

/// "28 Sep to 23 Nov 2026": from the first night to the last, the year once where it is the same.
pub fn first_to_last(from: Night, to: Night, text: Text) -> String {
    let (from, to) = (from.evening(), to.evening());
    if from == to {
        text.full_day(to)
    } else if from.year() == to.year() {
        text.from_to(text.day(from), text.full_day(to))
    } else {
        text.from_to(text.full_day(from), text.full_day(to))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(from: &str, to: &str, width: f64) -> Vec<String> {
        DateAxis::new(
            from.parse().unwrap(),
            to.parse().unwrap(),
            26.0,
            width - 14.0,
        )
        .ticks(Text::default(), 12.0, width)
        .into_iter()
        .map(|tick| tick.label)
        .collect()
    }

    #[test]
    fn one_night_is_named() {
        assert_eq!(labels("2026-11-23", "2026-11-23", 320.0), ["23 Nov"]);
    }

    #[test]
    fn weeks_begin_on_mondays() {
        // 28 September 2026 is a Monday.
        assert_eq!(
            labels("2026-09-30", "2026-10-20", 320.0),
            ["5 Oct", "12 Oct", "19 Oct"]
        );
    }

    #[test]
    fn january_says_its_year() {
        assert_eq!(
            labels("2025-10-15", "2026-03-15", 390.0),
            ["Nov 2025", "Dec", "Jan 2026", "Feb", "Mar"]
        );
    }

    #[test]
    fn ten_years_are_named_by_years() {
        assert_eq!(
            labels("2016-11-25", "2026-11-23", 320.0),
            ["2018", "2020", "2022", "2024", "2026"]
        );
    }

    proptest! {
        #[test]
        fn labels_never_touch_and_never_leave_the_drawing(
            from in -25_000_i32..80_000,
            nights in 1_i32..20_000,
            width in 280.0_f64..2000.0,
        ) {
            let last = 84_005; // 31 December 2199
            let from = Night::from_day_number(from).unwrap();
            let to = Night::from_day_number((from.day_number() + nights - 1).min(last)).unwrap();
            let axis = DateAxis::new(from, to, 26.0, width - 14.0);
            let mut used = -GAP;
            for tick in axis.ticks(Text::default(), 12.0, width) {
                let half = text_width(&tick.label, 12.0) / 2.0;
                let middle = axis.place_of(tick.night);
                prop_assert!(middle - half >= used + GAP && middle + half <= width);
                used = middle + half;
            }
        }
    }
}
