//! Maps and sets filled one by one.
//!
//! `collect` sorts before it fills them, and the sort of each type is some 7 KB of program: these
//! are read on the first visit, where every kilobyte is waited for.

use std::collections::{BTreeMap, BTreeSet};

use super::field::Read;

/// The pairs as a map, up to the first that cannot be read.
pub(super) fn gathered_map<K: Ord, V>(
    pairs: impl Iterator<Item = Read<(K, V)>>,
) -> Read<BTreeMap<K, V>> {
    let mut map = BTreeMap::new();
    for pair in pairs {
        let (key, value) = pair?;
        map.insert(key, value);
    }
    Ok(map)
}

/// The items as a set, up to the first that cannot be read.
pub(super) fn gathered_set<T: Ord>(items: impl Iterator<Item = Read<T>>) -> Read<BTreeSet<T>> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item?);
    }
    Ok(set)
}

/// Pairs to be written, by name.
pub(super) fn written_map<V>(pairs: impl Iterator<Item = (String, V)>) -> BTreeMap<String, V> {
    let mut map = BTreeMap::new();
    for (name, value) in pairs {
        map.insert(name, value);
    }
    map
}
