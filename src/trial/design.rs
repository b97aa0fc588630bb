//! Which designs fit a remedy, and what can each notice?

use crate::{
    coded::coded,
    remedy::Speed,
    statistics::{magnitude::is_usable, normal},
};

coded! {
    /// A design in pairs of blocks, one with and one without, their order drawn by a coin. The
    /// code tells pairs and nights a block; it is part of the stored form.
    Design {
        /// 28 pairs of single nights: the thorough one.
        Nightly = "pairs_28x1",
        /// 14 pairs of single nights.
        ShortNightly = "pairs_14x1",
        /// 14 pairs of two nights: easier to follow.
        TwoNights = "pairs_14x2",
        /// 14 pairs of three nights, for what may linger one day.
        ThreeNights = "pairs_14x3",
        /// 10 pairs of three nights.
        ShortThreeNights = "pairs_10x3",
        /// 8 pairs of weeks, for what needs some days.
        Weeks = "pairs_8x7",
    }
}

/// What can be planned for a remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Designs in pairs, the one to begin with first.
    Pairs(&'static [Design]),
    /// It acts over weeks: an observation in phases, which is no test.
    PhasesOnly,
    /// It acts in the moment: the urge before and after, and no plan of nights.
    InTheMoment,
    /// How soon it acts has to be said first.
    UnknownSpeed,
}

impl Offer {
    /// What fits a remedy that acts this soon and lingers so many days.
    pub fn of(speed: Speed, lingers_days: u32) -> Self {
        match (speed, lingers_days) {
            (Speed::Unknown, _) => Self::UnknownSpeed,
            (Speed::InTheMoment, _) => Self::InTheMoment,
            (Speed::BuildUp, _) | (_, 8..) => Self::PhasesOnly,
            (Speed::SameNight, 0) => {
                Self::Pairs(&[Design::Nightly, Design::ShortNightly, Design::TwoNights])
            }
            (Speed::SameNight, 1) => Self::Pairs(&[
                Design::Nightly,
                Design::ShortNightly,
                Design::ThreeNights,
                Design::ShortThreeNights,
            ]),
            (Speed::SameNight | Speed::Days, _) => Self::Pairs(&[Design::Weeks]),
        }
    }
}

impl Offer {
    /// Of two remedies that are compared the slower decides.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        let rank = |offer: Self| match offer {
            Self::Pairs(designs) => designs.first().map_or(0, |design| design.nights_in_block()),
            Self::PhasesOnly => 100,
            Self::InTheMoment => 101,
            Self::UnknownSpeed => 102,
        };
        if rank(other) > rank(self) {
            other
        } else {
            self
        }
    }
}

/// The standard deviation of nights for which the chances below were found.
const USUAL_DEVIATION: f64 = 2.0;

impl Design {
    /// Pairs of blocks.
    pub fn pairs(self) -> u32 {
        match self {
            Self::Nightly => 28,
            Self::ShortNightly | Self::TwoNights | Self::ThreeNights => 14,
            Self::ShortThreeNights => 10,
            Self::Weeks => 8,
        }
    }

    /// Nights in a block.
    pub fn nights_in_block(self) -> u32 {
        match self {
            Self::Nightly | Self::ShortNightly => 1,
            Self::TwoNights => 2,
            Self::ThreeNights | Self::ShortThreeNights => 3,
            Self::Weeks => 7,
        }
    }

    /// Nights at the start of each block that do not count: the last block may still act.
    pub fn washout(self) -> u32 {
        match self {
            Self::Nightly | Self::ShortNightly | Self::TwoNights => 0,
            Self::ThreeNights | Self::ShortThreeNights => 1,
            Self::Weeks => 2,
        }
    }

    /// Nights in all, if none is paused.
    pub fn nights(self) -> u32 {
        2 * self.pairs() * self.nights_in_block()
    }

