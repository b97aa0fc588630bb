//! The licences of the crates inside the shipped app, as one text.

use crate::{program, project};
use anyhow::{Context, Result};
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path, process::Command};

/// A crate with the words its authors ask to be passed on.
struct Shipped {
    title: String,
    licence: String,
    /// Where it comes from: some carry no file with their licence's text.
    repository: String,
    texts: Vec<String>,
}

/// Lists every crate whose code runs in the browser, with its licence and the licence's text.
///
/// # Errors
/// When cargo cannot say what the app depends on.
pub fn text() -> Result<String> {
    let mut page = "Lull contains code from these Rust crates. Thank you.\n".to_owned();
    // The same Apache licence text, word for word, comes with many crates: say it once.
    let mut seen = BTreeMap::new();
    for crate_ in shipped_crates()? {
        writeln!(page, "\n== {} ({})", crate_.title, crate_.licence)?;
        writeln!(page, "{}", crate_.repository)?;
        for text in crate_.texts {
            if let Some(first) = seen.get(&text) {
                writeln!(page, "\nThe licence's text is the one under {first}.")?;
            } else {
                writeln!(page, "\n{}", text.trim_end())?;
                seen.insert(text, crate_.title.clone());
            }
        }
    }
    let faces = fs::read_to_string(project::root().join(FACES))?;
    writeln!(
        page,
        "\n== Lull Sans and Lull Serif, the faces of the page for a practitioner"
    )?;
    writeln!(page, "\n{}", faces.trim_end())?;
    Ok(page)
}

/// The licence of the faces inside the app; it asks to go wherever they go.
const FACES: &str = "src/report/pdf/fonts/OFL.txt";

fn shipped_crates() -> Result<Vec<Shipped>> {
    let metadata = program::output(&mut cargo(&[
        "metadata",
        "--features",
        "web",
        "--format-version",
        "1",
    ]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata: no packages")?;
    let mut by_title = BTreeMap::new();
    for package in packages {
        let field = |name: &str| package[name].as_str().unwrap_or_default();
        let title = format!("{} v{}", field("name"), field("version"));
        let rest = (
            field("license"),
            field("repository"),
            field("manifest_path"),
        );
        by_title.insert(title, rest);
    }
    let mut shipped = Vec::new();
    for title in shipped_titles()? {
        let (licence, repository, manifest) = by_title
            .get(title.as_str())
            .with_context(|| format!("cargo metadata does not know {title}"))?;
        let folder = Path::new(manifest).parent().unwrap_or(Path::new("."));
        shipped.push(Shipped {
            title,
            licence: (*licence).to_owned(),
            repository: (*repository).to_owned(),
            texts: licence_texts(folder)?,
        });
    }
    Ok(shipped)
}

/// `name v1.2.3` of what is linked into the wasm; not what only ran while building.
fn shipped_titles() -> Result<Vec<String>> {
    let tree = program::output(&mut cargo(&[
        "tree",
        "--package",
        "lull",
        "--features",
        "web",
        "--target",
        "wasm32-unknown-unknown",
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--no-dedupe",
        "--format",
        "{p}",
    ]))?;
    let mut titles: Vec<String> = tree
        .lines()
        .filter(|line| !line.starts_with("lull "))
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    titles.sort();
    titles.dedup();
    Ok(titles)
}

/// The files a crate carries for this purpose. Of a choice of licences that contains MIT, MIT's alone.
fn licence_texts(folder: &Path) -> Result<Vec<String>> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().to_uppercase());
            name.is_some_and(|name| name.starts_with("LICEN") || name.starts_with("COPYING"))
        })
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    if let Some(mit) = files
        .iter()
        .find(|path| path.to_string_lossy().ends_with("MIT"))
    {
        files = vec![mit.clone()];
    }
    files
        .iter()
        .map(|path| Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned()))
        .collect()
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(project::root())
        .args(arguments)
        .args(["--locked", "--offline"]);
    cargo
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{licence_texts, text};

    #[test]
    fn what_draws_the_pages_is_thanked_and_what_only_tests_is_not() {
        let page = text().unwrap();
        assert!(page.contains("\n== yew v"), "{page}");
        assert!(!page.contains("\n== proptest v"));
    }

    #[test]
    fn the_faces_bring_their_licence() {
        let page = text().unwrap();
        assert!(page.contains("SIL OPEN FONT LICENSE Version 1.1"), "{page}");
    }

    #[test]
    fn of_a_choice_of_licences_mit_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        for (file, text) in [
            ("LICENSE-APACHE", "a"),
            ("LICENSE-MIT", "m"),
            ("lib.rs", "l"),
        ] {
            std::fs::write(folder.path().join(file), text).unwrap();
        }
        assert_eq!(licence_texts(folder.path()).unwrap(), ["m"]);
    }

    #[test]
    fn without_a_choice_every_text_is_passed_on() {
        let folder = tempfile::tempdir().unwrap();
        for (file, text) in [("COPYING", "c"), ("license.md", "l")] {
            std::fs::write(folder.path().join(file), text).unwrap();
        }
        assert_eq!(licence_texts(folder.path()).unwrap(), ["c", "l"]);
    }
}
