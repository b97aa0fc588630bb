//! What would a sceptic believe, who expects most exposures to do little?
//!
//! Spiegelhalter, Freedman & Parmar (1994), *JRSS A* 157, 357-416: a prior centred on no
//! effect. Here its standard deviation is twice the smallest worthwhile difference, and
//! lower values are the better ones.

use super::normal;
use super::posterior::Posterior;
use super::worthwhile::Worthwhile;

/// Components with less weight than this are left out.
const LEAST_WEIGHT: f64 = 1e-12;

/// Beyond this many worthwhile differences (12 prior standard deviations) nothing is believed.
const REACH_OF_PRIOR: f64 = 24.0;

/// Beyond this many scales a component has no weight left.
const REACH_OF_COMPONENT: f64 = 40.0;

/// The most panels into which a piece is cut.
const MOST_PANELS: usize = 2_000;

/// The sceptic's probabilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sceptical {
    /// P(effect <= - smallest worthwhile difference).
    pub worthwhile: f64,
    /// P(effect < 0).
    pub any: f64,
}

impl Sceptical {
    /// The smaller of each.
    #[must_use]
    pub fn lesser(self, other: Self) -> Self {
        Self {
            worthwhile: self.worthwhile.min(other.worthwhile),
            any: self.any.min(other.any),
        }
    }
}

/// The probabilities after multiplying `posterior` by a sceptical prior.
pub fn sceptical(posterior: &Posterior, worthwhile: Worthwhile) -> Sceptical {
    let delta = worthwhile.get();
    let components = || {
        posterior
            .components()
            .iter()
            .filter(|c| c.weight >= LEAST_WEIGHT)
    };
    let reach =
        |sign: f64| components().map(move |c| c.centre + sign * REACH_OF_COMPONENT * c.scale);
    let low = reach(-1.0)
        .fold(f64::INFINITY, f64::min)
        .max(-REACH_OF_PRIOR * delta);
    let high = reach(1.0)
        .fold(f64::NEG_INFINITY, f64::max)
        .min(REACH_OF_PRIOR * delta);

    // Two scales of the narrowest curve fit in a panel: the error is then far below 1e-9.
    let narrowest = components().map(|c| c.scale).fold(delta, f64::min);
    let density = |x: f64| {
        let mixture: f64 = components()
            .map(|c| {
                c.weight / c.scale * posterior.distribution().density((x - c.centre) / c.scale)
            })
            .sum();
        normal::density(0.5 * x / delta) * mixture
    };
    let piece =
        |from: f64, to: f64| integrate(from.max(low), to.min(high), 2.0 * narrowest, density);
    let worth = piece(low, -delta);
    let small = piece(-delta, 0.0);
    let worse = piece(0.0, high);
    let all = worth + small + worse;
    if all > 0.0 && all.is_finite() {
        Sceptical {
            worthwhile: worth / all,
            any: (worth + small) / all,
        }
    } else {
        // The data lie wholly where the prior has nothing: the side is all that can be said.
        let side = |limit: f64| if posterior.mean() < limit { 1.0 } else { 0.0 };
        Sceptical {
            worthwhile: side(-delta),
            any: side(0.0),
        }
    }
}

/// Gauss-Legendre quadrature with 8 points a panel; 0 where `from` is not before `to`.
fn integrate(from: f64, to: f64, panel: f64, function: impl Fn(f64) -> f64) -> f64 {
    if from >= to {
        return 0.0;
    }
    let panels = (1..MOST_PANELS)
        .find(|&count| (to - from) <= count as f64 * panel)
        .unwrap_or(MOST_PANELS);
    let half = 0.5 * (to - from) / panels as f64;
    let mut sum = 0.0;
    for i in 0..panels {
        let middle = from + half * (2 * i + 1) as f64;
        for (node, weight) in GAUSS_LEGENDRE_8 {
            sum += weight * (function(middle - half * node) + function(middle + half * node));
        }
    }
    sum * half
}

