//! A change of many records, written down whole before its first record is touched.

use super::{
    Fault, FirstCopy, SetAside, Stored,
    record::{is_before, is_newer},
};

/// Where the keeper writes it, behind the journal's prefix.
pub(super) const NAME: &str = "!redo";

/// A text that a change puts under its key; an empty one takes the key out. What stands there with a
/// later revision than `until` was saved after this was written down, and stays.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub key: String,
    pub text: String,
    pub until: u32,
}

/// The steps of a change, as one text: of each how long its parts are, and then the parts.
pub(super) fn write(steps: &[Step], key: &str) -> String {
    let step = |Step { key, text, until }: &Step| {
        format!("{until} {} {} {key}{text}", key.len(), text.len())
    };
    let redo = Stored {
        revision: 0,
        sequence: 0,
        body: steps.iter().map(step).collect(),
    };
    redo.pack(key)
}

fn read(mut body: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    while !body.is_empty() {
        let mut words = body.splitn(4, ' ');
        let until = words.next()?.parse().ok()?;
        let key_ends: usize = words.next()?.parse().ok()?;
        let text_ends = key_ends.checked_add(words.next()?.parse().ok()?)?;
        let parts = words.next()?;
        steps.push(Step {
            key: parts.get(..key_ends)?.to_owned(),
            text: parts.get(key_ends..text_ends)?.to_owned(),
            until,
        });
        body = parts.get(text_ends..)?;
    }
    Some(steps)
}

/// Carries out what an interrupted change left undone. What is not whole on the way says nothing any
/// more: it is moved aside, untouched, and given back.
///
/// # Errors
/// If the first copy does not take the texts, or a newer version wrote the redo text; it stays for the
/// next opening.
pub(super) fn finish(first: &impl FirstCopy, prefix: &str) -> Result<Vec<SetAside>, Fault> {
    let key = format!("{prefix}{NAME}");
    let mut set_aside = Vec::new();
    let Some(line) = first.get(&key)? else {
        return Ok(set_aside);
    };
    if is_newer(&key, &line) {
        return Err(Fault::Newer);
    }
    let mut move_aside = |name: &str, line: &str| {
        let aside = SetAside::of(name, line);
        let moved = first.set(&format!("{prefix}{}", aside.kept_under()), line);
        set_aside.push(aside);
        moved
    };
    let redo = Stored::unpack(&key, &line).ok();
    let steps = redo.and_then(|redo| read(&redo.body));
    let Some(steps) = steps else {
        move_aside(NAME, &line)?;
        first.remove(&key)?;
        return Ok(set_aside);
    };
    for Step { key, text, until } in steps {
        let name = key.strip_prefix(prefix).unwrap_or(&key);
        if let Some(line) = first.get(&key)? {
            match Stored::unpack(name, &line) {
                Err(_) if is_newer(name, &line) => return Err(Fault::Newer),
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

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn steps_read_back_as_they_were_written(
            written in proptest::collection::vec((".{0,9}", ".{0,20}", any::<u32>()), 0..4),
        ) {
            let step = |(key, text, until): &(String, String, u32)| Step {
                key: key.clone(),
                text: text.clone(),
                until: *until,
            };
            let steps: Vec<_> = written.iter().map(step).collect();
            let redo = Stored::unpack("k", &write(&steps, "k")).expect("whole");
            let again = read(&redo.body).expect("steps");
            let again = again.into_iter().map(|step| (step.key, step.text, step.until));
            prop_assert_eq!(again.collect::<Vec<_>>(), written);
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            let _ = read(&text);
        }
    }
}
