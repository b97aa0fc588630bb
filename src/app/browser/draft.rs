//! What is being typed: kept beside the journal until the journal has it.
//!
//! In localStorage, for a phone that takes its memory back ends the browser, and a tab's own storage
//! with it. The keys stay outside of the journal's, which begin with `lull:` and a slash.

use web_sys::{Storage, window};

use super::{place, whose::Whose};

/// What was typed under this name and not kept.
pub fn read(name: &str) -> Option<String> {
    store()?.get_item(&key(name)).ok().flatten()
}

/// Keeps what is typed. Where a browser refuses, the words are on the screen all the same.
pub fn write(name: &str, words: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(&key(name), words);
    }
}

/// The journal has it, or it is not wanted.
pub fn clear(name: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(&key(name));
    }
}

/// None while somebody else's journal is read: what the person was typing is not for it, and what is typed
/// there is for nobody.
fn store() -> Option<Storage> {
    if Whose::shown() == Whose::Guest {
        return None;
    }
    window()?.local_storage().ok().flatten()
}

fn key(name: &str) -> String {
    format!("lull:draft:{}:{name}", place::path())
}
