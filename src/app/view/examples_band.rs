//! Says on every page that the nights shown are invented, and leads back to the person's own.

use lull::text::Text;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::{erasing, whose::Whose};

/// The band; nothing while the person's own nights are shown.
pub fn examples_band(text: Text) -> Html {
    if Whose::shown() == Whose::Own {
        return Html::default();
    }
    let leave = Callback::from(|_| {
        spawn_local(async {
            // What could not be erased is erased before the next look around.
            let _ = erasing::erase(Whose::Examples).await;
            Whose::Own.show();
        });
    });
    html! {
        <aside class="band" aria-label={text.examples()}>
            <p>{ text.examples_band() }</p>
            <button type="button" class="button button--quiet" onclick={leave}>
                { text.examples_leave() }
            </button>
        </aside>
    }
}
