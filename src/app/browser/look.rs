//! Light, dark or night: which look is on, and the quick way to another. `look.js` does the rest:
//! it knows the choices that a whole page of settings is needed for.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, window};

use super::heard;

/// Where `look.js` finds the choice before anything is drawn.
const KEY: &str = "lull:look";
/// The events between this file and `look.js`.
const CHOSEN: &str = "lull:look-chosen";
const CHANGED: &str = "lull:look-changed";

/// A look of the whole interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Warm paper.
    Light,
    /// Deep blue-green.
    Dark,
    /// Dim amber on black.
    Night,
}

impl Look {
    /// Every look, brightest first.
    const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Night];

    /// The word for it in the document and the store.
    fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Night => "night",
        }
    }

    /// The look that is on.
    pub fn current() -> Self {
        let shown = root().and_then(|root| root.get_attribute("data-look"));
        let shown = shown.as_deref();
        let known = Self::ALL
            .into_iter()
            .find(|look| Some(look.code()) == shown);
        known.unwrap_or(Self::Light)
    }

    /// The next one for a button that goes round: from the night to the dark, for nobody who is up at
    /// three wants a bright page on the way to another.
    pub fn next(self) -> Self {
        match self {
            Self::Light => Self::Night,
            Self::Night => Self::Dark,
            Self::Dark => Self::Light,
        }
    }

    /// Puts the look on and remembers it; where nothing can be remembered it holds until closing.
    pub fn put_on(self) {
        let usable = window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
        if usable {
            let _ = LocalStorage::raw().set_item(KEY, self.code());
        }
        let event = CustomEventInit::new();
        event.set_detail(&JsValue::from_str(self.code()));
        let event = CustomEvent::new_with_event_init_dict(CHOSEN, &event);
        if let (Some(window), Ok(event)) = (window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }
}

/// Calls back whenever another look is on; what it answers ends that.
pub fn listen(changed: Box<dyn Fn()>) -> impl FnOnce() + use<> {
    heard::listen(window().map(Into::into), CHANGED, changed)
}

fn root() -> Option<web_sys::Element> {
    window()?.document()?.document_element()
}

/// Tells screen readers which language the words are in.
pub fn set_language(language: lull::text::Language) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", language.tag());
    }
}
