//! Takes everything of this app off the device: nights, looks, drafts, both databases, the cached
//! program and the worker that serves it. What belongs to another app of the same origin stays.

use std::cell::Cell;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Storage, Url, window};

use super::{place, second_copy, whose::Whose};
use lull::keep::names;

thread_local! {
    static HAS_BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// Whether everything is being erased or is gone: what waited for a quiet moment must not write any more.
pub fn has_begun() -> bool {
    HAS_BEGUN.get()
}

/// Erases it; what is left if the browser refused, by where it is.
///
/// The worker goes first, so that it cannot fill its cache again; the first copy goes last, so that
/// a stop half-way leaves a journal that opens rather than half of one.
pub async fn erase_all() -> Result<(), Vec<&'static str>> {
    HAS_BEGUN.set(true);
    let mut left = Vec::new();
    if !worker_is_gone().await {
        left.push("service worker");
    }
    if !caches_are_gone().await {
        left.push("cache");
    }
    if !databases_are_gone().await {
        left.push("IndexedDB");
    }
    let stores = [
        (
            "localStorage",
            window().map(|window| window.local_storage()),
        ),
        (
            "sessionStorage",
            window().map(|window| window.session_storage()),
        ),
    ];
    for (name, store) in stores {
        // A store that the browser does not open holds nothing of ours.
        if let Some(Ok(Some(store))) = store
            && !is_cleared(&store)
        {
            left.push(name);
        }
    }
    if left.is_empty() {
        return Ok(());
    }
    HAS_BEGUN.set(false);
    Err(left)
}

/// Says so in place of everything, in this tab and in every other: the programs still run, but what
/// they have in their memory is neither shown nor written any more.
pub fn show() {
    let show = window().and_then(|window| {
        let shell = Reflect::get(&window, &"lull".into()).ok()?;
        let show = Reflect::get(&shell, &"erased".into()).ok()?;
        show.dyn_into::<Function>().ok()
    });
    if let Some(show) = show {
        let _ = show.call0(&JsValue::NULL);
    }
}

fn is_ours(name: &str) -> bool {
    names::is_of(&place::path(), name)
}

fn is_cleared(store: &Storage) -> bool {
    let ours = |store: &Storage| {
        let length = store.length().unwrap_or(0);
        let keys = (0..length).filter_map(|at| store.key(at).ok().flatten());
        keys.filter(|key| is_ours(key)).collect::<Vec<_>>()
    };
    for key in ours(store) {
        let _ = store.remove_item(&key);
    }
    ours(store).is_empty()
}

async fn databases_are_gone() -> bool {
    let mut names = vec![Whose::Own.prefix(), Whose::Examples.prefix()];
    // Some browsers list them: then none is forgotten.
    let listed = match window().and_then(|window| window.indexed_db().ok().flatten()) {
        Some(factory) => answer(&factory, "databases", &JsValue::UNDEFINED).await,
        None => return true,
    };
    for database in listed.as_ref().map(Array::from).unwrap_or_default() {
        let name = Reflect::get(&database, &"name".into());
        names.extend(name.ok().and_then(|name| name.as_string()));
    }
    names.sort();
    names.dedup();
    let mut gone = true;
    for name in names.iter().filter(|name| is_ours(name)) {
        gone &= second_copy::delete(name).await.is_ok();
    }
    gone
}

async fn caches_are_gone() -> bool {
    let Some(caches) = property(window().as_deref(), "caches") else {
        return true;
    };
    let Some(names) = answer(&caches, "keys", &JsValue::UNDEFINED).await else {
        return true;
    };
    let mut gone = true;
    for name in Array::from(&names).iter() {
        if name.as_string().is_some_and(|name| is_ours(&name)) {
            gone &= answer(&caches, "delete", &name).await.is_some();
        }
    }
    gone
}

async fn worker_is_gone() -> bool {
    let navigator = window().map(|window| window.navigator());
    let Some(workers) = property(navigator.as_deref(), "serviceWorker") else {
        return true;
    };
    let path = JsValue::from_str(&place::path());
    match answer(&workers, "getRegistration", &path).await {
        // Where there is none for this path, that of a path above it answers, which is another's.
        Some(registration) if scope(&registration) == Some(place::path()) => {
            let gone = answer(&registration, "unregister", &JsValue::UNDEFINED).await;
            gone.is_some_and(|gone| gone.is_truthy())
        }
        _ => true,
    }
}

fn scope(registration: &JsValue) -> Option<String> {
    let scope = Reflect::get(registration, &"scope".into()).ok()?;
    Some(Url::new(&scope.as_string()?).ok()?.pathname())
}

/// Something that many browsers lack, or hide from pages that are not served safely.
fn property(of: Option<&impl AsRef<JsValue>>, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of?.as_ref(), &name.into()).ok()?;
    found.is_object().then_some(found)
}

/// What a method's promise brings; nothing if it is refused or there is no such method.
async fn answer(of: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call1(of, argument).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
