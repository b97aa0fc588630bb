//! One tab saves at a time, where the browser has locks; `boot.js` asks for them.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Does the work with the lock in hand, or without it where it is not to be had.
pub async fn held<T>(work: impl Future<Output = T>) -> T {
    let release = take().await;
    let done = work.await;
    if let Some(release) = release {
        // It throws only in a page that is closing, and that gives the lock back by itself.
        let _ = release.call0(&JsValue::NULL);
    }
    done
}

async fn take() -> Option<Function> {
    let shell = Reflect::get(window()?.as_ref(), &"lull".into()).ok()?;
    let lock: Function = Reflect::get(&shell, &"lock".into()).ok()?.dyn_into().ok()?;
    let given: Promise = lock.call0(&shell).ok()?.dyn_into().ok()?;
    JsFuture::from(given).await.ok()?.dyn_into().ok()
}
