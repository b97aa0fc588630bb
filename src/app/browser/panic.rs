//! When a program itself breaks: it stops, writes nothing more, and says that the entries are safe.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

/// Hands every panic's words to the page that `boot.js` shows instead of both programs.
pub fn tell() {
    std::panic::set_hook(Box::new(|panic| {
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
