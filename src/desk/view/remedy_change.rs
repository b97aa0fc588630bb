//! Changing a remedy, and saying why it was not changed.

use lull::{
    journal::{ListChange, Refused},
    night::Night,
    remedy::Remedy,
};
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::refusal,
};

/// How a part of a page changes a remedy.
#[derive(Clone)]
pub struct RemedyChange {
    store: Store,
    refused: UseStateHandle<Option<Refused>>,
}

impl RemedyChange {
    /// Makes the change; whether it was made.
    pub fn make(&self, remedy: Remedy) -> bool {
        self.say(ListChange::ListRemedy(remedy))
    }

    /// Adds it as one that was used on a night; whether it was added.
    pub fn add_used(&self, night: Night, remedy: Remedy) -> bool {
        self.say(ListChange::ListUsed(night, remedy))
    }

    fn say(&self, change: ListChange) -> bool {
        let refused = self.store.change(change).err();
        let made = refused.is_none();
        self.refused.set(refused);
        made
    }

    /// Why the last change was refused, if it was.
    pub fn refusal(&self) -> Html {
        let text = self.store.text();
        self.refused.as_ref().map_or_else(Html::default, |refused| {
            html! { <p class="notice" role="alert">{ refusal::refused(refused, text) }</p> }
        })
    }
}

/// The way to change a remedy from here.
#[hook]
pub fn use_remedy_change() -> RemedyChange {
    RemedyChange {
        store: use_store(),
        refused: use_state_eq(|| None),
    }
}
