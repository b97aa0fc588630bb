//! Which page is shown: the part of the address behind `#`, so that any static host serves it.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::window;
use yew::prelude::*;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Last night's check-in.
    Tonight,
    /// An episode, now.
    Now,
    /// Charts.
    Patterns,
    /// Pictures and files out, files in.
    Share,
}

impl Route {
    /// Its address within the app.
    pub fn href(self) -> &'static str {
        match self {
            Self::Tonight => "#/",
            Self::Now => "#/now",
            Self::Patterns => "#/patterns",
            Self::Share => "#/share",
        }
    }

    /// The desk's name for the page, where it is one of the desk's.
    pub fn on_the_desk(self) -> Option<&'static str> {
        match self {
            Self::Tonight | Self::Now => None,
            Self::Patterns => Some("patterns"),
            Self::Share => Some("share"),
        }
    }

    /// The page of the present address; an address nobody knows is the start page.
    pub fn current() -> Self {
        let hash = window()
            .and_then(|window| window.location().hash().ok())
            .unwrap_or_default();
        [Self::Now, Self::Patterns, Self::Share]
            .into_iter()
            .find(|route| route.href() == hash)
            .unwrap_or(Self::Tonight)
    }
}

/// The page to show, followed as the address changes.
#[hook]
pub fn use_route() -> Route {
    let route = use_state_eq(Route::current);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = Closure::<dyn Fn()>::new(move || route.set(Route::current()));
            let function = listener
                .as_ref()
                .unchecked_ref::<js_sys::Function>()
                .clone();
            if let Some(window) = window() {
                let _ = window.add_event_listener_with_callback("hashchange", &function);
            }
            move || {
                if let Some(window) = window() {
                    let _ = window.remove_event_listener_with_callback("hashchange", &function);
                }
                drop(listener);
            }
        });
    }
    *route
}
