//! Which combination of coefficients is asked for?

/// A weighted sum of coefficients, c'b.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast(Vec<(usize, f64)>);

impl Contrast {
    /// The coefficient of one column, counted from 0 without the intercept.
    pub fn column(column: usize) -> Self {
        Self(vec![(column, 1.0)])
    }

    /// The sum of weight times coefficient over `(column, weight)`. `None` unless every weight
    /// is between a millionth and a million, either sign, and no column comes twice: the sum would then be
    /// nothing, or mean something else than it says.
    pub fn sum(weights: &[(usize, f64)]) -> Option<Self> {
        let weighs = |weight: f64| (1e-6..=1e6).contains(&weight.abs());
        let alone = |i: usize| weights[..i].iter().all(|other| other.0 != weights[i].0);
        (!weights.is_empty()
            && weights.iter().all(|&(_, weight)| weighs(weight))
            && (0..weights.len()).all(alone))
        .then(|| Self(weights.to_vec()))
    }

    pub(super) fn weights(&self) -> &[(usize, f64)] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contrast_asks_for_something() {
        assert_eq!(Contrast::sum(&[]), None);
        assert_eq!(Contrast::sum(&[(0, 0.0)]), None);
        assert_eq!(Contrast::sum(&[(0, f64::NAN)]), None);
        assert_eq!(Contrast::sum(&[(0, 1.0), (0, -1.0)]), None);
        assert!(Contrast::sum(&[(0, 1.0), (3, 1.0)]).is_some());
    }
}
