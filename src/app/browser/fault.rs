//! What the browser means when a place to keep things throws.

use js_sys::Reflect;
use lull::keep::Fault;
use wasm_bindgen::JsValue;

/// The fault behind something thrown, told by name and code: engines and years differ.
pub fn of(thrown: &JsValue) -> Fault {
    let read = |name: &str| Reflect::get(thrown, &JsValue::from_str(name)).ok();
    let name = read("name")
        .and_then(|name| name.as_string())
        .unwrap_or_default();
    let code = read("code").and_then(|code| code.as_f64());
    let full = [
        "QuotaExceededError",
        "NS_ERROR_DOM_QUOTA_REACHED",
        "QUOTA_EXCEEDED_ERR",
    ];
    if full.contains(&name.as_str()) || code == Some(22.0) || code == Some(1014.0) {
        Fault::Full
    } else if name == "VersionError" {
        // A newer version of the app has made the database into something else.
        Fault::Newer
    } else if name == "SecurityError" {
        Fault::Blocked
    } else if name.is_empty() {
        Fault::Broken(thrown.as_string().unwrap_or_default())
    } else {
        Fault::Broken(name)
    }
}
