//! What is tried: the person's own remedies, and the library; and what can make it worse.

use std::rc::Rc;

use lull::{library, remedy::Remedy, tonight::Tonight};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::use_store,
    view::{
        aggravators::Aggravators,
        library_entry::LibraryEntry,
        library_search::LibrarySearch,
        new_remedy::NewRemedy,
        remedy_detail::RemedyDetail,
        remedy_state::{remedy_href, remedy_state},
        use_effects::{Weighed, use_effects},
    },
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// Which remedy, as its address names it; empty shows all.
    pub of: String,
}

/// The remedies: all of them, one of the person's, or one of the library's.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = use_store();
    let text = store.text();
    let weighed = use_effects(store.journal(), props.of.is_empty());
    let Some(tonight) = Tonight::at(clock::now().local(), store.journal()) else {
        return html! { <h1 tabindex="-1">{ text.clock_is_wrong() }</h1> };
    };
    let not_there = |words: &'static str| {
        html! {
            <>
                <a class="way-back" href="#/remedies">{ text.remedies_back() }</a>
                <h1 tabindex="-1">{ words }</h1>
            </>
        }
    };
    if props.of == "worse" {
        return html! { <Aggravators /> };
    }
    if let Some(code) = props.of.strip_prefix("library/") {
        return match library::entry(code) {
            Some(entry) => html! { <LibraryEntry code={entry.id.code()} {tonight} /> },
            None => not_there(text.library_unknown_page()),
        };
    }
    if !props.of.is_empty() {
        let named = |remedy: &&Rc<Remedy>| remedy.id.uuid().to_string() == props.of;
        let remedy = store.journal().remedies().find(named);
        return match remedy {
            Some(remedy) => {
                let key = props.of.clone();
                html! { <RemedyDetail {key} remedy={Rc::clone(remedy)} {tonight} /> }
            }
            None => not_there(text.remedy_unknown_page()),
        };
    }
    let (on_list, off): (Vec<_>, Vec<_>) = store
        .journal()
        .remedies()
        .partition(|remedy| remedy.is_listed(tonight.current));
    let in_short = |remedy: &Rc<Remedy>| {
        let Weighed::Done(found) = &weighed else {
            return None;
        };
        let mut remedies = found.remedies.iter();
        let effect = remedies.find(|effect| effect.remedy == remedy.id)?;
        Some(text.named_value(text.finding_title(), effect.in_short(text)))
    };
    let item = |remedy: &Rc<Remedy>| {
        html! {
            <li key={remedy.id.uuid().to_string()}>
                <a class="remedy-row" href={remedy_href(remedy)}>
                    <span class="remedy-row__name">{ remedy.name.as_str() }</span>
                    <span class="quiet">{ remedy_state(remedy, tonight.current, text) }</span>
                    { for in_short(remedy).map(|said| html! { <span>{ said }</span> }) }
                </a>
            </li>
        }
    };
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.page_remedies() }</h1>
            </div>
            <section class="card" aria-labelledby="on-list-title">
                <h2 id="on-list-title">{ text.remedies_on_list() }</h2>
                if on_list.is_empty() {
                    <p class="quiet">{ text.remedies_list_empty() }</p>
                }
                <ul class="remedy-rows">{ for on_list.into_iter().map(item) }</ul>
                <NewRemedy night={tonight.asked} />
                if !off.is_empty() {
                    <details>
                        <summary>{ text.remedies_archived() }</summary>
                        <ul class="remedy-rows">{ for off.into_iter().map(item) }</ul>
                    </details>
                }
            </section>
            <LibrarySearch night={tonight.current} />
            <a class="button button--quiet" href="#/remedies/worse">{ text.aggravators_title() }</a>
        </>
    }
}
