//! What is being typed into one field, safe from a reload.

use yew::prelude::*;

use crate::browser::draft;

/// The words of a field that the journal does not have yet.
#[derive(Clone)]
pub struct Draft {
    name: String,
    words: UseStateHandle<Option<String>>,
}

impl Draft {
    /// The words, if anything is being typed or was before a reload.
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }

    /// The field says this now.
    pub fn type_in(&self, words: String) {
        draft::write(&self.name, &words);
        self.words.set(Some(words));
    }

    /// The journal has it, or it is not wanted.
    pub fn end(&self) {
        draft::clear(&self.name);
        self.words.set(None);
    }
}

/// The draft of this name; a component keeps to one name.
#[hook]
pub fn use_draft(name: &str) -> Draft {
    let words = use_state_eq(|| draft::read(name));
    let name = name.to_owned();
    Draft { name, words }
}
