//! How surprising is each of several p values, given that all were looked at?
//!
//! Holm, S. (1979), *Scandinavian Journal of Statistics* 6, 65-70.

/// Holm's adjusted p values, in the order given.
///
/// A p value outside [0, 1] is moved to the nearer end; one that is no number counts as 1,
/// so it can never look surprising.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let p: Vec<f64> = p_values
        .iter()
        .map(|p| if p.is_nan() { 1.0 } else { p.clamp(0.0, 1.0) })
        .collect();
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[a].total_cmp(&p[b]));
    let mut adjusted = vec![1.0; p.len()];
    let mut largest = 0.0_f64;
    for (rank, &i) in order.iter().enumerate() {
        largest = largest.max(p[i] * (p.len() - rank) as f64).min(1.0);
        adjusted[i] = largest;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_alone_is_not_adjusted() {
        assert_eq!(holm(&[0.03]), vec![0.03]);
        assert_eq!(holm(&[]), Vec::<f64>::new());
    }

    #[test]
    fn a_larger_p_value_never_ends_below_a_smaller_one() {
        let adjusted = holm(&[0.01, 0.02, 0.021]);
        assert!(adjusted[0] <= adjusted[1] && adjusted[1] <= adjusted[2]);
        assert!((adjusted[0] - 0.03).abs() < 1e-15);
        assert!((adjusted[2] - 0.04).abs() < 1e-15);
    }

    #[test]
    fn no_number_is_no_surprise() {
        assert_eq!(holm(&[f64::NAN, -3.0, 7.0]), vec![1.0, 0.0, 1.0]);
    }
}
