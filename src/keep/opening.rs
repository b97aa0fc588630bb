//! Opening: both copies are read, and each record's newer whole copy holds. The latest records come
//! first, so that ten years are no reason to wait; the earlier ones follow in stretches.

use super::{Fault, FirstCopy, SecondCopy, Stored, redo};
use crate::sorted::SortedMap;

/// What was found on opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The records that are there, key and body, without those taken out.
    pub records: Vec<(String, String)>,
    /// What had to be mended and what could not be.
    pub report: Report,
    /// What is still to be read, the last of it first.
    pub earlier: Vec<Stretch>,
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

/// A stretch of keys behind the journal's prefix: from the first up to the second, without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    from: String,
    before: String,
}

/// How many records are read at once: few enough that a slow phone answers a touch in between.
const AT_ONCE: usize = 200;

impl Stretch {
    /// From this key to the last one there can be.
    pub(super) fn since(from: &str) -> Self {
        Self {
            from: from.to_owned(),
            before: "\u{ffff}".to_owned(),
        }
    }

    /// What lies before this stretch, in stretches of a fair length, the last of them first. `names`
    /// are the keys that are known; keys that only the other copy holds lie in a stretch as well.
    pub(super) fn earlier(&self, mut names: Vec<&str>) -> Vec<Self> {
        names.retain(|name| *name < self.from.as_str());
        names.sort_unstable();
        let mut stretches = Vec::new();
        let mut before = self.from.clone();
        while !before.is_empty() {
            let rest = names.len().saturating_sub(AT_ONCE);
            let from = if rest == 0 { "" } else { names[rest] };
            names.truncate(rest);
            let next = std::mem::replace(&mut before, from.to_owned());
            stretches.push(Self {
                from: from.to_owned(),
                before: next,
            });
        }
        stretches
    }

    fn holds(&self, name: &str) -> bool {
        self.from.as_str() <= name && name < self.before.as_str()
    }
}

/// The stored texts of one key.
#[derive(Default)]
struct Found {
    first: Option<String>,
    second: Option<String>,
}

impl Found {
    /// Which of the two is whole.
    fn whole(&self, name: &str) -> (Option<Stored>, Option<Stored>) {
        if let (Some(first), Some(second)) = (&self.first, &self.second)
            && first == second
            && let Ok(stored) = Stored::unpack_agreed(first)
        {
            return (Some(stored.clone()), Some(stored));
        }
        let whole = |text: &Option<String>| Stored::unpack(name, text.as_ref()?).ok();
        (whole(&self.first), whole(&self.second))
    }
}

/// Both copies of a stretch, read and made to agree.
pub(super) struct Agreed {
    pub opened: Opened,
    pub newest: SortedMap<String, Stored>,
}

/// Carries out what was interrupted, and lists the journal's keys in the first copy. Keys of the
/// journal begin with `prefix`; behind it, `!` marks the keeper's own keys.
pub(super) fn names(first: &impl FirstCopy, prefix: &str) -> Result<Vec<String>, Fault> {
    redo::finish(first, &format!("{prefix}!redo"))?;
    let keys = first.keys()?;
    let names = keys.iter().filter_map(|key| key.strip_prefix(prefix));
    let names = names.filter(|name| !name.starts_with('!'));
    Ok(names.map(str::to_owned).collect())
}

/// Makes the two copies of a stretch agree. `names` are the journal's keys in the first copy.
pub(super) async fn agree(
    first: &impl FirstCopy,
    second: &impl SecondCopy,
    prefix: &str,
    names: &Result<Vec<String>, Fault>,
    stretch: &Stretch,
) -> Agreed {
    let mut report = Report::default();
    let mut found: SortedMap<String, Found> = SortedMap::default();
    match read_first(first, prefix, names, stretch) {
        Ok(texts) => {
            for (name, text) in texts {
                found.get_or_default(name).first = Some(text);
            }
        }
        Err(fault) => report.first = Some(fault),
    }
    let bound = |name: &str| format!("{prefix}{name}");
    match second
        .between(&bound(&stretch.from), &bound(&stretch.before))
        .await
    {
        Ok(texts) => {
            for (key, text) in texts {
                let name = key.strip_prefix(prefix);
                if let Some(name) = name.filter(|name| !name.starts_with('!')) {
                    found.get_or_default(name.to_owned()).second = Some(text);
                }
            }
        }
        Err(fault) => report.second = Some(fault),
    }
    let mut newest = SortedMap::default();
    let mut for_second = Vec::new();
    for (name, texts) in found {
        let (in_first, in_second) = texts.whole(&name);
        let first_is_best = match (&in_first, &in_second) {
            (Some(a), Some(b)) => a.age() >= b.age(),
            (a, _) => a.is_some(),
        };
        let agree = in_first == in_second;
        let best = if first_is_best { in_first } else { in_second };
        let Some(best) = best else {
            set_aside(first, prefix, &name, texts, &mut report);
            continue;
        };
        if !agree {
            let text = best.pack(&name);
            if report.first.is_none() && texts.first.as_ref() != Some(&text) {
                match first.set(&bound(&name), &text) {
                    Ok(()) => report.healed_first += 1,
                    Err(fault) => report.first = Some(fault),
                }
            }
            if report.second.is_none() && texts.second.as_ref() != Some(&text) {
                for_second.push((bound(&name), text));
            }
        }
        newest.insert(name, best);
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
    let opened = Opened {
        records,
        report,
        earlier: vec![],
    };
    Agreed { opened, newest }
}

fn read_first(
    first: &impl FirstCopy,
    prefix: &str,
    names: &Result<Vec<String>, Fault>,
    stretch: &Stretch,
) -> Result<Vec<(String, String)>, Fault> {
    let names = names.as_ref().map_err(Fault::clone)?;
    let mut texts = Vec::new();
    for name in names.iter().filter(|name| stretch.holds(name)) {
        if let Some(text) = first.get(&format!("{prefix}{name}"))? {
            texts.push((name.clone(), text));
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
