//! Can the columns be told apart?
//!
//! Variance inflation factors: Belsley, Kuh & Welsch (1980), *Regression Diagnostics*, 3.

use super::cholesky::{factor, forward};
use crate::statistics::magnitude::varies;
use crate::statistics::sample::mean;

/// A column of which the others leave less than this share of the variance unexplained is
/// taken as their combination.
pub const LEAST_SHARE_OF_ITS_OWN: f64 = 1e-8;

/// For each column, how many times the others multiply the variance of its coefficient:
/// 1/(1 - R^2), with R^2 from regressing it on the others and an intercept.
///
/// `None` if a column is constant, or a combination of the others.
pub(super) fn variance_inflation(columns: &[&[f64]]) -> Option<Vec<f64>> {
    let directions: Vec<Vec<f64>> = columns
        .iter()
        .map(|x| direction(x))
        .collect::<Option<_>>()?;
    let width = columns.len();
    let mut correlations = vec![0.0; width * width];
    for (i, one) in directions.iter().enumerate() {
        for (j, other) in directions[..=i].iter().enumerate() {
            correlations[i * width + j] = one.iter().zip(other).map(|(a, b)| a * b).sum();
        }
    }
    factor(&mut correlations, width, width, LEAST_SHARE_OF_ITS_OWN)?;
    let inflation = |column: usize| {
        let mut unit = vec![0.0; width];
        unit[column] = 1.0;
        forward(&correlations, width, column, &mut unit);
        unit.iter().map(|x| x * x).sum::<f64>().max(1.0)
    };
    Some((0..width).map(inflation).collect())
}

/// Whether no column is constant or a combination of the others.
pub fn is_separable(columns: &[Vec<f64>]) -> bool {
    let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let same_length = columns
        .iter()
        .all(|column| column.len() == columns[0].len());
    same_length && variance_inflation(&columns).is_some()
}

/// The centred column at length 1.
fn direction(column: &[f64]) -> Option<Vec<f64>> {
    if !varies(column) {
        return None;
    }
    let centre = mean(column);
    let largest = column
        .iter()
        .map(|x| (x - centre).abs())
        .fold(0.0, f64::max);
    let scaled: Vec<f64> = column.iter().map(|x| (x - centre) / largest).collect();
    let length = scaled.iter().map(|x| x * x).sum::<f64>().sqrt();
    Some(scaled.iter().map(|x| x / length).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn columns_at_right_angles_do_not_inflate() {
        let found = variance_inflation(&[&[0.0, 0.0, 1.0, 1.0], &[0.0, 1.0, 0.0, 1.0]]).unwrap();
        assert!(found.iter().all(|vif| (vif - 1.0).abs() < 1e-12));
    }

    #[test]
    fn two_columns_inflate_by_their_correlation() {
        // Their correlation is 0.6, so both have 1/(1 - 0.36).
        let x = [1.0, -1.0, 1.0, -1.0];
        let y = [0.6 + 0.8, -0.6 + 0.8, 0.6 - 0.8, -0.6 - 0.8];
        let found = variance_inflation(&[&x, &y]).unwrap();
        assert!(
            found.iter().all(|vif| (vif - 1.0 / 0.64).abs() < 1e-12),
            "{found:?}"
        );
    }

    #[test]
    fn a_copy_cannot_be_told_apart_at_any_scale() {
        let x = [1.0, 0.0, 1.0, 1.0, 0.0];
        let copy = x.map(|x| 1e9 * x - 3e9);
        assert_eq!(variance_inflation(&[&x, &copy]), None);
        assert_eq!(variance_inflation(&[&x, &[2.0; 5]]), None);
    }

    #[test]
    fn nearly_a_copy_is_a_copy_and_a_likeness_is_not() {
        let x: Vec<f64> = (0..40).map(|i| f64::from(i * 7 % 13)).collect();
        let like = |noise: f64| -> Vec<f64> {
            (0..40)
                .zip(&x)
                .map(|(i, x)| x + noise * f64::from(i * 5 % 11))
                .collect()
        };
        // The share of its own is about the square of the noise.
        assert_eq!(variance_inflation(&[&x, &like(1e-5)]), None);
        assert!(variance_inflation(&[&x, &like(1e-3)]).is_some());
    }
}
