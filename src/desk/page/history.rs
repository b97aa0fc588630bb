//! Every night: a calendar and a list.

use yew::prelude::*;

use crate::{store::use_store, view::bin::Bin};

/// The nights.
#[component]
pub fn Page() -> Html {
    let text = use_store().text();
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.page_history() }</h1>
            </div>
            <Bin />
        </>
    }
}
