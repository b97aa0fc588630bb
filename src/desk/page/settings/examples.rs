//! A look around with invented nights.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser::{examples, whose::Whose},
    store::use_store,
};

/// What they are, and the way in.
#[component]
pub fn Page() -> Html {
    let text = use_store().text();
    let is_on_its_way = use_state_eq(|| false);
    let look = {
        let is_on_its_way = is_on_its_way.setter();
        Callback::from(move |_| {
            is_on_its_way.set(true);
            spawn_local(examples::show());
        })
    };
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.examples() }</h1>
            </div>
            <section class="card">
                <p>{ text.examples_what() }</p>
                <ul>
                    <li>{ text.examples_apart() }</li>
                    <li>{ text.examples_marked() }</li>
                    <li>{ text.examples_gone() }</li>
                </ul>
                if Whose::shown() == Whose::Own {
                    <p class="row">
                        <button type="button" class="button" disabled={*is_on_its_way} onclick={look}>
                            { text.examples_look() }
                        </button>
                    </p>
                }
            </section>
        </>
    }
}
