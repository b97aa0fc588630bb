//! Where does an effect lie, once what is uncertain about the errors is averaged over?

use super::interval::{Interval, Level};
use super::root::rising_root;
use super::student_t::StudentT;

/// Components with less weight than this cannot be seen in any answer.
const LEAST_WEIGHT: f64 = 1e-15;

/// A mixture of shifted and scaled t distributions with the same degrees of freedom.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior {
    distribution: StudentT,
    /// Heaviest first. Never empty; the weights add up to 1.
    components: Vec<Component>,
}

/// One serial correlation's answer and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Component {
    pub weight: f64,
    pub centre: f64,
    pub scale: f64,
}

impl Posterior {
    /// `components` hold logarithms of their weights, up to a common constant, and finite
    /// centres and positive scales; `None` if there is no such component.
    pub(super) fn new(distribution: StudentT, mut components: Vec<Component>) -> Option<Self> {
        components.retain(|component| {
            component.weight.is_finite()
                && component.centre.is_finite()
                && component.scale > 0.0
                && component.scale.is_finite()
        });
        let top = components.iter().map(|c| c.weight).max_by(f64::total_cmp)?;
        let mut sum = 0.0;
        for component in &mut components {
            component.weight = (component.weight - top).exp();
            sum += component.weight;
        }
        for component in &mut components {
            component.weight /= sum;
        }
        components.retain(|component| component.weight >= LEAST_WEIGHT);
        components.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        Some(Self {
            distribution,
            components,
        })
    }

    pub(super) fn components(&self) -> &[Component] {
        &self.components
    }

    pub(super) fn distribution(&self) -> &StudentT {
        &self.distribution
    }

    fn average(&self, of: impl Fn(&Component) -> f64) -> f64 {
        self.components.iter().map(|c| c.weight * of(c)).sum()
    }

    /// The mean.
    pub fn mean(&self) -> f64 {
        self.average(|c| c.centre)
    }

    /// The standard deviation. The degrees of freedom are at least 8, so it exists.
    pub fn standard_deviation(&self) -> f64 {
        let mean = self.mean();
        let freedom = self.distribution.degrees_of_freedom();
        let widening = freedom / (freedom - 2.0).max(f64::MIN_POSITIVE);
        self.average(|c| c.scale * c.scale * widening + (c.centre - mean).powi(2))
            .sqrt()
    }

    /// P(effect <= x), with full relative accuracy where it is small.
    pub fn cdf(&self, x: f64) -> f64 {
        self.average(|c| self.distribution.cdf((x - c.centre) / c.scale))
            .min(1.0)
    }

    /// P(effect > x), with full relative accuracy where it is small.
    pub fn upper_tail(&self, x: f64) -> f64 {
        self.average(|c| self.distribution.cdf((c.centre - x) / c.scale))
            .min(1.0)
    }

    /// The density at `x`.
    pub fn density(&self, x: f64) -> f64 {
        self.average(|c| self.distribution.density((x - c.centre) / c.scale) / c.scale)
    }

    /// Twice the probability on the less likely side of 0.
    pub fn p_value(&self) -> f64 {
        (2.0 * self.cdf(0.0).min(self.upper_tail(0.0))).min(1.0)
    }

    /// The interval between the quantiles that leave out equal tails.
    pub fn interval(&self, level: Level) -> Interval {
        let tail = level.tail();
        // A level leaves out at least 1e-17, where t with 8 degrees of freedom is below 200.
        let reach = self.distribution.quantile(tail).map_or(1e3, f64::abs);
        let low = self.crossing(-reach, |x| self.cdf(x) - tail);
        let high = self.crossing(reach, |x| tail - self.upper_tail(x));
        Interval::between(low, high, level)
    }

    /// Where `excess`, which rises with the density as its slope, crosses 0, if it does so for
    /// each component alone at its centre plus `reach` scales: between the first and the last
    /// of these points.
    fn crossing(&self, reach: f64, excess: impl Fn(f64) -> f64) -> f64 {
        let own = |c: &Component| c.centre + reach * c.scale;
        let low = self
            .components
            .iter()
            .map(own)
            .fold(f64::INFINITY, f64::min);
        let high = self
            .components
            .iter()
            .map(own)
            .fold(f64::NEG_INFINITY, f64::max);
        let tolerance = 1e-6
            * self
                .components
                .first()
                .map_or(0.0, |heaviest| heaviest.scale);
        rising_root(low, high, self.average(own), tolerance, |x| {
            (excess(x), self.density(x))
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    fn mixture(parts: &[(f64, f64, f64)]) -> Posterior {
        let component = |&(weight, centre, scale): &(f64, f64, f64)| Component {
            weight: weight.ln(),
            centre,
            scale,
        };
        Posterior::new(
            StudentT::new(12.0).unwrap(),
            parts.iter().map(component).collect(),
        )
        .unwrap()
    }

    #[test]
    fn one_component_is_a_t_interval() {
        let t = StudentT::new(12.0).unwrap().quantile(0.975).unwrap();
        let interval = mixture(&[(1.0, -1.5, 0.4)]).interval(Level::SHOWN);
        assert!((interval.low() - (-1.5 - 0.4 * t)).abs() < 1e-12);
        assert!((interval.high() - (-1.5 + 0.4 * t)).abs() < 1e-12);
    }

    #[test]
    fn the_limits_leave_out_what_the_level_says() {
        for parts in [
            vec![(0.2, -3.0, 0.1), (0.8, 2.0, 1.5)],
            vec![(0.9, 0.0, 1e-3), (0.1, 40.0, 5.0)],
            vec![(1.0, 1.0, 1.0), (1e-9, -500.0, 90.0), (1.0, 1.0, 2.0)],
        ] {
            let found = mixture(&parts);
            for level in [0.5, 0.95, 0.995, 0.999_999] {
                let interval = found.interval(Level::new(level).unwrap());
                let tail = 0.5 * (1.0 - level);
                assert!((found.cdf(interval.low()) / tail - 1.0).abs() < 1e-9);
                assert!((found.upper_tail(interval.high()) / tail - 1.0).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn both_sides_of_any_point_make_one() {
        let found = mixture(&[(0.3, -1.0, 0.5), (0.7, 1.0, 2.0)]);
        for x in [-9.0, -1.0, 0.0, 0.7, 30.0] {
            assert!((found.cdf(x) + found.upper_tail(x) - 1.0).abs() < 1e-13);
        }
    }

    #[test]
    fn nothing_makes_no_posterior() {
        let t = StudentT::new(12.0).unwrap();
        assert_eq!(Posterior::new(t, vec![]), None);
        let broken = Component {
            weight: f64::NAN,
            centre: 0.0,
            scale: 1.0,
        };
        assert_eq!(Posterior::new(t, vec![broken]), None);
    }
}
