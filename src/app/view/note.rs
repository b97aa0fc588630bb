//! The night's note.

use lull::{bounded::Words, journal::Change, night::Night};
use yew::prelude::*;

use crate::{store::Store, view::draft_field::DraftField};

/// A few lines, kept when the person leaves the field.
pub fn note(store: &Store, night: Night) -> Html {
    let kept = store
        .journal()
        .entry(night)
        .map(|entry| entry.note.as_str().to_owned())
        .unwrap_or_default();
    let on_keep = {
        let store = store.clone();
        Callback::from(move |words: String| {
            if let Some(note) = Words::new(&words) {
                store.log(Change::WriteNote(night, note));
            }
        })
    };
    html! {
        <section class="card">
            <DraftField
                name={format!("note:{night}")}
                text={store.text()}
                is_open={store.takes_changes()}
                label={store.text().note_label()}
                most={Words::<1000>::MAX}
                is_long=true
                {kept}
                {on_keep}
            />
        </section>
    }
}
