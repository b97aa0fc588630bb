//! Under which path a host serves the app.

use anyhow::{Error, ensure};
use std::{fmt, str::FromStr};

/// An absolute path that begins and ends with `/`. It becomes the installed app's identity, so a host
/// shared by several apps (`/lull/`, `/other/`) keeps them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The app alone on its origin: `/`.
    pub fn root() -> Self {
        Self("/".to_owned())
    }

    /// The path, with `/` at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a path on the host is below the app's own, or nothing when it is not the app's.
    /// `/sub/a.js` is `a.js` under `/sub/`.
    pub fn below<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(&self.0)
    }
}

impl FromStr for PublicUrl {
    type Err = Error;

    /// A missing `/` at the end is added; one at the start is not, because a relative identity would
    /// collide with every other app of the origin.
    ///
    /// # Errors
    /// When the path is not absolute, or holds what would need escaping in a header or a manifest.
    fn from_str(text: &str) -> Result<Self, Error> {
        ensure!(
            text.starts_with('/') && !text.contains("//"),
            "the public URL must be a path such as / or /lull/, not {text:?}"
        );
        ensure!(
            text.chars()
                .all(|c| c.is_ascii_alphanumeric() || "/-._~".contains(c)),
            "the public URL may hold letters, digits and / - . _ ~ only, not {text:?}"
        );
        let end = if text.ends_with('/') { "" } else { "/" };
        Ok(Self(format!("{text}{end}")))
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::PublicUrl;

    #[test]
    fn a_path_ends_with_a_slash() {
        assert_eq!("/sub".parse::<PublicUrl>().unwrap().as_str(), "/sub/");
        assert_eq!("/".parse::<PublicUrl>().unwrap(), PublicUrl::root());
    }

    #[test]
    fn a_relative_path_or_a_whole_address_is_refused() {
        for text in ["", "./", "sub/", "https://example.org/", "//host/", "/a b/"] {
            assert!(text.parse::<PublicUrl>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_neighbours_path_is_not_below() {
        let sub = "/sub/".parse::<PublicUrl>().unwrap();
        assert_eq!(sub.below("/sub/a.js"), Some("a.js"));
        assert_eq!(sub.below("/subway/a.js"), None);
    }
}
