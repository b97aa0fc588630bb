//! What other tabs of this app keep, the moment they do.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::window;

/// Calls back with each key and text that another tab puts into the first copy, for as long as the
/// browser is open.
pub fn listen(kept: impl Fn(&str, &str) + 'static) {
    let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let said = |name: &str| Reflect::get(&event, &name.into()).ok()?.as_string();
        if let (Some(key), Some(text)) = (said("key"), said("newValue")) {
            kept(&key, &text);
        }
    });
    if let Some(window) = window() {
        let function = listener.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("storage", function);
    }
    listener.forget();
}
