//! The start page's form of a night: what one tap says, and places for all the rest.

use lull::{journal::Change, night::Night};
use yew::prelude::*;

use crate::{
    browser::draft,
    route::Part,
    store::Store,
    view::{
        desk_part::DeskPart,
        note::note,
        other_remedy::{self, other_remedy},
        rating::rating,
        remedy_chips::remedy_chips,
        severity_scale::{SeverityScale, severity_scale},
    },
};

/// Properties of [`NightForm`].
#[derive(Properties, PartialEq)]
pub struct NightFormProps {
    /// The journal, and what is done to it.
    pub store: Store,
    /// The night; a form keeps to one.
    pub night: Night,
    /// Another night, or this one, whose evening is asked here as well.
    pub evening: Option<Night>,
    /// Hears of a rating.
    pub on_rated: Callback<()>,
}

/// What the night was like: the number first, then what the person uses, then all there is.
#[component]
pub fn NightForm(props: &NightFormProps) -> Html {
    let store = &props.store;
    let night = props.night;
    // A name that a reload caught half written unfolds its form again.
    let adding = use_state_eq(|| draft::read(other_remedy::DRAFT).is_some());
    let part = |part: Part, on_done: Callback<()>| {
        html! { <DeskPart address={part.address(night)} {on_done} /> }
    };
    let form = |on_done| part(Part::NewRemedy, on_done);
    let other = other_remedy(&adding, form, store.text());
    let uses = part(Part::Uses, Callback::noop());
    let rest = if props.evening == Some(night) {
        Part::RestWithoutEvening
    } else {
        Part::Rest
    };
    html! {
        <>
            { rating(store, night, props.on_rated.clone()) }
            { remedy_chips(store, night, other, uses) }
            { for props.evening.map(|evening| evening_urge(store, evening)) }
            { note(store, night) }
            { part(rest, Callback::noop()) }
        </>
    }
}

/// The evening's number, before any remedy.
fn evening_urge(store: &Store, evening: Night) -> Html {
    let text = store.text();
    let on_choose = {
        let store = store.clone();
        Callback::from(move |urge| store.log(Change::RateEvening(evening, Some(urge))))
    };
    let journal = store.journal();
    let urge = SeverityScale {
        name: text.evening_urge(),
        value: journal.entry(evening).and_then(|entry| entry.evening_urge),
        on_choose,
        is_large: false,
        is_open: store.takes_changes(),
    };
    html! {
        <section class="card">
            <p class="quiet">{ text.night_of(text.night(evening)) }</p>
            <h2>{ text.evening_question() }</h2>
            { severity_scale(&urge) }
        </section>
    }
}
