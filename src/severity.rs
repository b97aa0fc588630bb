//! How strong: 0 (none) to 10 (the worst the person can imagine).

use std::fmt;

/// A rating on the 0-10 scale, higher is worse.
///
/// It is not a number to reckon with by accident: there is no addition, and the points are asked
/// for by name where a sample is made. "Not rated" is the absence of a `Severity`, never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Severity(u8);

impl Severity {
    /// The calmest rating, 0.
    pub const NONE: Self = Self(0);

    /// `None` above 10.
    pub fn new(points: u8) -> Option<Self> {
        (points <= 10).then_some(Self(points))
    }

    /// The points, 0 to 10.
    pub fn points(self) -> u8 {
        self.0
    }

    /// The eleven ratings, calmest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=10).map(Self)
    }
}

/// The smallest difference worth having, in halves of a point of the 0-10 scale: half a point to
/// three points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worthwhile(u8);

impl Worthwhile {
    /// Every choice, smallest first.
    pub const ALL: [Self; 6] = [Self(1), Self(2), Self(3), Self(4), Self(5), Self(6)];

    /// `None` under half a point and over three points.
    pub fn from_halves(halves: u8) -> Option<Self> {
        (1..=6).contains(&halves).then_some(Self(halves))
    }

    /// The difference in halves of a point.
    pub fn halves(self) -> u8 {
        self.0
    }

    /// The difference in points.
    pub fn points(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// One point.
impl Default for Worthwhile {
    fn default() -> Self {
        Self(2)
    }
}

/// `1`, `1.5`: points without needless decimals.
impl fmt::Display for Worthwhile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.0 % 2 == 1 { ".5" } else { "" };
        write!(f, "{}{half}", self.0 / 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_is_not_a_severity() {
        assert_eq!(Severity::new(11), None);
        assert_eq!(Severity::new(10).map(Severity::points), Some(10));
    }

    #[test]
    fn the_scale_has_eleven_steps() {
        assert_eq!(Severity::all().count(), 11);
    }

    #[test]
    fn a_worthwhile_difference_goes_from_half_a_point_to_three() {
        let said: Vec<_> = Worthwhile::ALL.iter().map(ToString::to_string).collect();
        assert_eq!(said, ["0.5", "1", "1.5", "2", "2.5", "3"]);
        assert_eq!(Worthwhile::from_halves(0), None);
        assert_eq!(Worthwhile::from_halves(7), None);
        assert!((Worthwhile::default().points() - 1.0).abs() < f64::EPSILON);
    }
}
