//! The service worker: the template in `static/sw.js` with the list of this build's files on top.

use crate::dist::{Dist, integrity};
use anyhow::{Result, ensure};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The files kept for offline use: address relative to the app, and digest.
#[derive(Debug, PartialEq, Eq)]
pub struct Precache(BTreeMap<String, String>);

impl Precache {
    /// Everything in the built app but what only the browser and hosts look at.
    ///
    /// # Errors
    /// When a file has a name that would have to be escaped in an address.
    pub fn of(dist: &Dist) -> Result<Self> {
        let mut files = BTreeMap::new();
        for (path, bytes) in dist.iter().filter(|(path, _)| is_kept(path)) {
            ensure!(
                path.chars()
                    .all(|c| c.is_ascii_alphanumeric() || "/-._~".contains(c)),
                "{path:?} may hold letters, digits and - . _ ~ only"
            );
            // Hosts redirect one of "./" and "index.html" to the other, and a redirected answer cannot
            // be given to a visit: only "./" is asked for.
            let address = if path == "index.html" { "./" } else { path };
            files.insert(address.to_owned(), integrity(bytes));
        }
        Ok(Self(files))
    }

    /// The worker's whole text.
    pub fn worker(&self, template: &str) -> String {
        // The template is part of the version: a repaired worker must not reuse its predecessor's cache.
        let mut hash = Sha256::new_with_prefix(template);
        for (address, digest) in &self.0 {
            hash.update(format!("{address} {digest}\n"));
        }
        let version = &data_encoding::HEXLOWER.encode(&hash.finalize())[..16];
        let build = json!({ "version": version, "files": self.0 });
        format!("const BUILD = {build};\n{template}")
    }
}

/// Whether a file belongs to what works offline.
pub fn is_kept(path: &str) -> bool {
    let only_online = ["sw.js", "_headers", ".nojekyll"];
    let for_tools = [".map", ".d.ts"];
    // Only what installs the app shows them, and it fetches them itself.
    let is_shown_before = path.starts_with("screenshots/") || path.ends_with("-512.png");
    !only_online.contains(&path)
        && !for_tools.iter().any(|ending| path.ends_with(ending))
        && !is_shown_before
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::Precache;
    use crate::dist::Dist;
    use serde_json::Value;

    fn dist(files: &[(&str, &str)]) -> Dist {
        let mut dist = Dist::default();
        for (path, text) in files {
            dist.insert(*path, *text);
        }
        dist
    }

    fn build(dist: &Dist, template: &str) -> Value {
        let worker = Precache::of(dist).unwrap().worker(template);
        let (first, rest) = worker.split_once('\n').unwrap();
        assert_eq!(rest, template);
        let list = first.strip_prefix("const BUILD = ").unwrap();
        serde_json::from_str(list.strip_suffix(';').unwrap()).unwrap()
    }

    #[test]
    fn the_page_is_kept_under_the_folders_address_only() {
        let build = build(&dist(&[("index.html", ""), ("a.js", "")]), "");
        let files: Vec<_> = build["files"].as_object().unwrap().keys().collect();
        assert_eq!(files, ["./", "a.js"]);
    }

    #[test]
    fn the_worker_and_the_hosts_files_are_not_kept() {
        let dist = dist(&[
            ("sw.js", ""),
            ("_headers", ""),
            (".nojekyll", ""),
            ("a.js.map", ""),
            ("screenshots/tonight.png", ""),
        ]);
        assert_eq!(build(&dist, "")["files"].as_object().unwrap().len(), 0);
    }

    #[test]
    fn every_change_of_a_byte_a_name_or_the_worker_is_a_new_version() {
        let versions = [
            build(&dist(&[("a.js", "1")]), "x"),
            build(&dist(&[("a.js", "2")]), "x"),
            build(&dist(&[("b.js", "1")]), "x"),
            build(&dist(&[("a.js", "1")]), "y"),
        ]
        .map(|build| build["version"].as_str().unwrap().to_owned());
        let distinct: std::collections::BTreeSet<_> = versions.iter().collect();
        assert_eq!(distinct.len(), 4, "{versions:?}");
        assert_eq!(
            build(&dist(&[("a.js", "1")]), "x")["version"],
            versions[0].as_str(),
            "the same build has the same version"
        );
    }

    #[test]
    fn a_name_that_needs_escaping_is_refused() {
        assert!(Precache::of(&dist(&[("a b.js", "")])).is_err());
    }
}
