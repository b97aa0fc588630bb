//! The app beside which the desk works: its records, and what it is asked to take in.
//!
//! Only records cross between the two programs, in the shape in which they are kept.

use js_sys::{Array, Function, JsString, Reflect};
use lull::{exchange::codec, journal::Part, night::Night};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, Element, Event, window};

use super::{shell, whose::Whose};

/// The event by which the app says that the journal is another.
const CHANGED: &str = "lull:journal-changed";
/// The event by which the desk says, in a place of the app's, that the person has done there.
const DONE: &str = "lull:done";

/// The latest nights of the app's journal before this one, the latest first; without one the latest of
/// all, with everything that is no night.
pub fn stretch(before: Option<Night>) -> Vec<Part> {
    let before = before.map_or(JsValue::UNDEFINED, |night| night.day_number().into());
    let records = call("records", &before).map(|records| Array::from(&records));
    parts(&records.unwrap_or_default())
}

fn parts(records: &Array) -> Vec<Part> {
    let read = |record: JsValue| {
        let record = Array::from(&record);
        let (key, body) = (record.get(0).as_string()?, record.get(1).as_string()?);
        // The app wrote these records a moment ago: what it can write, this can read.
        codec::decode(&key, &body).ok()
    };
    records.iter().filter_map(read).collect()
}

/// Whether the app has read the whole journal.
pub fn is_whole() -> bool {
    call("isWhole", &JsValue::UNDEFINED).is_some_and(|answer| answer.is_truthy())
}

/// Whether the app takes anything in now.
pub fn takes_changes() -> bool {
    call("takesChanges", &JsValue::UNDEFINED).is_some_and(|answer| answer.is_truthy())
}

/// What part of the room that is safe in a browser the journal takes, in whole percent; known once all of
/// it is read.
pub fn room_taken() -> Option<f64> {
    call("roomTaken", &JsValue::UNDEFINED)?.as_f64()
}

/// Where parts come from that the app is to take in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The person has changed them on a page of the desk.
    Person,
    /// A file says so.
    File,
}

/// Asks the app to take these parts in, as one change that can be undone.
pub fn take_in(parts: &[Part], source: Source) {
    let records = written(parts);
    let is_file = JsValue::from_bool(source == Source::File);
    if let Some((app, method)) = method("takeIn") {
        let _ = method.call2(&app, &records, &is_file);
    }
}

/// Shows somebody else's journal in place of the person's own, to be read and nothing else; whether it
/// is shown, which it is not while something is being saved.
pub fn visit(parts: &[Part]) -> bool {
    let before = Whose::shown();
    // Whose it is has to be known when the app says that the journal is another.
    Whose::Guest.set_shown();
    let is_shown = call("visit", &written(parts)).is_some_and(|answer| answer.is_truthy());
    if !is_shown {
        before.set_shown();
    }
    is_shown
}

fn written(parts: &[Part]) -> Array {
    parts
        .iter()
        .map(codec::encode)
        .map(|record| Array::of2(&JsString::from(record.key), &JsString::from(record.body)))
        .collect()
}

/// Calls back whenever the journal is another, with the parts that changed where the app names them,
/// and with whether to draw them at once; for as long as the browser is open.
pub fn listen(changed: impl Fn(Option<Vec<Part>>, bool) + 'static) {
    let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        let detail = Array::from(&event.detail());
        let records = detail.get(0).dyn_into::<Array>().ok();
        changed(
            records.map(|records| parts(&records)),
            detail.get(1).is_truthy(),
        );
    });
    if let Some(window) = window() {
        let function = listener.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback(CHANGED, function);
    }
    listener.forget();
}

/// Tells `boot.js` how the desk shows something: with the place and the address, for as long as the
/// browser is open.
pub fn when_asked(show: impl Fn(Element, &str) + 'static) {
    let show = Closure::<dyn Fn(Element, String)>::new(move |element, address: String| {
        show(element, &address);
    });
    if let Some(shell) = shell::shell() {
        let _ = Reflect::set(&shell, &"desk".into(), show.as_ref());
    }
    show.forget();
}

/// Tells the app that the person has done with what is shown in a place of its.
pub fn done(place: &Element) {
    if let Ok(event) = Event::new(DONE) {
        let _ = place.dispatch_event(&event);
    }
}

fn call(method: &str, argument: &JsValue) -> Option<JsValue> {
    let (app, method) = self::method(method)?;
    method.call1(&app, argument).ok()
}

/// What the app offers under this name, with the object to call it on.
fn method(name: &str) -> Option<(JsValue, Function)> {
    let app = Reflect::get(shell::shell()?.as_ref(), &"journal".into()).ok()?;
    let method = Reflect::get(&app, &name.into()).ok()?.dyn_into().ok()?;
    Some((app, method))
}
