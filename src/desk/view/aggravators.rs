//! What can make restless legs worse, to read about.

use lull::{
    library::{self, Aggravator, Kind},
    text::Text,
};
use yew::prelude::*;

use crate::{store::use_store, view::sources::sources};

/// All of them, each behind its name.
#[component]
pub fn Aggravators() -> Html {
    let text = use_store().text();
    let all = library::aggravators();
    html! {
        <>
            <a class="way-back" href="#/remedies">{ text.remedies_back() }</a>
            <div class="opening">
                <h1 tabindex="-1">{ text.aggravators_title() }</h1>
                <p>{ text.aggravators_what() }</p>
                if all.iter().any(|one| !one.signed_off) {
                    <p class="quiet">{ text.library_not_signed_off() }</p>
                }
            </div>
            <div class="card worse">{ for all.iter().map(|one| item(one, text)) }</div>
            <p class="quiet">{ text.library_not_advice() }</p>
        </>
    }
}

/// Of a medicine, what to do stands first: somebody could stop it because of the rest.
fn item(one: &Aggravator, text: Text) -> Html {
    let is_medicine = one.kind == Kind::Medicine;
    let advice = html! { <p><strong>{ one.advice }</strong></p> };
    html! {
        <details key={one.id}>
            <summary>{ one.name() }</summary>
            if is_medicine {
                { advice.clone() }
            }
            <p>{ one.what }</p>
            if !one.others().is_empty() {
                <p>{ text.aggravator_such_as(one.others().join(", ")) }</p>
            }
            <p class="said">{ text.library_evidence(one.evidence.code()) }</p>
            <p>{ one.note }</p>
            if !is_medicine {
                { advice }
            }
            { sources(one.sources, text) }
        </details>
    }
}
