//! Which look the person chose for this device. `look.js` puts it on; what is kept, and the event
//! between the two, is described there.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, window};

use super::remembered::{forget, keep, kept};

const KEY: &str = "lull:look";
const HOURS: &str = "lull:look-hours";
const CHOSEN: &str = "lull:look-chosen";

/// What decides how the app looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// As the device has it.
    Device,
    /// Always warm paper.
    Light,
    /// Always deep blue-green.
    Dark,
    /// Always dim amber on black.
    Night,
    /// Night between two hours, else as the device has it.
    Clock,
}

impl Choice {
    /// Every choice.
    pub const ALL: [Self; 5] = [
        Self::Device,
        Self::Light,
        Self::Dark,
        Self::Night,
        Self::Clock,
    ];

    fn code(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Night => Some("night"),
            Self::Clock => Some("clock"),
        }
    }

    /// The choice that holds.
    pub fn current() -> Self {
        let kept = kept(KEY);
        let choice = Self::ALL
            .into_iter()
            .find(|choice| choice.code() == kept.as_deref());
        choice.unwrap_or(Self::Device)
    }

    /// Makes the choice; where nothing can be remembered it holds until closing.
    pub fn make(self) {
        match self.code() {
            Some(code) => keep(KEY, code),
            None => forget(KEY),
        }
        let event = CustomEventInit::new();
        event.set_detail(&self.code().map_or(JsValue::NULL, JsValue::from_str));
        let event = CustomEvent::new_with_event_init_dict(CHOSEN, &event);
        if let (Some(window), Ok(event)) = (window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }
}

/// From when to when it is night by the clock, in whole hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The hour at which the night look comes.
    pub from: u8,
    /// The hour at which it goes.
    pub until: u8,
}

impl Hours {
    /// The hours that hold.
    pub fn current() -> Self {
        let kept = kept(HOURS);
        let kept = kept.as_deref().and_then(|kept| kept.split_once('-'));
        let hours = kept.and_then(|(from, until)| {
            let (from, until) = (from.parse().ok()?, until.parse().ok()?);
            Some(Self { from, until }).filter(|_| from < 24 && until < 24)
        });
        hours.unwrap_or(Self { from: 21, until: 7 })
    }

    /// Keeps these hours.
    pub fn keep(self) {
        keep(HOURS, &format!("{}-{}", self.from, self.until));
        Choice::current().make();
    }
}

/// Calls back whenever another look was chosen; what it answers ends that.
pub fn listen(chosen: impl Fn() + 'static) -> impl FnOnce() {
    let listener = Closure::<dyn Fn()>::new(chosen);
    let function = listener.as_ref().unchecked_ref::<Function>().clone();
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(CHOSEN, &function);
    }
    move || {
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback(CHOSEN, &function);
        }
        drop(listener);
    }
}
