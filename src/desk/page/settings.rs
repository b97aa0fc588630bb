//! What can be set, and what is kept where.

use yew::prelude::*;

use crate::store::use_store;

/// The settings.
#[component]
pub fn Page() -> Html {
    let text = use_store().text();
    html! {
        <div class="opening">
            <h1 tabindex="-1">{ text.page_settings() }</h1>
        </div>
    }
}
