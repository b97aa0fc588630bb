//! How do many ratings lie? Their middle, the middle half of them, and how far they reach.

use std::collections::BTreeMap;

use crate::severity::Severity;

/// The fewest ratings of which a middle is said; under it they are shown one by one.
pub(super) const FEWEST_FOR_A_MIDDLE: usize = 10;

/// How ratings lie, when there are at least [`FEWEST_FOR_A_MIDDLE`]. All five are
/// ratings that were given: on a scale of whole points nothing is averaged. The same holds for times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spread<T = Severity> {
    /// The lowest.
    pub lowest: T,
    /// The lower end of the middle half.
    pub lower: T,
    /// The least rating that at least half of them do not exceed.
    pub middle: T,
    /// The upper end of the middle half.
    pub upper: T,
    /// The highest.
    pub highest: T,
}

impl<T: Ord + Copy> Spread<T> {
    /// `None` of fewer than ten ratings.
    pub(super) fn of(ratings: impl IntoIterator<Item = T>) -> Option<Self> {
        let mut counts = BTreeMap::new();
        for rating in ratings {
            *counts.entry(rating).or_insert(0_usize) += 1;
        }
        let count: usize = counts.values().sum();
        if count < FEWEST_FOR_A_MIDDLE {
            return None;
        }
        // The rating at a place in the sorted list of all.
        let at = |place: usize| {
            let mut upto = 0;
            counts.iter().find_map(|(rating, times)| {
                upto += times;
                (place < upto).then_some(*rating)
            })
        };
        Some(Self {
            lowest: at(0)?,
            lower: at(count / 4)?,
            middle: at((count - 1) / 2)?,
            upper: at(count - 1 - count / 4)?,
            highest: at(count - 1)?,
        })
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
}
