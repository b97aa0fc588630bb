//! A short cut for AR(1): the rows are read once for all phi.
//!
//! A whitened AR(1) row is (z - r s)/sqrt(1 - r^2), with s the row before, d days earlier,
//! and r = phi^d. Its products are quadratic in r, so the sums for each distinct gap d, taken
//! once, serve every phi: O(gaps p^2) instead of O(n p^2).

use std::collections::BTreeMap;

use super::correlation::SerialCorrelation;
use super::whitening::{CrossProducts, Rows};

/// With more distinct gaps than this the sums would take more room than they save time.
const MOST_GAPS: usize = 64;

/// Sums of products of rows with the rows before them, for each gap.
#[derive(Clone, Debug)]
pub(super) struct LagProducts {
    width: usize,
    /// z z' of the first row.
    first: Vec<f64>,
    by_gap: Vec<GapProducts>,
}

/// The lower triangles of three sums over the rows with one gap.
#[derive(Clone, Debug)]
struct GapProducts {
    gap: u32,
    rows: f64,
    /// z z', with z a row and s the row before it.
    now: Vec<f64>,
    /// z s' + s z'
    across: Vec<f64>,
    /// s s'
    before: Vec<f64>,
}

impl LagProducts {
    /// `None` if the days have more than 64 different gaps.
    pub(super) fn new(rows: &Rows) -> Option<Self> {
        let width = rows.width();
        let zeros = || vec![0.0; width * width];
        let mut by_gap: BTreeMap<u32, GapProducts> = BTreeMap::new();
        let mut first = zeros();
        let mut earlier: Option<&[f64]> = None;
        for (z, &gap) in rows.iter().zip(rows.gaps()) {
            if let Some(s) = earlier {
                let sums = by_gap.entry(gap).or_insert_with(|| GapProducts {
                    gap,
                    rows: 0.0,
                    now: zeros(),
                    across: zeros(),
                    before: zeros(),
                });
                sums.rows += 1.0;
                for i in 0..width {
                    let (zi, si) = (z[i], s[i]);
                    let line = i * width..=i * width + i;
                    // Side by side, so that no place is checked in the innermost loop.
                    let now = sums.now[line.clone()].iter_mut();
                    let across = sums.across[line.clone()].iter_mut();
                    let before = sums.before[line].iter_mut();
                    let pairs = z.iter().zip(s);
                    for (((now, across), before), (zj, sj)) in
                        now.zip(across).zip(before).zip(pairs)
                    {
                        *now += zi * zj;
                        *across += zi * sj + si * zj;
                        *before += si * sj;
                    }
                }
            } else {
                for i in 0..width {
                    for j in 0..=i {
                        first[i * width + j] = z[i] * z[j];
                    }
                }
            }
            if by_gap.len() > MOST_GAPS {
                return None;
            }
            earlier = Some(z);
        }
        Some(Self {
            width,
            first,
            by_gap: by_gap.into_values().collect(),
        })
    }

    /// Fills `out` with what whitening for AR(1) with this phi would give.
    pub(super) fn at(&self, correlation: SerialCorrelation, out: &mut CrossProducts) {
        out.clear(self.width);
        out.lower.copy_from_slice(&self.first);
        for sums in &self.by_gap {
            let r = correlation.over(sums.gap);
            let variance = 1.0 - r * r;
            let scale = 1.0 / variance;
            out.ln_det += sums.rows * variance.ln();
            let products = sums.now.iter().zip(&sums.across).zip(&sums.before);
            for (sum, ((now, across), before)) in out.lower.iter_mut().zip(products) {
                *sum += scale * (now - r * (across - r * before));
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::super::whitening::Whitening;
    use super::*;

    #[test]
    fn the_short_cut_gives_what_whitening_gives() {
        let days = [1, 2, 3, 5, 6, 9, 10, 11, 30, 31, 33];
        let cells: Vec<f64> = (0..44).map(|i| f64::from(i * 7919 % 31) - 11.0).collect();
        let rows = Rows::new(&days, cells);
        let lags = LagProducts::new(&rows).unwrap();
        let mut whitening = Whitening::new(rows.width());
        let (mut long, mut short) = (CrossProducts::default(), CrossProducts::default());
        for phi in [-0.975, -0.3, 0.0, 0.5, 0.975] {
            let correlation = SerialCorrelation::autoregressive(phi).unwrap();
            whitening.whiten(&rows, correlation, &mut long);
            lags.at(correlation, &mut short);
            assert!((long.ln_det - short.ln_det).abs() < 1e-12);
            for (a, b) in long.lower.iter().zip(&short.lower) {
                assert!((a - b).abs() <= 1e-11 * (1.0 + a.abs()), "{phi}: {a} {b}");
            }
        }
    }

    #[test]
    fn many_different_gaps_go_the_long_way() {
        let days: Vec<i32> = (0..90).map(|i| i * i).collect();
        let rows = Rows::new(&days, vec![1.0; 90]);
        assert!(LagProducts::new(&rows).is_none());
    }
}
