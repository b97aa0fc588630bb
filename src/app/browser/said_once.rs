//! What this device has said once and need not say again.

use gloo_storage::{LocalStorage, Storage};
use web_sys::window;

/// Something said once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidOnce {
    /// The first steps.
    FirstSteps,
    /// That the app can be installed.
    Installing,
    /// That the journal takes more than half of its room.
    RoomAt60,
    /// That little room is left.
    RoomAt80,
}

impl SaidOnce {
    fn key(self) -> &'static str {
        match self {
            Self::FirstSteps => "lull:first-steps",
            Self::Installing => "lull:installing",
            Self::RoomAt60 => "lull:room-60",
            Self::RoomAt80 => "lull:room-80",
        }
    }

    /// Whether it was said. Where nothing can be remembered, it is not said again and again.
    pub fn is_said(self) -> bool {
        is_usable().is_none_or(|()| matches!(LocalStorage::raw().get_item(self.key()), Ok(Some(_))))
    }

    /// Remembers that it was said.
    pub fn remember(self) {
        if is_usable().is_some() {
            let _ = LocalStorage::raw().set_item(self.key(), "said");
        }
    }
}

/// gloo panics where browsers throw.
fn is_usable() -> Option<()> {
    window()?.local_storage().ok().flatten().map(|_| ())
}
