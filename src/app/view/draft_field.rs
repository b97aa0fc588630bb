//! A field for words of one's own, that loses none of them.

use lull::text::Text;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::view::use_draft::use_draft;

/// Properties of [`DraftField`].
#[derive(Properties, PartialEq)]
pub struct DraftFieldProps {
    /// What the field is of, lasting over a reload.
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// The words around it.
    pub text: Text,
    /// Whether the journal takes it.
    pub is_open: bool,
    /// What the journal has.
    pub kept: String,
    /// The most characters.
    pub most: usize,
    /// Whether it is long enough for several lines.
    #[prop_or_default]
    pub is_long: bool,
    /// Keeps the words in the journal.
    pub on_keep: Callback<String>,
}

/// The words are kept in the journal when the person leaves the field. Those that a reload caught
/// in between stand there again, and say that they are not kept yet.
#[component]
pub fn DraftField(props: &DraftFieldProps) -> Html {
    let text = props.text;
    let is_open = props.is_open;
    let draft = use_draft(&props.name);
    let was_left = use_state_eq(|| draft.words().is_some());
    let keep = {
        let (draft, on_keep) = (draft.clone(), props.on_keep.clone());
        let was_left = was_left.clone();
        Callback::from(move |words: String| {
            if is_open {
                on_keep.emit(words);
                was_left.set(false);
                draft.end();
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.type_in(written_in(event.target())))
    };
    let onchange = keep.reform(|event: Event| written_in(event.target()));
    let pending = draft.words().filter(|words| *words != props.kept);
    let value = pending.unwrap_or(&props.kept).to_owned();
    let left = pending.filter(|_| *was_left).map(|words| {
        let words = words.to_owned();
        let onkeep = keep.reform(move |_: MouseEvent| words.clone());
        let ondrop = {
            let draft = draft.clone();
            Callback::from(move |_| draft.end())
        };
        html! {
            <div class="draft" role="note">
                <span>{ text.draft_left() }</span>
                <button type="button" class="button" onclick={onkeep}>{ text.draft_keep() }</button>
                <button type="button" class="button button--quiet" onclick={ondrop}>
                    { text.draft_drop() }
                </button>
            </div>
        }
    });
    let maxlength = props.most.to_string();
    html! {
        <div class="field">
            <label>
                { &props.label }
                if props.is_long {
                    <textarea rows="2" readonly={!is_open} {maxlength} {value} {oninput} {onchange} />
                } else {
                    <input
                        type="text"
                        autocomplete="off"
                        readonly={!is_open}
                        {maxlength}
                        {value}
                        {oninput}
                        {onchange}
                    />
                }
            </label>
            { for left }
        </div>
    }
}

/// What stands in the field of an event.
pub fn written_in(target: Option<EventTarget>) -> String {
    let Some(target) = target else {
        return String::new();
    };
    match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(other) => other
            .dyn_into::<HtmlInputElement>()
            .map(|input| input.value())
            .unwrap_or_default(),
    }
}
