//! Opening: both copies are read, and each record's newer whole copy holds. The latest records come
//! first, so that ten years are no reason to wait; the earlier ones follow in stretches.

use super::{
    Fault, FirstCopy, SecondCopy, Stored,
    record::{Stamp, is_before, is_newer},
    redo,
    room::room_of,
};
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
    /// Records that the first copy lacked, or held in an older state or damaged.
    pub healed_first: usize,
    /// Records that the second copy lacked, or held in an older state or damaged.
    pub healed_second: usize,
    /// Damaged texts that no whole copy makes good; their bytes are kept aside.
    pub set_aside: Vec<SetAside>,
    /// Whole texts that are not shown, because a newer one was saved while their copy could not be
    /// read; they are kept aside.
    pub forked: Vec<SetAside>,
    /// Records that a newer version wrote in a form of its own: they are not given, and stay as they are.
    pub newer: usize,
    /// Why the first copy could not be read or mended.
    pub first: Option<Fault>,
    /// Why the second copy could not be read or mended.
    pub second: Option<Fault>,
}

/// A record's text, kept aside untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The record's key.
    pub key: String,
    /// Its bytes, or what is left of them.
    pub text: String,
}

impl SetAside {
    pub(super) fn of(name: &str, text: &str) -> Self {
        let (key, text) = (name.to_owned(), text.to_owned());
        Self { key, text }
    }

    /// A key of its own, named by the bytes: opening twice does not pile it up, and a later save of
    /// the record does not write over it.
    pub(super) fn kept_under(&self) -> String {
        let Self { key, text } = self;
        format!("!aside:{key}:{:08x}", crate::checksum::of(text))
    }
}

/// A stretch of keys behind the journal's prefix: from the first up to the second, without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    from: String,
    before: String,
}

/// How many records are read at once: few enough that a slow phone answers a touch in between.
const AT_ONCE: usize = 80;

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
    /// Whether a newer version wrote either of them.
    fn is_newer(&self, name: &str) -> bool {
        let mut texts = self.first.iter().chain(&self.second);
        texts.any(|text| is_newer(name, text))
    }

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

/// What the first copy shows before its texts are read.
#[derive(Debug)]
pub(super) struct Names {
    /// The journal's keys without the prefix, or why they could not be listed.
    pub keys: Result<Vec<String>, Fault>,
    /// What was found damaged in an interrupted change.
    pub set_aside: Vec<SetAside>,
}

/// Carries out what was interrupted, and lists the journal's keys in the first copy. Keys of the
/// journal begin with `prefix`; behind it, `!` marks the keeper's own keys.
pub(super) fn names(first: &impl FirstCopy, prefix: &str) -> Names {
    let mut set_aside = Vec::new();
    let keys = redo::finish(first, prefix).and_then(|found| {
        set_aside = found;
        let keys = first.keys()?;
        let names = keys.iter().filter_map(|key| key.strip_prefix(prefix));
        let names = names.filter(|name| !name.starts_with('!'));
        Ok(names.map(str::to_owned).collect())
    });
    Names { keys, set_aside }
}

/// Both copies of a stretch, read and made to agree.
pub(super) struct Agreed {
    pub opened: Opened,
    pub newest: SortedMap<String, Stamp>,
    /// Whether one of the copies could not be read.
    pub is_blind: bool,
    /// What the stretch takes in the first copy.
    pub room: usize,
}

/// What stands in both copies, but for what a newer version wrote.
struct Both {
    found: SortedMap<String, Found>,
    report: Report,
    room: usize,
}

