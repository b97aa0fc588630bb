//! Is it looked at, or soon will be? What nobody looks at need not be drawn.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

use crate::browser::one_by_one::in_a_frame_of_its_own;

/// How far outside the window drawing begins, so that a person who scrolls finds it done.
const AHEAD: &str = "600px 0px";

type OnSight = Closure<dyn Fn(Array, IntersectionObserver)>;

/// Whether an element was ever near the window. What was seen once stays.
#[hook]
pub fn use_seen(element: &NodeRef) -> bool {
    let seen = use_state_eq(|| false);
    {
        let (element, seen) = (element.clone(), seen.setter());
        use_effect_with((), move |()| {
            let watched = watch(&element, seen.clone());
            if watched.is_none() {
                // A browser that cannot tell shows everything.
                seen.set(true);
            }
            move || {
                if let Some((observer, on_sight)) = watched {
                    observer.disconnect();
                    drop(on_sight);
                }
            }
        });
    }
    *seen
}

fn watch(element: &NodeRef, seen: UseStateSetter<bool>) -> Option<(IntersectionObserver, OnSight)> {
    let element = element.cast::<Element>()?;
    let on_sight = OnSight::new(move |entries: Array, observer: IntersectionObserver| {
        let near = |entry: wasm_bindgen::JsValue| {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            entry.is_intersecting()
        };
        if entries.iter().any(near) {
            observer.disconnect();
            let seen = seen.clone();
            in_a_frame_of_its_own(move || seen.set(true));
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(AHEAD);
    let function = on_sight.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(function, &options).ok()?;
    observer.observe(&element);
    Some((observer, on_sight))
}
