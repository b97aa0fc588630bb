//! One row of the list: a night and what was logged for it, or nights that were not logged.

use std::{fmt::Display, rc::Rc};

use chrono::Datelike;
use lull::{
    entry::Entry,
    history::{
        Gap,
        month::Month,
        search::{factor_name, was_there},
    },
    journal::Journal,
    night::Night,
    remedy::Usage,
    sorted::SortedSet,
    text::Text,
};
use yew::prelude::*;

use crate::view::calendar_cell::{said, urge};

/// The most letters of a note that the list shows.
const EXCERPT: usize = 140;

/// A night by both its dates, with its year where that is not tonight's.
fn named(night: Night, current: Night, text: Text) -> String {
    let year = night.morning().year();
    if year == current.evening().year() {
        text.night(night)
    } else {
        text.night_of_year(text.night(night), year)
    }
}

/// Properties of [`NightRow`].
#[derive(Properties)]
pub struct NightRowProps {
    /// The night.
    pub night: Night,
    /// Tonight.
    pub current: Night,
    /// The journal that has it.
    pub journal: Rc<Journal>,
    /// The interface's words.
    pub text: Text,
}

impl PartialEq for NightRowProps {
    fn eq(&self, other: &Self) -> bool {
        (self.night, self.current) == (other.night, other.current)
            && Rc::ptr_eq(&self.journal, &other.journal)
    }
}

/// A logged night. The link is its name, and the whole row takes the tap.
///
/// A component, so that scrolling draws the rows that come and none of those that stay.
#[component]
pub fn NightRow(props: &NightRowProps) -> Html {
    let (night, current, text) = (props.night, props.current, props.text);
    let journal = &props.journal;
    let Some(entry) = journal.entry(night) else {
        return Html::default();
    };
    let name = named(night, current, text);
    let line =
        |words: Option<String>| words.map(|words| html! { <p class="past__line">{ words }</p> });
    html! {
        <>
            { urge(Some(entry)) }
            <div class="past__what">
                <a
                    class="past__night"
                    href={format!("#/night/{night}")}
                    aria-label={text.named_value(&name, said(night, Some(entry), text))}
                >
                    { &name }
                </a>
                if entry.is_late(night) {
                    <p class="past__line">
                        <span class="sign sign--late" aria-hidden="true"></span>{ " " }{ text.history_late() }
                    </p>
                }
                { for line(used(night, journal, text)) }
                { for line(factors(entry, text)) }
                { for line(episodes(entry, text)) }
                { for notes(entry).map(|note| html! { <p class="past__note">{ excerpt(note) }</p> }) }
            </div>
        </>
    }
}

fn used(night: Night, journal: &Journal, text: Text) -> Option<String> {
    let used = journal
        .remedies()
        .filter(|remedy| journal.usage(night, remedy.id) == Usage::Used);
    listed(used.map(|remedy| &remedy.name)).map(|names| text.history_used(names))
}

fn factors(entry: &Entry, text: Text) -> Option<String> {
    let there = entry.factors.iter().filter(|(_, level)| was_there(**level));
    let there = there.map(|(factor, _)| factor_name(factor, text));
    listed(there).map(|names| text.history_factors(names))
}

/// One in full; of more how many, up to how strong, and where.
fn episodes(entry: &Entry, text: Text) -> Option<String> {
    let strongest = entry.episodes.iter().map(|episode| episode.urge).max()?;
    if let [episode] = &entry.episodes[..] {
        let hour = text.hour(episode.started.local().time());
        let urge = episode.urge.points();
        let said = match episode.situation {
            Some(place) => text.episode_item_where(hour, urge, text.situation(place.code())),
            None => text.episode_item(hour, urge),
        };
        return Some(text.history_in_the_moment(said));
    }
    let places: SortedSet<_> = entry
        .episodes
        .iter()
        .filter_map(|episode| episode.situation)
        .collect();
    let count = text.history_episodes(u64::try_from(entry.episodes.len()).unwrap_or(u64::MAX));
    let said = text.history_up_to(count, strongest.points());
    let places = listed(places.iter().map(|place| text.situation(place.code())));
    Some(places.map_or(said.clone(), |places| text.named_value(said, places)))
}

fn listed(words: impl Iterator<Item = impl Display>) -> Option<String> {
    let words: Vec<_> = words.map(|word| word.to_string()).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// The night's note, and those of its episodes.
fn notes(entry: &Entry) -> impl Iterator<Item = &str> {
    let episodes = entry.episodes.iter().map(|episode| episode.note.as_str());
    std::iter::once(entry.note.as_str())
        .chain(episodes)
        .filter(|note| !note.is_empty())
}

/// The beginning of a note, to the end of a word.
fn excerpt(note: &str) -> String {
    let Some((cut, _)) = note.char_indices().nth(EXCERPT) else {
        return note.to_owned();
    };
    let kept = &note[..cut];
    let kept = kept
        .rsplit_once(char::is_whitespace)
        .map_or(kept, |(kept, _)| kept);
    format!("{kept} …")
}

/// Nights that were not logged, with a way to them.
pub fn gap_row(gap: Gap, current: Night, to_month: &Callback<Month>, text: Text) -> Html {
    let (first, last) = (gap.first(), gap.last());
    let count = text.history_gap(gap.nights());
    let name = if first == last {
        text.named_value(count, named(first, current, text))
    } else {
        let (from, to) = (
            text.full_day(first.evening()),
            text.full_day(last.evening()),
        );
        text.named_value(count, text.from_to(from, to))
    };
    if first == last {
        return html! { <a class="past__night" href={format!("#/night/{first}")}>{ name }</a> };
    }
    let to_month = to_month.clone();
    let onclick = Callback::from(move |_| to_month.emit(Month::of(last)));
    html! { <button type="button" class="past__night" {onclick}>{ name }</button> }
}
