//! A change of many records, written down whole before its first record is touched.

use super::{Fault, FirstCopy, SetAside, Stored};

/// Where the keeper writes it, behind the journal's prefix.
pub(super) const NAME: &str = "!redo";

/// The texts that a change will put under their keys, as one text; an empty one takes its key out.
/// `sequence` is that of the change's last write: what was written after it stays.
pub(super) fn write(texts: &[(String, String)], sequence: u64, key: &str) -> String {
    let body = serde_json::to_string(texts).unwrap_or_default(); // strings always have a JSON form
    let redo = Stored {
        revision: 0,
        sequence,
        body,
    };
    redo.pack(key)
}

/// Carries out what an interrupted change left undone. What is not whole on the way says nothing any
/// more: it is moved aside, untouched, and given back.
///
/// # Errors
/// If the first copy does not take the texts; the redo text stays for the next opening.
pub(super) fn finish(first: &impl FirstCopy, prefix: &str) -> Result<Vec<SetAside>, Fault> {
    let key = format!("{prefix}{NAME}");
    let mut set_aside = Vec::new();
    let Some(line) = first.get(&key)? else {
        return Ok(set_aside);
    };
    let mut move_aside = |name: &str, line: &str| {
        let aside = SetAside::of(name, line);
        let moved = first.set(&format!("{prefix}{}", aside.kept_under()), line);
        set_aside.push(aside);
        moved
    };
    let texts = Stored::unpack(&key, &line).ok().and_then(|redo| {
        let texts: Vec<(String, String)> = serde_json::from_str(&redo.body).ok()?;
        Some((redo.sequence, texts))
    });
    let Some((sequence, texts)) = texts else {
        move_aside(NAME, &line)?;
        first.remove(&key)?;
        return Ok(set_aside);
    };
    for (key, text) in texts {
        let name = key.strip_prefix(prefix).unwrap_or(&key);
        // What was saved since this was written down is newer than what it would bring back.
        let until = Stored::unpack(name, &text).map_or(sequence, |own| own.sequence.max(sequence));
        if let Some(line) = first.get(&key)? {
            match Stored::unpack(name, &line) {
                Ok(stands) if stands.sequence > until => continue,
                Ok(_) => {}
                Err(_) => move_aside(name, &line)?,
            }
        }
        if text.is_empty() {
            first.remove(&key)?;
        } else {
            first.set(&key, &text)?;
        }
    }
    first.remove(&key)?;
    Ok(set_aside)
}
