//! Any night, however old, in the form of the start page.

use chrono::Datelike;
use lull::{journal::BinChange, night::Night, tonight::Tonight};
use yew::prelude::*;

use crate::{
    browser::{clock, draft},
    store::{Store, deletion, use_store},
    view::{
        night_rest::NightRest,
        note::note,
        other_remedy::{self, other_remedy},
        rating::rating,
        remedy_chips::remedy_chips,
        remedy_form::RemedyForm,
        use_details::UseDetails,
    },
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The night; a page keeps to one.
    pub night: Night,
}

/// The night.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = use_store();
    let text = store.text();
    let night = props.night;
    let deleted = use_state_eq(|| false);
    let adding = use_state_eq(|| draft::read(other_remedy::DRAFT).is_some());
    let Some(tonight) = Tonight::at(clock::wall().local(), store.journal()) else {
        return html! { <h1 tabindex="-1">{ text.clock_is_wrong() }</h1> };
    };
    let is_to_come = night > tonight.current;
    let entry = store.journal().entry(night);
    let is_late = entry.is_some_and(|entry| entry.is_late(night));
    let name = if night.evening().year() == tonight.current.evening().year() {
        text.night_of(text.night(night))
    } else {
        text.night_of_a_year(text.night(night), night.evening().year())
    };
    let form = |on_done| html! { <RemedyForm {night} is_used=true {on_done} /> };
    let other = other_remedy(&adding, form, text);
    let delete = {
        let (store, deleted) = (store.clone(), deleted.clone());
        Callback::from(move |_| {
            deleted.set(true);
            store.log(BinChange::DeleteNight(night, deletion()));
        })
    };
    html! {
        <>
            { ways(&store, night, tonight) }
            <div class="opening">
                <h1 tabindex="-1">{ name }</h1>
                if is_to_come {
                    <p>{ text.night_to_come() }</p>
                } else {
                    <p class="quiet">{ text.tonight_question() }</p>
                }
                if is_late {
                    <p><span class="tag">{ text.night_late() }</span></p>
                }
            </div>
            // Until the night is read its form would look as if nothing had been logged.
            if !is_to_come && store.is_whole() {
                { rating(&store, night, Callback::noop()) }
                { remedy_chips(&store, night, other, html! { <UseDetails {night} /> }) }
                { note(&store, night) }
                <NightRest {night} />
                if entry.is_some() {
                    <section class="last">
                        <button type="button" class="button button--quiet" onclick={delete}>
                            { text.night_delete() }
                        </button>
                        <p class="quiet">{ text.night_delete_what() }</p>
                    </section>
                } else if *deleted {
                    <p class="quiet" role="note">{ text.night_deleted() }</p>
                }
            }
        </>
    }
}

/// The ways to the nights beside it, and to all of them.
fn ways(store: &Store, night: Night, tonight: Tonight) -> Html {
    let text = store.text();
    let way = |to: Night, words: &'static str, class: &'static str| {
        let name = text.night_way(words, text.night(to));
        html! {
            <a class={classes!("nights__way", class)} href={format!("#/night/{to}")} aria-label={name}>
                { words }
            </a>
        }
    };
    html! {
        <nav class="nights" aria-label={text.nights_ways()}>
            { way(night.before(), text.night_before(), "nights__way--before") }
            <a class="nights__way" href="#/history">{ text.nights_all() }</a>
            if night < tonight.current {
                { way(night.next(), text.night_after(), "nights__way--after") }
            }
        </nav>
    }
}
