//! Which page is shown: the part of the address behind `#`, so that any static host serves it.

use lull::night::Night;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::window;
use yew::prelude::*;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Last night's check-in.
    Tonight,
    /// An episode, now.
    Now,
    /// Any night, however old.
    Night(Night),
    /// A page of the desk, and what of it: what stands behind the page's name in the address.
    Desk(DeskPage, String),
}

/// A page that the second program draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskPage {
    /// Every night, as a calendar and as a list.
    History,
    /// What is tried, and the library.
    Remedies,
    /// Planned comparisons.
    Trials,
    /// Charts.
    Patterns,
    /// Pictures and files out, files in.
    Share,
    /// What can be set, and what is kept where.
    Settings,
    /// When to get help.
    Help,
}

impl DeskPage {
    /// Every page of the desk.
    const ALL: [Self; 7] = [
        Self::History,
        Self::Remedies,
        Self::Trials,
        Self::Patterns,
        Self::Share,
        Self::Settings,
        Self::Help,
    ];

    /// Its name in the address, and between the two programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::History => "history",
            Self::Remedies => "remedies",
            Self::Trials => "trials",
            Self::Patterns => "patterns",
            Self::Share => "share",
            Self::Settings => "settings",
            Self::Help => "help",
        }
    }

    /// Its first view.
    pub fn route(self) -> Route {
        Route::Desk(self, String::new())
    }
}

impl Route {
    /// Its address within the app.
    pub fn href(&self) -> String {
        match self {
            Self::Tonight => "#/".to_owned(),
            Self::Now => "#/now".to_owned(),
            Self::Night(night) => format!("#/night/{night}"),
            Self::Desk(page, of) if of.is_empty() => format!("#/{}", page.name()),
            Self::Desk(page, of) => format!("#/{}/{of}", page.name()),
        }
    }

    /// What the desk is to show: a page's name and what stands behind it, or nothing.
    pub fn on_the_desk(&self) -> String {
        match self {
            Self::Desk(..) => self.href().trim_start_matches("#/").to_owned(),
            Self::Tonight | Self::Now | Self::Night(_) => String::new(),
        }
    }

    /// The page of the present address.
    pub fn current() -> Self {
        let hash = window().and_then(|window| window.location().hash().ok());
        Self::at(&hash.unwrap_or_default())
    }

    /// The page of an address; one that nobody knows is the start page.
    fn at(hash: &str) -> Self {
        let path = hash.trim_start_matches("#/");
        let (name, of) = path.split_once('/').unwrap_or((path, ""));
        let desk = DeskPage::ALL.into_iter().find(|page| page.name() == name);
        match (name, desk) {
            ("now", _) => Self::Now,
            ("night", _) => of.parse().map_or(Self::Tonight, Self::Night),
            (_, Some(page)) => Self::Desk(page, of.to_owned()),
            _ => Self::Tonight,
        }
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
    (*route).clone()
}
