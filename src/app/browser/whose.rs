//! Whose nights are shown: the person's own, or invented ones to look around with.
//!
//! The two are kept in places of their own, so that neither is ever taken for the other. Invented
//! nights are shown in one tab until it is closed: whoever comes back finds their own.

use lull::keep::names;
use web_sys::window;

use super::place;

/// A journal to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// What the person logs.
    Own,
    /// Example nights, with nothing of the person's in them.
    Examples,
}

thread_local! {
    /// Asked of the browser once: another one is shown only by opening everything anew.
    static SHOWN: Whose = Whose::kept();
}

impl Whose {
    /// The one that is shown in this tab.
    pub fn shown() -> Self {
        SHOWN.with(|shown| *shown)
    }

    fn kept() -> Self {
        let examples = window()
            .and_then(|window| window.session_storage().ok().flatten())
            .and_then(|tab| tab.get_item(&key()).ok().flatten());
        match examples {
            Some(_) => Self::Examples,
            None => Self::Own,
        }
    }

    /// What the keys of its records begin with, and what its database is called.
    pub fn prefix(self) -> String {
        let path = place::path();
        match self {
            Self::Own => names::own(&path),
            Self::Examples => names::examples(&path),
        }
    }

    /// Shows this one from the start page on: everything is opened anew.
    pub fn show(self) {
        let Some(window) = window() else { return };
        if let Ok(Some(tab)) = window.session_storage() {
            let _ = match self {
                Self::Own => tab.remove_item(&key()),
                Self::Examples => tab.set_item(&key(), "shown"),
            };
        }
        let location = window.location();
        let _ = location.set_hash("/");
        let _ = location.reload();
    }
}

fn key() -> String {
    format!("{}shown", names::examples(&place::path()))
}
