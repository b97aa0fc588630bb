//! The start page: one tap keeps a night.

use lull::{journal::Change, night::Night, severity::Severity, tonight::Tonight};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::use_store,
    view::{
        episode_list::episode_list,
        note::note,
        remedy_chips::remedy_chips,
        severity_scale::{SeverityScale, Size, severity_scale},
        use_now::use_now,
    },
};

/// Last night's check-in, or tonight's.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let journal = store.journal();
    let now = use_now();
    // A night chosen by hand, with the night that was current then: it holds until the next begins.
    let chosen = use_state_eq(|| None::<(Night, Night)>);
    let Some(tonight) = Tonight::at(now.local(), &journal) else {
        return html! { <h1 tabindex="-1">{ text.clock_is_wrong() }</h1> };
    };
    let last = tonight.current.before();
    let night = chosen
        .filter(|(_, then)| *then == tonight.current)
        .map_or(tonight.asked, |(night, _)| night);
    let entry = journal.entry(night);
    let is_open = store.takes_changes_of(night);
    let rate = {
        let (store, chosen) = (store.clone(), chosen.clone());
        Callback::from(move |worst: Severity| {
            // The number tapped stays in sight, also where the row would go on to the next night.
            chosen.set(Some((night, tonight.current)));
            let at = clock::now();
            store.change(Change::RateNight { night, worst, at });
        })
    };
    let evening = tonight.current;
    let rate_evening = {
        let store = store.clone();
        Callback::from(move |urge| store.change(Change::RateEvening(evening, Some(urge))))
    };
    let choice = |to: Night, words: &'static str| {
        let chosen = chosen.clone();
        let onclick = Callback::from(move |_| chosen.set(Some((to, tonight.current))));
        html! {
            <button
                type="button"
                class="segment"
                aria-pressed={(to == night).to_string()}
                {onclick}
            >
                { words }
            </button>
        }
    };
    let worst = SeverityScale {
        name: text.worst_urge(),
        value: entry.and_then(|entry| entry.worst()),
        on_choose: rate,
        size: Size::Large,
        is_open,
    };
    let evening_urge = SeverityScale {
        name: text.evening_urge(),
        value: journal.entry(evening).and_then(|entry| entry.evening_urge),
        on_choose: rate_evening,
        size: Size::Small,
        is_open,
    };
    let is_before_midnight = now.local().date() == tonight.current.evening();
    html! {
        <>
            <div class="opening">
                if is_before_midnight {
                    <div class="segments" role="group" aria-label={text.tonight_which()}>
                        { choice(last, text.tonight_last()) }
                        { choice(tonight.current, text.tonight_this()) }
                    </div>
                }
                <p class="quiet">{ text.night_of(text.night(night)) }</p>
                <h1 tabindex="-1">{ text.tonight_question() }</h1>
            </div>
            <section class="card">
                { severity_scale(&worst) }
                <p class="ends">
                    <span>{ text.scale_least() }</span>
                    <span>{ text.scale_most() }</span>
                </p>
            </section>
            { remedy_chips(&store, night) }
            if tonight.asks_evening {
                <section class="card">
                    <p class="quiet">{ text.night_of(text.night(evening)) }</p>
                    <h2>{ text.evening_question() }</h2>
                    { severity_scale(&evening_urge) }
                </section>
            }
            { episode_list(&store, night) }
            { note(&store, night) }
        </>
    }
}
