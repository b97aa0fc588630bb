//! A new version of the app waits until the person says "Reload"; `boot.js` does the waiting.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::window;

/// The event by which `boot.js` says that a new version waits.
const READY: &str = "lull:update-ready";

/// Calls back whenever a new version begins to wait; what it answers ends that.
pub fn listen(ready: impl Fn() + 'static) -> impl FnOnce() {
    let listener = Closure::<dyn Fn()>::new(ready);
    let function = listener.as_ref().unchecked_ref::<Function>().clone();
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(READY, &function);
    }
    move || {
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback(READY, &function);
        }
        drop(listener);
    }
}

/// Whether a new version waits already.
pub fn is_ready() -> bool {
    shell()
        .and_then(|shell| Reflect::get(&shell, &"updateReady".into()).ok())
        .and_then(|ready| ready.as_bool())
        .unwrap_or(false)
}

/// Changes over to it: the page reloads.
pub fn apply() {
    let change = shell().and_then(|shell| {
        let change = Reflect::get(&shell, &"applyUpdate".into()).ok()?;
        change.dyn_into::<Function>().ok()
    });
    if let Some(change) = change {
        // If it throws, the old version goes on working, and the offer stays.
        let _ = change.call0(&JsValue::NULL);
    }
}

fn shell() -> Option<JsValue> {
    let shell = Reflect::get(window()?.as_ref(), &"lull".into()).ok()?;
    shell.is_object().then_some(shell)
}
