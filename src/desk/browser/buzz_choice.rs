//! Keeps whether the device is to buzz.

use gloo_storage::{LocalStorage, Storage};
use web_sys::window;

use super::buzz::KEY;

/// Remembers what is wanted; where nothing can be remembered, nothing is.
pub fn keep(is_wanted: bool) {
    // gloo panics where browsers throw.
    let is_usable = window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
    if is_usable {
        let kept = if is_wanted { "on" } else { "off" };
        let _ = LocalStorage::raw().set_item(KEY, kept);
    }
}
