//! What do the values of one group say?

use super::magnitude::{is_usable, varies};

/// One or more usable numbers, in the order in which they were given.
///
/// What is asked of a sample can therefore always be answered, except the spread, which
/// needs two values and is an `Option`.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample(Vec<f64>);

impl Sample {
    /// `None` without values, or if a value is not
    /// [usable](super::magnitude::is_usable).
    pub fn new(values: Vec<f64>) -> Option<Self> {
        (!values.is_empty() && values.iter().copied().all(is_usable)).then_some(Self(values))
    }

    /// The values, in their order.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    /// The number of values, at least 1.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The number of values as a number to reckon with.
    pub(super) fn n(&self) -> f64 {
        self.0.len() as f64
    }

    /// The arithmetic mean.
    pub fn mean(&self) -> f64 {
        mean(&self.0)
    }

    /// The middle value, or the mean of the two middle ones.
    pub fn median(&self) -> f64 {
        median(&mut self.0.clone())
    }

    /// The standard deviation with n - 1 below the line; `None` for a single value.
    pub fn standard_deviation(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    pub(super) fn variance(&self) -> Option<f64> {
        if self.count() < 2 {
            return None;
        }
        let mean = self.mean();
        let squares: f64 = self.0.iter().map(|x| (x - mean) * (x - mean)).sum();
        Some(if self.varies() {
            squares / (self.n() - 1.0)
        } else {
            0.0
        })
    }

    /// Whether the values differ.
    pub fn varies(&self) -> bool {
        varies(&self.0)
    }

    /// The share of values equal to `value`: at the end of a scale, a floor or a ceiling.
    pub fn share_at(&self, value: f64) -> f64 {
        self.0.iter().filter(|&&x| x == value).count() as f64 / self.n()
    }

    /// The share of the most frequent value.
    pub fn share_of_most_frequent(&self) -> f64 {
        let sorted = self.sorted();
        let longest = sorted
            .chunk_by(|a, b| a == b)
            .map(<[f64]>::len)
            .max()
            .unwrap_or(0);
        longest as f64 / self.n()
    }

    pub(super) fn sorted(&self) -> Vec<f64> {
        let mut values = self.0.clone();
        values.sort_unstable_by(f64::total_cmp);
        values
    }
}

/// The mean of `values`; 0 of none.
pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// The median of `values`, which are left in another order; 0 of none.
pub(super) fn median(values: &mut [f64]) -> f64 {
    let half = values.len() / 2;
    if values.is_empty() {
        return 0.0;
    }
    let even = values.len().is_multiple_of(2);
    let (below, &mut upper, _) = values.select_nth_unstable_by(half, f64::total_cmp);
    if even {
        below
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max)
            .midpoint(upper)
    } else {
        upper
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn a_sample_has_values_and_all_are_numbers() {
        assert_eq!(Sample::new(vec![]), None);
        assert_eq!(Sample::new(vec![1.0, f64::NAN]), None);
        assert_eq!(Sample::new(vec![1.0, f64::INFINITY]), None);
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(
            median(&mut [9.0, 1.0, 4.0, 2.0]).to_bits(),
            3.0_f64.to_bits()
        );
        assert_eq!(median(&mut [9.0, 1.0, 4.0]).to_bits(), 4.0_f64.to_bits());
    }

    #[test]
    fn a_single_value_has_no_spread() {
        assert_eq!(Sample::new(vec![3.0]).unwrap().standard_deviation(), None);
    }

    #[test]
    fn equal_values_have_no_spread_whatever_rounding_says() {
        let sample = Sample::new(vec![0.1; 10]).unwrap();
        assert_eq!(sample.standard_deviation(), Some(0.0));
    }

    #[test]
    fn the_share_at_the_floor_is_counted() {
        let sample = Sample::new(vec![0.0, 0.0, 3.0, 5.0, 5.0, 5.0, 1.0, 2.0]).unwrap();
        assert!((sample.share_at(0.0) - 0.25).abs() < 1e-15);
        assert!((sample.share_of_most_frequent() - 0.375).abs() < 1e-15);
    }
}
