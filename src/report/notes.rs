//! What did the person write? Their own words, the latest first.

use chrono::Datelike;

use super::{Body, Item, Part, Source, choices::Section, counts::entries};
use crate::{entry::Entry, night::Night, remedy::Answer};

pub(super) fn part(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    let nights = entries(source.journal, source.choices.period).rev();
    let items = nights.filter_map(|(night, entry)| {
        let said = said(source, entry);
        (!said.is_empty()).then(|| Item {
            name: source.night_and_year(night),
            night: Some(night),
            said,
            quiet: Vec::new(),
        })
    });
    let items: Vec<Item> = items.collect();
    (!items.is_empty()).then(|| Part {
        section: Section::Notes,
        heading: text.report_part(Section::Notes.code()),
        body: Body::Items {
            items,
            drawing: None,
        },
        plain: None,
    })
}

impl Source<'_> {
    /// "Mon 23 to Tue 24 Nov 2026".
    pub(super) fn night_and_year(&self, night: Night) -> String {
        let year = night.morning().year();
        self.text.night_of_year(self.text.night(night), year)
    }
}

/// A night's words: its note, its side effects, and what was written of a use or of an urge.
fn said(source: Source<'_>, entry: &Entry) -> Vec<String> {
    let text = source.text;
    let mut said = Vec::new();
    if !entry.note.is_empty() {
        said.push(entry.note.as_str().to_owned());
    }
    if !entry.details.side_effects.is_empty() {
        said.push(text.named_value(text.item_side_effects(), &entry.details.side_effects));
    }
    if let Some(how) = entry.details.monthly.compared {
        said.push(text.named_value(text.item_month(), text.month_compared(how.code())));
    }
    for (change, noticed) in entry.details.monthly.changes.iter() {
        let (question, answer) = (
            text.month_change(change.code()),
            text.month_noticed(noticed.code()),
        );
        said.push(text.two_sentences(question, answer));
    }
    for (remedy, answer) in entry.answers.iter() {
        // What is said of a use stands with its night, so it waits as the use does.
        let remedy = source.journal.remedy(*remedy);
        let remedy = remedy.filter(|remedy| source.stands_beside_nights(remedy));
        if let (Some(remedy), Answer::Used(used)) = (remedy, answer)
            && !used.note.is_empty()
        {
            said.push(text.named_value(&remedy.name, &used.note));
        }
    }
    for episode in &entry.episodes {
        if !episode.note.is_empty() {
            let began = text.hour(episode.started.local().time());
            said.push(text.named_value(began, &episode.note));
        }
    }
    said
}
