//! The square root of a positive definite matrix.
//!
//! Matrices are square, row by row; only the lower triangle is read and written.

/// Replaces the lower triangle of the first `rows` rows by L with L L' = matrix. `None` if a pivot
/// (what the rows before leave of a diagonal element) is below `least_pivot`.
pub(super) fn factor(
    matrix: &mut [f64],
    width: usize,
    rows: usize,
    least_pivot: f64,
) -> Option<()> {
    for row in 0..rows {
        let (above, below) = matrix.split_at_mut(row * width);
        let current = &mut below[..=row];
        for column in 0..row {
            let (solved, open) = current.split_at_mut(column);
            let upper = &above[column * width..=column * width + column];
            open[0] = (open[0] - dot(solved, upper)) / upper[column];
        }
        let (solved, diagonal) = current.split_at_mut(row);
        let pivot = diagonal[0] - dot(solved, solved);
        // Written so that a pivot that is no number fails, too.
        if !(pivot >= least_pivot && pivot > 0.0) {
            return None;
        }
        diagonal[0] = pivot.sqrt();
    }
    Some(())
}

/// Replaces `right` by the solution of L x = right, where L is the factor's leading part of the
/// size of `right` and `right` is zero before `first`.
pub(super) fn forward(factor: &[f64], width: usize, first: usize, right: &mut [f64]) {
    for row in first..right.len() {
        let lower = &factor[row * width..=row * width + row];
        let (solved, open) = right.split_at_mut(row);
        open[0] = (open[0] - dot(&solved[first..], &lower[first..row])) / lower[row];
    }
}

/// The sum of products, over the shorter length.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_factor_times_itself_is_the_matrix() {
        // [4 2 1; 2 5 3; 1 3 6]
        let mut matrix = vec![4.0, 9.0, 9.0, 2.0, 5.0, 9.0, 1.0, 3.0, 6.0];
        assert_eq!(factor(&mut matrix, 3, 3, 1e-8), Some(()));
        let row = |i: usize| &matrix[3 * i..=3 * i + i];
        assert!((dot(row(2), row(2)) - 6.0).abs() < 1e-14);
        assert!((dot(row(2), row(1)) - 3.0).abs() < 1e-14);
        assert!((dot(row(1), row(0)) - 2.0).abs() < 1e-14);
        let mut right = [0.0, 1.0, 0.0];
        forward(&matrix, 3, 1, &mut right);
        assert!((dot(row(1), &right) - 1.0).abs() < 1e-14);
        assert!(dot(row(2), &right).abs() < 1e-14);
    }

    #[test]
    fn a_matrix_without_a_root_is_refused() {
        assert_eq!(factor(&mut [1.0, 0.0, 2.0, 1.0], 2, 2, 0.0), None);
        assert_eq!(factor(&mut [f64::NAN], 1, 1, 0.0), None);
    }
}
