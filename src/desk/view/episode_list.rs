//! The episodes of a night: what they were, a way into each, and one that happened earlier.

use chrono::{NaiveDateTime, NaiveTime};
use lull::{
    episode::{Episode, EpisodeId},
    journal::{BinChange, Change},
    night::{Boundary, Night},
    severity::Severity,
};
use yew::prelude::*;

use crate::{
    browser::{chance, clock, wall},
    store::{Store, deletion, use_store},
    view::{
        episode_editor::EpisodeEditor,
        fold::fold,
        severity_scale::{SeverityScale, severity_scale},
        wall_time::time_field,
    },
};

/// Properties of [`EpisodeList`].
#[derive(Properties, PartialEq)]
pub struct EpisodeListProps {
    /// The night.
    pub night: Night,
    /// Whether the night has begun beside another one, which the page is about.
    #[prop_or_default]
    pub is_begun: bool,
}

/// Each with its hour and number, a way to change it, and a way to take it out.
#[component]
pub fn EpisodeList(props: &EpisodeListProps) -> Html {
    let store = use_store();
    let text = store.text();
    let night = props.night;
    let opened = use_state_eq(|| None::<EpisodeId>);
    let moved = use_state_eq(|| None::<Night>);
    let adding = use_state_eq(|| false);
    let journal = store.journal();
    let on_moved = {
        let moved = moved.clone();
        Callback::from(move |to| moved.set(Some(to)))
    };
    let episodes = journal
        .entry(night)
        .map(|entry| entry.episodes.as_slice())
        .unwrap_or_default();
    let items = episodes.iter().map(|episode| {
        let id = episode.id;
        let is_open = *opened == Some(id);
        let toggle = {
            let opened = opened.clone();
            Callback::from(move |_| opened.set((!is_open).then_some(id)))
        };
        html! {
            <li key={id.uuid().to_string()}>
                { line(&store, night, episode, is_open, toggle) }
                if is_open {
                    <EpisodeEditor {night} {id} on_moved={on_moved.clone()} />
                }
            </li>
        }
    });
    let on_added = {
        let (opened, adding) = (opened.clone(), adding.clone());
        Callback::from(move |id| {
            opened.set(Some(id));
            adding.set(false);
        })
    };
    let (name, title) = if props.is_begun {
        let since = night.before().end(store.boundary()).time();
        ("begun-title", text.episodes_title_since(text.hour(since)))
    } else {
        ("episodes-title", text.episodes_title().to_owned())
    };
    html! {
        <section class="card" aria-labelledby={name}>
            <h2 id={name}>{ title }</h2>
            if let Some(to) = *moved {
                <p class="quiet" role="note">
                    { text.episode_moved() }
                    { " " }
                    <a href={format!("#/night/{to}")}>{ text.night_of(text.night(to)) }</a>
                </p>
            }
            if !episodes.is_empty() {
                <ul class="episodes">{ for items }</ul>
            }
            if !props.is_begun {
                { fold(text.episode_earlier(), &adding, || html! { <Earlier {night} {on_added} /> }) }
            }
        </section>
    }
}

fn line(
    store: &Store,
    night: Night,
    episode: &Episode,
    is_open: bool,
    toggle: Callback<MouseEvent>,
) -> Html {
    let text = store.text();
    let hour = text.hour(episode.started.local().time());
    let words = match episode.situation {
        Some(situation) => text.episode_item_where(
            &hour,
            episode.urge.points(),
            text.situation(situation.code()),
        ),
        None => text.episode_item(&hour, episode.urge.points()),
    };
    let remove = {
        let (store, id) = (store.clone(), episode.id);
        Callback::from(move |_| {
            store.log(BinChange::RemoveEpisode(night, id, deletion()));
        })
    };
    html! {
        <div class="episodes__line">
            <button
                type="button"
                class="unfold"
                aria-expanded={is_open.to_string()}
                onclick={toggle}
            >
                <span>{ words }</span>
                <span class="unfold__sign" aria-hidden="true">{ if is_open { "−" } else { "+" } }</span>
            </button>
            <button
                type="button"
                class="button button--quiet"
                aria-label={text.episode_remove_named(&hour)}
                onclick={remove}
            >
                { text.episode_remove() }
            </button>
        </div>
    }
}

/// Properties of [`Earlier`].
#[derive(Properties, PartialEq)]
struct EarlierProps {
    night: Night,
    on_added: Callback<EpisodeId>,
}

/// An episode that happened earlier: when, then how strong, which keeps it.
#[component]
fn Earlier(props: &EarlierProps) -> Html {
    let store = use_store();
    let text = store.text();
    let night = props.night;
    let time = use_state_eq(|| None::<NaiveTime>);
    let problem = use_state_eq(|| None::<&'static str>);
    let on_time = {
        let (time, problem) = (time.clone(), problem.clone());
        Callback::from(move |said| {
            problem.set(None);
            time.set(said);
        })
    };
    let on_choose = {
        let (store, time, problem) = (store.clone(), time.clone(), problem.clone());
        let on_added = props.on_added.clone();
        Callback::from(move |urge: Severity| {
            let Some(time) = *time else {
                return problem.set(Some(text.episode_needs_time()));
            };
            let started = wall::at(within(night, time, store.boundary()));
            if started.utc_ms() > clock::now().utc_ms() {
                return problem.set(Some(text.episode_in_future()));
            }
            let id = EpisodeId::fresh(started.utc_ms(), chance::ten_bytes());
            store.log(Change::LogEpisode(night, Episode::now(id, started, urge)));
            on_added.emit(id);
        })
    };
    let urge = SeverityScale {
        name: text.urge_then(),
        value: None,
        on_choose,
        is_large: false,
        is_open: store.takes_changes(),
    };
    html! {
        <div class="earlier">
            { time_field(text.episode_began(), *time, store.takes_changes(), &on_time) }
            <p>{ text.episode_how_strong() }</p>
            { severity_scale(&urge) }
            if let Some(problem) = *problem {
                <p class="wrong" role="alert">{ problem }</p>
            }
        </div>
    }
}

/// The one moment of a night at which the clock shows this time.
fn within(night: Night, time: NaiveTime, boundary: Boundary) -> NaiveDateTime {
    let evening = night.evening().and_time(time);
    if Night::of(evening, boundary) == Some(night) {
        evening
    } else {
        night.morning().and_time(time)
    }
}
