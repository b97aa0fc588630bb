//! The check-in: a night's one number.

use lull::{journal::Change, night::Night, severity::Severity};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::Store,
    view::severity_scale::{SeverityScale, severity_scale},
};

/// How strong the worst urge was: one tap says it, another takes it back.
pub fn rating(store: &Store, night: Night, on_rated: Callback<()>) -> Html {
    let text = store.text();
    let value: Option<Severity> = store.journal().entry(night).and_then(|entry| entry.worst());
    let on_choose = {
        let store = store.clone();
        Callback::from(move |worst| {
            on_rated.emit(());
            let at = clock::now();
            store.log(Change::RateNight { night, worst, at });
        })
    };
    let clear = value.filter(|_| store.takes_changes()).map(|_| {
        let store = store.clone();
        let onclick = Callback::from(move |_| store.log(Change::UnrateNight(night)));
        let name = format!("{}: {}", text.item_clear(), text.worst_urge());
        html! {
            <button type="button" class="clear" aria-label={name} {onclick}>
                { text.item_clear() }
            </button>
        }
    });
    let worst = SeverityScale {
        name: text.worst_urge(),
        value,
        on_choose,
        is_large: true,
        is_open: store.takes_changes(),
    };
    html! {
        <section class="card">
            { severity_scale(&worst) }
            <p class="ends">
                <span>{ text.scale_least() }</span>
                <span>{ text.scale_most() }</span>
            </p>
            { for clear }
        </section>
    }
}
