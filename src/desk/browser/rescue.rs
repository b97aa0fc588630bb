//! The backup that `boot.js` makes of the records as they are kept: with all that this version cannot read.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::shell;

/// The text of the backup file; none where nothing is kept.
pub async fn backup() -> Option<String> {
    let made: Promise = shell::call("rescue", &[])?.dyn_into().ok()?;
    let made = JsFuture::from(made).await.ok()?;
    Reflect::get(&made, &"text".into()).ok()?.as_string()
}
