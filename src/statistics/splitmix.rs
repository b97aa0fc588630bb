//! Numbers that look random and come again from the same seed.
//!
//! `SplitMix64`: Steele, Lea & Flood (2014), *Fast splittable pseudorandom number generators*,
//! OOPSLA; the constants of Vigna's public-domain version. Our own eight lines and not a
//! library's, because a stored seed must give the same draw for ever.

/// A small seeded generator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// A generator that gives the same numbers for the same seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next 64 bits.
    pub fn next_bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Heads or tails: the highest of the next bits.
    pub fn coin(&mut self) -> bool {
        self.next_bits() >> 63 == 1
    }

    /// A whole number below `bound`, all equally likely; 0 if `bound` is 0 or 1.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound < 2 {
            return 0;
        }
        // Numbers above the last full multiple of the bound would favour the small ones.
        let wide = u128::from(bound);
        let limit = (1_u128 << 64) / wide * wide;
        loop {
            let bits = self.next_bits();
            if u128::from(bits) < limit {
                return bits % bound;
            }
        }
    }

    /// A number in [0, 1), in steps of 2^-53.
    pub fn unit(&mut self) -> f64 {
        (self.next_bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Shuffles `items` from the last to the second (Fisher & Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let chosen = self.below(last as u64 + 1);
            items.swap(last, usize::try_from(chosen).unwrap_or(last));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_below_the_bound_comes_up_as_often() {
        let mut generator = SplitMix64::new(7);
        let mut counts = [0_u32; 6];
        for _ in 0..60_000 {
            counts[usize::try_from(generator.below(6)).unwrap_or(0)] += 1;
        }
        // Four standard deviations around 10,000.
        assert!(
            counts.iter().all(|&count| count.abs_diff(10_000) < 366),
            "{counts:?}"
        );
    }

    #[test]
    fn nothing_lies_below_nothing() {
        assert_eq!(SplitMix64::new(1).below(0), 0);
        assert_eq!(SplitMix64::new(1).below(1), 0);
    }

    #[test]
    fn a_shuffle_loses_nothing() {
        let mut items: Vec<u32> = (0..50).collect();
        SplitMix64::new(3).shuffle(&mut items);
        assert_ne!(items, (0..50).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<_>>());
    }
}
