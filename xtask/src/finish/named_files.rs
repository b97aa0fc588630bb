//! Whether the files a page names are there, are ours, and have the bytes the page insists on.

use super::html::Reference;
use crate::{dist::Dist, public_url::PublicUrl};
use data_encoding::BASE64;
use sha2::{Digest, Sha256, Sha384, Sha512};
use std::collections::BTreeSet;

/// What was found behind a page's references.
#[derive(Debug, Default)]
pub struct Found {
    /// Paths in the built app that a first visit fetches, without the page itself.
    pub fetched: BTreeSet<String>,
    /// One sentence for each reference that would fail.
    pub problems: Vec<String>,
}

/// Looks behind each reference.
pub fn look_up(references: &[Reference<'_>], dist: &Dist, public_url: &PublicUrl) -> Found {
    let mut found = Found::default();
    for reference in references {
        let Some(path) = path_of(reference.to, public_url) else {
            // A link to elsewhere may be pressed; nothing may be fetched from there.
            if reference.fetched {
                let problem = format!("{} is outside the app", reference.to);
                found.problems.push(problem);
            }
            continue;
        };
        let Some(bytes) = dist.get(&path) else {
            let problem = format!("{} is named and missing", reference.to);
            found.problems.push(problem);
            continue;
        };
        if reference
            .integrity
            .is_some_and(|digests| !matches(digests, bytes))
        {
            let problem = format!("{} does not have the digest the page names", reference.to);
            found.problems.push(problem);
        }
        if reference.fetched {
            found.fetched.insert(path);
        }
    }
    found
}

/// The file an address leads to, or nothing when it leads out of the app.
fn path_of(address: &str, public_url: &PublicUrl) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let path = if address.starts_with('/') {
        public_url.below(address)?
    } else if address.contains(':') {
        return None;
    } else {
        address.strip_prefix("./").unwrap_or(address)
    };
    let path = if path.is_empty() { "index.html" } else { path };
    Some(path.to_owned())
}

/// Whether one of the digests is that of these bytes. Browsers take the strongest kind only; Trunk
/// writes one digest, so the difference does not arise.
fn matches(digests: &str, bytes: &[u8]) -> bool {
    digests.split_ascii_whitespace().any(|digest| {
        let ours = match digest.split_once('-') {
            Some(("sha256", _)) => BASE64.encode(&Sha256::digest(bytes)),
            Some(("sha384", _)) => BASE64.encode(&Sha384::digest(bytes)),
            Some(("sha512", _)) => BASE64.encode(&Sha512::digest(bytes)),
            _ => return false,
        };
        digest.ends_with(&ours)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{Found, look_up};
    use crate::{dist::Dist, finish::html, public_url::PublicUrl};

    /// SHA-384 of "abc" (FIPS 180-2, appendix), in base 64.
    const ABC: &str = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";

    fn found(page: &str) -> Found {
        let mut dist = Dist::default();
        dist.insert("a.js", "abc");
        dist.insert("index.html", "");
        let sub = "/sub/".parse::<PublicUrl>().unwrap();
        look_up(&html::references(&html::elements(page)), &dist, &sub)
    }

    #[test]
    fn a_file_is_found_by_its_relative_and_by_its_absolute_address() {
        let found = found("<script src='a.js?x'></script><link href='/sub/a.js'><a href='./'>");
        assert!(found.problems.is_empty(), "{:?}", found.problems);
        assert_eq!(found.fetched.into_iter().collect::<Vec<_>>(), ["a.js"]);
    }

    #[test]
    fn a_missing_file_is_a_problem() {
        assert_eq!(found("<script src=b.js></script>").problems.len(), 1);
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        for address in [
            "https://example.org/a.js",
            "//example.org/a.js",
            "/a.js",
            "data:,x",
        ] {
            let found = found(&format!("<script src='{address}'></script>"));
            assert_eq!(found.problems.len(), 1, "{address}");
        }
        assert!(found("<a href='https://example.org/'>").problems.is_empty());
    }

    #[test]
    fn a_digest_must_be_that_of_the_bytes() {
        assert!(
            found(&format!("<link href=a.js integrity={ABC}>"))
                .problems
                .is_empty()
        );
        let other = ABC.replace("ywB1", "ywB2");
        assert_eq!(
            found(&format!("<link href=a.js integrity={other}>"))
                .problems
                .len(),
            1
        );
    }
}
