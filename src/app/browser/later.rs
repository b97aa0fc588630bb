//! Something that is to happen after a while.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::window;

/// Calls back once after so many milliseconds.
pub fn later(after_ms: i32, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let (Some(window), Some(call)) = (window(), call.dyn_ref()) {
        // It fails only in a window that is closing.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(call, after_ms);
    }
}
