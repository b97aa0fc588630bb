//! How often a thing was said anew: what tells the newer of two devices' words.
//!
//! Two devices have no clock in common, and none of what a person does carries the time. So each
//! thing that can be said counts how often it was said anew: what was said first is version 0, a word
//! in its place 1, one in place of that 2. What is taken back counts too, and leaves its number behind:
//! a *mark*, by which the older word is known as older when it comes again from a file.
//!
//! Whoever changes a thing has seen what stood there, so a change is always newer than what it was
//! made of, whatever the clocks say. Of two changes that did not know of each other the one that was
//! changed more often holds; of two as new as each other the greater by a fixed order, and anything
//! said over nothing.
//!
//! Version 0 is not written, so that what was said once takes no room, and records from before there
//! were versions are the oldest.

use crate::sorted::SortedMap;

/// The versions of what is said in one record, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Versions {
    known: SortedMap<String, u32>,
}

impl Versions {
    /// Whether everything is as it was first said.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// The version of a thing; 0 for one that was never said anew.
    pub fn of(&self, name: &str) -> u32 {
        self.known.get(&name.to_owned()).copied().unwrap_or(0)
    }

    /// Every version above 0 with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        let known = self.known.iter();
        known.map(|(name, version)| (name.as_str(), *version))
    }

    /// Says a thing's version.
    pub fn set(&mut self, name: String, version: u32) {
        if version == 0 {
            self.known.remove(&name);
        } else {
            self.known.insert(name, version);
        }
    }

    /// Counts a thing that is said anew: unless it is said for the first time.
    pub(crate) fn raise(&mut self, name: String, was_said: bool) {
        let version = self.of(&name);
        if was_said || version > 0 {
            self.set(name, version.saturating_add(1));
        }
    }

    /// Counts a thing if it is said anew; its default says nothing.
    pub(crate) fn follow<T: Default + PartialEq>(&mut self, name: &str, before: &T, after: &T) {
        if before != after {
            self.raise(name.to_owned(), *before != T::default());
        }
    }

    /// Counts what of a map is said anew.
    pub(crate) fn follow_each<K: Ord, V: PartialEq>(
        &mut self,
        name: impl Fn(&K) -> String,
        before: &SortedMap<K, V>,
        after: &SortedMap<K, V>,
    ) {
        for (key, value) in before.iter() {
            if after.get(key) != Some(value) {
                self.raise(name(key), true);
            }
        }
        for (key, _) in after.iter() {
            if !before.contains_key(key) {
                self.raise(name(key), false);
            }
        }
    }

    /// Of each thing the higher version.
    #[must_use]
    pub(crate) fn newest(mut self, other: &Self) -> Self {
        for (name, version) in other.iter() {
            if version > self.of(name) {
                self.set(name.to_owned(), version);
            }
        }
        self
    }

    /// The newer of what the two say of a thing.
    pub(crate) fn newer<T: Clone + Default + Ord>(
        &self,
        other: &Self,
        (name, ours, theirs): (&str, &T, &T),
    ) -> T {
        let nothing = T::default();
        let ours = (self.of(name), *ours != nothing, ours);
        let theirs = (other.of(name), *theirs != nothing, theirs);
        ours.max(theirs).2.clone()
    }

    /// The newer of two choices, of which each says something.
    pub(crate) fn newer_choice<T: Copy + Ord>(
        &self,
        other: &Self,
        (name, ours, theirs): (&str, T, T),
    ) -> T {
        (self.of(name), ours).max((other.of(name), theirs)).1
    }

    /// The newer of what the two say of each thing in a map.
    pub(crate) fn newer_of_each<K: Ord + Clone, V: Ord + Clone>(
        &self,
        other: &Self,
        name: impl Fn(&K) -> String,
        (ours, theirs): (&SortedMap<K, V>, &SortedMap<K, V>),
    ) -> SortedMap<K, V> {
        let mut all = ours.clone();
        for (key, value) in theirs.iter() {
            all.insert_new(key.clone(), value.clone());
        }
        let newer = |(key, _): (K, V)| {
            let said = (&ours.get(&key).cloned(), &theirs.get(&key).cloned());
            let value = self.newer(other, (&name(&key), said.0, said.1))?;
            Some((key, value))
        };
        all.into_iter().filter_map(newer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_first_takes_no_room_and_what_is_taken_back_is_remembered() {
        let mut versions = Versions::default();
        versions.follow("note", &None, &Some(1));
        assert!(versions.is_empty());
        versions.follow("note", &Some(1), &None);
        assert_eq!(versions.of("note"), 1);
        // Said again it is newer than what was taken back.
        versions.follow("note", &None, &Some(1));
        assert_eq!(versions.of("note"), 2);
    }

    #[test]
    fn of_two_the_newer_holds_then_anything_over_nothing_then_the_greater() {
        let newer = |ours: u32, our: Option<u8>, theirs: u32, their: Option<u8>| {
            let versions = |version| {
                let mut versions = Versions::default();
                versions.set("x".to_owned(), version);
                versions
            };
            versions(ours).newer(&versions(theirs), ("x", &our, &their))
        };
        assert_eq!(newer(1, None, 0, Some(9)), None);
        assert_eq!(newer(1, None, 1, Some(9)), Some(9));
        assert_eq!(newer(2, Some(3), 1, Some(9)), Some(3));
        assert_eq!(newer(1, Some(3), 1, Some(9)), Some(9));
    }
}
