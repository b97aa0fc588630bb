//! Which nights speak of this? Words looked for in notes, remedies, factors and places.
//!
//! Capitals and accents do not matter. Every word has to be found, each anywhere in the night; a
//! part of a word is enough. No index is kept: names are looked through once a search, and a night
//! holds little more than a note.

use std::rc::Rc;

use crate::{
    entry::Entry,
    factor::{Factor, Known, Level},
    journal::Journal,
    night::Night,
    remedy::{Answer, RemedyId, Usage},
    symptom::Situation,
    text::Text,
};

/// A search under way, for the nights that speak of all these words; without a word all nights do. Of ten
/// years, all nights at once would make a slow phone stand still.
pub struct Searching {
    journal: Rc<Journal>,
    words: Vec<Wanted>,
    /// Nights that were not looked at yet, the newest last.
    left: Vec<Night>,
    found: Vec<Night>,
    own: String,
}

impl Searching {
    /// Takes the words apart; no night is looked at yet.
    pub fn new(journal: Rc<Journal>, words: &str, text: Text) -> Self {
        let words = folded(words);
        let words = words.split_whitespace();
        Self {
            words: words
                .map(|word| Wanted::new(word, &journal, text))
                .collect(),
            left: journal.nights().map(|(night, _)| night).collect(),
            found: Vec::new(),
            own: String::new(),
            journal,
        }
    }

    /// How many nights were not looked at yet.
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// Looks at some more nights, from the newest on.
    pub fn look(&mut self, most: usize) {
        let from = self.left.len() - most.min(self.left.len());
        let Self {
            journal,
            words,
            left,
            found,
            own,
        } = self;
        let speaks = |night: &Night| {
            journal.entry(*night).is_some_and(|entry| {
                own.clear();
                own_words(entry, own);
                let is_in = |word: &Wanted| word.is_in(journal, *night, entry, own);
                words.iter().all(is_in)
            })
        };
        found.extend(left.drain(from..).rev().filter(speaks));
    }

    /// What was found so far, newest first.
    pub fn found(self) -> Vec<Night> {
        self.found
    }
}

/// Whether a factor was there; "no" is not spoken of.
pub fn was_there(level: Level) -> bool {
    level != Level::No
}

/// What a factor is called.
pub fn factor_name(factor: &Factor, text: Text) -> String {
    match factor {
        Factor::Known(known) => text.factor_word(known.code()),
        Factor::Own(tag) => tag.as_str().to_owned(),
    }
}

/// One word, and what the app has names for that it fits.
struct Wanted {
    word: String,
    remedies: Vec<RemedyId>,
    factors: Vec<Known>,
    situations: Vec<Situation>,
}

impl Wanted {
    fn new(word: &str, journal: &Journal, text: Text) -> Self {
        let fits = |name: &str| folded(name).contains(word);
        let remedies = journal
            .remedies()
            .filter(|remedy| fits(remedy.name.as_str()));
        let factors = Known::ALL.iter().copied();
        let situations = Situation::ALL.iter().copied();
        Self {
            remedies: remedies.map(|remedy| remedy.id).collect(),
            factors: factors
                .filter(|known| fits(&text.factor_word(known.code())))
                .collect(),
            situations: situations
                .filter(|situation| fits(&text.situation(situation.code())))
                .collect(),
            word: word.to_owned(),
        }
    }

    fn is_in(&self, journal: &Journal, night: Night, entry: &Entry, own_words: &str) -> bool {
        let used = |id: &RemedyId| {
            journal.usage(night, *id) == Usage::Used
                || entry
                    .episodes
                    .iter()
                    .any(|episode| episode.tried.contains(id))
        };
        let there = |known: &Known| {
            let level = entry.factors.get(&Factor::Known(*known));
            level.is_some_and(|level| was_there(*level))
        };
        own_words.contains(&self.word)
            || self.remedies.iter().any(used)
            || self.factors.iter().any(there)
            || entry.episodes.iter().any(|episode| {
                let place = episode.situation.as_ref();
                place.is_some_and(|place| self.situations.contains(place))
            })
    }
}

/// What the person wrote about a night, folded, a line each.
fn own_words(entry: &Entry, into: &mut String) {
    let mut add = |words: &str| {
        if !words.is_empty() {
            fold(words, into);
            into.push('\n');
        }
    };
    add(entry.note.as_str());
    add(entry.details.side_effects.as_str());
    for episode in &entry.episodes {
        add(episode.note.as_str());
    }
    for (factor, level) in entry.factors.iter() {
        if let Factor::Own(tag) = factor
            && was_there(*level)
        {
            add(tag.as_str());
        }
    }
    for (_, answer) in entry.answers.iter() {
        if let Answer::Used(used) = answer {
            add(used.amount.as_str());
            add(used.note.as_str());
        }
    }
}

fn folded(words: &str) -> String {
    let mut into = String::new();
    fold(words, &mut into);
    into
}

/// Small letters without accents, for the letters of Europe; others stay as they are.
fn fold(words: &str, into: &mut String) {
    for letter in words.chars() {
        if letter.is_ascii() {
            into.push(letter.to_ascii_lowercase());
        } else {
            letter.to_lowercase().for_each(|small| bare(small, into));
        }
    }
}

/// A small letter without its accent; an accent that stands by itself is left out.
fn bare(letter: char, into: &mut String) {
    let plain = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '’' => '\'',
        '\u{300}'..='\u{36f}' => return,
        'ß' => return into.push_str("ss"),
        'æ' => return into.push_str("ae"),
        'œ' => return into.push_str("oe"),
        other => other,
    };
    into.push(plain);
}

#[cfg(test)]
mod tests;
