//! The evening's number, before any remedy: a second row from the evening on.

use lull::{journal::Change, night::Night, remedy::Choice};
use yew::prelude::*;

use crate::{
    store::Store,
    view::severity_scale::{SeverityScale, severity_scale},
};

/// The row, named by its night. Who uses something when the evening is bad is asked for it: without
/// the number such nights are set beside calmer ones.
pub fn evening_rating(store: &Store, evening: Night) -> Html {
    let text = store.text();
    let journal = store.journal();
    let value = journal.entry(evening).and_then(|entry| entry.evening_urge);
    let is_wanted = value.is_none()
        && journal
            .listed_on(evening)
            .any(|remedy| remedy.choice == Choice::AsNeeded);
    let on_choose = {
        let store = store.clone();
        Callback::from(move |urge| store.log(Change::RateEvening(evening, Some(urge))))
    };
    let urge = SeverityScale {
        name: text.evening_urge(),
        value,
        on_choose,
        is_large: false,
        is_open: store.takes_changes(),
    };
    html! {
        <section class="card">
            <p class="quiet">{ text.night_of(text.night(evening)) }</p>
            <h2>{ text.evening_question() }</h2>
            if is_wanted {
                <p>{ text.evening_wanted() }</p>
            }
            { severity_scale(&urge) }
        </section>
    }
}
