//! What is said of many nights at once? Calendar periods, and how the nights of one spread.

use super::{Rated, RemedyRow, Timeline};
use crate::{
    chart::{
        date_axis::{first_of_month, month_number},
        spread::Spread,
    },
    night::Night,
    remedy::Usage,
};

/// Nights that are told together; the first is never after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) struct Period {
    /// The first night.
    pub from: Night,
    /// The last night.
    pub to: Night,
}

/// Lengths of a period in months, each within the next.
const LENGTHS: [i32; 5] = [1, 3, 12, 60, 120];

/// The widest a bar may be, in pixels.
const WIDEST_BAR: f64 = 12.0;

impl Period {
    /// One night by itself.
    pub(super) fn one(night: Night) -> Self {
        Self {
            from: night,
            to: night,
        }
    }

    /// The day number in the middle of it.
    pub(in crate::chart) fn middle(self) -> f64 {
        f64::midpoint(
            f64::from(self.from.day_number()),
            f64::from(self.to.day_number()),
        )
    }

    /// How many days wide its bar is, where a night has so many pixels.
    pub(in crate::chart) fn bar_days(self, night_width: f64) -> f64 {
        (f64::from(self.nights()) * 0.66).min(WIDEST_BAR / night_width)
    }

    /// How many nights it holds.
    pub(in crate::chart) fn nights(self) -> u32 {
        self.to.day_number().abs_diff(self.from.day_number()) + 1
    }

    /// Cut along the calendar into the shortest periods that are no more than `most`; with them,
    /// their length in months.
    pub(in crate::chart) fn split(self, most: usize) -> (i32, Vec<Self>) {
        let mut shortest = (1, Vec::new());
        for months in LENGTHS {
            shortest = (months, self.split_by(months));
            if shortest.1.len() <= most {
                break;
            }
        }
        shortest
    }

    fn split_by(self, months: i32) -> Vec<Self> {
        let mut periods = Vec::new();
        let mut rest = Some(self.from);
        while let Some(from) = rest {
            let number = month_number(from.evening()).div_euclid(months) + 1;
            rest = first_of_month(number * months).filter(|next| *next <= self.to);
            let to = rest.map_or(self.to, Night::before);
            periods.push(Self { from, to });
        }
        periods
    }

    /// Its nights, oldest first.
    pub(super) fn each(self) -> impl DoubleEndedIterator<Item = Night> {
        (self.from.day_number()..=self.to.day_number()).filter_map(Night::from_day_number)
    }
}

/// A period's ratings, told once for the picture, its titles and the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Summary {
    /// The nights.
    pub period: Period,
    /// What it is called.
    pub name: String,
    /// How many of its nights are rated.
    pub logged: u64,
    /// How they were rated.
    pub ratings: Ratings,
}

/// How the nights of a period were rated.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ratings {
    /// Too few to speak of a middle, or none: each night by itself, oldest first.
    Each(Vec<(Night, Rated)>),
    /// How they lie.
    Spread(Spread),
}

impl Summary {
    /// Tells a period's nights.
    pub(super) fn of(data: &Timeline, period: Period, name: String) -> Self {
        let rated: Vec<_> = data.rated(period).collect();
        let ratings = rated.iter().map(|(_, rated)| rated.worst);
        Self {
            period,
            name,
            logged: rated.len() as u64,
            ratings: Spread::of(ratings).map_or(Ratings::Each(rated), Ratings::Spread),
        }
    }
}

/// On how many nights of a period a remedy was used, not used, or nobody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UsageCount {
    /// Used.
    pub used: u32,
    /// Not used.
    pub not_used: u32,
    /// Nobody said.
    pub unknown: u32,
}

impl UsageCount {
    /// Counts one remedy's nights within the period.
    pub(super) fn over(row: &RemedyRow, period: Period) -> Self {
        let (mut used, mut not_used) = (0, 0);
        for usage in row
            .usage
            .range(period.from..=period.to)
            .map(|(_, usage)| usage)
        {
            match usage {
                Usage::Used => used += 1,
                Usage::NotUsed => not_used += 1,
                Usage::Unknown => {}
            }
        }
        Self {
            used,
            not_used,
            unknown: period.nights() - used - not_used,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    #[test]
    fn periods_follow_the_calendar_and_leave_no_night_out() {
        let whole = Period {
            from: "2024-11-24".parse().unwrap(),
            to: "2026-11-23".parse().unwrap(),
        };
        let (months, periods) = whole.split(71);
        assert_eq!((months, periods.len()), (1, 25));
        assert_eq!(periods[1].from.to_string(), "2024-12-01");
        assert_eq!(periods[1].to.to_string(), "2024-12-31");
        assert_eq!(
            periods.iter().map(|period| period.nights()).sum::<u32>(),
            730
        );
        let (months, periods) = whole.split(10);
        assert_eq!((months, periods.len()), (3, 9));
        assert_eq!(periods[1].from.to_string(), "2025-01-01");
    }
}
