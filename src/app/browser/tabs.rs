//! What other tabs of this app keep, the moment they do; `boot.js` carries it.

use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::window;

/// Tells the other tabs what was kept here, by keys and texts.
pub fn tell(kept: &[(String, String)]) {
    let tell = shell().and_then(|shell| Reflect::get(&shell, &"tell".into()).ok());
    if let Some(tell) = tell.and_then(|tell| tell.dyn_into::<Function>().ok()) {
        for (key, text) in kept {
            let (key, text) = (JsString::from(&**key), JsString::from(&**text));
            // A tab that hears nothing finds out when it saves.
            let _ = tell.call2(&JsValue::NULL, &key, &text);
        }
    }
}

/// Calls back with each key and text that another tab has kept, for as long as the browser is open.
pub fn listen(kept: impl Fn(&str, &str) + 'static) {
    let listener = Closure::<dyn Fn(String, String)>::new(move |key: String, text: String| {
        kept(&key, &text);
    });
    if let Some(shell) = shell() {
        let _ = Reflect::set(&shell, &"heard".into(), listener.as_ref());
    }
    listener.forget();
}

fn shell() -> Option<JsValue> {
    Reflect::get(window()?.as_ref(), &"lull".into()).ok()
}
