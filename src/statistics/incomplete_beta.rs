//! The regularised incomplete beta function, on which Student's t rests.
//!
//! Lentz's continued fraction; Press et al., *Numerical Recipes*, 3rd ed., 6.4;
//! NIST Digital Library of Mathematical Functions, 8.17.22.

/// The fraction ends when a step changes it by less than this share.
const PRECISION: f64 = 3e-14;

/// About 5 sqrt(max(a, b)) steps are needed; this serves parameters up to a million.
const STEPS: u32 = 5_000;

/// I(x; a, b) for positive `a` and `b`; an `x` outside [0, 1] counts as the nearer end.
pub fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    regularised(a, b, x, 1.0 - x, ln_beta(a, b))
}

/// ln B(a, b), for positive `a` and `b`.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b)
}

/// I(x; a, b) with `complement` = 1 - x and `ln_beta` = ln B(a, b).
///
/// The complement is asked for because 1 - x has lost its digits when x is near 1, and
/// the constant because one pair (a, b) usually serves many x.
pub(super) fn regularised(a: f64, b: f64, x: f64, complement: f64, ln_beta: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if complement <= 0.0 {
        return 1.0;
    }
    let front = (a * x.ln() + b * complement.ln() - ln_beta).exp();
    // The fraction converges quickly only on the near side of the mean.
    if x > (a + 1.0) / (a + b + 2.0) {
        1.0 - front * continued_fraction(b, a, complement) / b
    } else {
        front * continued_fraction(a, b, x) / a
    }
}

fn continued_fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = d;
    for step in 1..=STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a - 1.0 + 2.0 * m) * (a + 2.0 * m));
        d = 1.0 / away_from_zero(1.0 + even * d);
        c = away_from_zero(1.0 + even / c);
        fraction *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 1.0 + 2.0 * m));
        d = 1.0 / away_from_zero(1.0 + odd * d);
        c = away_from_zero(1.0 + odd / c);
        fraction *= d * c;
        if (d * c - 1.0).abs() < PRECISION {
            break;
        }
    }
    fraction
}

fn away_from_zero(value: f64) -> f64 {
    if value.abs() < 1e-300 { 1e-300 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_parameters_give_binomial_sums() {
        // I(x; 2, 3) is the chance of 2 or more successes in 4 trials.
        for x in [0.01_f64, 0.2, 0.5, 0.77, 0.999] {
            let fail: f64 = 1.0 - x;
            let at_least_two = 1.0 - fail.powi(4) - 4.0 * x * fail.powi(3);
            assert!((incomplete_beta(2.0, 3.0, x) - at_least_two).abs() < 1e-14);
        }
    }

    #[test]
    fn swapping_the_ends_gives_the_complement() {
        for (a, b, x) in [(0.5, 0.5, 0.3), (7.0, 0.5, 0.9), (1822.5, 0.5, 0.9999)] {
            assert!(
                (incomplete_beta(a, b, x) + incomplete_beta(b, a, 1.0 - x) - 1.0).abs() < 1e-11
            );
        }
    }

    #[test]
    fn the_ends_are_zero_and_one() {
        assert_eq!(incomplete_beta(3.0, 0.5, 0.0).to_bits(), 0.0_f64.to_bits());
        assert_eq!(incomplete_beta(3.0, 0.5, 1.0).to_bits(), 1.0_f64.to_bits());
    }
}
