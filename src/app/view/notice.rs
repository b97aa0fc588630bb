//! What has to be said before anything else.

use lull::{
    keep::Fault,
    session::{Event, Saving, Troubles},
    text::Text,
};
use yew::prelude::*;

use crate::{
    browser::{said_once::SaidOnce, updates},
    store::Store,
    view::{refusal, saying},
};

/// Instead of a page, when no copy of the journal can be read.
pub fn unreadable(fault: &Fault, text: Text) -> Html {
    html! {
        <section class="card" role="alert">
            <h1 tabindex="-1">{ text.unreadable_title() }</h1>
            <p>{ saying::fault(fault, text) }</p>
            <p>{ text.unreadable_untouched() }</p>
        </section>
    }
}

/// Everything that is wrong or waiting, above the page.
pub fn notices(store: &Store) -> Html {
    let text = store.text();
    let Some(open) = store.open() else {
        return Html::default();
    };
    let refused = open.refused().map(|why| {
        let store = store.clone();
        let onclick = Callback::from(move |_| store.send(Event::RefusalRead));
        html! {
            <div class="notice" role="alert">
                <p>{ refusal::refused(why, text) }</p>
                <button type="button" class="button button--quiet" {onclick}>
                    { text.refused_read() }
                </button>
            </div>
        }
    });
    let not_kept = match open.saving() {
        Saving::NotKept(fault) => {
            let store = store.clone();
            let onclick = Callback::from(move |_| store.send(Event::TriedAgain));
            html! {
                <div class="notice notice--strong" role="alert">
                    <p><strong>{ text.not_kept() }</strong>{ " " }{ saying::fault(fault, text) }</p>
                    <button type="button" class="button" {onclick}>{ text.not_kept_again() }</button>
                </div>
            }
        }
        _ => Html::default(),
    };
    let is_newer = open.is_read_only() && !open.is_guest();
    let read_only = is_newer.then(|| {
        html! {
            <div class="notice notice--strong" role="alert">
                <p><strong>{ text.trouble_newer() }</strong></p>
                <p>{ text.trouble_newer_what() }</p>
                { reload(text) }
            </div>
        }
    });
    let troubles = troubles(open.troubles(), text).into_iter().map(|words| {
        html! { <div class="notice" role="note"><p>{ words }</p></div> }
    });
    html! {
        <>
            { for read_only }
            { not_kept }
            { for refused }
            { for troubles }
            { room_taken(store, text) }
        </>
    }
}

/// How full the store is, from a point on: once at each of the first two, and always near the end.
fn room_taken(store: &Store, text: Text) -> Html {
    let taken = store.room_taken();
    let said = match taken {
        0..60 => return Html::default(),
        60..80 => Some(SaidOnce::RoomAt60),
        80..90 => Some(SaidOnce::RoomAt80),
        _ => None,
    };
    if said.is_some_and(SaidOnce::is_said) {
        return Html::default();
    }
    let read = said.map(|said| {
        let store = store.clone();
        let onclick = Callback::from(move |_| {
            said.remember();
            store.send(Event::RefusalRead);
        });
        html! {
            <button type="button" class="button button--quiet" {onclick}>{ text.refused_read() }</button>
        }
    });
    html! {
        <div class="notice" role="note">
            <p>{ text.room_taken(u64::try_from(taken.min(100)).unwrap_or(100)) }</p>
            <a class="button" href="#/share">{ text.room_backup() }</a>
            { for read }
        </div>
    }
}

fn troubles(found: &Troubles, text: Text) -> Vec<String> {
    let mut said = Vec::new();
    // What a newer version did to the places is said above, with the way out.
    let fault = |found: &Option<Fault>| found.clone().filter(|fault| *fault != Fault::Newer);
    if let Some(fault) = &fault(&found.first) {
        said.push(text.trouble_first(saying::fault(fault, text)));
    }
    if let Some(fault) = &fault(&found.second) {
        said.push(text.trouble_second(saying::fault(fault, text)));
    }
    if found.forked > 0 {
        said.push(text.trouble_forked(u64::try_from(found.forked).unwrap_or(u64::MAX)));
    }
    if found.set_aside > 0 {
        let records = u64::try_from(found.set_aside).unwrap_or(u64::MAX);
        said.push(text.trouble_set_aside(records));
    }
    said
}

/// Offers the new version that waits.
pub fn update_ready(text: Text) -> Html {
    html! {
        <div class="notice" role="note">
            <p>{ text.update_ready() }</p>
            { reload(text) }
        </div>
    }
}

fn reload(text: Text) -> Html {
    let onclick = Callback::from(|_| updates::apply());
    html! { <button type="button" class="button" {onclick}>{ text.update_reload() }</button> }
}
