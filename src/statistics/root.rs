//! Where does a rising function cross zero?

/// The steps after which the search settles for the best point so far.
const STEPS: usize = 200;

/// The root of a rising function between `low` and `high`.
///
/// `value_and_slope` gives the function and its derivative. Newton's steps, from
/// `start`, are taken while they stay inside the bracket; otherwise the bracket is halved.
/// Ends after a Newton step shorter than `tolerance`: convergence is then quadratic, so
/// the error left is far below it.
pub(super) fn rising_root(
    mut low: f64,
    mut high: f64,
    start: f64,
    tolerance: f64,
    value_and_slope: impl Fn(f64) -> (f64, f64),
) -> f64 {
    let mut x = if start > low && start < high {
        start
    } else {
        low.midpoint(high)
    };
    for _ in 0..STEPS {
        let (value, slope) = value_and_slope(x);
        if value > 0.0 {
            high = x;
        } else if value < 0.0 {
            low = x;
        } else {
            return x;
        }
        let newton = x - value / slope;
        let (next, settled) = if newton > low && newton < high {
            (newton, (newton - x).abs() <= tolerance)
        } else {
            let middle = low.midpoint(high);
            (middle, middle <= low || middle >= high)
        };
        x = next;
        if settled {
            break;
        }
    }
    x
}

/// The root of `function` between `low` and `high`, where it changes its sign once, to 1e-12.
pub(super) fn bisect(mut low: f64, mut high: f64, function: impl Fn(f64) -> f64) -> f64 {
    let starts_positive = function(low) > 0.0;
    while high - low > 1e-12 {
        let middle = low.midpoint(high);
        if middle <= low || middle >= high {
            break;
        }
        if (function(middle) > 0.0) == starts_positive {
            low = middle;
        } else {
            high = middle;
        }
    }
    low.midpoint(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_of_a_cube_is_found_from_afar() {
        let root = rising_root(-50.0, 50.0, 40.0, 1e-9, |x| (x * x * x - 8.0, 3.0 * x * x));
        assert!((root - 2.0).abs() < 1e-12);
    }

    #[test]
    fn a_flat_start_falls_back_on_halving() {
        let root = rising_root(-3.0, 5.0, 0.0, 1e-9, |x| (x * x * x - 1.0, 3.0 * x * x));
        assert!((root - 1.0).abs() < 1e-12);
    }

    #[test]
    fn halving_finds_a_falling_crossing_too() {
        assert!((bisect(0.0, 1.0, |x| 0.3 - x) - 0.3).abs() < 1e-11);
    }
}
