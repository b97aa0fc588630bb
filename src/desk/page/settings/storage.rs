//! What is kept where, how much of it, and how firmly; and which version this is.

use lull::{keep::room, text::Text};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{
        backed_up, files,
        installing::Way,
        keeping::{self, Keeping},
        safety_copy,
    },
    store::{Store, use_store},
    view::{backup_reminder::backup_reminder, take_in::count},
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
        use_effect_with(store.clone(), move |_| {
            spawn_local(async move { keeping.set(keeping::look().await) });
        });
    }
    let safety = use_state(|| None::<File>);
    {
        let safety = safety.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                let copy = safety_copy::read().await;
                safety.set(copy.and_then(|copy| {
                    files::of_text("lull-before.json", "application/json", &copy)
                }));
            });
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
    let in_a_tab = Way::here() != Way::Installed;
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
                    <li>{ text.storage_journal(size(bytes, text), percent(bytes)) }</li>
                }
                if let Some(records) = keeping.differing {
                    <li>
                        {
                            if records == 0 {
                                text.storage_alike().to_owned()
                            } else {
                                text.storage_unlike(count(records))
                            }
                        }
                    </li>
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
            if in_a_tab {
                <p>{ text.storage_tab_rule() }</p>
            }
            <p>{ text.storage_backup() }</p>
            <p>{ last_backup(&store) }</p>
            { for backup_reminder(&store) }
            if let Some(file) = &*safety {
                <p class="row">
                    <button type="button" class="button button--quiet" onclick={hand_out(file)}>
                        { text.safety_copy() }
                    </button>
                </p>
            }
            <p class="quiet">{ text.storage_version(env!("CARGO_PKG_VERSION")) }</p>
        </section>
    }
}

fn hand_out(file: &File) -> Callback<MouseEvent> {
    let file = file.clone();
    Callback::from(move |_| {
        // A browser that takes no download shows so itself.
        let _ = files::download(&file);
    })
}

fn percent(bytes: u64) -> u64 {
    count(room::percent_of_budget(
        usize::try_from(bytes).unwrap_or(usize::MAX),
    ))
}

fn last_backup(store: &Store) -> String {
    let text = store.text();
    let age = backed_up::age(store.journal());
    match (backed_up::last(), u64::try_from(age.days)) {
        (Some(_), Ok(days)) => text.last_backup(days, count(age.logged)),
        _ => text.last_backup_never().to_owned(),
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
