//! What `boot.js` does for the programs, by name: the functions of `globalThis.lull`.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

/// The object itself; none in a page that `boot.js` did not start.
pub fn shell() -> Option<Object> {
    let shell = Reflect::get(window()?.as_ref(), &"lull".into()).ok()?;
    shell.dyn_into().ok()
}

/// Calls one of its functions. One that throws has answered nothing.
pub fn call(name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let shell = shell()?;
    let function: Function = Reflect::get(&shell, &name.into()).ok()?.dyn_into().ok()?;
    let arguments = arguments.iter().copied().collect();
    function.apply(&JsValue::NULL, &arguments).ok()
}
