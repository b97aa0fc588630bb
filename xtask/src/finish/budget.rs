//! How much a visit costs, and the most it may.

use super::worker::is_kept;
use crate::dist::{Dist, brotli};
use anyhow::Result;
use std::{collections::BTreeSet, fmt};

/// The most that is fetched until a night can be logged on a first visit, in bytes after Brotli 11. The
/// design allows 250,000; this is what is left of them to be spent on purpose.
pub const FIRST_VISIT: usize = 185_000;

/// The most of the rest, which the service worker fetches after the first paint, in bytes after Brotli 11.
pub const PRECACHE: usize = 1_000_000;

/// When a file is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Named by the page: before a night can be logged.
    FirstVisit,
    /// After the first paint, by the service worker.
    Precached,
    /// By the browser's own update check, and by hosts.
    NotKept,
}

/// The size of each file, before and after compression.
#[derive(Debug)]
pub struct Sizes(Vec<Size>);

#[derive(Debug)]
struct Size {
    when: When,
    path: String,
    raw: usize,
    sent: usize,
}

impl Sizes {
    /// Weighs every file. `first_visit` are the paths the page names.
    ///
    /// # Errors
    /// When a file cannot be compressed.
    pub fn weigh(dist: &Dist, first_visit: &BTreeSet<String>) -> Result<Self> {
        let mut sizes = Vec::new();
        for (path, bytes) in dist.iter() {
            let when = if path == "index.html" || first_visit.contains(path) {
                When::FirstVisit
            } else if is_kept(path) {
                When::Precached
            } else {
                When::NotKept
            };
            sizes.push(Size {
                when,
                path: path.to_owned(),
                raw: bytes.len(),
                // A picture that is compressed already is sent as it is.
                sent: brotli(bytes)?.len().min(bytes.len()),
            });
        }
        sizes.sort_by_key(|size| (size.when, std::cmp::Reverse(size.sent)));
        Ok(Self(sizes))
    }

    /// Bytes sent for the files fetched at this time.
    pub fn sent(&self, when: When) -> usize {
        self.0
            .iter()
            .filter(|size| size.when == when)
            .map(|size| size.sent)
            .sum()
    }

    /// Each broken budget in a sentence.
    pub fn problems(&self) -> Vec<String> {
        [
            ("a first visit fetches", When::FirstVisit, FIRST_VISIT),
            ("after the first paint come", When::Precached, PRECACHE),
        ]
        .into_iter()
        .map(|(what, when, most)| (what, self.sent(when), most))
        .filter(|(_, size, most)| size > most)
        .map(|(what, size, most)| format!("{what} {size} bytes, {most} are allowed"))
        .collect()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>9} {:>9}  file", "bytes", "brotli")?;
        for (when, title) in [
            (When::FirstVisit, "first visit"),
            (When::Precached, "kept after the first paint"),
            (When::NotKept, "not kept"),
        ] {
            for size in self.0.iter().filter(|size| size.when == when) {
                writeln!(f, "{:>9} {:>9}  {}", size.raw, size.sent, size.path)?;
            }
            writeln!(f, "{:>9} {:>9}  = {title}", "", self.sent(when))?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{FIRST_VISIT, PRECACHE, Sizes, When};
    use crate::dist::Dist;

    /// Bytes that cannot be compressed: the low bits of a linear congruential generator's high half.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.to_be_bytes()[0]
        };
        (0..length).map(|_| next()).collect()
    }

    fn sizes(first: usize, later: usize) -> Sizes {
        let mut dist = Dist::default();
        dist.insert("a.wasm", noise(first));
        dist.insert("b.js", noise(later));
        dist.insert("sw.js", noise(10_000));
        Sizes::weigh(&dist, &["a.wasm".to_owned()].into()).unwrap()
    }

    #[test]
    fn a_first_visit_that_is_too_large_is_a_problem() {
        assert!(sizes(FIRST_VISIT, 0).problems().is_empty());
        let problems = sizes(FIRST_VISIT + 1, 0).problems();
        assert_eq!(problems.len(), 1);
        assert!(problems[0].contains("first visit"), "{problems:?}");
    }

    #[test]
    fn too_much_after_the_first_paint_is_a_problem() {
        assert!(sizes(1000, PRECACHE).problems().is_empty());
        let problems = sizes(1000, PRECACHE + 1).problems();
        assert_eq!(problems.len(), 1);
        assert!(
            problems[0].contains("after the first paint"),
            "{problems:?}"
        );
    }

    #[test]
    fn what_compresses_counts_compressed() {
        let mut dist = Dist::default();
        dist.insert("index.html", "lull ".repeat(100_000));
        let sizes = Sizes::weigh(&dist, &std::collections::BTreeSet::new()).unwrap();
        assert!(sizes.sent(When::FirstVisit) < 1000);
        assert_eq!(sizes.sent(When::Precached), 0);
    }
}
