//! It is happening now: one more tap keeps the episode, the rest may follow or not.

use lull::{
    episode::{Episode, EpisodeId},
    journal::{Change, Journal},
    night::Night,
    severity::Severity,
    symptom::Situation,
};
use yew::prelude::*;

use crate::{
    browser::{address, chance, clock},
    route::Route,
    store::Store,
    view::{
        fold::fold,
        severity_scale::{SeverityScale, severity_scale},
    },
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The journal, and what is done to it.
    pub store: Store,
    /// When the episode began that was logged before a reload.
    pub logged: Option<i64>,
}

/// The episode under way.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = &props.store;
    let text = store.text();
    let journal = store.journal();
    let elsewhere = use_state_eq(|| false);
    // The episode that was logged here; the journal has the rest.
    let logged = use_state_eq(|| props.logged);
    let episode = logged.and_then(|started| begun_at(&journal, started));
    let rate = {
        let (store, logged, known) = (store.clone(), logged.clone(), episode.clone());
        Callback::from(move |urge: Severity| {
            if let Some((night, known)) = &known {
                let episode = Episode {
                    urge,
                    ..known.clone()
                };
                return store.log(Change::LogEpisode(*night, episode));
            }
            let started = clock::now();
            if let Some(night) = Night::of(started.local(), store.boundary()) {
                let began = started.utc_ms();
                let id = EpisodeId::fresh(began, chance::ten_bytes());
                logged.set(Some(began));
                // A reload finds it again.
                address::keep(&Route::Now(Some(began)).href());
                let episode = Episode::now(id, started, urge);
                store.log(Change::LogEpisode(night, episode));
            }
        })
    };
    let now = SeverityScale {
        name: text.urge_now(),
        value: episode.as_ref().map(|(_, episode)| episode.urge),
        on_choose: rate,
        is_large: true,
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
                { more(store, night, &episode, &elsewhere) }
            } else {
                <a class="button button--quiet button--wide" href={Route::Tonight.href()}>
                    { text.cancel() }
                </a>
            }
        </>
    }
}

/// The latest nights in which an episode of this visit can be.
const NIGHTS: usize = 3;

fn begun_at(journal: &Journal, utc_ms: i64) -> Option<(Night, Episode)> {
    let mut episodes = journal
        .nights()
        .rev()
        .take(NIGHTS)
        .flat_map(|(night, entry)| {
            let episodes = entry.episodes.iter();
            episodes.map(move |episode| (night, episode))
        });
    let (night, episode) = episodes.find(|(_, episode)| episode.started.utc_ms() == utc_ms)?;
    Some((night, episode.clone()))
}

/// The places at the head of their list, where most urges are met sitting or lying still.
const COMMON_PLACES: usize = 5;

/// Where it is, and how it is afterwards: each one tap, none needed.
fn more(store: &Store, night: Night, episode: &Episode, elsewhere: &UseStateHandle<bool>) -> Html {
    let text = store.text();
    let change = |episode: Episode| {
        let store = store.clone();
        Callback::from(move |_| store.log(Change::LogEpisode(night, episode.clone())))
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
                { text.situation(situation.code()) }
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
            store.log(Change::LogEpisode(night, episode));
        })
    };
    let after = SeverityScale {
        name: text.urge_after(),
        value: episode.urge_after,
        on_choose: rate_after,
        is_large: false,
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
