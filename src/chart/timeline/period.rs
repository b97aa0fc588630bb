//! What is said of many nights at once? Calendar periods, and how the nights of one spread.

use chrono::Datelike;

use super::Timeline;
use crate::{night::Night, remedy::Usage, severity::Severity};

/// Nights that are told together; the first is never after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
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
    pub(super) fn middle(self) -> f64 {
        f64::midpoint(
            f64::from(self.from.day_number()),
            f64::from(self.to.day_number()),
        )
    }

    /// How many days wide its bar is, where a night has so many pixels.
    pub(super) fn bar_days(self, night_width: f64) -> f64 {
        (f64::from(self.nights()) * 0.66).min(WIDEST_BAR / night_width)
    }

    /// How many nights it holds.
    pub(super) fn nights(self) -> u32 {
        self.to.day_number().abs_diff(self.from.day_number()) + 1
    }

    /// Cut along the calendar into the shortest periods that are no more than `most`; with them,
    /// their length in months.
    pub(super) fn split(self, most: usize) -> (i32, Vec<Self>) {
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
        let ordinal = |night: Night| {
            let evening = night.evening();
            (evening.year() * 12 + evening.month0().cast_signed()).div_euclid(months)
        };
        let mut periods: Vec<Self> = Vec::new();
        for night in self.each() {
            match periods.last_mut() {
                Some(last) if ordinal(last.from) == ordinal(night) => last.to = night,
                _ => periods.push(Self {
                    from: night,
                    to: night,
                }),
            }
        }
        periods
    }

    /// Its nights, oldest first.
    pub(super) fn each(self) -> impl DoubleEndedIterator<Item = Night> {
        (self.from.day_number()..=self.to.day_number()).filter_map(Night::from_day_number)
    }
}

/// The fewest rated nights of which a middle is said; under it they are shown one by one.
pub(super) const FEWEST_FOR_A_MIDDLE: usize = 10;

/// How the ratings of a period lie, when there are at least [`FEWEST_FOR_A_MIDDLE`]. All five are
/// ratings that were given: on a scale of whole points nothing is averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spread {
    /// The lowest.
    pub lowest: Severity,
    /// The lower end of the middle half.
    pub lower: Severity,
    /// The least rating that at least half of the nights do not exceed.
    pub middle: Severity,
    /// The upper end of the middle half.
    pub upper: Severity,
    /// The highest.
    pub highest: Severity,
}

impl Spread {
    /// `None` of fewer than ten ratings.
    pub(super) fn of(ratings: impl IntoIterator<Item = Severity>) -> Option<Self> {
        let mut sorted: Vec<_> = ratings.into_iter().collect();
        sorted.sort_unstable();
        let count = sorted.len();
        if count < FEWEST_FOR_A_MIDDLE {
            return None;
        }
        Some(Self {
            lowest: *sorted.first()?,
            lower: *sorted.get(count / 4)?,
            middle: *sorted.get((count - 1) / 2)?,
            upper: *sorted.get(count - 1 - count / 4)?,
            highest: *sorted.last()?,
        })
    }

    /// How the rated nights of a period lie.
    pub(super) fn over(data: &Timeline, period: Period) -> Option<Self> {
        Self::of(data.rated(period).map(|(_, rated)| rated.worst))
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
    pub(super) fn over(row: &super::RemedyRow, period: Period) -> Self {
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

    fn spread(points: &[u8]) -> Option<[u8; 5]> {
        let spread = Spread::of(points.iter().map(|points| Severity::new(*points).unwrap()))?;
        Some(
            [
                spread.lowest,
                spread.lower,
                spread.middle,
                spread.upper,
                spread.highest,
            ]
            .map(Severity::points),
        )
    }

    #[test]
    fn nothing_is_said_of_the_middle_of_nine_nights() {
        assert_eq!(spread(&[4; 9]), None);
        assert_eq!(spread(&[4; 10]), Some([4; 5]));
    }

    #[test]
    fn half_the_nights_lie_at_the_middle_or_below_and_half_within_the_box() {
        // Of twelve nights three lie below the middle half and three above it.
        assert_eq!(
            spread(&[9, 0, 1, 8, 2, 3, 10, 4, 5, 6, 7, 7]),
            Some([0, 3, 5, 7, 10])
        );
    }

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
