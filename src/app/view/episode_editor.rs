//! Everything an episode can hold, each field kept as it is said.

use lull::{
    episode::{Episode, EpisodeId},
    journal::{Change, Journal},
    moment::Moment,
    night::Night,
};
use yew::prelude::*;

use crate::{
    browser::{clock, wall},
    store::use_store,
    view::{
        draft_field::written_in,
        episode_items::Opened,
        wall_time::{date_and_time_of, written_date_and_time},
    },
};

/// Properties of [`EpisodeEditor`].
#[derive(Properties, PartialEq)]
pub struct EpisodeEditorProps {
    /// The night that holds it.
    pub night: Night,
    /// The episode.
    pub id: EpisodeId,
    /// A new time took it to another night.
    pub on_moved: Callback<Night>,
}

/// The episode, open.
#[component]
pub fn EpisodeEditor(props: &EpisodeEditorProps) -> Html {
    let store = use_store();
    let text = store.text();
    let in_future = use_state_eq(|| false);
    let night = props.night;
    let journal = store.journal();
    let episode = journal
        .entry(night)
        .and_then(|entry| entry.episodes.iter().find(|known| known.id == props.id));
    let Some(episode) = episode else {
        return Html::default();
    };
    let open = Opened {
        store: &store,
        night,
        episode,
    };
    let on_time = {
        let (store, in_future) = (store.clone(), in_future.clone());
        let (id, on_moved) = (props.id, props.on_moved.clone());
        Callback::from(move |event: Event| {
            let journal = store.latest();
            let known = find(&journal, night, id);
            let started = known.and_then(|known| moved(known, &written_in(event.target())));
            let (Some(known), Some(started)) = (known, started) else {
                return;
            };
            let is_future = started.utc_ms() > clock::now().utc_ms();
            in_future.set(is_future);
            let to = Night::of(started.local(), store.boundary()).filter(|_| !is_future);
            if let Some(to) = to {
                let episode = Episode {
                    started,
                    ..known.clone()
                };
                store.change(Change::LogEpisode(to, episode));
                if to != night {
                    on_moved.emit(to);
                }
            }
        })
    };
    html! {
        <div class="episode">
            <label class="time">
                { text.episode_began() }
                <input
                    type="datetime-local"
                    value={written_date_and_time(episode.started.local())}
                    disabled={!store.takes_changes()}
                    onchange={on_time}
                />
            </label>
            if *in_future {
                <p class="wrong" role="alert">{ text.episode_in_future() }</p>
            }
            { open.urge() }
            { open.situation() }
            { open.numbers() }
            { open.feel() }
            { open.moving() }
            { open.tried() }
            { open.note() }
        </div>
    }
}

/// An episode of a night.
pub fn find(journal: &Journal, night: Night, id: EpisodeId) -> Option<&Episode> {
    let episodes = &journal.entry(night)?.episodes;
    episodes.iter().find(|known| known.id == id)
}

/// When it began, by a time that was typed. What was logged in another zone stays in that zone.
fn moved(episode: &Episode, typed: &str) -> Option<Moment> {
    let local = date_and_time_of(typed)?;
    let here = wall::at(local);
    if here.zone() == episode.started.zone() {
        return Some(here);
    }
    episode.started.at_wall(local)
}
