//! The library by name. What is prescribed is shown only when it is searched for.

use lull::{
    library::{self, Entry},
    remedy::Access,
    text::Text,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::store::use_store;

/// A field to search, and what has that name.
#[component]
pub fn LibrarySearch() -> Html {
    let text = use_store().text();
    let query = use_state_eq(String::new);
    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            query.set(field.value());
        })
    };
    let found = library::found(&query);
    html! {
        <section class="card" aria-labelledby="library-title">
            <h2 id="library-title">{ text.library_title() }</h2>
            <p class="quiet">{ text.library_what() }</p>
            <label>
                { text.library_search() }
                <input type="text" inputmode="search" autocomplete="off" {oninput} />
            </label>
            <p aria-live="polite">
                if found.is_empty() {
                    { text.library_none_found() }
                }
            </p>
            <ul class="remedy-rows">{ for found.into_iter().map(|entry| item(entry, text)) }</ul>
        </section>
    }
}

fn item(entry: &Entry, text: Text) -> Html {
    // The level alone could make somebody stop a medicine.
    let line = if entry.access == Access::LogOnly {
        text.library_medicine_found().to_owned()
    } else {
        text.library_evidence(entry.evidence.code())
    };
    html! {
        <li key={entry.id.code()}>
            <a class="remedy-row" href={format!("#/remedies/library/{}", entry.id.code())}>
                <span class="remedy-row__name">{ entry.name() }</span>
                <span class="quiet">{ line }</span>
            </a>
        </li>
    }
}
