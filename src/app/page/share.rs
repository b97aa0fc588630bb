//! stub
use yew::prelude::*;
/// p
#[component]
pub fn Page() -> Html {
    html! { <h1 tabindex="-1">{"x"}</h1> }
}
