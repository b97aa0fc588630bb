//! The page's address: what was looked at is found again when the person comes back.

use wasm_bindgen::JsValue;
use web_sys::window;

/// Writes what is looked at into the address, without going anywhere.
pub fn keep(address: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused only where there is no history to come back to.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
