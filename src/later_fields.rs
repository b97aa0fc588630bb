//! Fields of a record that a later version of Lull wrote, and that this one does not know.
//!
//! Whoever goes back to an older version, or takes a backup to a device that has one, changes their
//! nights there and comes on again: what the older version could not show is still there.

use std::rc::Rc;

/// The fields as they stood in the record, to be written with it again. Nobody looks into them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LaterFields(Option<Rc<str>>);

impl LaterFields {
    /// The members of a JSON object without its braces, as they were read.
    pub(crate) fn of(members: &str) -> Self {
        Self(Some(members).filter(|text| !text.is_empty()).map(Rc::from))
    }

    /// The members, separated by commas; empty where there are none.
    pub(crate) fn members(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }

    /// What two devices hold of one thing. Neither can be looked into: where both hold something, it
    /// is the same one of them in whichever order they meet.
    #[must_use]
    pub(crate) fn joined(&self, other: &Self) -> Self {
        self.max(other).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_of_two_lacks_the_other_gives() {
        let said = LaterFields::of("\"mood\":3");
        let none = LaterFields::default();
        assert_eq!(said.joined(&none), said);
        assert_eq!(none.joined(&said), said);
        assert_eq!(LaterFields::of(""), none);
    }
}
