//! How precise would a regression be on days still to come?

use super::Scale;
use super::cholesky::{dot, factor, forward};
use super::correlation::SerialCorrelation;
use super::whitening::{CrossProducts, Rows, Whitening};

/// c'(X'R^-1X)^-1 c for the first of `columns`, with an intercept added; `None` if they cannot
/// be told apart.
pub(in crate::statistics) fn planned_variance(
    days: &[i32],
    columns: &[Vec<f64>],
    correlation: SerialCorrelation,
) -> Option<f64> {
    let scales: Vec<Scale> = columns.iter().map(|column| Scale::of(column)).collect();
    let width = columns.len() + 1;
    let mut cells = Vec::with_capacity(days.len() * width);
    for day in 0..days.len() {
        cells.push(1.0);
        cells.extend(
            columns
                .iter()
                .zip(&scales)
                .map(|(x, scale)| scale.standardise(x[day])),
        );
    }
    let rows = Rows::new(days, cells);
    let mut products = CrossProducts::default();
    Whitening::new(width).whiten(&rows, correlation, &mut products);
    factor(&mut products.lower, width, width, 0.0)?;
    let mut weights = vec![0.0; width];
    weights[1] = 1.0 / scales.first()?.unit;
    forward(&products.lower, width, 1, &mut weights);
    Some(dot(&weights[1..], &weights[1..]))
}