    /// How likely it is to notice a difference of so many points, if the person's nights have this
    /// standard deviation (2 if not known). Between 0.05 and 1.
    ///
    /// From simulations: each design's chance for 1.5 points at a deviation of 2,
    /// a serial correlation of 0.3 and one night in ten missing gives its standard error, which
    /// grows with the deviation.
    pub fn chance_to_notice(self, points: f64, deviation: Option<f64>) -> f64 {
        let simulated = match self {
            Self::ShortNightly => 0.48,
            Self::Nightly => 0.82,
            Self::TwoNights => 0.66,
            Self::ThreeNights => 0.60,
            Self::ShortThreeNights => 0.43,
            Self::Weeks => 0.58,
        };
        let reach = normal::quantile(simulated).unwrap_or(0.0) + normal::Z_95;
        let usual_error = 1.5 / reach;
        let deviation = deviation.filter(|deviation| *deviation > 0.0 && is_usable(*deviation));
        let error = usual_error * deviation.unwrap_or(USUAL_DEVIATION) / USUAL_DEVIATION;
        normal::cdf(points.abs() / error - normal::Z_95).max(0.05)
    }

    /// The same in whole tenths, from 1 to 9: "about 7 chances in 10".
    pub fn chances_in_ten(self, points: f64, deviation: Option<f64>) -> u8 {
        let chance = self.chance_to_notice(points, deviation);
        (1..9)
            .find(|tenths| chance * 10.0 < f64::from(*tenths) + 0.5)
            .unwrap_or(9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Chances for 1, 1.5 and 2 points, from 7.1 of the method: simulated.
    const SIMULATED: [(Design, [f64; 3], u32); 6] = [
        (Design::ShortNightly, [0.25, 0.48, 0.71], 28),
        (Design::Nightly, [0.49, 0.82, 0.97], 56),
        (Design::TwoNights, [0.36, 0.66, 0.88], 56),
        (Design::ThreeNights, [0.31, 0.60, 0.83], 84),
        (Design::ShortThreeNights, [0.22, 0.43, 0.66], 60),
        (Design::Weeks, [0.30, 0.58, 0.81], 112),
    ];

    #[test]
    fn chances_are_those_that_were_simulated() {
        for (design, chances, nights) in SIMULATED {
            assert_eq!(design.nights(), nights, "{design:?}");
            for (points, expected) in [1.0, 1.5, 2.0].into_iter().zip(chances) {
                let found = design.chance_to_notice(points, None);
                assert!(
                    (found - expected).abs() < 0.02,
                    "{design:?} {points}: {found}"
                );
            }
        }
    }

    #[test]
    fn calmer_nights_show_more_and_a_nonsense_deviation_counts_as_unknown() {
        let usual = Design::Nightly.chance_to_notice(1.0, None);
        assert!(Design::Nightly.chance_to_notice(1.0, Some(1.0)) > usual);
        assert!(Design::Nightly.chance_to_notice(1.0, Some(4.0)) < usual);
        for nonsense in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let found = Design::Nightly.chance_to_notice(1.0, Some(nonsense));
            assert!((found - usual).abs() < 1e-12);
        }
        assert_eq!(Design::ShortNightly.chances_in_ten(2.0, None), 7);
        assert_eq!(Design::Nightly.chances_in_ten(50.0, None), 9);
    }

    #[test]
    fn what_lingers_longer_than_a_week_or_builds_up_gets_no_test() {
        assert_eq!(Offer::of(Speed::BuildUp, 0), Offer::PhasesOnly);
        assert_eq!(Offer::of(Speed::Days, 8), Offer::PhasesOnly);
        assert_eq!(Offer::of(Speed::Days, 2), Offer::Pairs(&[Design::Weeks]));
        assert_eq!(
            Offer::of(Speed::SameNight, 2),
            Offer::Pairs(&[Design::Weeks])
        );
        assert_eq!(Offer::of(Speed::InTheMoment, 0), Offer::InTheMoment);
        let fast = Offer::of(Speed::SameNight, 0);
        for slower in [
            Speed::Days,
            Speed::BuildUp,
            Speed::InTheMoment,
            Speed::Unknown,
        ] {
            let slower = Offer::of(slower, 0);
            assert_eq!(fast.stricter(slower), slower);
            assert_eq!(slower.stricter(fast), slower);
        }
        for lingers in [0, 1] {
            let Offer::Pairs(designs) = Offer::of(Speed::SameNight, lingers) else {
                unreachable!("nightly pairs");
            };
            assert_eq!(designs[0], Design::Nightly);
        }
    }
}
