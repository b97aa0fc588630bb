//! One page of the library, in short.

use lull::{
    bounded::Words,
    library::{self, Days, Entry, Pattern},
    remedy::Access,
    text::Text,
    tonight::Tonight,
};
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{
        ask_first::ask_first, remedy_change::use_remedy_change, remedy_form::fresh,
        remedy_state::remedy_href, sources::sources,
    },
};

/// Properties of [`LibraryEntry`].
#[derive(Properties, PartialEq)]
pub struct LibraryEntryProps {
    /// The entry's id.
    pub code: &'static str,
    /// The nights of now.
    pub tonight: Tonight,
}

/// What is known of a remedy, and a way to put it on the list.
#[component]
pub fn LibraryEntry(props: &LibraryEntryProps) -> Html {
    let store = use_store();
    let text = store.text();
    let change = use_remedy_change();
    let Some(entry) = library::entry(props.code) else {
        return Html::default();
    };
    let own = store
        .journal()
        .remedies()
        .find(|remedy| library::of(remedy).is_some_and(|other| other.id == entry.id));
    let add = {
        let (change, night) = (change.clone(), props.tonight.asked);
        Callback::from(move |_: MouseEvent| {
            if let Some(name) = Words::new(entry.name()) {
                let library = Some(entry.id.code().to_owned());
                change.make(fresh(name, library, entry.access, entry.speed(), night));
            }
        })
    };
    let paragraph = |title: &'static str, words: &'static str| {
        html! {
            <section>
                <h2>{ title }</h2>
                <p>{ words }</p>
            </section>
        }
    };
    html! {
        <>
            <a class="way-back" href="#/remedies">{ text.remedies_back() }</a>
            <div class="opening">
                <h1 tabindex="-1">{ entry.name() }</h1>
                if !entry.signed_off {
                    <p class="quiet">{ text.library_not_signed_off() }</p>
                }
            </div>
            <article class="card">
                { paragraph(text.library_what_title(), entry.what) }
                { paragraph(text.library_how_title(), entry.how) }
                { known(entry, text) }
                <section>
                    <h2>{ text.library_cautions_title() }</h2>
                    { ask_first(entry, &store.journal().settings().about, text) }
                    <ul class="cautions">
                        { for entry.cautions.iter().map(|caution| html! { <li>{ *caution }</li> }) }
                    </ul>
                    <p>{ text.library_access(entry.access.code()) }</p>
                </section>
                if entry.pattern != Pattern::Prescribed {
                    { timing(entry, text) }
                }
                { sources(entry.sources, text) }
            </article>
            <p class="quiet">{ text.library_not_advice() }</p>
            { change.refusal() }
            if let Some(own) = own {
                <a class="button button--quiet" href={remedy_href(own)}>
                    { text.library_added(own.name.as_str()) }
                </a>
            } else {
                <button
                    type="button"
                    class="button"
                    disabled={!store.takes_changes()}
                    onclick={add}
                >
                    { text.library_add() }
                </button>
            }
        </>
    }
}

/// What was found. For a prescribed medicine the first caution comes first, and the level stands
/// only within the note.
fn known(entry: &Entry, text: Text) -> Html {
    let first = entry.cautions.first().copied().unwrap_or_default();
    html! {
        <section>
            <h2>{ text.library_evidence_title() }</h2>
            if entry.access == Access::LogOnly {
                <p><strong>{ first }</strong></p>
            } else {
                <p class="said">{ text.library_evidence(entry.evidence.code()) }</p>
            }
            <p>{ entry.note }</p>
        </section>
    }
}

fn timing(entry: &Entry, text: Text) -> Html {
    let range = |days: Days| {
        if days.least == days.most {
            days.most.to_string()
        } else {
            text.from_to(days.least, days.most)
        }
    };
    html! {
        <section>
            <h2>{ text.library_timing_title() }</h2>
            <p>{ text.library_pattern(entry.pattern.code()) }</p>
            if let Some(days) = entry.onset.filter(|days| days.most > 0) {
                <p>{ text.library_onset(range(days)) }</p>
            }
            if let Some(days) = entry.wash_out.filter(|days| days.most > 0) {
                <p>{ text.library_wash_out(range(days)) }</p>
            }
            <p class="quiet">{ entry.timing_basis }</p>
        </section>
    }
}
