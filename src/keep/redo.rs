//! A change of many records, written down whole before its first record is touched.

use super::{Fault, FirstCopy, Stored};

/// The texts that a change will put under their keys, as one text.
pub(super) fn write(texts: &[(String, String)], key: &str) -> String {
    let body = serde_json::to_string(texts).unwrap_or_default(); // strings always have a JSON form
    let redo = Stored {
        revision: 0,
        sequence: 0,
        body,
    };
    redo.pack(key)
}

/// Carries out what an interrupted change left undone. A redo text that is not whole was cut off
/// before the change began, so nothing was touched and there is nothing to do.
///
/// # Errors
/// If the first copy does not take the texts; the redo text stays for the next opening.
pub(super) fn finish(first: &impl FirstCopy, key: &str) -> Result<(), Fault> {
    let Some(line) = first.get(key)? else {
        return Ok(());
    };
    let texts: Vec<(String, String)> = Stored::unpack(key, &line)
        .ok()
        .and_then(|redo| serde_json::from_str(&redo.body).ok())
        .unwrap_or_default();
    for (key, text) in texts {
        first.set(&key, &text)?;
    }
    first.remove(key)
}
