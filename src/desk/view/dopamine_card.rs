//! What is known of dopamine medicines over the years, for whoever has one on their list: always the same
//! words, whatever the nights say.

use lull::{library::Entry, text::Text};
use yew::prelude::*;

use crate::view::sources::sources;

/// The library's entry about medicines of this kind.
const KIND: &str = "rx_dopamine";

/// Whether an entry is that about dopamine medicines.
pub fn is_dopamine(entry: &Entry) -> bool {
    entry.id.code() == KIND
}

/// The card; nothing beside any other remedy.
pub fn dopamine_card(entry: Option<&'static Entry>, text: Text) -> Html {
    let Some(entry) = entry.filter(|entry| is_dopamine(entry)) else {
        return Html::default();
    };
    html! {
        <section class="card" aria-labelledby="dopamine-title">
            <h2 id="dopamine-title">{ text.dopamine_title() }</h2>
            <p>{ text.dopamine_what() }</p>
            <ul class="cautions">
                <li>{ text.dopamine_earlier() }</li>
                <li>{ text.dopamine_faster() }</li>
                <li>{ text.dopamine_stronger() }</li>
                <li>{ text.dopamine_shorter() }</li>
            </ul>
            <p>{ text.dopamine_urges() }</p>
            <p><strong>{ text.dopamine_tell() }</strong></p>
            <a class="way" href="#/patterns">{ text.dopamine_times() }</a>
            { sources(entry.sources, text) }
        </section>
    }
}
