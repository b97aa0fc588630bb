//! Blocks of days, the arms shuffled within each block.

use std::collections::BTreeMap;

use super::{DRAWS, MOST_COUNTED, RandomisationTest, SEED, Tally, choose};
use crate::statistics::allocation::Arm;
use crate::statistics::magnitude::is_usable;
use crate::statistics::refusal::Refusal;
use crate::statistics::splitmix::SplitMix64;

/// One day of a design in blocks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BlockDay {
    /// The block it belongs to.
    pub block: u32,
    /// The arm that was drawn for it.
    pub arm: Arm,
    /// Its outcome, if there is one.
    pub value: Option<f64>,
}

/// The values and arms of one block, in the order of the days.
struct Block {
    values: Vec<Option<f64>>,
    arms: Vec<Arm>,
}

/// Sum of w d and of w over blocks, with d the difference of a block's means and w its weight
/// ab/(a + b).
#[derive(Clone, Copy, Default)]
struct Sums {
    weighted: f64,
    weights: f64,
}

impl Sums {
    /// A block with no value in an arm adds nothing.
    fn of(values: &[Option<f64>], arms: &[Arm]) -> Self {
        let (mut sum_a, mut count_a, mut sum_b, mut count_b) = (0.0, 0.0, 0.0, 0.0);
        for (value, arm) in values.iter().zip(arms) {
            let Some(value) = value else { continue };
            match arm {
                Arm::A => {
                    sum_a += value;
                    count_a += 1.0;
                }
                Arm::B => {
                    sum_b += value;
                    count_b += 1.0;
                }
            }
        }
        if count_a == 0.0 || count_b == 0.0 {
            return Self::default();
        }
        let weight = count_a * count_b / (count_a + count_b);
        Self {
            weighted: weight * (sum_b / count_b - sum_a / count_a),
            weights: weight,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            weighted: self.weighted + other.weighted,
            weights: self.weights + other.weights,
        }
    }

    fn difference(self) -> Option<f64> {
        (self.weights > 0.0).then(|| self.weighted / self.weights)
    }
}

/// The test over all arrangements of each block's own arms: counted out up to 200,000, else
/// 9,999 drawn.
///
/// # Errors
/// `UnusableValue`, and `TooFewPairs` if no block has values in both arms.
pub fn test_blocks(days: &[BlockDay]) -> Result<RandomisationTest, Refusal> {
    if !days.iter().filter_map(|day| day.value).all(is_usable) {
        return Err(Refusal::UnusableValue);
    }
    let mut by_number: BTreeMap<u32, Block> = BTreeMap::new();
    for day in days {
        let block = by_number.entry(day.block).or_insert_with(|| Block {
            values: Vec::new(),
            arms: Vec::new(),
        });
        block.values.push(day.value);
        block.arms.push(day.arm);
    }
    let mut blocks: Vec<Block> = by_number.into_values().collect();
    let total = |blocks: &[Block]| {
        let sums = blocks
            .iter()
            .map(|block| Sums::of(&block.values, &block.arms));
        sums.fold(Sums::default(), Sums::plus).difference()
    };
    let estimate = total(&blocks).ok_or(Refusal::TooFewPairs)?;
    let mut tally = Tally::new(estimate, estimate.abs());
    if count(&blocks).is_some_and(|arrangements| arrangements <= MOST_COUNTED) {
        let choices: Vec<Vec<Sums>> = blocks.iter().map(all_arrangements).collect();
        combine(&choices, Sums::default(), &mut tally);
        return Ok(tally.of_all());
    }
    let mut generator = SplitMix64::new(SEED);
    for _ in 0..DRAWS {
        for block in &mut blocks {
            generator.shuffle(&mut block.arms);
        }
        tally.count(total(&blocks));
    }
    Ok(tally.of_drawn())
}

