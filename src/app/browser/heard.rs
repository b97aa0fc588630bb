//! Hearing what happens around the app: events of the browser and of `boot.js`.

use js_sys::Function;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::EventTarget;

/// Calls back at every event of this name; what it answers ends that.
pub fn listen(
    target: Option<EventTarget>,
    name: &'static str,
    heard: Box<dyn Fn()>,
) -> impl FnOnce() + use<> {
    let listener = Closure::wrap(heard);
    let function = listener.as_ref().unchecked_ref::<Function>().clone();
    if let Some(target) = &target {
        let _ = target.add_event_listener_with_callback(name, &function);
    }
    move || {
        if let Some(target) = target {
            let _ = target.remove_event_listener_with_callback(name, &function);
        }
        drop(listener);
    }
}
