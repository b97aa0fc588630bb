//! The device's share sheet, where it takes files; elsewhere a download.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, window};

use super::files;

/// How handing a file over ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The share sheet took it.
    Shared,
    /// It went to the downloads.
    Downloaded,
    /// The person closed the sheet: nothing to say.
    Closed,
    /// Neither worked.
    Failed,
}

/// Whether the share sheet takes this file.
pub fn takes(file: &File) -> bool {
    call("canShare", file)
        .and_then(|answer| answer.as_bool())
        .unwrap_or(false)
}

/// Hands over a file that is ready: between the tap and the sheet nothing may be waited for, or
/// phones take the tap back. Nothing but the file is shared: with a text beside it, some drop it.
pub async fn hand_over(file: &File) -> Handed {
    let sheet = if takes(file) {
        call("share", file)
    } else {
        None
    };
    let Some(promise) = sheet.and_then(|answer| answer.dyn_into::<Promise>().ok()) else {
        return downloaded(file);
    };
    match JsFuture::from(promise).await {
        Ok(_) => Handed::Shared,
        Err(thrown) if name(&thrown).as_deref() == Some("AbortError") => Handed::Closed,
        Err(_) => downloaded(file),
    }
}

fn downloaded(file: &File) -> Handed {
    files::download(file).map_or(Handed::Failed, |()| Handed::Downloaded)
}

fn name(thrown: &JsValue) -> Option<String> {
    Reflect::get(thrown, &"name".into()).ok()?.as_string()
}

/// Calls a method that many browsers lack, with the file alone.
fn call(method: &str, file: &File) -> Option<JsValue> {
    let navigator = window()?.navigator();
    let method: Function = Reflect::get(&navigator, &method.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file)).ok()?;
    method.call1(&navigator, &data).ok()
}
