//! Fields of a record that a later version of Lull wrote, and that this one does not know.
//!
//! Whoever goes back to an older version, or takes a backup to a device that has one, changes their
//! nights there and comes on again: what the older version could not show is still there.

use std::{cmp::Ordering, rc::Rc};

use crate::{sorted::SortedMap, versions::Versions};

/// The fields as they stood in the record, to be written with it again. Nobody looks into them.
///
/// They are the same in whichever order they stand, as JSON has it.
#[derive(Clone, Debug, Default)]
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

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Counts what of them is not as it was before, as the version that knows them does: by their
    /// names. This version changes none, but what is deleted takes them along.
    pub(crate) fn follow(&self, before: &Self, versions: &mut Versions) {
        if self != before {
            let name = |name: &&str| (*name).to_owned();
            versions.follow_each(name, &before.by_name(), &self.by_name());
        }
    }

    /// What two devices hold of one thing: of each field the newer by the versions of the two, as of
    /// the fields that are known. None can be looked into: of two as new as each other it is the same
    /// one in whichever order they meet, and anything over nothing.
    #[must_use]
    pub(crate) fn joined(&self, other: &Self, (ours, theirs): (&Versions, &Versions)) -> Self {
        let name = |name: &&str| (*name).to_owned();
        let known = (&self.by_name(), &other.by_name());
        let newer = ours.newer_of_each(theirs, name, known);
        if newer == *known.0 {
            return self.clone();
        }
        let members = newer
            .iter()
            .map(|(name, value)| format!("\"{name}\":{value}"));
        Self::of(&members.collect::<Vec<_>>().join(","))
    }

    /// Each field's value by its name, both as they stand in JSON.
    fn by_name(&self) -> SortedMap<&str, &str> {
        let (mut depth, mut in_word, mut is_escaped) = (0_usize, false, false);
        let between = |sign: char| {
            if is_escaped {
                is_escaped = false;
                return false;
            }
            match sign {
                '\\' => is_escaped = true,
                '"' => in_word = !in_word,
                '{' | '[' if !in_word => depth = depth.saturating_add(1),
                '}' | ']' if !in_word => depth = depth.saturating_sub(1),
                ',' => return depth == 0 && !in_word,
                _ => {}
            }
            false
        };
        let members = self.members().split(between);
        let named = members.filter_map(|member| member.strip_prefix('"')?.split_once("\":"));
        named.collect()
    }
}

impl PartialEq for LaterFields {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.by_name() == other.by_name()
    }
}

impl Eq for LaterFields {}

impl PartialOrd for LaterFields {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LaterFields {
    fn cmp(&self, other: &Self) -> Ordering {
        self.by_name().cmp(&other.by_name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(ours: (&str, u32), theirs: (&str, u32)) -> [LaterFields; 2] {
        let version = |version| {
            let mut versions = Versions::default();
            versions.set("mood".to_owned(), version);
            versions
        };
        let (our, their) = (version(ours.1), version(theirs.1));
        let (ours, theirs) = (LaterFields::of(ours.0), LaterFields::of(theirs.0));
        [
            ours.joined(&theirs, (&our, &their)),
            theirs.joined(&ours, (&their, &our)),
        ]
    }

    #[test]
    fn what_one_of_two_lacks_the_other_gives() {
        let said = LaterFields::of("\"mood\":3");
        assert_eq!(joined(("\"mood\":3", 0), ("", 0)), [said.clone(), said]);
        let both = LaterFields::of(r#""mood":[3,{"a":"],\"b\":"}],"band":null"#);
        let other = (r#""band":null"#, 0);
        let mood = (r#""mood":[3,{"a":"],\"b\":"}]"#, 0);
        assert_eq!(joined(mood, other), [both.clone(), both]);
        assert!(LaterFields::of("").is_empty());
    }

    #[test]
    fn of_each_field_the_newer_holds_and_what_was_deleted_stays_so() {
        let two = LaterFields::of("\"mood\":2");
        let newer = joined(("\"mood\":2", 1), ("\"mood\":3", 0));
        assert_eq!(newer, [two.clone(), two.clone()]);
        let gone = joined(("\"mood\":2", 0), ("", 1));
        assert!(gone.iter().all(LaterFields::is_empty), "{gone:?}");
        let mut versions = Versions::default();
        LaterFields::default().follow(&two, &mut versions);
        assert_eq!(versions.of("mood"), 1);
    }

    #[test]
    fn they_are_the_same_in_whichever_order_they_stand() {
        let fields = LaterFields::of(r#""b":"x,y","a":1"#);
        assert_eq!(fields, LaterFields::of(r#""a":1,"b":"x,y""#));
        assert_ne!(fields, LaterFields::of(r#""a":1,"b":"x""#));
        let none = Versions::default();
        let joined = fields.joined(&LaterFields::default(), (&none, &none));
        assert_eq!(joined.members(), fields.members());
    }
}
