//! What is answered to a request: pure, from files in memory.

use super::Encoding;
use crate::{
    dist::{Dist, brotli, integrity},
    headers::Rules,
    public_url::PublicUrl,
};
use anyhow::Result;
use std::collections::BTreeMap;

/// A built app under its path, ready to be sent.
pub struct Site {
    public_url: PublicUrl,
    files: BTreeMap<String, Body>,
    rules: Rules,
}

struct Body {
    plain: Vec<u8>,
    brotli: Option<Vec<u8>>,
    content_type: String,
    tag: String,
}

/// A GET or HEAD request, as far as it matters for files.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'r> {
    /// The path with its leading `/`, without the query.
    pub path: &'r str,
    /// The header `Accept-Encoding`.
    pub accept_encoding: &'r str,
    /// The header `If-None-Match`.
    pub if_none_match: &'r str,
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Headers in the order they are sent.
    pub headers: Vec<(String, String)>,
    /// The body, empty for 301 and 304.
    pub body: Vec<u8>,
}

impl Site {
    /// Takes the files of a built app; compresses them here, once, if that is wanted.
    ///
    /// # Errors
    /// When a file cannot be compressed.
    pub fn new(dist: &Dist, public_url: PublicUrl, encoding: Encoding) -> Result<Self> {
        let mut files = BTreeMap::new();
        for (path, bytes) in dist.iter().filter(|(path, _)| *path != "_headers") {
            let small = match encoding {
                Encoding::Plain => None,
                // A picture is compressed already.
                Encoding::Brotli => Some(brotli(bytes)?).filter(|small| small.len() < bytes.len()),
            };
            let body = Body {
                plain: bytes.to_vec(),
                brotli: small,
                content_type: content_type(path),
                tag: format!("\"{}\"", integrity(bytes)),
            };
            files.insert(path.to_owned(), body);
        }
        let rules = dist.get("_headers").map(String::from_utf8_lossy);
        Ok(Self {
            public_url,
            files,
            rules: rules.map(|text| Rules::parse(&text)).unwrap_or_default(),
        })
    }

    /// Answers as a static host would: a folder's address is its `index.html`, what is not there is 404.
    pub fn answer(&self, request: &Request<'_>) -> Answer {
        let Some(path) = self.public_url.below(request.path) else {
            return self.outside(request.path);
        };
        let path = if path.is_empty() { "index.html" } else { path };
        let Some(body) = self.files.get(path) else {
            return text(404, format!("There is no {path} here."));
        };
        let mut headers: Vec<_> = self
            .rules
            .for_path(request.path)
            .map(|(name, value)| header(name, value))
            .collect();
        headers.push(header("ETag", &body.tag));
        headers.push(header("Vary", "Accept-Encoding"));
        if request.if_none_match == body.tag {
            return Answer {
                status: 304,
                headers,
                body: Vec::new(),
            };
        }
        headers.push(header("Content-Type", &body.content_type));
        let mut accepted = request.accept_encoding.split([',', ';']).map(str::trim);
        let bytes = match &body.brotli {
            Some(small) if accepted.any(|encoding| encoding == "br") => {
                headers.push(header("Content-Encoding", "br"));
                small
            }
            _ => &body.plain,
        };
        Answer {
            status: 200,
            headers,
            body: bytes.clone(),
        }
    }

    fn outside(&self, path: &str) -> Answer {
        if format!("{path}/") == self.public_url.as_str() {
            return Answer {
                status: 301,
                headers: vec![header("Location", self.public_url.as_str())],
                body: Vec::new(),
            };
        }
        text(404, format!("The app is at {}", self.public_url))
    }
}

fn header(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn text(status: u16, body: String) -> Answer {
    Answer {
        status,
        headers: vec![header("Content-Type", "text/plain; charset=utf-8")],
        body: body.into_bytes(),
    }
}

fn content_type(path: &str) -> String {
    let mime = mime_guess::from_path(path).first_or_octet_stream();
    let charset = if mime.type_() == "text" {
        "; charset=utf-8"
    } else {
        ""
    };
    format!("{mime}{charset}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{Answer, Encoding, Request, Site};
    use crate::{dist::Dist, headers};

    fn site() -> Site {
        let sub = "/sub/".parse().unwrap();
        let mut dist = Dist::default();
        dist.insert("index.html", "<!doctype html>");
        dist.insert("app.wasm", vec![0; 1000]);
        dist.insert("boot.js", "");
        dist.insert("manifest.webmanifest", "{}");
        dist.insert("_headers", headers::text(&sub, "default-src 'none'"));
        Site::new(&dist, sub, Encoding::Brotli).unwrap()
    }

    fn get(path: &str) -> Answer {
        let request = Request {
            path,
            ..Request::default()
        };
        site().answer(&request)
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        let found = answer.headers.iter().find(|header| header.0 == name)?;
        Some(&found.1)
    }

    #[test]
    fn each_kind_of_file_has_the_type_browsers_insist_on() {
        for (path, expected) in [
            ("/sub/", "text/html; charset=utf-8"),
            ("/sub/app.wasm", "application/wasm"),
            ("/sub/boot.js", "text/javascript; charset=utf-8"),
            ("/sub/manifest.webmanifest", "application/manifest+json"),
        ] {
            assert_eq!(header(&get(path), "Content-Type"), Some(expected), "{path}");
        }
    }

    #[test]
    fn the_policy_comes_as_a_header_too() {
        let answer = get("/sub/");
        let policy = header(&answer, "Content-Security-Policy").unwrap();
        assert!(policy.contains("frame-ancestors 'none'"));
    }

    #[test]
    fn brotli_is_sent_only_to_who_accepts_it() {
        let path = "/sub/app.wasm";
        let accepting = site().answer(&Request {
            path,
            accept_encoding: "gzip, deflate, br;q=1",
            ..Request::default()
        });
        assert_eq!(header(&accepting, "Content-Encoding"), Some("br"));
        assert!(accepting.body.len() < 100);
        assert_eq!(header(&get(path), "Content-Encoding"), None);
        assert_eq!(get(path).body, vec![0; 1000]);
    }

    #[test]
    fn an_unchanged_file_is_not_sent_again() {
        let tag = header(&get("/sub/boot.js"), "ETag").unwrap().to_owned();
        let again = site().answer(&Request {
            path: "/sub/boot.js",
            if_none_match: &tag,
            ..Request::default()
        });
        assert_eq!(again.status, 304);
    }

    #[test]
    fn what_is_not_the_apps_is_not_found() {
        for path in [
            "/",
            "/sub/none",
            "/sub/_headers",
            "/sub/../Cargo.toml",
            "/subway",
        ] {
            assert_eq!(get(path).status, 404, "{path}");
        }
        assert_eq!(header(&get("/sub"), "Location"), Some("/sub/"));
    }
}
