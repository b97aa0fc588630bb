//! Where, when and with what did it come? Counts of what was said, and of how many nights it was.

use std::collections::BTreeMap;

use chrono::Timelike;

use super::{
    Body, Part, Source, Table,
    choices::Section,
    counts::{Spread, entries},
};
use crate::{
    entry::{Entry, FirstSymptom},
    episode::Episode,
    factor::{Factor, Level},
    symptom::SleepJerks,
};

/// The day in quarters, each from this hour on.
const QUARTERS: [u32; 4] = [6, 12, 18, 0];

pub(super) fn part(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let nights: Vec<&Entry> = entries(source.journal, source.choices.period)
        .map(|(_, entry)| entry)
        .collect();
    let episodes: Vec<&Episode> = nights.iter().flat_map(|entry| &entry.episodes).collect();
    let pairs = [
        body(source, &nights).map(|said| (text.report_where_body().to_owned(), said)),
        places(source, &episodes).map(|said| (text.report_where_places().to_owned(), said)),
        hours(source, &episodes).map(|said| (text.report_where_hours().to_owned(), said)),
        relief(source, &episodes).map(|said| (text.report_where_relief().to_owned(), said)),
        jerks(source, &nights).map(|said| (text.report_where_jerks().to_owned(), said)),
        began(source, &nights).map(|said| (text.report_where_began().to_owned(), said)),
    ];
    let table = Table::of_pairs(pairs.into_iter().flatten().collect())?;
    Some(Part {
        section: Section::Places,
        heading: text.report_part(Section::Places.code()),
        body: Body::Table(table),
        plain: None,
    })
}

/// "calves 40, thighs 12 (of 45 nights)", the most frequent first.
fn body(source: Source<'_>, nights: &[&Entry]) -> Option<String> {
    let text = source.text;
    let said = nights.iter().map(|entry| &entry.details.body);
    let said: Vec<_> = said.filter(|body| !body.is_empty()).collect();
    let parts = said.iter().flat_map(|body| body.iter());
    let counted = counted(parts.map(|(part, _)| text.body_part(part.code())));
    joined(source, counted).map(|parts| text.report_counted(parts, said.len() as u64))
}

/// "cinema 4 (up to 7), sofa 6 (up to 5)".
fn places(source: Source<'_>, episodes: &[&Episode]) -> Option<String> {
    let text = source.text;
    let mut urges: BTreeMap<_, Vec<u16>> = BTreeMap::new();
    for episode in episodes {
        if let Some(situation) = episode.situation {
            let urge = u16::from(episode.urge.points());
            urges.entry(situation).or_default().push(urge);
        }
    }
    let noted: usize = urges.values().map(Vec::len).sum();
    let mut urges: Vec<_> = urges.into_iter().collect();
    urges.sort_by_key(|(situation, urges)| (std::cmp::Reverse(urges.len()), *situation));
    let mut places: Vec<String> = urges
        .into_iter()
        .filter_map(|(situation, urges)| {
            let count = urges.len();
            let spread = Spread::of(urges)?;
            let place = text.situations_place(situation.code());
            Some(text.report_place(place, count, spread.highest))
        })
        .collect();
    if episodes.len() > noted {
        places.push(text.report_count(text.situations_not_said(), episodes.len() - noted));
    }
    (!places.is_empty()).then(|| places.join(text.report_comma()))
}

/// Episodes by the clock on the wall, from the morning on.
fn hours(source: Source<'_>, episodes: &[&Episode]) -> Option<String> {
    let text = source.text;
    let quarter = |episode: &&Episode| episode.started.local().hour() / 6 * 6;
    let parts = QUARTERS.map(|first| {
        let count = episodes.iter().filter(|episode| quarter(episode) == first);
        let hours = text.report_hours(format!("{first:02}"), format!("{:02}", first + 6));
        (hours, count.count())
    });
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    joined(source, parts.collect())
}

fn relief(source: Source<'_>, episodes: &[&Episode]) -> Option<String> {
    let text = source.text;
    let said = episodes.iter().filter_map(|episode| episode.relief);
    joined(
        source,
        counted(said.map(|relief| text.relief(relief.code()))),
    )
}

fn jerks(source: Source<'_>, nights: &[&Entry]) -> Option<String> {
    let text = source.text;
    let said = nights.iter().filter_map(|entry| entry.details.sleep_jerks);
    let said: Vec<SleepJerks> = said.collect();
    let parts = counted(said.iter().map(|jerks| text.sleep_jerks(jerks.code())));
    joined(source, parts).map(|parts| text.report_counted(parts, said.len() as u64))
}

/// Nights without any symptom, and those with symptoms all day, which no time of beginning tells.
fn began(source: Source<'_>, nights: &[&Entry]) -> Option<String> {
    let text = source.text;
    let count = |wanted: FirstSymptom| {
        let said = nights
            .iter()
            .filter_map(|entry| entry.details.first_symptom);
        said.filter(|first| *first == wanted).count()
    };
    let parts = [
        (text.first_symptom_none(), count(FirstSymptom::None)),
        (text.first_symptom_all_day(), count(FirstSymptom::AllDay)),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    joined(
        source,
        parts
            .map(|(name, count)| (name.to_owned(), count))
            .collect(),
    )
}

/// What else was there, on how many of the nights of which it was said.
pub(super) fn factors(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let mut counts: BTreeMap<&Factor, (u32, u32)> = BTreeMap::new();
    for (_, entry) in entries(source.journal, source.choices.period) {
        for (factor, level) in entry.factors.iter() {
            let (there, said) = counts.entry(factor).or_default();
            *there += u32::from(*level != Level::No);
            *said += 1;
        }
    }
    let there = counts.into_iter().filter(|(_, (there, _))| *there > 0);
    let pairs = there.map(|(factor, (there, said))| {
        let name = match factor {
            Factor::Known(known) => text.factor_word(known.code()),
            Factor::Own(tag) => tag.as_str().to_owned(),
        };
        (name, text.report_factor_nights(there, u64::from(said)))
    });
    let table = Table::of_pairs(pairs.collect())?;
    Some(Part {
        section: Section::Factors,
        heading: text.report_part(Section::Factors.code()),
        body: Body::Table(table),
        plain: Some(text.report_factors_plain().to_owned()),
    })
}

/// How often each word was said, the most frequent first and then in the order of the domain.
fn counted(words: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for word in words {
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

fn joined(source: Source<'_>, counts: Vec<(String, usize)>) -> Option<String> {
    let text = source.text;
    let words = counts.into_iter();
    let words: Vec<String> = words
        .map(|(word, count)| text.report_count(word, count))
        .collect();
    (!words.is_empty()).then(|| words.join(text.report_comma()))
}
