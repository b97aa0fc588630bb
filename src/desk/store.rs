//! The app's journal, as the desk's pages see it.

use std::rc::Rc;

use lull::{journal::Journal, night::Boundary, text::Text};
use yew::prelude::*;

use crate::browser::app;

/// What a page of the desk needs.
#[derive(Clone)]
pub struct Store {
    journal: Rc<Journal>,
    takes_changes: bool,
    text: Text,
}

/// Two stores are the same for a page if they show the same journal.
impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.journal, &other.journal) && self.takes_changes == other.takes_changes
    }
}

impl Store {
    fn read() -> Self {
        Self {
            journal: Rc::new(app::journal()),
            takes_changes: app::takes_changes(),
            text: Text::default(),
        }
    }

    /// The journal.
    pub fn journal(&self) -> &Rc<Journal> {
        &self.journal
    }

    /// Whether anything can be taken in.
    pub fn takes_changes(&self) -> bool {
        self.takes_changes
    }

    /// The hour at which a night begins.
    pub fn boundary(&self) -> Boundary {
        self.journal.settings().boundary
    }

    /// The interface's words.
    pub fn text(&self) -> Text {
        self.text
    }
}

/// Properties of [`StoreProvider`].
#[derive(Properties, PartialEq)]
pub struct StoreProviderProps {
    /// The page.
    pub children: Html,
}

/// Gives the journal to a page, anew whenever it changes.
#[component]
pub fn StoreProvider(props: &StoreProviderProps) -> Html {
    let store = use_state(Store::read);
    {
        let store = store.setter();
        use_effect_with((), move |()| app::listen(move || store.set(Store::read())));
    }
    html! {
        <ContextProvider<Store> context={(*store).clone()}>
            { props.children.clone() }
        </ContextProvider<Store>>
    }
}

/// The store, from anywhere below [`StoreProvider`].
///
/// # Panics
/// Outside of the provider, which is a mistake in `main.rs` that the first drawing shows.
#[hook]
pub fn use_store() -> Store {
    #[allow(
        clippy::expect_used,
        reason = "main.rs wraps every page in the provider"
    )]
    use_context::<Store>().expect("pages are drawn inside StoreProvider")
}
