//! Whose nights are shown: the person's own, invented ones to look around with, or somebody else's.
//!
//! The own and the invented ones are kept in places of their own, so that neither is ever taken for the
//! other. Invented nights are shown in one tab until it is closed: whoever comes back finds their own.
//! Somebody else's are kept nowhere, and gone when everything is opened anew.

use std::cell::Cell;

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
    /// Somebody else's, opened from a file to be read.
    Guest,
}

thread_local! {
    /// Asked of the browser once: own or example nights are shown only by opening everything anew.
    static SHOWN: Cell<Whose> = Cell::new(Whose::kept());
}

impl Whose {
    /// The one that is shown in this tab.
    pub fn shown() -> Self {
        SHOWN.get()
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

    /// What the keys of its records begin with, and what its database is called. A guest has neither, and
    /// a name that nothing else has: whoever writes all the same writes into nobody's journal.
    pub fn prefix(self) -> String {
        let path = place::path();
        match self {
            Self::Own => names::own(&path),
            Self::Examples => names::examples(&path),
            Self::Guest => names::guest(&path),
        }
    }

    /// Says that this one is shown from now on, in the program that asks.
    pub fn set_shown(self) {
        SHOWN.set(self);
    }

    /// Shows the own or the example nights from the start page on: everything is opened anew.
    pub fn show(self) {
        let Some(window) = window() else { return };
        if let Ok(Some(tab)) = window.session_storage() {
            let _ = match self {
                Self::Own | Self::Guest => tab.remove_item(&key()),
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
