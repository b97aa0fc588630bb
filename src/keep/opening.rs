//! Opening: both copies are read, and each record's newer whole copy holds.

use std::collections::BTreeMap;

use super::{Fault, FirstCopy, SecondCopy, Stored, redo};

/// What was found on opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The records that are there, key and body, without those taken out.
    pub records: Vec<(String, String)>,
    /// What had to be mended and what could not be.
    pub report: Report,
}

/// What had to be mended and what could not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Records that the first copy lacked or held in an older state.
    pub healed_first: usize,
    /// Records that the second copy lacked or held in an older state.
    pub healed_second: usize,
    /// Records of which no whole copy is left; their bytes are kept aside.
    pub set_aside: Vec<SetAside>,
    /// Why the first copy could not be read or mended.
    pub first: Option<Fault>,
    /// Why the second copy could not be read or mended.
    pub second: Option<Fault>,
}

/// A damaged record, kept aside untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The record's key.
    pub key: String,
    /// The bytes that are left of it.
    pub text: String,
}

/// The stored texts of one key.
#[derive(Default)]
struct Found {
    first: Option<String>,
    second: Option<String>,
}

/// Both copies, read and made to agree.
pub(super) struct Agreed {
    pub opened: Opened,
    pub newest: BTreeMap<String, Stored>,
}

/// Keys of the journal begin with `prefix`; behind it, `!` marks the keeper's own keys.
pub(super) async fn agree(
    first: &impl FirstCopy,
    second: &impl SecondCopy,
    prefix: &str,
) -> Agreed {
    let mut report = Report::default();
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    match read_first(first, prefix) {
        Ok(texts) => {
            for (key, text) in texts {
                found.entry(key).or_default().first = Some(text);
            }
        }
        Err(fault) => report.first = Some(fault),
    }
    match second.all().await {
        Ok(texts) => {
            for (key, text) in texts {
                if key.starts_with(prefix) {
                    found.entry(key).or_default().second = Some(text);
                }
            }
        }
        Err(fault) => report.second = Some(fault),
    }
    let mut newest = BTreeMap::new();
    let mut for_second = Vec::new();
    for (key, texts) in found {
        let Some(name) = key
            .strip_prefix(prefix)
            .filter(|name| !name.starts_with('!'))
        else {
            continue;
        };
        let whole = |text: &Option<String>| {
            text.as_ref()
                .and_then(|text| Stored::unpack(name, text).ok())
        };
        let (in_first, in_second) = (whole(&texts.first), whole(&texts.second));
        let best = match (&in_first, &in_second) {
            (Some(a), Some(b)) => Some(if a.age() >= b.age() { a } else { b }),
            (a, b) => a.as_ref().or(b.as_ref()),
        };
        let Some(best) = best.cloned() else {
            set_aside(first, prefix, name, texts, &mut report);
            continue;
        };
        if report.first.is_none() && in_first.as_ref() != Some(&best) {
            match first.set(&key, &best.pack(name)) {
                Ok(()) => report.healed_first += 1,
                Err(fault) => report.first = Some(fault),
            }
        }
        if report.second.is_none() && in_second.as_ref() != Some(&best) {
            for_second.push((key.clone(), best.pack(name)));
        }
        newest.insert(name.to_owned(), best);
    }
    if !for_second.is_empty() {
        match second.put(&for_second).await {
            Ok(()) => report.healed_second = for_second.len(),
            Err(fault) => report.second = Some(fault),
        }
    }
    let records = newest
        .iter()
        .filter(|(_, stored)| !stored.body.is_empty())
        .map(|(name, stored)| (name.clone(), stored.body.clone()))
        .collect();
    Agreed {
        opened: Opened { records, report },
        newest,
    }
}

fn read_first(first: &impl FirstCopy, prefix: &str) -> Result<Vec<(String, String)>, Fault> {
    redo::finish(first, &format!("{prefix}!redo"))?;
    let mut texts = Vec::new();
    for key in first.keys()? {
        if key.starts_with(prefix)
            && let Some(text) = first.get(&key)?
        {
            texts.push((key, text));
        }
    }
    Ok(texts)
}

/// Keeps what is left of a record under a key of its own, named by its bytes: opening twice does not
/// pile it up, and a later save of the record does not write over it.
fn set_aside(first: &impl FirstCopy, prefix: &str, name: &str, texts: Found, report: &mut Report) {
    for text in [texts.first, texts.second].into_iter().flatten() {
        let aside = format!("{prefix}!aside:{name}:{:08x}", crate::checksum::of(&text));
        if let Err(fault) = first.set(&aside, &text) {
            report.first.get_or_insert(fault);
        }
        let name = name.to_owned();
        report.set_aside.push(SetAside { key: name, text });
    }
}
