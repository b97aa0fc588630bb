//! Which page is shown: the part of the address behind `#`, so that any static host serves it.

use lull::night::Night;
use web_sys::window;
use yew::prelude::*;

use crate::browser::heard;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Last night's check-in.
    Tonight,
    /// An episode, now; its start, in milliseconds since 1970, once it is logged.
    Now(Option<i64>),
    /// Any night, however old; the desk draws it.
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
            Self::Now(None) => "#/now".to_owned(),
            Self::Now(Some(started)) => format!("#/now/{started}"),
            Self::Night(night) => format!("#/night/{night}"),
            Self::Desk(page, of) if of.is_empty() => format!("#/{}", page.name()),
            Self::Desk(page, of) => format!("#/{}/{of}", page.name()),
        }
    }

    /// What the desk is to show: a page's name and what stands behind it, or nothing.
    pub fn on_the_desk(&self) -> String {
        match self {
            Self::Desk(..) | Self::Night(_) => self.href().trim_start_matches("#/").to_owned(),
            Self::Tonight | Self::Now(_) => String::new(),
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
            ("now", _) => Self::Now(of.parse().ok()),
            ("night", _) => of.parse().map_or(Self::Tonight, Self::Night),
            (_, Some(page)) => Self::Desk(page, of.to_owned()),
            _ => Self::Tonight,
        }
    }
}

/// A part of the start page that the second program draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The form for a remedy that is missed.
    NewRemedy,
    /// How much was used of each remedy, and when.
    Uses,
    /// What the trial under way asks for.
    Trial,
    /// What can be said of a night beside its number, its remedies and its note.
    Rest,
    /// The same, where the evening is asked for above.
    RestWithoutEvening,
}

impl Part {
    /// Its address between the two programs, for one night.
    pub fn address(self, night: Night) -> String {
        let name = match self {
            Self::NewRemedy => "new-remedy",
            Self::Uses => "uses",
            Self::Trial => "trial",
            Self::Rest => "rest",
            Self::RestWithoutEvening => "rest-without-evening",
        };
        format!("{name}/{night}")
    }
}

/// The page to show, followed as the address changes.
#[hook]
pub fn use_route() -> Route {
    let route = use_state_eq(Route::current);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let heard = Box::new(move || route.set(Route::current()));
            heard::listen(window().map(Into::into), "hashchange", heard)
        });
    }
    (*route).clone()
}
