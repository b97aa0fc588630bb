//! One of a few, side by side: a tap chooses it.

use yew::prelude::*;

/// The button; pressed if it is what was chosen.
pub fn segment(is_chosen: bool, words: impl Into<AttrValue>, choose: &Callback<()>) -> Html {
    html! {
        <button
            type="button"
            class="segment"
            aria-pressed={is_chosen.to_string()}
            onclick={choose.reform(|_| ())}
        >
            { words.into() }
        </button>
    }
}
