//! What a person may say of their health, and what a clinic measured.

use lull::{about::Condition, journal::Settings};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::clinic_results::ClinicResults,
};

/// The page.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.about_title() }</h1>
                <p class="quiet">{ text.about_what() }</p>
            </div>
            <section class="card" aria-labelledby="health-title">
                <h2 id="health-title">{ text.about_health() }</h2>
                <p class="quiet">{ text.about_health_what() }</p>
                <fieldset class="bare" disabled={!store.takes_changes()}>
                    <div role="group" aria-labelledby="health-title">
                        { for Condition::ALL.iter().map(|condition| check(&store, *condition)) }
                    </div>
                </fieldset>
            </section>
            <ClinicResults />
        </>
    }
}

fn check(store: &Store, condition: Condition) -> Html {
    let is_said = store.journal().settings().about.says(condition);
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            // Two taps may come before a drawing.
            let settings = Store::latest().settings().clone();
            let about = settings.about.clone().with(condition, field.checked());
            store.log(Settings { about, ..settings });
        })
    };
    html! {
        <label class="check">
            <input type="checkbox" checked={is_said} {onchange} />
            { store.text().about_condition(condition.code()) }
        </label>
    }
}
