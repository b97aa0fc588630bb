//! The start page: one tap keeps a night.

use lull::{night::Night, tonight::Tonight};
use yew::prelude::*;

use crate::{
    route::Part,
    store::Store,
    view::{desk_part::DeskPart, night_form::NightForm, use_now::use_now},
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The journal, and what is done to it.
    pub store: Store,
}

/// Last night's check-in, or tonight's.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = &props.store;
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
    let on_rated = {
        let chosen = chosen.clone();
        // The number tapped stays in sight, also where the row would go on to the next night.
        Callback::from(move |()| chosen.set(Some((night, tonight.current))))
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
    let is_before_midnight = now.local().date() == tonight.current.evening();
    // What is still to come cannot be asked about as if it were over.
    let question = if is_before_midnight && night == tonight.current {
        text.tonight_question_now()
    } else {
        text.tonight_question()
    };
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
                <h1 tabindex="-1">{ question }</h1>
            </div>
            if journal.trials().next().is_some() {
                <DeskPart address={Part::Trial.address(night)} />
            }
            <NightForm
                key={night.to_string()}
                store={store.clone()}
                {night}
                evening={tonight.asks_evening.then_some(tonight.current)}
                {on_rated}
            />
        </>
    }
}
