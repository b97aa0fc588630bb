//! Says on every page that the nights shown are not the person's, and leads back to their own.

use lull::text::Text;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::{erasing, whose::Whose};

/// The band; nothing while the person's own nights are shown.
pub fn not_yours_band(text: Text) -> Html {
    let (name, words) = match Whose::shown() {
        Whose::Own => return Html::default(),
        Whose::Examples => (text.examples(), text.examples_band()),
        Whose::Guest => (text.guest(), text.guest_band()),
    };
    let leave = Callback::from(|_| {
        spawn_local(async {
            if Whose::shown() == Whose::Examples {
                // What could not be erased is erased before the next look around.
                let _ = erasing::erase(Whose::Examples).await;
            }
            Whose::Own.show();
        });
    });
    html! {
        <aside class="band" aria-label={name}>
            <p>{ words }</p>
            <button type="button" class="button button--quiet" onclick={leave}>
                { text.examples_leave() }
            </button>
        </aside>
    }
}
