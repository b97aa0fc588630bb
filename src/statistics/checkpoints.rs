//! When may words be chosen anew?
//!
//! Looking after every value finds something sooner or later. The rule looks only when the
//! number of values has grown by half since the last look.

/// The numbers of values at which to look: a first one, then each the last times 3/2,
/// rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoints {
    first: u32,
}

impl Checkpoints {
    /// Looks at 28, 42, 63, 95, 143, 215, 323, 485, 728, ... values.
    pub const FROM_28: Self = Self { first: 28 };

    /// The checkpoints in rising order, without an end but that of the number type.
    pub fn iter(self) -> impl Iterator<Item = u32> {
        std::iter::successors(Some(self.first), |&last| {
            u32::try_from((3 * u64::from(last)).div_ceil(2)).ok()
        })
    }

    /// The last checkpoint that `count` values have reached, if any.
    pub fn reached(self, count: u32) -> Option<u32> {
        self.iter().take_while(|&at| at <= count).last()
    }

    /// The checkpoint that comes after `count` values; `None` beyond four thousand million.
    pub fn next_after(self, count: u32) -> Option<u32> {
        self.iter().find(|&at| at > count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_two_checkpoints_the_last_one_holds() {
        let rule = Checkpoints::FROM_28;
        assert_eq!(rule.reached(27), None);
        assert_eq!(rule.reached(28), Some(28));
        assert_eq!(rule.reached(62), Some(42));
        assert_eq!(rule.next_after(42), Some(63));
        assert_eq!(rule.next_after(u32::MAX), None);
    }
}
