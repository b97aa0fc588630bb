//! Which rows of a long list are to be on the page? Those in sight and some around them.
//!
//! Rows have the height that their words need, so each is measured once it was on the page; until
//! then it is taken to be as high as the others.

use std::ops::Range;

/// What is taken for a row's height, in pixels, before any was measured.
const FIRST_GUESS: f64 = 88.0;
/// Rows come by this many: by fewer, a scroll would lay the page out anew at every step; by more, each
/// step would draw too much for one frame.
const BY: usize = 2;

/// The heights of a list's rows, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    measured: Vec<Option<f64>>,
    /// Stays once it is known: a guess that moves would move the rows under the person's eyes.
    guess: Option<f64>,
}

impl Sight {
    /// A list of so many rows, none of them measured.
    pub fn new(rows: usize) -> Self {
        Self {
            measured: vec![None; rows],
            guess: None,
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.measured.len()
    }

    /// Whether no row was measured yet.
    pub fn is_new(&self) -> bool {
        self.guess.is_none()
    }

    /// Learns the heights of rows on the page, the first of which has this place in the list.
    pub fn measured(&mut self, first: usize, heights: &[f64]) {
        if self.guess.is_none() && !heights.is_empty() {
            let sum: f64 = heights.iter().sum();
            let count = u32::try_from(heights.len()).unwrap_or(u32::MAX);
            self.guess = Some(sum / f64::from(count));
        }
        for (row, height) in self.measured.iter_mut().skip(first).zip(heights) {
            *row = Some(*height);
        }
    }

    /// How high these rows are together.
    pub fn height(&self, rows: Range<usize>) -> f64 {
        let rows = self.measured.get(rows).unwrap_or_default();
        rows.iter().map(|row| self.known(*row)).sum()
    }

    /// The rows to have on the page while the list is seen from `top` to `bottom`, in pixels from
    /// where it begins; at least one, if there is any.
    pub fn rows_between(&self, top: f64, bottom: f64) -> Range<usize> {
        let (mut at, mut first, mut end) = (0.0, None, 0);
        for (place, row) in self.measured.iter().enumerate() {
            let below = at + self.known(*row);
            if first.is_none() && below >= top {
                first = Some(place);
            }
            end = place + 1;
            if below >= bottom && first.is_some() {
                break;
            }
            at = below;
        }
        let rows = self.rows();
        let first = first.unwrap_or(rows.saturating_sub(1));
        first / BY * BY..end.next_multiple_of(BY).min(rows)
    }

    /// The next rows to have on the page, on the way from the present ones to the wanted: no more than
    /// a few that were not there, from `first` on where all are new.
    pub fn towards(present: &Range<usize>, wanted: &Range<usize>, first: usize) -> Range<usize> {
        let (start, end) = (present.start.max(wanted.start), present.end.min(wanted.end));
        if start >= end {
            let start = first.min(wanted.end.saturating_sub(1)).max(wanted.start);
            return start..(start + BY).min(wanted.end);
        }
        if end < wanted.end {
            return start..(end + BY).min(wanted.end);
        }
        start.saturating_sub(BY).max(wanted.start)..end
    }

    fn known(&self, row: Option<f64>) -> f64 {
        row.or(self.guess).unwrap_or(FIRST_GUESS)
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    #[test]
    fn of_ten_years_only_what_is_seen_is_on_the_page() {
        let mut sight = Sight::new(3_650);
        sight.measured(0, &[50.0; 16]);
        // Rows 100 to 115 are seen, each 50 pixels high; they come by twos.
        assert_eq!(sight.rows_between(5_010.0, 5_790.0), 100..116);
        assert!((sight.height(0..96) - 4_800.0).abs() < f64::EPSILON);
    }

    #[test]
    fn below_the_end_is_the_last_row() {
        let mut sight = Sight::new(20);
        sight.measured(0, &[50.0; 20]);
        assert_eq!(sight.rows_between(90_000.0, 91_000.0), 18..20);
        assert_eq!(Sight::new(0).rows_between(0.0, 800.0), 0..0);
        for none in [0..0, 5..5] {
            assert_eq!(Sight::towards(&(0..16), &none, 0), none);
        }
    }

    #[test]
    fn a_row_that_was_not_measured_is_taken_for_the_mean() {
        let mut sight = Sight::new(10);
        assert!(sight.is_new());
        sight.measured(0, &[40.0, 60.0]);
        assert!(!sight.is_new());
        assert!((sight.height(0..10) - 500.0).abs() < f64::EPSILON);
    }

    proptest! {
        #[test]
        fn the_wanted_rows_come_a_few_at_a_time(
            present in (0..60_usize, 0..40_usize), wanted in (0..60_usize, 1..40_usize), first in 0..40_usize,
        ) {
            let (mut present, wanted) = (present.0..present.0 + present.1, wanted.0..wanted.0 + wanted.1);
            let first = wanted.start + first % wanted.len();
            for _ in 0..=wanted.len() {
                let next = Sight::towards(&present, &wanted, first);
                let new = next.clone().filter(|row| !present.contains(row)).count();
                prop_assert!(new <= BY, "{new} at once from {:?} to {:?}", present, next);
                prop_assert!(next.start >= wanted.start && next.end <= wanted.end && !next.is_empty());
                present = next;
            }
            prop_assert_eq!(present, wanted);
        }

        #[test]
        fn what_is_seen_is_on_the_page(
            heights in vec(1.0..300.0_f64, 1..200), top in 0.0..20_000.0_f64, seen in 1.0..900.0_f64,
        ) {
            let mut sight = Sight::new(heights.len());
            sight.measured(0, &heights);
            let rows = sight.rows_between(top, top + seen);
            let mut at = 0.0;
            for (place, height) in heights.iter().enumerate() {
                if at < top + seen && at + height > top {
                    prop_assert!(rows.contains(&place), "row {} of {:?}", place, rows);
                }
                at += height;
            }
            prop_assert!(!rows.is_empty());
        }
    }
}
