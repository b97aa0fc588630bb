//! The episodes of a night.

use lull::{journal::Change, night::Night, symptom::Situation, text::Text};
use yew::prelude::*;

use crate::store::Store;

/// Each with its hour and number, and a way to take it out.
pub fn episode_list(store: &Store, night: Night) -> Html {
    let text = store.text();
    let journal = store.journal();
    let Some(entry) = journal
        .entry(night)
        .filter(|entry| !entry.episodes.is_empty())
    else {
        return Html::default();
    };
    let items = entry.episodes.iter().map(|episode| {
        let hour = text.hour(episode.started.local().time());
        let words = match episode.situation {
            Some(situation) => text.episode_item_where(
                &hour,
                episode.urge.points(),
                situation_name(situation, text),
            ),
            None => text.episode_item(&hour, episode.urge.points()),
        };
        let (store, id) = (store.clone(), episode.id);
        let onclick = Callback::from(move |_| store.change(Change::RemoveEpisode(night, id)));
        html! {
            <li key={id.uuid().to_string()}>
                <span>{ words }</span>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label={text.episode_remove_named(&hour)}
                    {onclick}
                >
                    { text.episode_remove() }
                </button>
            </li>
        }
    });
    html! {
        <section class="card" aria-labelledby="episodes-title">
            <h2 id="episodes-title">{ text.episodes_title() }</h2>
            <ul class="episodes">{ for items }</ul>
        </section>
    }
}

/// Where it was, as the person would say.
pub fn situation_name(situation: Situation, text: Text) -> String {
    text.situation(situation.code())
}
