//! What this device remembers of a person's wishes, beside the journal. Where nothing can be remembered,
//! nothing is.

use gloo_storage::{LocalStorage, Storage};
use web_sys::window;

/// What is remembered under a name.
pub fn kept(key: &str) -> Option<String> {
    is_usable().then(|| LocalStorage::raw().get_item(key).ok().flatten())?
}

/// Remembers this.
pub fn keep(key: &str, text: &str) {
    if is_usable() {
        let _ = LocalStorage::raw().set_item(key, text);
    }
}

/// Remembers nothing any more.
pub fn forget(key: &str) {
    if is_usable() {
        let _ = LocalStorage::raw().remove_item(key);
    }
}

/// gloo panics where browsers throw.
fn is_usable() -> bool {
    window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
