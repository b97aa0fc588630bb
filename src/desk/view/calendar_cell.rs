//! One night in the calendar: its number, how strong it was, and what else there is.

use chrono::Datelike;
use lull::{entry::Entry, night::Night, text::Text};
use yew::prelude::*;

/// The element's name in the page, for the focus.
pub fn cell_id(night: Night) -> String {
    format!("night-{night}")
}

/// What was logged, in words: "6, 1 urge in the moment" or "not logged".
pub fn said(night: Night, entry: Option<&Entry>, text: Text) -> String {
    let Some(entry) = entry else {
        return text.history_not_logged().to_owned();
    };
    let worst = entry.worst().map(|worst| worst.points().to_string());
    let mut said = vec![worst.unwrap_or_else(|| text.history_not_rated().to_owned())];
    let episodes = u64::try_from(entry.episodes.len()).unwrap_or(u64::MAX);
    if episodes > 0 {
        said.push(text.history_episodes(episodes));
    }
    if !entry.note.is_empty() {
        said.push(text.history_note().to_owned());
    }
    if entry.is_late(night) {
        said.push(text.history_late().to_owned());
    }
    said.join(", ")
}

/// A night that can be opened; the one that Tab reaches is `at`.
pub fn calendar_cell(
    night: Night,
    entry: Option<&Entry>,
    (is_at, is_current): (bool, bool),
    text: Text,
) -> Html {
    let name = text.named_value(text.night(night), said(night, entry, text));
    html! {
        <a
            id={cell_id(night)}
            class="calendar__night"
            href={format!("#/night/{night}")}
            aria-current={is_current.then_some("date")}
            tabindex={if is_at { "0" } else { "-1" }}
        >
            <span class="spoken">{ name }</span>
            <span class="calendar__day" aria-hidden="true">{ night.evening().day() }</span>
            { urge(entry) }
            <span class="calendar__marks">{ for marks(night, entry) }</span>
        </a>
    }
}

/// The worst urge as a shaded number; a night without one is open, never a 0.
pub fn urge(entry: Option<&Entry>) -> Html {
    match entry.and_then(Entry::worst) {
        Some(worst) => {
            let points = worst.points();
            html! {
                <span class={classes!("urge", format!("severity-{points}"))} aria-hidden="true">
                    { points }
                </span>
            }
        }
        None => html! { <span class="urge urge--open" aria-hidden="true"></span> },
    }
}

fn marks(night: Night, entry: Option<&Entry>) -> Vec<Html> {
    let Some(entry) = entry else {
        return Vec::new();
    };
    let there = [
        (!entry.episodes.is_empty(), Sign::Episode),
        (!entry.note.is_empty(), Sign::Note),
        (entry.is_late(night), Sign::Late),
    ];
    let there = there.into_iter().filter(|(is_there, _)| *is_there);
    there.map(|(_, sign)| mark(sign)).collect()
}

#[derive(Clone, Copy)]
enum Sign {
    Episode,
    Note,
    Late,
}

/// Each sign has a shape of its own.
fn mark(sign: Sign) -> Html {
    let class = match sign {
        Sign::Episode => "sign sign--episode",
        Sign::Note => "sign sign--note",
        Sign::Late => "sign sign--late",
    };
    html! { <span {class} aria-hidden="true"></span> }
}

/// What the signs mean. The cells say the same in words, so this is only for the eye.
pub fn calendar_key(text: Text) -> Html {
    let signs = [
        (Sign::Episode, text.history_key_episode()),
        (Sign::Note, text.history_key_note()),
        (Sign::Late, text.history_key_late()),
    ];
    html! {
        <ul class="calendar__key" aria-hidden="true">
            <li><span class="urge urge--open"></span>{ text.history_key_open() }</li>
            { for signs.map(|(sign, words)| html! { <li>{ mark(sign) }{ words }</li> }) }
        </ul>
    }
}
