//! Which numbers may enter?

use super::refusal::Refusal;

/// The largest absolute value taken. Every product made of values then stays finite.
pub const LARGEST: f64 = 1e30;

/// Differences below this count as none, so that dividing by a spread stays finite.
pub const SMALLEST_SPREAD: f64 = 1e-30;

/// Whether `value` is a number of at most [`LARGEST`] in absolute value.
pub fn is_usable(value: f64) -> bool {
    value.abs() <= LARGEST
}

/// Refuses values that are not numbers or too large.
pub(super) fn check(values: &[f64]) -> Result<(), Refusal> {
    if values.iter().copied().all(is_usable) {
        Ok(())
    } else {
        Err(Refusal::UnusableValue)
    }
}

/// Whether the values differ at all.
///
/// Compares the extremes and not a computed variance, which rounding can make positive
/// for equal values.
pub(super) fn varies(values: &[f64]) -> bool {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    high - low >= SMALLEST_SPREAD
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_of_a_sensible_size_enter() {
        for unusable in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e31, -1e31] {
            assert_eq!(check(&[1.0, unusable]), Err(Refusal::UnusableValue));
        }
        assert_eq!(check(&[-1e30, 0.0, 1e30]), Ok(()));
    }

    #[test]
    fn equal_values_do_not_vary() {
        assert!(!varies(&[0.1; 7]));
        assert!(!varies(&[]));
        assert!(varies(&[0.1, 0.1 + f64::EPSILON]));
    }
}
