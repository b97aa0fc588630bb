//! Which night is whose turn?

use crate::{night::Night, remedy::Span, sorted::SortedMap, statistics::allocation::Arm};

/// A block of nights of one arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The pair to which it belongs, counted from 0.
    pub pair: u32,
    /// Its arm.
    pub arm: Arm,
}

/// One night's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The pair, counted from 0.
    pub pair: u32,
    /// What was drawn.
    pub arm: Arm,
    /// Its place in the block, counted from 0.
    pub position: u32,
    /// Whether it counts: not while the block before may still act.
    pub counts: bool,
}

/// The nights of a trial, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    turns: SortedMap<Night, Turn>,
}

impl Schedule {
    /// Lays blocks of so many nights on the calendar from the first night on. A pause that falls
    /// into a block makes the block begin anew after it: what acted before it has worn off, or
    /// worn in, and a block's nights must follow each other. Nights of the broken block are no
    /// part of the trial.
    pub fn new(
        first: Night,
        blocks: impl Iterator<Item = Block>,
        length: u32,
        washout: u32,
        pauses: &[Span],
    ) -> Self {
        let rests = |night: Night| pauses.iter().any(|pause| pause.holds(night));
        // A pause without an end ends the schedule.
        let end = pauses
            .iter()
            .filter(|pause| pause.until().is_none())
            .map(|pause| pause.from())
            .min();
        let is_over = |night: Night| end.is_some_and(|end| night >= end);
        let mut turns = SortedMap::default();
        let mut night = first;
        for block in blocks {
            let mut nights: Vec<Night> = Vec::new();
            while u32::try_from(nights.len()).unwrap_or(u32::MAX) < length {
                // The last night of all has none after it.
                if is_over(night) || night.next() == night {
                    return Self { turns };
                }
                if rests(night) {
                    nights.clear();
                } else {
                    nights.push(night);
                }
                night = night.next();
            }
            for (night, position) in nights.into_iter().zip(0..) {
                turns.insert(
                    night,
                    Turn {
                        pair: block.pair,
                        arm: block.arm,
                        position,
                        counts: position >= washout,
                    },
                );
            }
        }
        Self { turns }
    }

    /// The turn of a night, if the trial has one that night.
    pub fn turn(&self, night: Night) -> Option<Turn> {
        self.turns.get(&night).copied()
    }

    /// Every night of the trial, in order. Shown are only tonight and tomorrow.
    pub fn nights(&self) -> impl DoubleEndedIterator<Item = (Night, Turn)> {
        self.turns.iter().map(|(night, turn)| (*night, *turn))
    }

    /// How many nights it has.
    pub fn len(&self) -> usize {
        self.turns.len()
    }

    /// Whether it has none: all are paused.
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty()
    }

    /// The last night; until it is over the result is kept back.
    pub fn last(&self) -> Option<Night> {
        self.nights().next_back().map(|(night, _)| night)
    }

    /// How many nights are over before this one, and how many there are.
    pub fn progress(&self, night: Night) -> (usize, usize) {
        (self.turns.before(&night).count(), self.turns.len())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn night(day: i32) -> Night {
        Night::from_day_number(20_000 + day).unwrap()
    }

    fn blocks(count: u32) -> impl Iterator<Item = Block> {
        (0..count).map(|at| Block {
            pair: at / 2,
            arm: if at % 2 == 0 { Arm::A } else { Arm::B },
        })
    }

    fn pause(from: i32, until: i32) -> Span {
        Span::new(night(from), Some(night(until))).unwrap()
    }

    #[test]
    fn a_pause_makes_its_block_begin_anew() {
        // Blocks of 3: 0-2, then 3-4 broken by a pause on 5-6, begun anew on 7-9.
        let schedule = Schedule::new(night(0), blocks(4), 3, 1, &[pause(5, 6)]);
        assert_eq!(schedule.turn(night(2)).unwrap().position, 2);
        for day in [3, 4, 5, 6] {
            assert_eq!(schedule.turn(night(day)), None, "{day}");
        }
        let begun = schedule.turn(night(7)).unwrap();
        assert_eq!(
            (begun.arm, begun.position, begun.counts),
            (Arm::B, 0, false)
        );
        assert_eq!(schedule.last(), Some(night(15)));
        assert_eq!(schedule.progress(night(8)), (4, 12));
    }

    #[test]
    fn a_pause_between_two_blocks_only_moves_the_rest() {
        let schedule = Schedule::new(night(0), blocks(2), 2, 0, &[pause(2, 4)]);
        let days: Vec<Night> = schedule.nights().map(|(night, _)| night).collect();
        assert_eq!(days, [0, 1, 5, 6].map(night));
    }

    #[test]
    fn a_trial_stopped_early_has_no_more_nights() {
        let stop = Span::since(night(5));
        let schedule = Schedule::new(night(0), blocks(10), 2, 0, &[stop]);
        // The block that was begun is not complete, so it is no part of it.
        assert_eq!(schedule.last(), Some(night(3)));
    }

    #[test]
    fn the_calendar_s_end_is_no_endless_loop() {
        let first: Night = "2199-12-30".parse().unwrap();
        let schedule = Schedule::new(first, blocks(10), 1, 0, &[]);
        assert!(schedule.nights().count() <= 2);
    }

    proptest! {
        #[test]
        fn whatever_is_paused_every_block_is_whole_and_in_a_row(
            length in 1_u32..5,
            pauses in prop::collection::vec((0..60, 0..6), 0..6),
        ) {
            let pauses: Vec<Span> = pauses.iter().map(|(from, days)| pause(*from, from + days)).collect();
            let schedule = Schedule::new(night(0), blocks(8), length, 0, &pauses);
            let nights: Vec<(Night, Turn)> = schedule.nights().collect();
            prop_assert_eq!(nights.len(), usize::try_from(8 * length).unwrap());
            for (at, (night, turn)) in nights.iter().enumerate() {
                prop_assert!(!pauses.iter().any(|pause| pause.holds(*night)));
                prop_assert_eq!(turn.position, u32::try_from(at).unwrap() % length);
                if turn.position > 0 {
                    prop_assert_eq!(nights[at - 1].0.next(), *night);
                }
            }
        }
    }
}