async fn read_both(
    first: &impl FirstCopy,
    second: &impl SecondCopy,
    prefix: &str,
    names: &Result<Vec<String>, Fault>,
    stretch: &Stretch,
) -> Both {
    let mut report = Report::default();
    let mut found: SortedMap<String, Found> = SortedMap::default();
    let mut room = 0;
    match read_first(first, prefix, names, stretch) {
        Ok(texts) => {
            for (name, text) in texts {
                room += prefix.len() + room_of(&name) + room_of(&text);
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
    let all = found.len();
    let is_ours = |(name, texts): &(String, Found)| !texts.is_newer(name);
    let found: SortedMap<_, _> = found.into_iter().filter(is_ours).collect();
    report.newer = all - found.len();
    Both {
        found,
        report,
        room,
    }
}

/// Makes the two copies of a stretch agree. `names` are the journal's keys in the first copy.
pub(super) async fn agree(
    first: &impl FirstCopy,
    second: &impl SecondCopy,
    prefix: &str,
    names: &Result<Vec<String>, Fault>,
    stretch: &Stretch,
) -> Agreed {
    let Both {
        found,
        mut report,
        room,
    } = read_both(first, second, prefix, names, stretch).await;
    let bound = |name: &str| format!("{prefix}{name}");
    let is_blind = report.first.is_some() || report.second.is_some();
    let mut newest = SortedMap::default();
    let mut records = Vec::new();
    let mut for_second = Vec::new();
    for (name, texts) in found {
        let (in_first, in_second) = texts.whole(&name);
        let agree = in_first.is_some() && in_first == in_second;
        // Of two alike in revision the second is the one of which "Saved" was said.
        let (best, other) = match (in_first, in_second) {
            (Some(a), Some(b)) if a.revision > b.revision => (Some(a), Some(b)),
            (a, Some(b)) => (Some(b), a),
            (a, None) => (a, None),
        };
        if !agree {
            let mut aside = |text: &str| {
                let aside = SetAside::of(&name, text);
                let key = bound(&aside.kept_under());
                if let Err(fault) = first.set(&key, text) {
                    report.first.get_or_insert(fault);
                }
                for_second.push((key, text.to_owned()));
                aside
            };
            for text in [&texts.first, &texts.second].into_iter().flatten() {
                let is_whole = |stored: &Stored| stored.pack(&name) == *text;
                if best.as_ref().is_some_and(is_whole) {
                } else if other.as_ref().is_some_and(is_whole) {
                    if is_fork_of(best.as_ref(), other.as_ref()) {
                        report.forked.push(aside(text));
                    }
                } else if !is_older(text, best.as_ref()) {
                    report.set_aside.push(aside(text));
                }
            }
        }
        let Some(best) = best else { continue };
        let mut text = None;
        if !agree {
            let text = text.insert(best.pack(&name));
            let stands = texts.first.as_ref();
            // Another tab may have saved since this was read.
            let is_as_read = || {
                first
                    .get(&bound(&name))
                    .is_ok_and(|now| now.as_ref() == stands)
            };
            if report.first.is_none() && stands != Some(&*text) && is_as_read() {
                match first.set(&bound(&name), text) {
                    Ok(()) => report.healed_first += 1,
                    Err(fault) => report.first = Some(fault),
                }
            }
            if texts.second.as_ref() != Some(&*text) {
                report.healed_second += 1;
                for_second.push((bound(&name), text.clone()));
            }
        }
        let text = if agree { texts.first } else { text };
        newest.extend(text.and_then(|text| Some((name.clone(), Stamp::shown(&text)?))));
        if !best.body.is_empty() {
            records.push((name, best.body));
        }
    }
    if is_blind && report.second.is_some() {
        report.healed_second = 0;
    } else if !for_second.is_empty() {
        let may_go = |key: &str, stands: &str| {
            let name = key.strip_prefix(prefix).unwrap_or(key);
            let read = newest
                .get(&name.to_owned())
                .map(|best: &Stamp| best.revision);
            let is_past = |stands: Stored| Some(stands.revision) <= read;
            !is_newer(name, stands) && Stored::unpack(name, stands).map_or(true, is_past)
        };
        match second.put(&for_second, &may_go).await {
            Ok(newer) if newer.is_empty() => {}
            // Another tab has saved since this was read, and will heal it in its turn.
            Ok(_) => report.healed_second = 0,
            Err(fault) => {
                report.healed_second = 0;
                report.second = Some(fault);
            }
        }
    }
    let opened = Opened {
        records,
        report,
        earlier: vec![],
    };
    Agreed {
        opened,
        newest,
        is_blind,
        room,
    }
}

fn is_fork_of(best: Option<&Stored>, other: Option<&Stored>) -> bool {
    let (Some(best), Some(other)) = (best, other) else {
        return false;
    };
    best.body != other.body && !is_before(other.revision, best.revision)
}

/// Whether a damaged text shows that the whole one is newer, and so makes it good.
fn is_older(damaged: &str, best: Option<&Stored>) -> bool {
    let shown = Stamp::shown(damaged);
    best.zip(shown)
        .is_some_and(|(best, shown)| shown.revision <= best.revision)
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
