//! What the browser keeps of this app, and how firmly. Each of it is missing in some browsers.

use std::collections::BTreeMap;

use js_sys::{Function, Promise, Reflect};
use lull::keep::{FirstCopy, SecondCopy, room::room_of};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

use super::{first_copy::Local, second_copy::Indexed, whose::Whose};

/// What is known of what is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Bytes of the journal in its first copy; the second is as large.
    pub journal: Option<u64>,
    /// Records that one copy holds and the other does not, or not alike.
    pub differing: Option<usize>,
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
        journal: room().and_then(|room| u64::try_from(room).ok()),
        differing: differing().await,
        all,
        is_promised: ask("persisted").await.and_then(|said| said.as_bool()),
    }
}

/// Asks the browser for its promise. Some ask the person, most decide by themselves.
pub async fn ask_for_promise() {
    ask("persist").await;
}

/// What the journal takes in the first copy, as the most sparing browser counts it.
fn room() -> Option<usize> {
    let records = records()?;
    let room = records
        .iter()
        .map(|(key, text)| room_of(key) + room_of(text));
    Some(room.sum())
}

fn records() -> Option<BTreeMap<String, String>> {
    let (store, prefix) = (Local::probe(), Whose::shown().prefix());
    let keys = store.keys().ok()?;
    let is_record = |key: &String| {
        key.strip_prefix(&prefix)
            .is_some_and(|name| !name.starts_with('!'))
    };
    let read = |key: String| Some((key.clone(), store.get(&key).ok()??));
    Some(
        keys.into_iter()
            .filter(is_record)
            .filter_map(read)
            .collect(),
    )
}

/// How many records the two copies do not hold alike; a save under way is one for a moment.
async fn differing() -> Option<usize> {
    let prefix = Whose::shown().prefix();
    let bounds = (format!("{prefix}\""), format!("{prefix}\u{ffff}"));
    let second = Indexed::new(&prefix)
        .between(&bounds.0, &bounds.1)
        .await
        .ok()?;
    let second: BTreeMap<String, String> = second.into_iter().collect();
    let first = records()?;
    let unlike = first
        .iter()
        .filter(|(key, text)| second.get(*key) != Some(text))
        .count();
    let missing = second
        .keys()
        .filter(|key| !first.contains_key(*key))
        .count();
    Some(unlike + missing)
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
