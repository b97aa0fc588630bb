//! The way to a remedy of one's own, from the list of all of them.

use lull::night::Night;
use yew::prelude::*;

use crate::{store::use_store, view::remedy_form::RemedyForm};

/// Properties of [`NewRemedy`].
#[derive(Properties, PartialEq)]
pub struct NewRemedyProps {
    /// The first night it is on the list.
    pub night: Night,
}

/// A button that unfolds into a form.
#[component]
pub fn NewRemedy(props: &NewRemedyProps) -> Html {
    let text = use_store().text();
    let unfolded = use_state_eq(|| false);
    let set = |to: bool| {
        let unfolded = unfolded.clone();
        Callback::from(move |()| unfolded.set(to))
    };
    if *unfolded {
        return html! { <RemedyForm night={props.night} on_done={set(false)} /> };
    }
    html! {
        <div class="row">
            <button
                type="button"
                class="chip chip--new"
                aria-expanded="false"
                onclick={set(true).reform(|_: MouseEvent| ())}
            >
                <span aria-hidden="true">{ "+ " }</span>
                { text.remedy_add_own() }
            </button>
        </div>
    }
}
