//! When a program itself breaks: it stops, writes nothing more, and says that the entries are safe.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

/// Hands every panic's words to the page that `boot.js` shows instead of both programs.
pub fn tell() {
    // Through Yew, which would put one of its own in the place of any other at the first drawing.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let shell = window().and_then(|window| Reflect::get(window.as_ref(), &"lull".into()).ok());
        let stopped = shell.and_then(|shell| {
            let stopped = Reflect::get(&shell, &"panicked".into()).ok()?;
            stopped.dyn_into::<Function>().ok()
        });
        if let Some(stopped) = stopped {
            let _ = stopped.call1(&JsValue::NULL, &JsValue::from_str(&panic.to_string()));
        }
    }));
}