/// Positive nodes and weights; NIST Digital Library of Mathematical Functions, table 3.5.3 ff.
const GAUSS_LEGENDRE_8: [(f64, f64); 4] = [
    (0.183_434_642_495_649_8, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887_3),
    (0.796_666_477_413_626_7, 0.222_381_034_453_374_48),
    (0.960_289_856_497_536_3, 0.101_228_536_290_376_26),
];

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::super::posterior::Component;
    use super::super::student_t::StudentT;
    use super::*;

    fn posterior(parts: &[(f64, f64, f64)]) -> Posterior {
        let component = |&(weight, centre, scale): &(f64, f64, f64)| Component {
            weight: weight.ln(),
            centre,
            scale,
        };
        Posterior::new(
            StudentT::new(30.0).unwrap(),
            parts.iter().map(component).collect(),
        )
        .unwrap()
    }

    /// Composite Simpson with 2,000 intervals a piece, another way to the same integrals.
    fn by_simpson(posterior: &Posterior, delta: f64) -> Sceptical {
        let density = |x: f64| (-0.125 * (x / delta).powi(2)).exp() * posterior.density(x);
        let piece = |from: f64, to: f64| {
            let step = (to - from) / 2_000.0;
            let weight = |i: i32| match i {
                0 | 2_000 => 1.0,
                i if i % 2 == 1 => 4.0,
                _ => 2.0,
            };
            (0..=2_000)
                .map(|i| weight(i) * density(from + step * f64::from(i)))
                .sum::<f64>()
                * step
                / 3.0
        };
        let reach = 24.0 * delta;
        let (worth, small, worse) = (piece(-reach, -delta), piece(-delta, 0.0), piece(0.0, reach));
        let all = worth + small + worse;
        Sceptical {
            worthwhile: worth / all,
            any: (worth + small) / all,
        }
    }

    #[test]
    fn another_quadrature_gives_the_same() {
        for (parts, delta) in [
            (vec![(1.0, -1.2, 0.4)], 1.0),
            (vec![(0.5, -1.2, 0.4), (0.5, -0.8, 0.9)], 1.0),
            (vec![(1.0, -14.0, 5.0)], 15.0),
            (vec![(1.0, 0.3, 3.0)], 0.5),
        ] {
            let found = sceptical(&posterior(&parts), Worthwhile::new(delta).unwrap());
            let expected = by_simpson(&posterior(&parts), delta);
            assert!((found.worthwhile - expected.worthwhile).abs() < 1e-8);
            assert!((found.any - expected.any).abs() < 1e-8);
        }
    }

    #[test]
    fn a_lower_estimate_is_believed_more() {
        let mut before = 1.0;
        for i in 0..80 {
            let estimate = -4.0 + 0.1 * f64::from(i);
            let found = sceptical(
                &posterior(&[(1.0, estimate, 0.6)]),
                Worthwhile::new(1.0).unwrap(),
            );
            assert!(found.worthwhile < before && found.any >= found.worthwhile);
            before = found.worthwhile;
        }
    }

    #[test]
    fn the_sceptic_believes_less_than_the_flat_posterior() {
        let found = posterior(&[(1.0, -1.5, 0.6)]);
        let sceptic = sceptical(&found, Worthwhile::new(1.0).unwrap());
        assert!(sceptic.worthwhile < found.cdf(-1.0));
        assert!(sceptic.any < found.cdf(0.0));
    }

    #[test]
    fn data_beyond_all_belief_still_give_a_number() {
        for centre in [-1e9, 1e9] {
            let found = sceptical(
                &posterior(&[(1.0, centre, 1e-3)]),
                Worthwhile::new(1.0).unwrap(),
            );
            assert!((found.any - if centre < 0.0 { 1.0 } else { 0.0 }).abs() < 1e-12);
        }
    }
}
