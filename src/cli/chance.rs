//! Chance that depends on a file alone: the same file gives the same ids.

use lull::statistics::splitmix::SplitMix64;

/// Dice seeded by a text.
pub(crate) fn dice(text: &str) -> SplitMix64 {
    // FNV-1a, 64 bits.
    let seed = text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    SplitMix64::new(seed)
}

/// Ten bytes, the last two of them 0.
pub(crate) fn bytes(dice: &mut SplitMix64) -> [u8; 10] {
    let mut chance = [0; 10];
    for (byte, random) in chance.iter_mut().zip(dice.next_bits().to_le_bytes()) {
        *byte = random;
    }
    chance
}
