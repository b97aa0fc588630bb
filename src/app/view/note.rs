//! The night's note.

use lull::{bounded::Words, journal::Change, night::Night};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::store::Store;

/// A few lines, kept when the person leaves the field.
pub fn note(store: &Store, night: Night) -> Html {
    let text = store.text();
    let written = store
        .journal()
        .entry(night)
        .map(|entry| entry.note.as_str().to_owned())
        .unwrap_or_default();
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            if let Some(note) = Words::new(&field.value()) {
                store.change(Change::WriteNote(night, note));
            }
        })
    };
    html! {
        <section class="card">
            <label class="note">
                { text.note_label() }
                <textarea
                    key={night.to_string()}
                    rows="2"
                    maxlength={Words::<1000>::MAX.to_string()}
                    value={written}
                    {onchange}
                />
            </label>
        </section>
    }
}
