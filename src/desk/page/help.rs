//! When to get help: a fixed page, never worked out from anything logged.

use yew::prelude::*;

use crate::store::use_store;

/// The page.
#[component]
pub fn Page() -> Html {
    let text = use_store().text();
    html! {
        <div class="opening">
            <h1 tabindex="-1">{ text.page_help() }</h1>
        </div>
    }
}
