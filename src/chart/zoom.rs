//! Which stretch of nights is looked at closely? A part of all there are, between two edges that may
//! lie within a night, so that small steps of a wheel or of two fingers add up.

use crate::night::Night;

/// The fewest nights that can be looked at, where there are so many.
const FEWEST: f64 = 7.0;

/// A part of a line of nights, in day numbers; each night reaches from half a day before its number to
/// half a day after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zoom {
    /// The first night of all and the last.
    all: (Night, Night),
    /// The edges of what is shown.
    shown: (f64, f64),
}

impl Zoom {
    /// Looks at some of all nights. What is asked for outside of them is left out; what would be empty is
    /// widened.
    pub fn new(whole: (Night, Night), shown: (Night, Night)) -> Self {
        let in_order = |(from, to): (Night, Night)| (from.min(to), from.max(to));
        let all = in_order(whole);
        let whole = Self {
            all,
            shown: edges(all),
        };
        whole.showing(edges(in_order(shown)))
    }

    /// The first night shown and the last: those of which at least half is within the edges.
    pub fn nights(self) -> (Night, Night) {
        let ((first, last), (start, end)) = (self.all, self.shown);
        let night = |day: f64| {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "an edge lies between two day numbers; `as` saturates beyond"
            )]
            let day = day as i32;
            Night::from_day_number(day).map_or(first, |night| night.clamp(first, last))
        };
        let (from, to) = ((start + 0.5).round(), (end - 0.5).round());
        (night(from), night(to))
    }

    /// Closer (under 1) or further away (over 1), while a place stays where it is: 0 is the left edge of
    /// what is shown, 1 the right.
    #[must_use]
    pub fn scaled(self, by: f64, around: f64) -> Self {
        let (start, end) = self.shown;
        let kept = start + around.clamp(0.0, 1.0) * (end - start);
        // A width of nothing has no middle to widen again.
        let by = if by.is_finite() { by.max(0.01) } else { 1.0 };
        self.showing((kept + (start - kept) * by, kept + (end - kept) * by))
    }

    /// Later, by so much of what is shown; earlier, if it is less than nothing.
    #[must_use]
    pub fn moved(self, by: f64) -> Self {
        let (start, end) = self.shown;
        let by = if by.is_finite() {
            by * (end - start)
        } else {
            0.0
        };
        self.showing((start + by, end + by))
    }

    /// What two fingers make of it that stood at `before` and stand at `now`, each from 0 at the left to 1
    /// at the right: the nights under them stay under them.
    #[must_use]
    pub fn pinched(self, before: (f64, f64), now: (f64, f64)) -> Self {
        let (start, end) = self.shown;
        let width = end - start;
        let nights = (before.1 - before.0) * width;
        let wide = nights / (now.1 - now.0);
        // Fingers on one spot, or crossed, say nothing.
        if !wide.is_finite() || wide <= 0.0 {
            return self;
        }
        let start = start + before.0 * width - now.0 * wide;
        self.showing((start, start + wide))
    }

    /// Whether it can come closer.
    pub fn can_come_closer(self) -> bool {
        self.shown.1 - self.shown.0 > self.fewest()
    }

    /// Whether all nights are shown.
    pub fn is_whole(self) -> bool {
        !self.has_earlier() && !self.has_later()
    }

    /// Whether there are nights before those shown.
    pub fn has_earlier(self) -> bool {
        self.shown.0 > edges(self.all).0
    }

    /// Whether there are nights after those shown.
    pub fn has_later(self) -> bool {
        self.shown.1 < edges(self.all).1
    }

    fn fewest(self) -> f64 {
        let (first, last) = edges(self.all);
        FEWEST.min(last - first)
    }

    /// The nearest that can be shown: neither too few nights nor any that are not there.
    fn showing(self, (start, end): (f64, f64)) -> Self {
        let (first, last) = edges(self.all);
        let width = (end - start).clamp(self.fewest(), last - first);
        let middle = f64::midpoint(start, end);
        let start = (middle - width / 2.0).clamp(first, last - width);
        // To the very edge, whatever the rounding.
        let end = if start + width >= last {
            last
        } else {
            start + width
        };
        Self {
            shown: (start, end),
            ..self
        }
    }
}

