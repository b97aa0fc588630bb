//! Something that is to happen after a while.

use js_sys::Promise;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Calls back once after so many milliseconds.
pub fn later(after_ms: i32, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let (Some(window), Some(call)) = (window(), call.dyn_ref()) {
        // It fails only in a window that is closing.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(call, after_ms);
    }
}

/// Lets the browser paint and answer for so many milliseconds.
pub async fn pause(for_ms: i32) {
    let over = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            // Without a timer the promise would never be kept; every browser has one.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, for_ms);
        }
    });
    // A timer does not fail.
    let _ = JsFuture::from(over).await;
}
