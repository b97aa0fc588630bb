//! What is there when it is asked for.

use yew::prelude::*;

/// A button that unfolds more; what is folded away is not drawn at all.
pub fn fold(
    title: &'static str,
    unfolded: &UseStateHandle<bool>,
    content: impl FnOnce() -> Html,
) -> Html {
    let is_open = **unfolded;
    let onclick = {
        let unfolded = unfolded.clone();
        Callback::from(move |_| unfolded.set(!is_open))
    };
    html! {
        <>
            <button
                type="button"
                class="unfold"
                aria-expanded={is_open.to_string()}
                {onclick}
            >
                <span>{ title }</span>
                <span class="unfold__sign" aria-hidden="true">{ if is_open { "−" } else { "+" } }</span>
            </button>
            if is_open {
                { content() }
            }
        </>
    }
}
