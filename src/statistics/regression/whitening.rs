//! The kernel: rows made uncorrelated, and the sums of their products.
//!
//! Each column is run through the prediction errors of a wander plus noise (a scalar Kalman
//! filter), whose variances do not depend on the column; O(n p^2) in all, mostly for the
//! products. Nothing is allocated after [`Whitening::new`].

use super::correlation::SerialCorrelation;

/// Rows whose products are added together: each sum is then loaded and stored once for four
/// products.
const TOGETHER: usize = 4;

/// The days' values, row by row, with the gaps between the days.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    width: usize,
    /// Days since the row before; 0 for the first.
    gaps: Vec<u32>,
    cells: Vec<f64>,
}

impl Rows {
    /// `days` rise and are not empty; `cells` holds as many rows of equal width.
    pub(super) fn new(days: &[i32], cells: Vec<f64>) -> Self {
        let gap = |pair: &[i32]| pair[1].abs_diff(pair[0]);
        let gaps = std::iter::once(0).chain(days.windows(2).map(gap)).collect();
        Self {
            width: cells.len() / days.len().max(1),
            gaps,
            cells,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.gaps.len()
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn gaps(&self) -> &[u32] {
        &self.gaps
    }

    pub(super) fn iter(&self) -> std::slice::ChunksExact<'_, f64> {
        self.cells.chunks_exact(self.width.max(1))
    }
}

/// Sums of products of whitened columns (lower triangle) and ln |R|.
#[derive(Clone, Debug, Default)]
pub(super) struct CrossProducts {
    pub(super) lower: Vec<f64>,
    pub(super) ln_det: f64,
}

impl CrossProducts {
    pub(super) fn clear(&mut self, width: usize) {
        self.lower.clear();
        self.lower.resize(width * width, 0.0);
        self.ln_det = 0.0;
    }
}

/// The room the kernel works in.
#[derive(Clone, Debug)]
pub(super) struct Whitening {
    state: Vec<f64>,
    whitened: Vec<f64>,
}

impl Whitening {
    pub(super) fn new(width: usize) -> Self {
        Self {
            state: vec![0.0; width],
            whitened: vec![0.0; TOGETHER * width],
        }
    }

    /// Fills `out` with the cross-products of `rows` whitened for `correlation`.
    pub(super) fn whiten(
        &mut self,
        rows: &Rows,
        correlation: SerialCorrelation,
        out: &mut CrossProducts,
    ) {
        let width = rows.width();
        out.clear(width);
        self.state.fill(0.0);
        let nu = correlation.noise_share();
        let mut uncertainty = 1.0 - nu;
        let mut filled = 0;
        for (row, &gap) in rows.iter().zip(rows.gaps()) {
            let carried = if gap == 0 { 1.0 } else { correlation.over(gap) };
            uncertainty = carried * carried * uncertainty + (1.0 - nu) * (1.0 - carried * carried);
            let variance = uncertainty + nu;
            let (gain, unit) = (uncertainty / variance, 1.0 / variance.sqrt());
            uncertainty *= 1.0 - gain;
            out.ln_det += variance.ln();
            let slot = &mut self.whitened[filled * width..(filled + 1) * width];
            for ((whitened, state), cell) in slot.iter_mut().zip(&mut self.state).zip(row) {
                let predicted = carried * *state;
                let error = cell - predicted;
                *state = predicted + gain * error;
                *whitened = unit * error;
            }
            filled += 1;
            if filled == TOGETHER {
                self.add_products(width, &mut out.lower);
                filled = 0;
            }
        }
        if filled > 0 {
            self.whitened[filled * width..].fill(0.0);
            self.add_products(width, &mut out.lower);
        }
    }

    fn add_products(&self, width: usize, lower: &mut [f64]) {
        let (a, rest) = self.whitened.split_at(width);
        let (b, rest) = rest.split_at(width);
        let (c, d) = rest.split_at(width);
        for (i, sums) in lower.chunks_exact_mut(width).enumerate() {
            let (ai, bi, ci, di) = (a[i], b[i], c[i], d[i]);
            let columns = a.iter().zip(b).zip(c.iter().zip(d));
            for (sum, ((aj, bj), (cj, dj))) in sums[..=i].iter_mut().zip(columns) {
                *sum += (ai * aj + bi * bj) + (ci * cj + di * dj);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;
    use crate::statistics::regression::cholesky::{dot, factor, forward};

    /// X' R^-1 X and ln |R| from the full matrix R: the definition the kernel must meet.
    fn by_definition(
        days: &[i32],
        cells: &[f64],
        width: usize,
        correlation: SerialCorrelation,
    ) -> CrossProducts {
        let n = days.len();
        let share = 1.0 - correlation.noise_share();
        let mut r = vec![0.0; n * n];
        for i in 0..n {
            for j in 0..i {
                let apart = days[i] - days[j];
                r[i * n + j] = share * correlation.phi().powi(apart);
            }
            r[i * n + i] = 1.0;
        }
        factor(&mut r, n, n, 0.0).unwrap();
        let columns: Vec<Vec<f64>> = (0..width)
            .map(|j| {
                let mut column: Vec<f64> = (0..n).map(|i| cells[i * width + j]).collect();
                forward(&r, n, 0, &mut column);
                column
            })
            .collect();
        let mut out = CrossProducts::default();
        out.clear(width);
        for i in 0..width {
            for j in 0..=i {
                out.lower[i * width + j] = dot(&columns[i], &columns[j]);
            }
        }
        out.ln_det = (0..n).map(|i| 2.0 * r[i * n + i].ln()).sum();
        out
    }

    #[test]
    fn the_kernel_meets_its_definition() {
        let days = [3, 4, 5, 9, 10, 40, 41, 43, 44];
        let width = 3;
        let cells: Vec<f64> = (0..u32::try_from(days.len()).unwrap() * 3)
            .map(|i| f64::from(i * 7919 % 31) - 11.0)
            .collect();
        let rows = Rows::new(&days, cells.clone());
        for (phi, nu) in [
            (0.0, 0.0),
            (0.9, 0.0),
            (-0.6, 0.0),
            (0.0, 0.4),
            (0.97, 0.8),
            (-0.4, 0.2),
        ] {
            let correlation = SerialCorrelation::with_noise(phi, nu).unwrap();
            let mut found = CrossProducts::default();
            Whitening::new(width).whiten(&rows, correlation, &mut found);
            let expected = by_definition(&days, &cells, width, correlation);
            assert!((found.ln_det - expected.ln_det).abs() < 1e-12, "{phi} {nu}");
            for (a, b) in found.lower.iter().zip(&expected.lower) {
                assert!(
                    (a - b).abs() <= 1e-11 * (1.0 + b.abs()),
                    "{phi} {nu}: {a} {b}"
                );
            }
        }
    }
}
