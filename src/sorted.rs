//! Maps and sets kept as one sorted list: for what is few, or comes in its order.
//!
//! The standard library's tree is compiled anew for each kind of key and value, and so is the sort
//! behind its `collect`: 8 KB and 4 KB of the first visit each time. A list that is searched by
//! halves costs 1 KB, and is copied faster.

/// A map in the order of its keys.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortedMap<K, V> {
    entries: Vec<(K, V)>,
}

/// A set in the order of its items.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortedSet<T> {
    items: SortedMap<T, ()>,
}

impl<K: Ord, V> SortedMap<K, V> {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let at = self.place(key).ok()?;
        self.entries.get(at).map(|(_, value)| value)
    }

    /// Whether there is a value under this key.
    pub fn contains_key(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// Puts a value under a key, and gives back the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.entries[at].1, value)),
            Err(at) => {
                self.entries.insert(at, (key, value));
                None
            }
        }
    }

    /// Puts a value under a key that has none; a value that is there stays.
    pub fn insert_new(&mut self, key: K, value: V) {
        if let Err(at) = self.place(&key) {
            self.entries.insert(at, (key, value));
        }
    }

    /// The value under a key, put there if there is none.
    pub fn get_or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = self.place(&key).unwrap_or_else(|at| {
            self.entries.insert(at, (key, V::default()));
            at
        });
        &mut self.entries[at].1
    }

    /// Takes out the value under a key.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let at = self.place(key).ok()?;
        Some(self.entries.remove(at).1)
    }

    /// Takes in all of another map; of two values under one key the other's holds.
    pub fn append(&mut self, mut other: Self) {
        let last = other.entries.last();
        let comes_before = last
            .zip(self.entries.first())
            .is_some_and(|((last, _), (first, _))| last < first);
        if comes_before {
            // All at once, where one by one would push what is there along each time.
            other.entries.append(&mut self.entries);
            *self = other;
        } else {
            self.extend(other);
        }
    }

    /// Every key with its value, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// Every value, in the order of the keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.entries.iter().map(|(_, value)| value)
    }

    /// The keys before this one with their values, in order.
    pub fn before(&self, key: &K) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        let (Ok(end) | Err(end)) = self.place(key);
        self.entries[..end].iter().map(|(key, value)| (key, value))
    }

    /// Where a key stands, or where it would.
    fn place(&self, key: &K) -> Result<usize, usize> {
        match self.entries.last() {
            // What comes in its order goes to the end without a search.
            Some((last, _)) if last < key => Err(self.entries.len()),
            _ => self.entries.binary_search_by(|(known, _)| known.cmp(key)),
        }
    }
}

impl<T: Ord> SortedSet<T> {
    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Whether the item is there.
    pub fn contains(&self, item: &T) -> bool {
        self.items.contains_key(item)
    }

    /// Puts an item in; `false` if it was there already.
    pub fn insert(&mut self, item: T) -> bool {
        self.items.insert(item, ()).is_none()
    }

    /// Takes an item out; `false` if it was not there.
    pub fn remove(&mut self, item: &T) -> bool {
        self.items.remove(item).is_some()
    }

    /// Every item, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.items.entries.iter().map(|(item, ())| item)
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        let entries = Vec::new();
        Self { entries }
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        let items = SortedMap::default();
        Self { items }
    }
}

/// Of two values under one key the later holds.
impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        map.extend(entries);
        map
    }
}

impl<K: Ord, V> Extend<(K, V)> for SortedMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::default();
        set.extend(items);
        set
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.insert(item);
        }
    }
}

impl<K: Ord, V, const COUNT: usize> From<[(K, V); COUNT]> for SortedMap<K, V> {
    fn from(entries: [(K, V); COUNT]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T: Ord, const COUNT: usize> From<[T; COUNT]> for SortedSet<T> {
    fn from(items: [T; COUNT]) -> Self {
        items.into_iter().collect()
    }
}

impl<K, V> IntoIterator for SortedMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_a_tree_holds(steps in vec((0_u8..20, any::<Option<u8>>()), 0..60), cut: u8) {
            let (mut list, mut tree) = (SortedMap::default(), BTreeMap::new());
            for (key, value) in steps {
                if let Some(value) = value {
                    prop_assert_eq!(list.insert(key, value), tree.insert(key, value));
                } else {
                    prop_assert_eq!(list.remove(&key), tree.remove(&key));
                }
                prop_assert_eq!(list.get(&key), tree.get(&key));
                prop_assert_eq!(list.get_or_default(key), tree.entry(key).or_default());
            }
            prop_assert!(list.iter().eq(tree.iter()));
            prop_assert!(list.before(&cut).eq(tree.range(..cut)));
        }

        #[test]
        fn two_become_one_wherever_they_lie(
            first in vec((0_u8..20, any::<u8>()), 0..9),
            second in vec((0_u8..20, any::<u8>()), 0..9),
        ) {
            let (mut list, mut tree) = (SortedMap::default(), BTreeMap::new());
            list.extend(first.iter().copied());
            list.append(second.iter().copied().collect());
            tree.extend(first);
            tree.extend(second);
            prop_assert!(list.iter().eq(tree.iter()));
        }

        #[test]
        fn it_is_the_same_whatever_the_order_it_came_in(items in vec(any::<u8>(), 0..40)) {
            let tree: BTreeSet<u8> = items.iter().copied().collect();
            let list: SortedSet<u8> = items.into_iter().collect();
            prop_assert!(list.iter().eq(tree.iter()));
            prop_assert_eq!(list, tree.into_iter().collect());
        }
    }

    #[test]
    fn a_value_that_is_there_stays() {
        let mut map = SortedMap::from([(1, "first")]);
        map.insert_new(1, "second");
        map.insert_new(2, "other");
        assert!(map.values().eq(&["first", "other"]));
    }
}
