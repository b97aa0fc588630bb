//! The file with which this device opened Lull, where installed apps can be opened with files.
//!
//! Sharing a file to an installed app is not offered: the browser sends it to the app's address, and with
//! the worker gone, as after the site's data was cleared, that would be the host's.

use js_sys::{Array, Function, Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// Calls `take` with the first file of each opening. Those from before this call are not lost: the
/// browser holds them back until somebody asks.
pub fn listen(take: impl Fn(File) + Clone + 'static) {
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |opening: JsValue| {
        let take = take.clone();
        spawn_local(async move {
            // A browser that names no file has opened Lull in some other way.
            if let Some(file) = first(&opening).await {
                take(file);
            }
        });
    });
    let _ = ask(&consumer.into_js_value());
}

/// Asks the browser for what it holds back; `None` where there is no such thing.
fn ask(consumer: &JsValue) -> Option<JsValue> {
    let queue = Reflect::get(&global(), &"launchQueue".into()).ok()?;
    let ask: Function = member(&queue, "setConsumer")?;
    ask.call1(&queue, consumer).ok()
}

async fn first(opening: &JsValue) -> Option<File> {
    let files: Array = member(opening, "files")?;
    let handle = files.get(0);
    let read: Function = member(&handle, "getFile")?;
    let promise: Promise = read.call0(&handle).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn member<T: JsCast>(of: &JsValue, name: &str) -> Option<T> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
