//! A button that hands a file over, once the file is ready.

use lull::text::Text;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::browser::share::{self, Handed};

/// The words of a button by what it will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names {
    /// Where the share sheet takes the file.
    pub share: &'static str,
    /// Where it goes to the downloads.
    pub download: &'static str,
}

/// The button. The file is made before the tap, for phones take a tap back that has to wait.
pub fn hand_over(file: Option<&File>, names: Names, told: &UseStateHandle<Option<Handed>>) -> Html {
    let takes = file.is_some_and(share::takes);
    let onclick = {
        let (file, told) = (file.cloned(), told.setter());
        Callback::from(move |_| {
            if let Some(file) = file.clone() {
                let told = told.clone();
                spawn_local(async move { told.set(Some(share::hand_over(&file).await)) });
            }
        })
    };
    html! {
        <button type="button" class="button button--quiet" disabled={file.is_none()} {onclick}>
            { if takes { names.share } else { names.download } }
        </button>
    }
}

/// How the last handing over ended, where there is something to say.
pub fn outcome(told: Option<Handed>, text: Text) -> Html {
    let words = match told {
        Some(Handed::Downloaded) => text.handed_downloaded(),
        Some(Handed::Failed) => text.handed_failed(),
        Some(Handed::Shared | Handed::Closed) | None => "",
    };
    html! { <p class="quiet" aria-live="polite">{ words }</p> }
}
