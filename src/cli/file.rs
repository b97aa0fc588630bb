//! Files in and out, each failure a sentence that names the file.

use std::{fs, path::Path};

/// The text of a file.
pub(crate) fn read(file: &Path) -> Result<String, Vec<String>> {
    let bytes =
        fs::read(file).map_err(|error| vec![format!("Cannot read {}: {error}", file.display())])?;
    String::from_utf8(bytes).map_err(|_| {
        vec![format!(
            "{} is not a text in UTF-8; save it as \"CSV UTF-8\" and try again.",
            file.display()
        )]
    })
}

/// Writes a text beside the file first, so that a full disk leaves an older file whole.
pub(crate) fn write(file: &Path, text: &str) -> Result<(), Vec<String>> {
    write_bytes(file, text.as_bytes())
}

/// The same with bytes.
pub(crate) fn write_bytes(file: &Path, bytes: &[u8]) -> Result<(), Vec<String>> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".part");
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, file))
        .map_err(|error| vec![format!("Cannot write {}: {error}", file.display())])
}
