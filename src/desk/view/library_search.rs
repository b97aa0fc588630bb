//! The library by name and by shelf. What is prescribed is shown only when it is searched for.

use lull::{
    library::{Entry, Shelf, of_remedies},
    night::Night,
    remedy::Access,
    text::Text,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{store::use_store, view::segment::segment};

/// Properties of [`LibrarySearch`].
#[derive(Properties, PartialEq)]
pub struct LibrarySearchProps {
    /// The night by which a remedy is on the list or not.
    pub night: Night,
}

/// A field to search, the shelves, and what is found.
#[component]
pub fn LibrarySearch(props: &LibrarySearchProps) -> Html {
    let store = use_store();
    let text = store.text();
    let query = use_state_eq(String::new);
    let shelf = use_state_eq(|| Shelf::All);
    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            query.set(field.value());
        })
    };
    let listed = store.journal().remedies().map(AsRef::as_ref);
    let mine = of_remedies(listed.filter(|remedy| remedy.is_listed(props.night)));
    let found = shelf.found(&query, &mine);
    let shelves = Shelf::ALL.map(|one| {
        let setter = shelf.setter();
        let choose = Callback::from(move |()| setter.set(one));
        segment(one == *shelf, shelf_name(one, text), &choose)
    });
    html! {
        <section class="card" aria-labelledby="library-title">
            <h2 id="library-title">{ text.library_title() }</h2>
            <p class="quiet">{ text.library_what() }</p>
            <label>
                { text.library_search() }
                <input type="text" inputmode="search" autocomplete="off" {oninput} />
            </label>
            <div role="group" aria-label={text.library_shelf()}>
                <p class="quiet" aria-hidden="true">{ text.library_shelf() }</p>
                <div class="segments">{ for shelves }</div>
            </div>
            <p aria-live="polite" class="quiet">
                if !found.is_empty() {
                    { text.library_count(found.len() as u64) }
                } else if query.trim().is_empty() {
                    { text.library_shelf_empty() }
                } else if *shelf == Shelf::All {
                    { text.library_none_found() }
                } else {
                    { text.library_none_on_shelf() }
                }
            </p>
            <ul class="remedy-rows">{ for found.into_iter().map(|entry| item(entry, text)) }</ul>
        </section>
    }
}

fn shelf_name(shelf: Shelf, text: Text) -> &'static str {
    match shelf {
        Shelf::All => text.library_shelf_all(),
        Shelf::Mine => text.library_shelf_mine(),
        Shelf::InTheMoment => text.library_shelf_moment(),
        Shelf::SameNight => text.library_shelf_night(),
        Shelf::BuildUp => text.library_shelf_weeks(),
    }
}

fn item(entry: &Entry, text: Text) -> Html {
    // The level alone could make somebody stop a medicine.
    let line = if entry.access == Access::LogOnly {
        text.library_medicine_found().to_owned()
    } else {
        text.library_evidence(entry.evidence.code())
    };
    html! {
        <li key={entry.id.code()}>
            <a class="remedy-row" href={format!("#/remedies/library/{}", entry.id.code())}>
                <span class="remedy-row__name">{ entry.name() }</span>
                <span class="quiet">{ line }</span>
            </a>
        </li>
    }
}
