//! How do equal ratings stand without hiding one another? In stacks, several abreast where many.

use super::Places;

/// The room for the tallest stack, in pixels.
const ROOM: f64 = 100.0;

/// Distances from dot to dot, in pixels, the roomiest first.
const PITCHES: [f64; 6] = [9.0, 8.0, 7.0, 6.0, 5.0, 4.0];

/// Free beside a stack, in pixels, so that neighbours stay apart.
const APART: f64 = 3.0;

/// The most dots of one drawing; beyond, they are no longer counted by eye, and slow to draw.
const MOST_DOTS: usize = 400;

/// How dots of one rating are stacked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::chart) struct Stack {
    pitch: f64,
    abreast: u16,
}

impl Stack {
    /// The roomiest in which the most frequent rating fits; `None` if even the tightest is too tall.
    pub(in crate::chart) fn fitting(tallest: usize, all: usize, places: Places) -> Option<Self> {
        if all > MOST_DOTS {
            return None;
        }
        let within = |pitch: f64| {
            let breadth = places.room() - APART;
            (1..=20)
                .take_while(move |abreast| *abreast == 1 || f64::from(*abreast) * pitch <= breadth)
                .map(move |abreast| Self { pitch, abreast })
        };
        PITCHES
            .into_iter()
            .flat_map(within)
            .find(|stack| stack.height(tallest) <= ROOM)
    }

    /// From the line to the top of a stack of so many, in pixels.
    pub(super) fn height(self, count: usize) -> f64 {
        let layers = count.div_ceil(usize::from(self.abreast));
        (0..layers).map(|_| self.pitch).sum()
    }

    /// Across and up from the foot of the stack to the middle of each of so many dots, in pixels.
    pub(super) fn places(self, count: usize) -> impl Iterator<Item = (f64, f64)> {
        let abreast = usize::from(self.abreast);
        (0..count).map(move |place| {
            let (layer, column) = (place / abreast, place % abreast);
            let beside = (count - layer * abreast).min(abreast);
            let steps = |count: usize| (0..count).map(|_| self.pitch).sum::<f64>();
            let across = steps(column) - steps(beside - 1) / 2.0;
            (across, steps(layer) + self.pitch / 2.0)
        })
    }

    /// The outer radius of a dot, in pixels.
    pub(super) fn radius(self) -> f64 {
        self.pitch / 2.0 - 0.5
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::drawing::Width;

    proptest! {
        #[test]
        fn no_dot_hides_another_or_leaves_its_place(
            tallest in 1_usize..=400,
            width in 280_u16..2000,
        ) {
            let places = Places::new(Width::new(width));
            if let Some(stack) = Stack::fitting(tallest, tallest, places) {
                let dots: Vec<_> = stack.places(tallest).collect();
                prop_assert_eq!(dots.len(), tallest);
                for (place, one) in dots.iter().enumerate() {
                    prop_assert!(one.0.abs() + stack.radius() <= places.room() / 2.0);
                    prop_assert!(one.1 - stack.radius() >= 0.0);
                    prop_assert!(one.1 + stack.radius() <= stack.height(tallest));
                    for other in &dots[place + 1..] {
                        let apart = (one.0 - other.0).hypot(one.1 - other.1);
                        prop_assert!(apart >= 2.0 * stack.radius(), "{one:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn few_stand_one_above_the_other_and_too_many_have_no_stack() {
        let places = Places::new(Width::new(280));
        let stack = Stack::fitting(4, 9, places);
        assert!(stack.is_some_and(|stack| stack.abreast == 1));
        assert_eq!(Stack::fitting(1, 401, places), None);
        assert_eq!(Stack::fitting(380, 400, places), None);
    }
}
