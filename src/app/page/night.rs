//! Any night, however old, in the form of the start page.

use lull::night::Night;
use yew::prelude::*;

use crate::store::use_store;

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The night.
    pub night: Night,
}

/// The night.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let text = use_store().text();
    html! {
        <div class="opening">
            <h1 tabindex="-1">{ text.night_of(text.night(props.night)) }</h1>
        </div>
    }
}
