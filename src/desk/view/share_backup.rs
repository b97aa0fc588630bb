//! The whole journal as a file.

use std::rc::Rc;

use lull::exchange::backup;
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{
        clock, files,
        share::{self, Handed},
    },
    store::{Store, use_store},
    view::{
        hand_over::{Names, hand_over, outcome},
        share_picture::name,
    },
};

/// The backup, ready before the tap.
#[component]
pub fn ShareBackup() -> Html {
    let store = use_store();
    let text = store.text();
    let told = use_state_eq(|| None::<Handed>);
    let file = {
        let store = store.clone();
        use_memo(Rc::as_ptr(store.journal()), move |_| make(&store))
    };
    let names = Names {
        share: text.share_backup(),
        download: text.download_backup(),
    };
    html! {
        <section class="card" aria-labelledby="backup-title">
            <h2 id="backup-title">{ text.share_backup_title() }</h2>
            <p class="quiet">{ text.share_backup_what() }</p>
            <div class="row">{ hand_over((*file).as_ref(), names, &told) }</div>
            { outcome(*told, text) }
        </section>
    }
}

/// As JSON, unless only plain text can be shared here: many share sheets refuse JSON.
fn make(store: &Store) -> Option<File> {
    let journal = store.journal();
    if journal.is_empty() {
        return None;
    }
    let content = backup::write(journal, &clock::now());
    let json = files::of_text(&name("json"), "application/json", &content);
    let plain = files::of_text(&name("txt"), "text/plain", &content);
    match (&json, &plain) {
        (Some(json), Some(plain)) if !share::takes(json) && share::takes(plain) => {
            Some(plain.clone())
        }
        _ => json,
    }
}
