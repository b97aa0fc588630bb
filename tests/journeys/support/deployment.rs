//! A next version of the app, made from the one that is built: another file, and the worker that goes
//! with it.

use std::{fs, path::Path};

use anyhow::Result;
use xtask::{dist::Dist, finish::worker::Precache};

use crate::person::project;

/// The file in which the next version differs: the second program's looks, which a page can read.
pub const CHANGED: &str = "desk.css";
/// What tells the next version's file from the present one's.
pub const MARK: &str = "/* the next version */";

/// What went wrong on the way to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// The changed file is not there yet.
    Missing,
    /// It still has the bytes of the version before.
    Stale,
    /// It breaks off.
    Truncated,
}

/// Puts the next version into a folder, whole or as a deployment leaves it that went wrong.
///
/// # Errors
/// If a file cannot be read or written.
pub fn next_version(dist: &Path, to: &Path, mishap: Option<Mishap>) -> Result<()> {
    let mut next = Dist::read(dist)?;
    let before = next.get(CHANGED).unwrap_or_default().to_vec();
    let after = [before.as_slice(), MARK.as_bytes()].concat();
    next.insert(CHANGED, after.clone());
    let template = fs::read_to_string(project("static/sw.js"))?;
    let worker = Precache::of(&next)?.worker(&template);
    next.insert("sw.js", worker);
    for (path, bytes) in next.iter() {
        let file = to.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, bytes)?;
    }
    let changed = to.join(CHANGED);
    match mishap {
        None => {}
        Some(Mishap::Missing) => fs::remove_file(changed)?,
        Some(Mishap::Stale) => fs::write(changed, before)?,
        Some(Mishap::Truncated) => fs::write(changed, &after[..after.len() - 7])?,
    }
    Ok(())
}
