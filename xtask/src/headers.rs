//! The headers a host sends: written to `_headers` in the form that Netlify and Cloudflare Pages read,
//! and read back by our own server, so that tests meet what people will.

use crate::public_url::PublicUrl;

/// The rules for every file of the app.
///
/// `no-cache` means "ask before reuse", and costs a visitor nothing once the service worker answers. No
/// file is immutable: Trunk's hash in a name is taken before wasm-opt and does not cover the final bytes.
pub fn text(public_url: &PublicUrl, policy: &str) -> String {
    // A page cannot forbid being framed in a meta element, only in a header.
    let policy = format!("{policy}; frame-ancestors 'none'");
    let headers = [
        ("Content-Security-Policy", policy.as_str()),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        (
            "Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), \
             microphone=(), payment=(), usb=()",
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cache-Control", "no-cache"),
    ]
    .map(|(name, value)| format!("  {name}: {value}\n"))
    .concat();
    format!("{public_url}*\n{headers}")
}

/// Rules read from a `_headers` file.
#[derive(Clone, Debug, Default)]
pub struct Rules(Vec<Rule>);

#[derive(Clone, Debug)]
struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    /// Reads the two kinds of lines we write: a path, and below it indented `Name: value`.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule {
                    path: line.trim().to_owned(),
                    headers: Vec::new(),
                });
            } else if let (Some(rule), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                let header = (name.trim().to_owned(), value.trim().to_owned());
                rule.headers.push(header);
            }
        }
        Self(rules)
    }

    /// The headers for one path on the host.
    pub fn for_path(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .filter(move |rule| match rule.path.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == rule.path,
            })
            .flat_map(|rule| &rule.headers)
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{Rules, text};
    use crate::public_url::PublicUrl;

    #[test]
    fn what_is_written_is_read_back_for_the_apps_paths_only() {
        let sub = "/sub/".parse::<PublicUrl>().unwrap();
        let rules = Rules::parse(&text(&sub, "default-src 'none'"));
        let csp = |path: &str| {
            rules
                .for_path(path)
                .find(|(name, _)| *name == "Content-Security-Policy")
                .map(|(_, value)| value.to_owned())
        };
        assert_eq!(
            csp("/sub/a.js").unwrap(),
            "default-src 'none'; frame-ancestors 'none'"
        );
        assert_eq!(csp("/other/"), None);
    }

    #[test]
    fn a_rule_for_one_file_binds_that_file() {
        let rules = Rules::parse("/a\n  X: 1\n\n/b\n  X: 2\n");
        assert_eq!(rules.for_path("/b").collect::<Vec<_>>(), [("X", "2")]);
    }
}
