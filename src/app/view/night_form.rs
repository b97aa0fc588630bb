//! The start page's form of a night: what one tap says, and places for all the rest.

use lull::night::Night;
use yew::prelude::*;

use crate::{
    browser::draft,
    route::Part,
    store::Store,
    view::{
        desk_part::DeskPart,
        evening_rating::evening_rating,
        note::note,
        other_remedy::{self, other_remedy},
        rating::rating,
        remedy_chips::remedy_chips,
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
    // Tonight's evening comes before tonight's remedies, and after those of another night.
    let evening = |is_this_night: bool| {
        let asked = props.evening;
        asked
            .filter(|evening| (*evening == night) == is_this_night)
            .map(|evening| evening_rating(store, evening))
    };
    html! {
        <>
            { rating(store, night, props.on_rated.clone()) }
            { for evening(true) }
            { remedy_chips(store, night, other, uses) }
            { for evening(false) }
            { note(store, night) }
            { part(rest, Callback::noop()) }
        </>
    }
}
