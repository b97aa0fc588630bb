//! The files of a built app, held in memory: what the checks look at and the server answers from.

use anyhow::{Context, Result};
use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};
use walkdir::WalkDir;

/// Every file below the app's folder, by its path relative to it, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Dist {
    files: BTreeMap<String, Vec<u8>>,
}

impl Dist {
    /// Reads a folder.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for entry in WalkDir::new(folder) {
            let entry = entry.context("cannot read the built app")?;
            if entry.file_type().is_file() {
                let path = entry.path();
                let bytes =
                    fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
                let name = path.strip_prefix(folder).unwrap_or(path);
                let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
                files.insert(name.join("/"), bytes);
            }
        }
        Ok(Self { files })
    }

    /// The bytes of one file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Every file, ordered by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Adds a file, or replaces it.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }
}

/// A digest as subresource integrity writes it: `sha256-` and base 64.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(bytes)))
}

/// Bytes as a host would send them: Brotli at quality 11.
///
/// # Errors
/// Never in practice: it writes to memory.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{Dist, integrity};

    #[test]
    fn files_in_folders_are_named_with_slashes() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("icons")).unwrap();
        std::fs::write(folder.path().join("icons/a.svg"), "<svg/>").unwrap();
        let dist = Dist::read(folder.path()).unwrap();
        assert_eq!(dist.get("icons/a.svg"), Some(b"<svg/>".as_slice()));
        assert_eq!(dist.iter().count(), 1);
    }

    /// The digest of nothing, as FIPS 180-4's test vectors give it, in base 64.
    #[test]
    fn the_integrity_of_an_empty_file_is_the_published_digest() {
        assert_eq!(
            integrity(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }
}
