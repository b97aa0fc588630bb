//! Whom to call in an emergency.

use lull::journal::{EmergencyNumber, Settings};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::store::use_store;

/// The field for the number. What is typed is kept when the field is left.
#[component]
pub fn Emergency() -> Html {
    let store = use_store();
    let text = store.text();
    // What is no number stays in sight, to be mended.
    let refused = use_state_eq(|| None::<String>);
    let kept = store.journal().settings().emergency.clone();
    let onchange = {
        let (store, refused) = (store.clone(), refused.setter());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let written = field.value();
            let number = EmergencyNumber::new(&written);
            let is_a_number = number.is_some() || written.trim().is_empty();
            refused.set((!is_a_number).then_some(written));
            if is_a_number {
                // What is a number can be set: nothing here is ever refused.
                let _ = store.change(Settings {
                    emergency: number,
                    ..store.journal().settings().clone()
                });
            }
        })
    };
    let kept = kept.map(|number| number.as_str().to_owned());
    let shown = (*refused).clone().or(kept).unwrap_or_default();
    html! {
        <section class="card" aria-labelledby="emergency-title">
            <h2 id="emergency-title">{ text.emergency_title() }</h2>
            <p class="quiet" id="emergency-what">{ text.emergency_what() }</p>
            <fieldset class="bare" disabled={!store.takes_changes()}>
                <label>
                    { text.emergency_number() }
                    <input
                        type="text"
                        inputmode="tel"
                        autocomplete="off"
                        maxlength={EmergencyNumber::MAX.to_string()}
                        aria-describedby="emergency-what"
                        aria-invalid={refused.is_some().to_string()}
                        value={shown}
                        {onchange}
                    />
                </label>
            </fieldset>
            if refused.is_some() {
                <p role="alert">{ text.emergency_refused() }</p>
            }
        </section>
    }
}
