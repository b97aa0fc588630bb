//! The whole journal as a file.

use lull::{exchange::backup, journal::Journal};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{
        backed_up, clock, files, rescue,
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
    let file = use_backup(&store);
    let verified = use_state_eq(|| None::<bool>);
    {
        let (file, store, verified) = (file.clone(), store.clone(), verified.setter());
        use_effect_with(*told, move |told| {
            verified.set(None);
            if matches!(told, Some(Handed::Shared | Handed::Downloaded)) {
                spawn_local(async move {
                    // What a newer version wrote is for that one to read back.
                    if store.is_read_only() {
                        return;
                    }
                    let is_whole = verify(file.as_ref(), store.journal()).await;
                    if is_whole {
                        backed_up::remember(store.journal());
                    }
                    verified.set(Some(is_whole));
                });
            }
        });
    }
    let names = Names {
        share: text.share_backup(),
        download: text.download_backup(),
    };
    html! {
        <section class="card" aria-labelledby="backup-title">
            <h2 id="backup-title">{ text.share_backup_title() }</h2>
            <p class="quiet">{ text.share_backup_what() }</p>
            <div class="row">{ hand_over(file.as_ref(), names, &told) }</div>
            { outcome(*told, text) }
            <p aria-live="polite">
                {
                    match *verified {
                        Some(true) => text.backup_verified(),
                        Some(false) => text.backup_not_verified(),
                        None => "",
                    }
                }
            </p>
        </section>
    }
}

/// Reads the file back: only what gives the journal again is called a backup.
async fn verify(file: Option<&File>, journal: &Journal) -> bool {
    let Some(file) = file else { return false };
    let content = files::text(file).await;
    content.is_ok_and(|content| backup::read(&content).as_ref() == Ok(journal))
}

/// The file, made anew with every change. A journal that a newer version wrote is taken as it is kept.
#[hook]
fn use_backup(store: &Store) -> Option<File> {
    let raw = use_state(|| None::<File>);
    {
        let raw = raw.setter();
        use_effect_with(store.is_read_only(), move |is_read_only| {
            if *is_read_only {
                spawn_local(async move {
                    raw.set(rescue::backup().await.as_deref().and_then(of_text));
                });
            }
        });
    }
    let read = use_memo(store.clone(), make);
    let made = if store.is_read_only() { &*raw } else { &*read };
    made.clone()
}

fn make(store: &Store) -> Option<File> {
    let journal = store.journal();
    // A night that is not read yet would be missing in the file.
    if journal.is_empty() || !store.is_whole() {
        return None;
    }
    of_text(&backup::write(journal, &clock::now()))
}

/// As JSON, unless only plain text can be shared here: many share sheets refuse JSON.
fn of_text(content: &str) -> Option<File> {
    let json = files::of_text(&name("json"), "application/json", content);
    let plain = files::of_text(&name("txt"), "text/plain", content);
    match (&json, &plain) {
        (Some(json), Some(plain)) if !share::takes(json) && share::takes(plain) => {
            Some(plain.clone())
        }
        _ => json,
    }
}
