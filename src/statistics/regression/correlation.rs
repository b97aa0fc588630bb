//! How much do the errors of near days resemble each other?

/// The correlation of the errors of two days d apart: (1 - nu) phi^d.
///
/// nu = 0 is a first-order autoregression, AR(1). A larger nu means a slow wander with
/// independent noise from day to day on top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SerialCorrelation {
    phi: f64,
    nu: f64,
}

impl SerialCorrelation {
    /// Errors that do not depend on each other: ordinary least squares.
    pub const NONE: Self = Self { phi: 0.0, nu: 0.0 };

    /// `None` unless -1 < `phi` < 1.
    pub fn autoregressive(phi: f64) -> Option<Self> {
        Self::with_noise(phi, 0.0)
    }

    /// `None` unless -1 < `phi` < 1 and the share of noise 0 <= `nu` < 1.
    pub fn with_noise(phi: f64, nu: f64) -> Option<Self> {
        (phi > -1.0 && phi < 1.0 && (0.0..1.0).contains(&nu)).then_some(Self { phi, nu })
    }

    /// phi: the correlation from day to day of the part that wanders.
    pub fn phi(self) -> f64 {
        self.phi
    }

    /// nu: the share of independent noise in the variance.
    pub fn noise_share(self) -> f64 {
        self.nu
    }

    /// Whether there is no noise beside the autoregression.
    pub fn is_autoregressive(self) -> bool {
        // With phi = 0 the wander is itself independent noise, whatever its share.
        self.nu == 0.0 || self.phi == 0.0
    }

    /// phi^gap.
    pub(super) fn over(self, gap: u32) -> f64 {
        self.phi.powi(i32::try_from(gap).unwrap_or(i32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correlation_lies_inside_one() {
        for phi in [-1.0, 1.0, 2.0, f64::NAN] {
            assert_eq!(SerialCorrelation::autoregressive(phi), None);
        }
        for nu in [-0.1, 1.0, f64::NAN] {
            assert_eq!(SerialCorrelation::with_noise(0.5, nu), None);
        }
    }
}
