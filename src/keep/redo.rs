//! A change of many records, written down whole before its first record is touched.

use serde::{Deserialize, Serialize};

use super::{Fault, FirstCopy, SetAside, Stored, record::is_before};

/// Where the keeper writes it, behind the journal's prefix.
pub(super) const NAME: &str = "!redo";

/// A text that a change puts under its key; an empty one takes the key out. What stands there with a
/// later revision than `until` was saved after this was written down, and stays.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Step {
    pub key: String,
    pub text: String,
    pub until: u32,
}

/// The steps of a change, as one text.
pub(super) fn write(steps: &[Step], key: &str) -> String {
    let body = serde_json::to_string(steps).unwrap_or_default(); // strings always have a JSON form
    let redo = Stored {
        revision: 0,
        sequence: 0,
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
    let redo = Stored::unpack(&key, &line).ok();
    let steps = redo.and_then(|redo| serde_json::from_str::<Vec<Step>>(&redo.body).ok());
    let Some(steps) = steps else {
        move_aside(NAME, &line)?;
        first.remove(&key)?;
        return Ok(set_aside);
    };
    for Step { key, text, until } in steps {
        let name = key.strip_prefix(prefix).unwrap_or(&key);
        if let Some(line) = first.get(&key)? {
            match Stored::unpack(name, &line) {
                Ok(stands) if stands.revision > until => continue,
                Ok(stands) if is_before(stands.revision, until.saturating_add(1)) => {}
                Ok(_) if line == text => {}
                Ok(_) | Err(_) => move_aside(name, &line)?,
            }
        }
        if text.is_empty() {
            first.remove(&key)?;
        } else {
            first.set(&key, &text)?;
        }
    }
    first.remove(&key)?;
    // If it stayed, what is saved from now on has to be told from what it would bring back.
    match first.get(&key)? {
        None => Ok(set_aside),
        Some(_) => Err(Fault::Broken("not removed".into())),
    }
}
