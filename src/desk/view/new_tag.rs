//! A factor of the person's own: a word, offered again ever after.

use lull::{
    bounded::Words,
    factor::{Factor, Level},
    journal::DetailChange,
    night::Night,
    usual,
};
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::{
        draft_field::written_in,
        factor_chips::{name_of, offered},
        use_draft::use_draft,
    },
};

/// Properties of [`NewTag`].
#[derive(Properties, PartialEq)]
pub struct NewTagProps {
    /// The night.
    pub night: Night,
}

/// A small form.
#[component]
pub fn NewTag(props: &NewTagProps) -> Html {
    let store = use_store();
    let text = store.text();
    let draft = use_draft("tag");
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.type_in(written_in(event.target())))
    };
    let onsubmit = {
        let (store, draft, night) = (store.clone(), draft.clone(), props.night);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = draft.words().unwrap_or_default().trim().to_owned();
            // The same word with other capitals is the same tag.
            let known = offered(&usual::own_tags(&Store::latest()))
                .find(|factor| name_of(factor, text).to_lowercase() == typed.to_lowercase());
            if let Some(factor) = known.or_else(|| Factor::named(&typed)) {
                store.log(DetailChange::LogFactor(night, factor, Some(Level::Yes)));
                draft.end();
            }
        })
    };
    html! {
        <form class="new-tag" {onsubmit}>
            <label>
                { text.factor_own() }
                <input
                    type="text"
                    maxlength={Words::<40>::MAX.to_string()}
                    autocomplete="off"
                    value={draft.words().unwrap_or_default().to_owned()}
                    {oninput}
                />
            </label>
            <button
                type="submit"
                class="button button--quiet"
                disabled={!store.takes_changes()}
                aria-label={text.factor_own_add()}
            >
                { text.remedy_add() }
            </button>
        </form>
    }
}
