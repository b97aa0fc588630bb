//! It is happening now: one more tap keeps the episode, the rest may follow or not.

use lull::{
    episode::{Episode, EpisodeId},
    journal::Change,
    night::Night,
    severity::Severity,
    symptom::Situation,
};
use yew::prelude::*;

use crate::{
    browser::{chance, clock},
    route::Route,
    store::{Store, use_store},
    view::{
        episode_list::situation_name,
        fold::fold,
        severity_scale::{SeverityScale, Size, severity_scale},
    },
};

/// The episode under way.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let journal = store.journal();
    // The episode that this visit logged; the journal has the rest.
    let elsewhere = use_state_eq(|| false);
    let logged = use_state_eq(|| None::<(Night, EpisodeId)>);
    let episode: Option<(Night, Episode)> = (*logged).and_then(|(night, id)| {
        let entry = journal.entry(night)?;
        let episode = entry.episodes.iter().find(|episode| episode.id == id)?;
        Some((night, episode.clone()))
    });
    let rate = {
        let (store, logged, known) = (store.clone(), logged.clone(), episode.clone());
        Callback::from(move |urge: Severity| {
            if let Some((night, known)) = &known {
                let episode = Episode {
                    urge,
                    ..known.clone()
                };
                return store.change(Change::LogEpisode(*night, episode));
            }
            let started = clock::now();
            if let Some(night) = Night::of(started.local(), store.boundary()) {
                let id = EpisodeId::fresh(started.utc_ms(), chance::ten_bytes());
                logged.set(Some((night, id)));
                let episode = Episode::now(id, started, urge);
                store.change(Change::LogEpisode(night, episode));
            }
        })
    };
    let now = SeverityScale {
        name: text.urge_now(),
        value: episode.as_ref().map(|(_, episode)| episode.urge),
        on_choose: rate,
        size: Size::Large,
        is_open: store.takes_changes(),
    };
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.now_question() }</h1>
            </div>
            <section class="card">
                { severity_scale(&now) }
                <p class="ends">
                    <span>{ text.scale_least_now() }</span>
                    <span>{ text.scale_most() }</span>
                </p>
            </section>
            if let Some((night, episode)) = episode {
                { more(&store, night, &episode, &elsewhere) }
            } else {
                <a class="button button--quiet button--wide" href={Route::Tonight.href()}>
                    { text.cancel() }
                </a>
            }
        </>
    }
}

/// The places at the head of their list, where most urges are met sitting or lying still.
const COMMON_PLACES: usize = 5;

/// Where it is, and how it is afterwards: each one tap, none needed.
fn more(store: &Store, night: Night, episode: &Episode, elsewhere: &UseStateHandle<bool>) -> Html {
    let text = store.text();
    let change = |episode: Episode| {
        let store = store.clone();
        Callback::from(move |_| store.change(Change::LogEpisode(night, episode.clone())))
    };
    let place = |&situation: &Situation| {
        let here = episode.situation == Some(situation);
        let onclick = change(Episode {
            situation: (!here).then_some(situation),
            ..episode.clone()
        });
        html! {
            <button
                key={situation.code()}
                type="button"
                class={classes!("chip", here.then_some("chip--used"))}
                aria-pressed={here.to_string()}
                {onclick}
            >
                { situation_name(situation, text) }
            </button>
        }
    };
    // Few enough that what comes after them is still in sight.
    let (common, rest) = Situation::ALL.split_at(COMMON_PLACES);
    let is_rest = episode.situation.is_some_and(|here| rest.contains(&here));
    let others = || html! { <div class="chips">{ for rest.iter().map(place) }</div> };
    let rate_after = {
        let (store, episode) = (store.clone(), episode.clone());
        Callback::from(move |after| {
            let episode = Episode {
                urge_after: Some(after),
                ..episode.clone()
            };
            store.change(Change::LogEpisode(night, episode));
        })
    };
    let after = SeverityScale {
        name: text.urge_after(),
        value: episode.urge_after,
        on_choose: rate_after,
        size: Size::Small,
        is_open: true,
    };
    html! {
        <>
            <section class="card" aria-labelledby="where-title">
                <h2 id="where-title">{ text.now_where() }</h2>
                <div class="chips">{ for common.iter().map(place) }</div>
                if is_rest && !**elsewhere {
                    { others() }
                } else {
                    { fold(text.now_where_else(), elsewhere, others) }
                }
            </section>
            <section class="card">
                <h2>{ text.now_after() }</h2>
                { severity_scale(&after) }
            </section>
            <a class="button button--wide" href={Route::Tonight.href()}>{ text.done() }</a>
        </>
    }
}
