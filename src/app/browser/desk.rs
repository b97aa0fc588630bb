//! The desk: the second program, which draws all that is not needed to log a night or a moment. It
//! is fetched and shown by `boot.js`; only records cross between the two, in the shape in which they
//! are kept.

use std::rc::Rc;

use js_sys::{Array, JsString, Object, Reflect};
use lull::{
    exchange::codec,
    journal::{Change, Journal, Part},
    session::Event,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, Element, window};

use super::{heard, shell};
use crate::store::Hub;

/// The event by which the desk hears that the journal is another.
const CHANGED: &str = "lull:journal-changed";
/// The event by which the desk says, in its place, that the person has done with what it showed.
const DONE: &str = "lull:done";

/// Lays the journal open for the desk, for as long as the app runs.
pub fn lay_open(hub: &Rc<Hub>) {
    let records = {
        let hub = Rc::clone(hub);
        Closure::<dyn Fn(Option<i32>) -> Array>::new(move |before: Option<i32>| {
            written(stretch(&hub.journal(), before).into_iter())
        })
    };
    let is_whole = {
        let hub = Rc::clone(hub);
        Closure::<dyn Fn() -> bool>::new(move || hub.has_read_all())
    };
    let takes_changes = {
        let hub = Rc::clone(hub);
        Closure::<dyn Fn() -> bool>::new(move || hub.takes_changes())
    };
    let take_in = {
        let hub = Rc::clone(hub);
        Closure::<dyn Fn(Array, bool)>::new(move |records: Array, is_file: bool| {
            let parts = read(&records);
            hub.take(Event::Changed(if is_file {
                Change::TakeIn(parts)
            } else {
                Change::Edited(parts)
            }));
        })
    };
    let room_taken = {
        let hub = Rc::clone(hub);
        Closure::<dyn Fn() -> usize>::new(move || hub.room_taken())
    };
    let visit = {
        let hub = Rc::clone(hub);
        Closure::<dyn Fn(Array) -> bool>::new(move |records: Array| {
            hub.visit(Journal::from_parts(read(&records)))
        })
    };
    let journal = Object::new();
    for (name, function) in [
        ("records", records.as_ref()),
        ("isWhole", is_whole.as_ref()),
        ("takesChanges", takes_changes.as_ref()),
        ("takeIn", take_in.as_ref()),
        ("roomTaken", room_taken.as_ref()),
        ("visit", visit.as_ref()),
    ] {
        let _ = Reflect::set(&journal, &name.into(), function);
    }
    if let Some(shell) = shell::shell() {
        let _ = Reflect::set(&shell, &"journal".into(), &journal);
    }
    // They live as long as the page.
    records.forget();
    is_whole.forget();
    takes_changes.forget();
    take_in.forget();
    room_taken.forget();
    visit.forget();
}

/// How many nights cross over at once: all of ten years would make a slow phone stand still.
const NIGHTS: usize = 100;

/// The latest nights before the one of this number, the latest first; without a number the latest of all,
/// with everything that is no night.
fn stretch(journal: &Journal, before: Option<i32>) -> Vec<Part> {
    let is_asked_for = |part: &Part| match part {
        Part::Night(night, _) => before.is_none_or(|before| night.day_number() < before),
        _ => before.is_none(),
    };
    let is_night = |part: &Part| matches!(part, Part::Night(..));
    let parts = journal.parts().filter(is_asked_for);
    let (mut nights, mut others): (Vec<_>, Vec<_>) = parts.partition(is_night);
    nights.reverse();
    nights.truncate(NIGHTS);
    nights.append(&mut others);
    nights
}

fn written(parts: impl Iterator<Item = Part>) -> Array {
    parts
        .map(|part| codec::encode(&part))
        .map(|record| Array::of2(&JsString::from(record.key), &JsString::from(record.body)))
        .collect()
}

fn read(records: &Array) -> Vec<Part> {
    let read = |record: JsValue| {
        let record = Array::from(&record);
        let (key, body) = (record.get(0).as_string()?, record.get(1).as_string()?);
        // The desk checked and wrote them a moment ago.
        codec::decode(&key, &body).ok()
    };
    records.iter().filter_map(read).collect()
}

/// Tells the desk that the journal is another: which parts changed, or that all of it may have; and
/// whether it is to be drawn at once, or after what the app itself has to do.
pub fn tell_changed(parts: Option<&[Part]>, at_once: bool) {
    let event = CustomEventInit::new();
    let records = parts.map_or(JsValue::NULL, |parts| written(parts.iter().cloned()).into());
    event.set_detail(&Array::of2(&records, &at_once.into()));
    let event = CustomEvent::new_with_event_init_dict(CHANGED, &event);
    if let (Some(window), Ok(event)) = (window(), event) {
        let _ = window.dispatch_event(&event);
    }
}

/// The place of the desk's pages, below the app's own part of the page.
pub fn below() -> Option<Element> {
    window()?.document()?.get_element_by_id("desk")
}

/// A new place within the app's own page, of which the app draws nothing.
pub fn within() -> Option<Element> {
    let place = window()?.document()?.create_element("div").ok()?;
    place.set_class_name("part");
    Some(place)
}

/// Shows in a place what the desk has at this address; the empty one shows nothing.
pub fn show(place: &Element, address: &str) {
    shell::call("showDesk", &[place, &address.into()]);
}

/// Calls back when the person has done with what is shown in a place; what it answers ends that.
pub fn when_done(place: &Element, done: Box<dyn Fn()>) -> impl FnOnce() + use<> {
    heard::listen(place.clone().dyn_into().ok(), DONE, done)
}
