//! Chips: one tap chooses, another takes it back.

use yew::prelude::*;

/// A chip that is on or off.
pub fn chip(words: String, is_on: bool, is_open: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button
            type="button"
            class={classes!("chip", is_on.then_some("chip--used"))}
            aria-pressed={is_on.to_string()}
            disabled={!is_open}
            {onclick}
        >
            if is_on {
                <span class="chip__sign" aria-hidden="true">{ "✓" }</span>
            }
            { words }
        </button>
    }
}

/// One of several, by their codes.
pub struct Choice {
    /// Each with its words.
    pub offered: Vec<(&'static str, String)>,
    /// The one that was said.
    pub chosen: Option<&'static str>,
    /// A tap; on the one that was said already it takes it back.
    pub on_choose: Callback<Option<&'static str>>,
    /// Whether the journal takes it.
    pub is_open: bool,
}

/// The chips of a choice.
pub fn choice_chips(choice: Choice) -> Html {
    let Choice {
        offered,
        chosen,
        on_choose,
        is_open,
    } = choice;
    let chips = offered.into_iter().map(|(code, words)| {
        let is_on = chosen == Some(code);
        let onclick = on_choose.reform(move |_| (!is_on).then_some(code));
        chip(words, is_on, is_open, onclick)
    });
    html! { <div class="chips">{ for chips }</div> }
}
