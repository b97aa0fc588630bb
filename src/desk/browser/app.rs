//! The app beside which the desk works: its records, and what it is asked to take in.
//!
//! Only records cross between the two programs, in the shape in which they are kept.

use js_sys::{Array, Function, JsString, Object, Reflect};
use lull::{
    exchange::codec,
    journal::{Journal, Part},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, window};

/// The event by which the app says that the journal is another.
const CHANGED: &str = "lull:journal-changed";

/// The app's journal as it stands.
pub fn journal() -> Journal {
    let records = call("records", &JsValue::UNDEFINED).map(|records| Array::from(&records));
    let records = records.unwrap_or_default();
    let parts = records.iter().filter_map(|record| {
        let record = Array::from(&record);
        let (key, body) = (record.get(0).as_string()?, record.get(1).as_string()?);
        // The app wrote these records a moment ago: what it can write, this can read.
        codec::decode(&key, &body).ok()
    });
    Journal::from_parts(parts)
}

/// Whether the app takes anything in now.
pub fn takes_changes() -> bool {
    call("takesChanges", &JsValue::UNDEFINED).is_some_and(|answer| answer.is_truthy())
}

/// Asks the app to take these parts in, as one change that can be undone.
pub fn take_in(parts: &[Part]) {
    let records: Array = parts
        .iter()
        .map(codec::encode)
        .map(|record| Array::of2(&JsString::from(record.key), &JsString::from(record.body)))
        .collect();
    call("takeIn", &records);
}

/// Calls back whenever the journal is another; what it answers ends that.
pub fn listen(changed: impl Fn() + 'static) -> impl FnOnce() {
    let listener = Closure::<dyn Fn()>::new(changed);
    let function = listener.as_ref().unchecked_ref::<Function>().clone();
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(CHANGED, &function);
    }
    move || {
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback(CHANGED, &function);
        }
        drop(listener);
    }
}

/// Tells `boot.js` how to show a page of the desk: with the element and the page's name, for as
/// long as the browser is open.
pub fn when_asked(show: impl Fn(Element, &str) + 'static) {
    let show = Closure::<dyn Fn(Element, String)>::new(move |element, page: String| {
        show(element, &page);
    });
    if let Some(shell) = shell() {
        let _ = Reflect::set(&shell, &"desk".into(), show.as_ref());
    }
    show.forget();
}

fn shell() -> Option<Object> {
    Reflect::get(window()?.as_ref(), &"lull".into())
        .ok()?
        .dyn_into()
        .ok()
}

fn call(method: &str, argument: &JsValue) -> Option<JsValue> {
    let app = Reflect::get(shell()?.as_ref(), &"journal".into()).ok()?;
    let method: Function = Reflect::get(&app, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(&app, argument).ok()
}
