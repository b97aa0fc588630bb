//! Files in and out, each failure a sentence that names the file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use lull::{exchange::tables, journal::Journal, text::Text};

/// The bytes of a file.
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, Vec<String>> {
    fs::read(file).map_err(|error| vec![format!("Cannot read {}: {error}", file.display())])
}

/// The text of a file.
pub(crate) fn read(file: &Path) -> Result<String, Vec<String>> {
    text(file, bytes(file)?)
}

/// The bytes of this file as text.
pub(crate) fn text(file: &Path, bytes: Vec<u8>) -> Result<String, Vec<String>> {
    String::from_utf8(bytes).map_err(|_| {
        vec![format!(
            "{} is not a text in UTF-8; save it as \"CSV UTF-8\" and try again.",
            file.display()
        )]
    })
}

/// The journal that an archive of tables holds.
pub(crate) fn journal_of_tables(bytes: &[u8]) -> Result<Journal, Vec<String>> {
    tables::unpacked(bytes)
        .and_then(|files| tables::read(&files))
        .map_err(|problems| {
            let problems = problems.iter();
            problems
                .map(|problem| problem.sentence(Text::default()))
                .collect()
        })
}

/// Writes a file beside its place first, so that a full disk leaves an older one whole.
pub(crate) fn write(file: &Path, content: &(impl AsRef<[u8]> + ?Sized)) -> Result<(), Vec<String>> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".part");
    fs::write(&beside, content.as_ref())
        .and_then(|()| fs::rename(&beside, file))
        .map_err(|error| vec![format!("Cannot write {}: {error}", file.display())])
}

/// The backups in a folder, by their names.
pub(crate) fn backups(folder: &Path) -> Result<Vec<PathBuf>, Vec<String>> {
    let cannot = |error: std::io::Error| vec![format!("Cannot read {}: {error}", folder.display())];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
    if found.is_empty() {
        return Err(vec![format!(
            "There is no backup (.json) in {}.",
            folder.display()
        )]);
    }
    found.sort();
    Ok(found)
}

/// Makes a folder, unless it is there.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Vec<String>> {
    fs::create_dir_all(folder)
        .map_err(|error| vec![format!("Cannot make {}: {error}", folder.display())])
}
