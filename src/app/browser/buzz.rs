//! A short buzz in the hand when something is saved, where the device can: in the dark nobody need look.

use gloo_storage::{LocalStorage, Storage};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Navigator, window};

/// Under which name the choice is kept: "on" or "off".
pub const KEY: &str = "lull:buzz";

/// In milliseconds: as short as that of a key on the screen.
const SHORT: u32 = 20;

/// Whether this device can buzz.
pub fn is_offered() -> bool {
    let navigator = window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &"vibrate".into()) == Ok(true))
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
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return;
    };
    if is_offered() && is_wanted() && is_touched(&navigator) {
        // A device in silence does not.
        let _ = navigator.vibrate_with_duration(SHORT);
    }
}

/// Whether somebody has touched the page since it came: before that, a browser takes a buzz for a fault.
fn is_touched(navigator: &Navigator) -> bool {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let activation = get(navigator, "userActivation");
    let touched = activation.and_then(|activation| get(&activation, "hasBeenActive"));
    touched.is_some_and(|touched| touched.is_truthy())
}
