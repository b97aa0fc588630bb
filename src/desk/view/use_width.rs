//! How wide is it? A chart is made for its width, not stretched to it.

use lull::chart::drawing::Width;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, window};
use yew::prelude::*;

/// The width inside an element, once it is on the page, and whenever the window changes.
#[hook]
pub fn use_width(element: &NodeRef) -> Option<Width> {
    let width = use_state_eq(|| None::<u16>);
    {
        let (element, width) = (element.clone(), width.clone());
        use_effect_with((), move |()| {
            let measure = move || {
                let inner = element
                    .cast::<Element>()
                    .map(|element| element.client_width());
                width.set(inner.and_then(|pixels| u16::try_from(pixels).ok()));
            };
            measure();
            let listener = Closure::<dyn Fn()>::new(measure);
            let function = listener
                .as_ref()
                .unchecked_ref::<js_sys::Function>()
                .clone();
            if let Some(window) = window() {
                let _ = window.add_event_listener_with_callback("resize", &function);
            }
            move || {
                if let Some(window) = window() {
                    let _ = window.remove_event_listener_with_callback("resize", &function);
                }
                drop(listener);
            }
        });
    }
    width.map(Width::new)
}
