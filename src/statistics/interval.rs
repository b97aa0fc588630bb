//! Between which values does a quantity likely lie?

/// The probability with which an interval is meant to hold its quantity, between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Level(f64);

impl Level {
    /// 95 %: the level that is shown.
    pub const SHOWN: Self = Self(0.95);
    /// 99.5 %: the level of a strong pattern; the same criterion as p <= 0.005.
    pub const STRONG: Self = Self(0.995);

    /// `None` unless 0 < `level` < 1.
    pub fn new(level: f64) -> Option<Self> {
        (level > 0.0 && level < 1.0).then_some(Self(level))
    }

    /// The level as a probability.
    pub fn get(self) -> f64 {
        self.0
    }

    /// The probability left out at either end.
    pub(super) fn tail(self) -> f64 {
        0.5 * (1.0 - self.0)
    }
}

/// Two finite limits, low <= high, and their level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    low: f64,
    high: f64,
    level: Level,
}

impl Interval {
    /// `None` unless both limits are finite and low <= high.
    pub fn new(low: f64, high: f64, level: Level) -> Option<Self> {
        (low.is_finite() && high.is_finite() && low <= high).then_some(Self { low, high, level })
    }

    /// The interval between two finite limits given in either order.
    pub(super) fn between(one: f64, other: f64, level: Level) -> Self {
        Self {
            low: one.min(other),
            high: one.max(other),
            level,
        }
    }

    /// The lower limit.
    pub fn low(&self) -> f64 {
        self.low
    }

    /// The upper limit.
    pub fn high(&self) -> f64 {
        self.high
    }

    /// The level.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Half of the width.
    pub fn half_width(&self) -> f64 {
        0.5 * (self.high - self.low)
    }

    /// Whether `value` lies between the limits or on one.
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Whether the two have no point in common.
    pub fn is_apart_from(&self, other: &Self) -> bool {
        self.high < other.low || other.high < self.low
    }

    /// The smallest interval that holds both, at this interval's level.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
            level: self.level,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
mod tests {
    use super::*;

    #[test]
    fn limits_are_finite_and_in_order() {
        assert_eq!(Interval::new(2.0, 1.0, Level::SHOWN), None);
        assert_eq!(Interval::new(f64::NAN, 1.0, Level::SHOWN), None);
        assert_eq!(Interval::new(0.0, f64::INFINITY, Level::SHOWN), None);
        assert!(Interval::new(1.0, 1.0, Level::SHOWN).is_some());
    }

    #[test]
    fn certainty_is_not_a_level() {
        for level in [0.0, 1.0, f64::NAN] {
            assert_eq!(Level::new(level), None);
        }
    }

    #[test]
    fn the_hull_holds_both() {
        let one = Interval::new(-1.0, 2.0, Level::SHOWN).unwrap();
        let other = Interval::new(0.0, 3.0, Level::SHOWN).unwrap();
        assert_eq!(
            one.hull(&other),
            Interval::new(-1.0, 3.0, Level::SHOWN).unwrap()
        );
        assert!(!one.is_apart_from(&other));
        assert!(one.is_apart_from(&Interval::new(2.5, 3.0, Level::SHOWN).unwrap()));
    }
}
