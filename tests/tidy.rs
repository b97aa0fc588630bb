//! The rules of the house, as tests: the arrows between modules run one way, the browser stays in
//! `src/app`, files stay short and say what they are.

#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read should stop the test"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The core's modules; each may use those before it and none after it.
const ORDER: [&str; 36] = [
    "checksum",
    "coded",
    "id",
    "sorted",
    "versions",
    "later_fields",
    "bounded",
    "severity",
    "night",
    "moment",
    "symptom",
    "monthly",
    "text",
    "about",
    "clinic",
    "factor",
    "remedy",
    "library",
    "episode",
    "entry",
    "statistics",
    "trial",
    "journal",
    "sample",
    "tonight",
    "history",
    "weigh",
    "usual",
    "chart",
    "exchange",
    "report",
    "keep",
    "session",
    "cli",
    "app",
    "desk",
];

/// Pairs that stand in order and still may not meet: the second never uses the first.
const APART: [(&str, &str); 5] = [
    // Keys and bodies are opaque to keeping, so that sealing can hide them.
    ("exchange", "keep"),
    ("chart", "exchange"),
    ("chart", "keep"),
    ("exchange", "report"),
    ("report", "keep"),
];

const MOST_LINES: usize = 400;

struct Source {
    path: PathBuf,
    /// The file's words, without its tests.
    code: String,
    whole: String,
}

impl Source {
    /// The core's module to which the file belongs.
    fn module(&self) -> String {
        let below = self.path.strip_prefix("src").unwrap_or(&self.path);
        let first = below.components().next().unwrap();
        let first = Path::new(first.as_os_str());
        first.file_stem().unwrap().to_string_lossy().into_owned()
    }

    fn is_core(&self) -> bool {
        self.path.starts_with("src") && !["app", "desk", "cli"].contains(&self.module().as_str())
    }
}

fn sources(folders: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        gather(Path::new(folder), &mut found);
    }
    assert!(found.len() > 20, "the folders were not read");
    found
}

fn gather(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let whole = fs::read_to_string(&path).unwrap();
            let code = whole.split("#[cfg(test)]\n#[allow").next().unwrap();
            let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let code: Vec<_> = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            found.push(Source {
                code: code.join("\n"),
                path,
                whole,
            });
        }
    }
}

/// The modules named behind `crate::`, also inside braces.
fn used(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let name = |text: &str| -> String {
        let letters = text
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_');
        letters.collect()
    };
    for rest in code.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = true;
            for (at, letter) in group.char_indices() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    letter if start && letter.is_ascii_alphabetic() => {
                        found.push(name(&group[at..]));
                        start = false;
                    }
                    _ => {}
                }
            }
        } else {
            found.push(name(rest));
        }
    }
    found
}

fn place(module: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == module)
}

#[test]
fn the_arrows_run_one_way() {
    let mut broken = Vec::new();
    for source in sources(&["src"]).iter().filter(|source| source.is_core()) {
        let module = source.module();
        if module == "lib" {
            continue;
        }
        let Some(own) = place(&module) else {
            broken.push(format!(
                "{}: give {module} its place in ORDER",
                source.path.display()
            ));
            continue;
        };
        for other in used(&source.code) {
            let apart = APART.contains(&(other.as_str(), module.as_str()));
            let back = place(&other).is_some_and(|theirs| theirs > own);
            if apart || back {
                broken.push(format!("{}: {module} uses {other}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn statistics_know_no_other_word_of_the_house() {
    for source in sources(&["src"]) {
        if source.module() == "statistics" {
            let others = used(&source.code);
            let others: Vec<_> = others
                .iter()
                .filter(|other| *other != "statistics")
                .collect();
            assert!(others.is_empty(), "{}: {others:?}", source.path.display());
        }
    }
}

#[test]
fn only_the_app_knows_the_browser_and_only_one_file_the_clock() {
    let mut broken = Vec::new();
    for source in sources(&["src"]) {
        let path = source.path.display();
        if !["app", "desk"].contains(&source.module().as_str()) {
            let browser = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];
            for word in browser.iter().filter(|word| source.code.contains(**word)) {
                broken.push(format!("{path}: {word}"));
            }
        }
        if source.is_core() {
            let outside = [
                "std::fs",
                "std::env",
                "std::time",
                "SystemTime",
                "Local::now",
                "Utc::now",
            ];
            for word in outside.iter().filter(|word| source.code.contains(**word)) {
                broken.push(format!("{path}: {word}"));
            }
        }
        let clock = ["Date::new_0", "Date::now", "Instant::now"];
        let is_the_clock = source.path.ends_with("app/browser/clock.rs");
        for word in clock
            .iter()
            .filter(|word| source.code.contains(**word) && !is_the_clock)
        {
            broken.push(format!("{path}: {word}"));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn nothing_in_the_app_goes_round_its_policy() {
    for source in sources(&["src/app", "src/desk"]) {
        for word in [
            "style=",
            "inner_html",
            "innerHTML",
            "from_html_unchecked",
            "\"style\"",
        ] {
            assert!(
                !source.code.contains(word),
                "{}: {word}",
                source.path.display()
            );
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut broken = Vec::new();
    for source in sources(&["src", "xtask/src", "tests"]) {
        let path = source.path.display();
        if source.whole.lines().count() > MOST_LINES {
            broken.push(format!("{path}: over {MOST_LINES} lines"));
        }
        if !source.whole.starts_with("//!") {
            broken.push(format!("{path}: does not open with what it is"));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn no_file_is_a_drawer() {
    let drawers = [
        "mod",
        "utils",
        "util",
        "helpers",
        "common",
        "types",
        "models",
        "components",
        "services",
    ];
    for source in sources(&["src", "xtask/src", "tests"]) {
        let named = |part: &std::ffi::OsStr| {
            Path::new(part)
                .file_stem()
                .is_some_and(|stem| drawers.iter().any(|drawer| stem == *drawer))
        };
        let drawer = source.path.components().any(|part| named(part.as_os_str()));
        assert!(!drawer, "{}", source.path.display());
    }
}

#[test]
fn the_reader_of_uses_reads_groups_and_paths() {
    let code = "use crate::{\n    night::{Boundary, Night},\n    remedy::Answer,\n};\nlet x = crate::checksum::of(y);";
    assert_eq!(used(code), ["night", "remedy", "checksum"]);
}
