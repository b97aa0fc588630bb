//! What is kept where, how much of it, and how firmly; and which version this is.

use lull::text::Text;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser::{
        installing::Way,
        keeping::{self, Keeping},
    },
    store::use_store,
};

/// The health of what is kept.
#[component]
pub fn StorageHealth() -> Html {
    let store = use_store();
    let text = store.text();
    let keeping = use_state_eq(Keeping::default);
    let asked = use_state_eq(|| false);
    {
        let keeping = keeping.setter();
        // A longer journal takes more: look again after each change.
        use_effect_with(std::rc::Rc::as_ptr(store.journal()), move |_| {
            spawn_local(async move { keeping.set(keeping::look().await) });
        });
    }
    let ask = {
        let (keeping, asked) = (keeping.setter(), asked.setter());
        Callback::from(move |_| {
            let (keeping, asked) = (keeping.clone(), asked.clone());
            spawn_local(async move {
                keeping::ask_for_promise().await;
                keeping.set(keeping::look().await);
                asked.set(true);
            });
        })
    };
    let promise = match keeping.is_promised {
        Some(true) => text.storage_promised(),
        Some(false) if *asked => text.storage_refused(),
        Some(false) => text.storage_not_promised(),
        None => text.storage_no_promise(),
    };
    let installed = match Way::here() {
        Way::Installed => text.storage_installed(),
        _ => text.storage_in_a_tab(),
    };
    html! {
        <section class="card" aria-labelledby="storage-title">
            <h2 id="storage-title">{ text.storage_title() }</h2>
            <ul>
                <li>{ text.storage_where() }</li>
                if let Some(bytes) = keeping.journal.filter(|bytes| *bytes > 0) {
                    <li>{ text.storage_journal(size(bytes, text)) }</li>
                }
                if let Some(bytes) = keeping.all {
                    <li>{ text.storage_all(size(bytes, text)) }</li>
                }
                <li>{ installed }</li>
                <li aria-live="polite">{ promise }</li>
            </ul>
            if keeping.is_promised == Some(false) {
                <p class="row">
                    <button type="button" class="button button--quiet" onclick={ask}>
                        { text.storage_ask() }
                    </button>
                </p>
            }
            <p>{ text.storage_backup() }</p>
            <p class="quiet">{ text.storage_version(env!("CARGO_PKG_VERSION")) }</p>
        </section>
    }
}

/// In the unit in which phones say it, rounded up: nothing kept is never said of something.
fn size(bytes: u64, text: Text) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        text.size_kilobytes(kilobytes)
    } else {
        let tenths = kilobytes.div_ceil(100);
        text.size_megabytes(format!("{}.{}", tenths / 10, tenths % 10))
    }
}
