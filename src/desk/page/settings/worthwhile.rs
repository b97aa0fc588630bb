//! From which difference on would a remedy be worth its trouble?

use lull::journal::{Settings, Worthwhile};
use yew::prelude::*;

use crate::{store::use_store, view::segment::segment};

/// The choice of the difference.
#[component]
pub fn WorthwhileChoice() -> Html {
    let store = use_store();
    let text = store.text();
    let chosen = store.journal().settings().worthwhile;
    let choices = Worthwhile::ALL.map(|worthwhile| {
        let store = store.clone();
        let choose = Callback::from(move |()| {
            // Any of these can be set: nothing here is ever refused.
            let _ = store.change(Settings {
                worthwhile,
                ..store.journal().settings().clone()
            });
        });
        segment(worthwhile == chosen, worthwhile.to_string(), &choose)
    });
    html! {
        <section class="card" aria-labelledby="worthwhile-title">
            <h2 id="worthwhile-title">{ text.worthwhile_title() }</h2>
            <p>{ text.worthwhile_question() }</p>
            <fieldset class="bare" disabled={!store.takes_changes()}>
                <div class="choices choices--short" role="group" aria-label={text.worthwhile_points()}>
                    { for choices }
                </div>
            </fieldset>
            <p class="quiet">{ text.worthwhile_before() }</p>
        </section>
    }
}
