//! How strong: 0 (none) to 10 (the worst the person can imagine).

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
}