/// The number of arrangements of all blocks together.
fn count(blocks: &[Block]) -> Option<u64> {
    blocks.iter().try_fold(1_u64, |product, block| {
        let b = block.arms.iter().filter(|&&arm| arm == Arm::B).count();
        product.checked_mul(choose(block.arms.len() as u64, b as u64)?)
    })
}

/// The sums of one block under all arrangements of its arms.
fn all_arrangements(block: &Block) -> Vec<Sums> {
    let mut arms = block.arms.clone();
    arms.sort_unstable();
    let mut sums = Vec::new();
    loop {
        sums.push(Sums::of(&block.values, &arms));
        if !next_arrangement(&mut arms) {
            return sums;
        }
    }
}

/// The next arrangement in the order of the dictionary; false after the last.
fn next_arrangement(arms: &mut [Arm]) -> bool {
    let Some(left) = arms.windows(2).rposition(|two| two[0] < two[1]) else {
        return false;
    };
    let right = arms
        .iter()
        .rposition(|&arm| arm > arms[left])
        .unwrap_or(left);
    arms.swap(left, right);
    arms[left + 1..].reverse();
    true
}

fn combine(choices: &[Vec<Sums>], so_far: Sums, tally: &mut Tally) {
    match choices.split_first() {
        None => tally.count(so_far.difference()),
        Some((block, rest)) => {
            for &sums in block {
                combine(rest, so_far.plus(sums), tally);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::super::Arrangements;
    use super::*;

    fn days(blocks: u32) -> Vec<BlockDay> {
        let arms = [Arm::B, Arm::A, Arm::A, Arm::B];
        (0..blocks * 4)
            .map(|i| BlockDay {
                block: i / 4,
                arm: arms[i as usize % 4],
                value: Some(f64::from(i * 7919 % 13)),
            })
            .collect()
    }

    #[test]
    fn every_arrangement_of_every_block_is_tried() {
        let test = test_blocks(&days(4)).unwrap();
        assert_eq!(test.arrangements, Arrangements::All(6 * 6 * 6 * 6));
    }

    #[test]
    fn drawing_agrees_with_counting() {
        // 6^6 are counted out, 6^7 drawn; the last block has equal values and changes nothing
        // but the weight of all, so both p values estimate the same.
        let mut seven = days(6);
        let counted = test_blocks(&seven).unwrap();
        for i in 0..4 {
            let arm = if i < 2 { Arm::A } else { Arm::B };
            seven.push(BlockDay {
                block: 6,
                arm,
                value: Some(4.0),
            });
        }
        let drawn = test_blocks(&seven).unwrap();
        assert_eq!(drawn.arrangements, Arrangements::Drawn(9_999));
        assert!((drawn.p_two_sided - counted.p_two_sided).abs() < 0.02);
    }

    #[test]
    fn a_block_with_a_missing_day_weighs_less() {
        let values = [
            Some(5.0),
            None,
            Some(3.0),
            Some(4.0),
            Some(6.0),
            Some(8.0),
            Some(6.0),
            Some(4.0),
        ];
        let arms = [Arm::A, Arm::A, Arm::B, Arm::B];
        let days: Vec<BlockDay> = (0_u32..)
            .zip(values)
            .map(|(i, value)| BlockDay {
                block: i / 4,
                arm: arms[i as usize % 4],
                value,
            })
            .collect();
        // 3.5 - 5 with the weight 1 * 2/3, and 5 - 7 with the weight 2 * 2/4.
        let test = test_blocks(&days).unwrap();
        assert!((test.estimate - (-1.5 * 2.0 / 3.0 - 2.0) / (2.0 / 3.0 + 1.0)).abs() < 1e-12);
        assert_eq!(test.arrangements, Arrangements::All(36));
    }

    #[test]
    fn blocks_with_one_arm_only_test_nothing() {
        let lonely = BlockDay {
            block: 0,
            arm: Arm::A,
            value: Some(3.0),
        };
        assert_eq!(test_blocks(&[lonely]), Err(Refusal::TooFewPairs));
        assert_eq!(test_blocks(&[]), Err(Refusal::TooFewPairs));
    }
}
