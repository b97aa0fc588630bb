//! Which arm comes when, drawn from a seed?
//!
//! A stored seed must give the same schedule for ever: the steps here are part of the stored
//! format.

use super::randomisation::phases::PhasePlan;
use super::randomisation::sequences::SequencePlan;
use super::splitmix::SplitMix64;

/// One of two arms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arm {
    /// Without the exposure, or with the first of two.
    A,
    /// With the exposure, or with the second of two.
    B,
}

/// The order of the two arms in a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairOrder {
    /// First A, then B.
    Ab,
    /// First B, then A.
    Ba,
}

impl PairOrder {
    /// The arms in their order.
    pub fn arms(self) -> [Arm; 2] {
        match self {
            Self::Ab => [Arm::A, Arm::B],
            Self::Ba => [Arm::B, Arm::A],
        }
    }
}

/// A coin for each pair.
pub fn draw_pairs(seed: u64, pairs: usize) -> Vec<PairOrder> {
    let mut generator = SplitMix64::new(seed);
    let toss = |_| {
        if generator.coin() {
            PairOrder::Ba
        } else {
            PairOrder::Ab
        }
    };
    (0..pairs).map(toss).collect()
}

/// Blocks of four, each with A and B twice in shuffled order.
pub fn draw_blocks_of_four(seed: u64, blocks: usize) -> Vec<[Arm; 4]> {
    let mut generator = SplitMix64::new(seed);
    let draw = |_| {
        let mut block = [Arm::A, Arm::A, Arm::B, Arm::B];
        generator.shuffle(&mut block);
        block
    };
    (0..blocks).map(draw).collect()
}

/// One of the sequences that the plan admits, all equally likely.
pub fn draw_sequence(seed: u64, plan: &SequencePlan) -> Vec<Arm> {
    plan.draw_by_shuffling(&mut SplitMix64::new(seed))
}

/// The lengths of the phases, one of the lists that the plan admits, all equally likely.
pub fn draw_phases(seed: u64, plan: &PhasePlan) -> Vec<usize> {
    plan.draw(&mut SplitMix64::new(seed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_of_four_has_both_arms_twice() {
        for block in draw_blocks_of_four(99, 200) {
            assert_eq!(block.iter().filter(|&&arm| arm == Arm::A).count(), 2);
        }
    }

    #[test]
    fn both_orders_come_up_about_as_often() {
        let pairs = draw_pairs(5, 10_000);
        let ab = pairs
            .iter()
            .filter(|&&order| order == PairOrder::Ab)
            .count();
        assert!(ab.abs_diff(5_000) < 200, "{ab}");
    }
}
