//! Chance, in whole numbers.

use crate::statistics::splitmix::SplitMix64;

pub(super) struct Dice(SplitMix64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(SplitMix64::new(seed))
    }

    /// True in so many of a hundred throws.
    pub(super) fn percent(&mut self, of_hundred: u64) -> bool {
        self.0.below(100) < of_hundred
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: u16, high: u16) -> u16 {
        let steps = u64::from(high.saturating_sub(low)) + 1;
        low + u16::try_from(self.0.below(steps)).unwrap_or(0)
    }

    /// About normal around 0, with a standard deviation of `spread`: twelve throws and their mean.
    pub(super) fn around_zero(&mut self, spread: i32) -> i32 {
        let sum: i32 = (0..12).map(|_| i32::from(self.between(0, 100)) - 50).sum();
        // Twelve even throws from -50 to 50 spread by 101.
        sum * spread / 101
    }

    /// One of these.
    pub(super) fn one_of<T: Copy>(&mut self, these: &[T]) -> Option<T> {
        let at = self.0.below(u64::try_from(these.len()).unwrap_or(0));
        usize::try_from(at)
            .ok()
            .and_then(|at| these.get(at).copied())
    }

    /// The random part of an id.
    pub(super) fn id(&mut self) -> [u8; 10] {
        let mut chance = [0; 10];
        for byte in &mut chance {
            *byte = u8::try_from(self.0.below(256)).unwrap_or(0);
        }
        chance
    }
}