/// The day numbers at the outer edges of the first night and the last.
fn edges((from, to): (Night, Night)) -> (f64, f64) {
    (
        f64::from(from.day_number()) - 0.5,
        f64::from(to.day_number()) + 0.5,
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn night(day: i32) -> Night {
        Night::from_day_number(20_000 + day).unwrap()
    }

    fn zoom(whole: i32, from: i32, to: i32) -> Zoom {
        Zoom::new((night(0), night(whole - 1)), (night(from), night(to)))
    }

    #[test]
    fn what_is_asked_for_is_shown() {
        let shown = zoom(100, 70, 99);
        assert_eq!(shown.nights(), (night(70), night(99)));
        assert!(shown.has_earlier() && !shown.has_later() && !shown.is_whole());
        assert!(zoom(100, 0, 99).is_whole());
        assert_eq!(zoom(3, 0, 2).nights(), (night(0), night(2)));
        assert!(!zoom(3, 0, 2).can_come_closer());
    }

    #[test]
    fn half_as_many_nights_around_their_middle_and_back() {
        let shown = zoom(100, 20, 59).scaled(0.5, 0.5);
        assert_eq!(shown.nights(), (night(30), night(49)));
        assert_eq!(shown.scaled(2.0, 0.5).nights(), (night(20), night(59)));
    }

    #[test]
    fn the_last_night_stays_when_coming_closer_around_it() {
        let shown = zoom(100, 20, 59).scaled(0.5, 1.0);
        assert_eq!(shown.nights(), (night(40), night(59)));
    }

    #[test]
    fn moving_ends_at_the_first_night_and_at_the_last() {
        let shown = zoom(100, 40, 59);
        assert_eq!(shown.moved(0.5).nights(), (night(50), night(69)));
        assert_eq!(shown.moved(-9.0).nights(), (night(0), night(19)));
        assert_eq!(shown.moved(9.0).nights(), (night(80), night(99)));
    }

    #[test]
    fn the_nights_under_two_fingers_stay_under_them() {
        // Nights 40 and 60 of 0 to 99 stand at 0.4 and 0.6; spread to the edges they are the edges.
        let shown = zoom(100, 0, 99).pinched((0.4, 0.6), (0.0, 1.0));
        assert_eq!(shown.nights(), (night(40), night(59)));
        let same = zoom(100, 20, 59);
        assert_eq!(same.pinched((0.2, 0.8), (0.5, 0.5)), same);
        assert_eq!(same.pinched((0.2, 0.8), (0.8, 0.2)), same);
    }

    #[test]
    fn small_steps_add_up() {
        let mut shown = zoom(1000, 0, 999);
        for _ in 0..100 {
            shown = shown.scaled(0.99, 0.0);
        }
        // 1000 nights times 0.99 to the hundredth: 366.
        assert_eq!(shown.nights(), (night(0), night(365)));
    }

    proptest! {
        #[test]
        fn whatever_is_done_the_nights_shown_are_there_and_never_too_few(
            whole in 1_i32..4000,
            from in -10_i32..4000,
            to in -10_i32..4000,
            steps in prop::collection::vec((0..3, -3.0..3.0_f64, -1.0..2.0_f64), 0..20),
        ) {
            let mut shown = zoom(whole, from, to);
            for (step, by, around) in steps {
                shown = match step {
                    0 => shown.scaled(by, around),
                    1 => shown.moved(by),
                    _ => shown.pinched((0.2, 0.7), (around, by)),
                };
                let (first, last) = shown.nights();
                prop_assert!(night(0) <= first && first <= last && last <= night(whole - 1));
                let nights = last.day_number() - first.day_number() + 1;
                prop_assert!(nights >= 6.min(whole), "{nights} of {whole}");
                prop_assert_eq!(shown.is_whole(), !shown.has_earlier() && !shown.has_later());
            }
        }
    }
}
