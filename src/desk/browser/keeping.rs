//! What the browser keeps of this app, and how firmly. Each of it is missing in some browsers.

use js_sys::{Function, Promise, Reflect};
use lull::keep::FirstCopy;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

use super::{first_copy::Local, whose::Whose};

/// What is known of what is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Bytes of the journal in its first copy; the second is as large.
    pub journal: Option<u64>,
    /// Bytes of everything: both copies, and the app itself.
    pub all: Option<u64>,
    /// Whether the browser has promised not to clear it by itself.
    pub is_promised: Option<bool>,
}

/// Looks at it.
pub async fn look() -> Keeping {
    let all = ask("estimate").await.and_then(|estimate| {
        let usage = Reflect::get(&estimate, &"usage".into()).ok()?.as_f64()?;
        Some(whole(usage))
    });
    Keeping {
        journal: journal(),
        all,
        is_promised: ask("persisted").await.and_then(|said| said.as_bool()),
    }
}

/// Asks the browser for its promise. Some ask the person, most decide by themselves.
pub async fn ask_for_promise() {
    ask("persist").await;
}

fn journal() -> Option<u64> {
    let (store, prefix) = (Local::probe(), Whose::shown().prefix());
    let keys = store.keys().ok()?;
    let ours = keys.iter().filter(|key| key.starts_with(&prefix));
    let bytes: usize = ours
        .filter_map(|key| Some(key.len() + store.get(key).ok()??.len()))
        .sum();
    u64::try_from(bytes).ok()
}

async fn ask(question: &str) -> Option<JsValue> {
    let storage = Reflect::get(&window()?.navigator(), &"storage".into()).ok()?;
    let ask: Function = Reflect::get(&storage, &question.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let promise: Promise = ask.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size in bytes is far below the limits, and the cast saturates"
)]
fn whole(number: f64) -> u64 {
    number as u64
}
