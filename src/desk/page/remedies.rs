//! What is tried: the person's own remedies, and the library.

use yew::prelude::*;

use crate::store::use_store;

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// Which remedy, as its address names it; empty shows all.
    pub of: String,
}

/// The remedies.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let _ = &props.of;
    let text = use_store().text();
    html! {
        <div class="opening">
            <h1 tabindex="-1">{ text.page_remedies() }</h1>
        </div>
    }
}
