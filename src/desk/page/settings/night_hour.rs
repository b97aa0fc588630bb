//! At which hour does a new night begin?

use lull::{
    journal::Settings,
    night::{Boundary, Night},
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{browser::clock, store::use_store, view::hour_choice::hour_choice};

/// The choice of the hour.
#[component]
pub fn NightHour() -> Html {
    let store = use_store();
    let text = store.text();
    let boundary = store.boundary();
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            let chosen = field.value().parse().ok().and_then(Boundary::new);
            if let Some(boundary) = chosen {
                // Any hour can be set: nothing here is ever refused.
                let _ = store.change(Settings {
                    boundary,
                    ..store.journal().settings().clone()
                });
            }
        })
    };
    let now = Night::of(clock::now().local(), boundary);
    html! {
        <section class="card" aria-labelledby="night-hour-title">
            <h2 id="night-hour-title">{ text.night_hour_title() }</h2>
            <p class="quiet">{ text.night_hour_what() }</p>
            <fieldset class="bare" disabled={!store.takes_changes()}>
                <label>
                    { text.night_hour() }
                    { hour_choice(boundary.hour(), onchange, text) }
                </label>
            </fieldset>
            if let Some(now) = now {
                <p>{ text.night_hour_now(text.night(now)) }</p>
            }
            <p class="quiet">{ text.night_hour_stays() }</p>
        </section>
    }
}
