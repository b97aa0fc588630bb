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
    store::{Store, use_store},
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
        Callback::from(move |(typed, is_done): (String, bool)| {
            let journal = Store::latest();
            let known = find(&journal, night, id);
            let started = known.and_then(|known| moved(known, &typed));
            let (Some(known), Some(started)) = (known, started) else {
                return;
            };
            // Half a time typed with the keyboard may belong to another night: the episode goes there
            // when the person has left the field.
            let stays = Night::of(started.local(), store.boundary()) == Some(night);
            if !stays && !is_done {
                return;
            }
            let is_future = started.utc_ms() > clock::now().utc_ms();
            in_future.set(is_future);
            let to = Night::of(started.local(), store.boundary()).filter(|_| !is_future);
            if let Some(to) = to {
                let episode = Episode {
                    started,
                    ..known.clone()
                };
                store.log(Change::LogEpisode(to, episode));
                if to != night {
                    on_moved.emit(to);
                }
            }
        })
    };
    let onchange = on_time.reform(|event: Event| (written_in(event.target()), false));
    let onblur = on_time.reform(|event: FocusEvent| (written_in(event.target()), true));
    html! {
        <div class="episode">
            <label class="time">
                { text.episode_began() }
                <input
                    type="datetime-local"
                    value={written_date_and_time(episode.started.local())}
                    disabled={!store.takes_changes()}
                    {onchange}
                    {onblur}
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

/// When it began, by another time that was typed. What was logged in another zone stays in that zone.
fn moved(episode: &Episode, typed: &str) -> Option<Moment> {
    // The field knows no seconds: leaving it as it is must not cut them off.
    if typed == written_date_and_time(episode.started.local()) {
        return None;
    }
    let local = date_and_time_of(typed)?;
    let here = wall::at(local);
    if here.zone() == episode.started.zone() {
        return Some(here);
    }
    episode.started.at_wall(local)
}
