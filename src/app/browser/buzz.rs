//! A short buzz in the hand when something is saved, where the device can: in the dark nobody need look.

use gloo_storage::{LocalStorage, Storage};
use web_sys::window;

/// Under which name the choice is kept: "on" or "off".
pub const KEY: &str = "lull:buzz";

/// In milliseconds: as short as that of a key on the screen.
const SHORT: u32 = 20;

/// Whether this device can buzz.
pub fn is_offered() -> bool {
    let navigator = window().map(|window| window.navigator());
    navigator
        .is_some_and(|navigator| js_sys::Reflect::has(&navigator, &"vibrate".into()) == Ok(true))
}

/// Whether the person wants it; they do until they say otherwise, unless the device is to move little.
pub fn is_wanted() -> bool {
    let Some(window) = window() else { return false };
    // gloo panics where browsers throw.
    let is_usable = matches!(window.local_storage(), Ok(Some(_)));
    let kept = is_usable.then(|| LocalStorage::raw().get_item(KEY).ok().flatten());
    match kept.flatten().as_deref() {
        Some(kept) => kept == "on",
        None => !is_to_move_little(&window),
    }
}

fn is_to_move_little(window: &web_sys::Window) -> bool {
    let asked = window.match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_some_and(|asked| asked.matches())
}

/// Buzzes, if it is offered and wanted.
pub fn buzz() {
    if is_offered() && is_wanted() {
        let navigator = window().map(|window| window.navigator());
        // A device in silence does not.
        let _ = navigator.map(|navigator| navigator.vibrate_with_duration(SHORT));
    }
}
