//! The time, followed: a page left open turns to the new night by itself.

use lull::moment::Moment;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::window;
use yew::prelude::*;

use crate::browser::clock;

const EVERY_MS: i32 = 20_000;

/// Now, to the minute; also fresh whenever the page comes back into view.
#[hook]
pub fn use_now() -> Moment {
    let now = use_state(clock::wall);
    {
        let now = now.clone();
        use_effect_with((), move |()| {
            let shown = std::cell::Cell::new(minute(&now));
            let tick = Closure::<dyn Fn()>::new(move || {
                let time = clock::wall();
                if shown.replace(minute(&time)) != minute(&time) {
                    now.set(time);
                }
            });
            let function = tick.as_ref().unchecked_ref::<js_sys::Function>().clone();
            let timer = window().and_then(|window| {
                window
                    .set_interval_with_callback_and_timeout_and_arguments_0(&function, EVERY_MS)
                    .ok()
            });
            let document = window().and_then(|window| window.document());
            if let Some(document) = &document {
                let _ = document.add_event_listener_with_callback("visibilitychange", &function);
            }
            move || {
                if let (Some(window), Some(timer)) = (window(), timer) {
                    window.clear_interval_with_handle(timer);
                }
                if let Some(document) = document {
                    let _ =
                        document.remove_event_listener_with_callback("visibilitychange", &function);
                }
                drop(tick);
            }
        });
    }
    (*now).clone()
}

fn minute(moment: &Moment) -> (i64, i16) {
    (moment.utc_ms() / 60_000, moment.offset_minutes())
}
