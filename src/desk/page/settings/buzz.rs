//! Whether the device buzzes when something is saved.

use yew::prelude::*;

use crate::{
    browser::{buzz, remembered},
    store::use_store,
};

/// The choice, where the device can.
#[component]
pub fn Buzz() -> Html {
    let text = use_store().text();
    let is_wanted = use_state_eq(buzz::is_wanted);
    if !buzz::is_offered() {
        return Html::default();
    }
    let onchange = {
        let is_wanted = is_wanted.clone();
        Callback::from(move |_| {
            let wanted = !*is_wanted;
            remembered::keep(buzz::KEY, if wanted { "on" } else { "off" });
            is_wanted.set(wanted);
            // So that it is felt what was chosen.
            buzz::buzz();
        })
    };
    html! {
        <section class="card" aria-labelledby="buzz-title">
            <h2 id="buzz-title">{ text.buzz_title() }</h2>
            <label class="check">
                <input type="checkbox" checked={*is_wanted} {onchange} />
                { text.buzz_when() }
            </label>
        </section>
    }
}
