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
    store::use_store,
    view::{episode_list::situation_name, severity_scale::SeverityScale},
};

/// The episode under way.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let journal = store.journal();
    // The episode that this visit logged; the journal has the rest.
    let logged = use_state_eq(|| None::<(Night, EpisodeId)>);
    let episode: Option<(Night, Episode)> = (*logged).and_then(|(night, id)| {
        let entry = journal.entry(night)?;
        let episode = entry.episodes.iter().find(|episode| episode.id == id)?;
        Some((night, episode.clone()))
    });
    let is_closed = store.open().is_none_or(lull::session::Open::is_read_only);
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
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.now_question() }</h1>
            </div>
            <section class="card">
                <SeverityScale
                    name={text.urge_now()}
                    value={episode.as_ref().map(|(_, episode)| episode.urge)}
                    on_choose={rate}
                    disabled={is_closed}
                />
                <p class="ends">
                    <span>{ text.scale_least_now() }</span>
                    <span>{ text.scale_most() }</span>
                </p>
            </section>
            if let Some((night, episode)) = episode {
                <More {night} {episode} />
            } else {
                <a class="button button--quiet button--wide" href={Route::Tonight.href()}>
                    { text.cancel() }
                </a>
            }
        </>
    }
}

/// Properties of [`More`].
#[derive(Properties, PartialEq)]
struct MoreProps {
    night: Night,
    episode: Episode,
}

/// Where it is, and how it is afterwards: each one tap, none needed.
#[component]
fn More(props: &MoreProps) -> Html {
    let store = use_store();
    let text = store.text();
    let change = |episode: Episode| {
        let (store, night) = (store.clone(), props.night);
        Callback::from(move |_| store.change(Change::LogEpisode(night, episode.clone())))
    };
    let places = Situation::ALL.iter().map(|&situation| {
        let here = props.episode.situation == Some(situation);
        let onclick = change(Episode {
            situation: (!here).then_some(situation),
            ..props.episode.clone()
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
    });
    let rate_after = {
        let (store, night, episode) = (store.clone(), props.night, props.episode.clone());
        Callback::from(move |after| {
            let episode = Episode {
                urge_after: Some(after),
                ..episode.clone()
            };
            store.change(Change::LogEpisode(night, episode));
        })
    };
    html! {
        <>
            <section class="card" aria-labelledby="where-title">
                <h2 id="where-title">{ text.now_where() }</h2>
                <div class="chips">{ for places }</div>
            </section>
            <section class="card">
                <h2>{ text.now_after() }</h2>
                <SeverityScale
                    name={text.urge_after()}
                    value={props.episode.urge_after}
                    on_choose={rate_after}
                    second=true
                />
            </section>
            <a class="button button--wide" href={Route::Tonight.href()}>{ text.done() }</a>
        </>
    }
}
