//! Which version of each build tool is used: read from `Trunk.toml`, the only place they are written,
//! because Trunk itself refuses others.

use anyhow::{Context, Result};
use std::path::Path;
use toml::Table;

/// Exact versions, without any `=` or `v`.
#[derive(Debug, PartialEq, Eq)]
pub struct Pinned {
    /// Trunk, which builds the app.
    pub trunk: String,
    /// The wasm-bindgen command, which must equal the wasm-bindgen crate.
    pub wasm_bindgen: String,
    /// npm's binaryen, for wasm-opt: a whole number.
    pub binaryen: String,
}

impl Pinned {
    /// Reads `Trunk.toml` in this folder.
    ///
    /// # Errors
    /// When it cannot be read or lacks a version.
    pub fn read(root: &Path) -> Result<Self> {
        let file = root.join("Trunk.toml");
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        Self::from_toml(&text).with_context(|| format!("in {}", file.display()))
    }

    fn from_toml(text: &str) -> Result<Self> {
        let table: Table = text.parse()?;
        let tool = |name: &str| table.get("tools")?.get(name)?.as_str();
        Ok(Self {
            trunk: table
                .get("trunk-version")
                .and_then(|version| version.as_str()?.strip_prefix('='))
                .context("trunk-version = \"=…\" is missing")?
                .to_owned(),
            wasm_bindgen: tool("wasm_bindgen")
                .context("[tools] wasm_bindgen is missing")?
                .to_owned(),
            binaryen: tool("wasm_opt")
                .and_then(|version| version.strip_prefix("version_"))
                .context("[tools] wasm_opt = \"version_…\" is missing")?
                .to_owned(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::Pinned;
    use crate::project;

    #[test]
    fn a_missing_version_is_named() {
        let error =
            Pinned::from_toml("trunk-version = \"=1.2.3\"\n[tools]\nwasm_opt = \"version_1\"");
        assert!(error.unwrap_err().to_string().contains("wasm_bindgen"));
    }

    #[test]
    fn the_wasm_bindgen_command_equals_the_locked_crate() {
        let lock = std::fs::read_to_string(project::root().join("Cargo.lock")).unwrap();
        let pinned = Pinned::read(&project::root()).unwrap();
        let crate_entry = format!(
            "name = \"wasm-bindgen\"\nversion = \"{}\"",
            pinned.wasm_bindgen
        );
        assert!(lock.contains(&crate_entry), "{crate_entry}");
    }
}
