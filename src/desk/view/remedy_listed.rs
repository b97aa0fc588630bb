//! The nights on which a remedy is on the list; taking it off, and back onto it.

use std::rc::Rc;

use lull::{
    journal::Journal,
    night::Night,
    remedy::{Answer, Remedy, Span},
    text::Text,
    tonight::Tonight,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::clock,
    store::use_store,
    view::{
        remedy_change::{RemedyChange, use_remedy_change},
        remedy_detail::RemedyProps,
    },
};

/// First and last night of each time on the list, and the archive.
#[component]
pub fn RemedyListed(props: &RemedyProps) -> Html {
    let store = use_store();
    let text = store.text();
    let change = use_remedy_change();
    let backwards = use_state_eq(|| false);
    let remedy = &props.remedy;
    let spans = remedy
        .listed
        .iter()
        .enumerate()
        .map(|(at, span)| dates(remedy, (at, *span), &change, &backwards, text));
    let button = |words: &'static str, changed: Remedy| {
        let change = change.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            change.make(changed.clone());
        });
        html! {
            <div class="row">
                <button type="button" class="button button--quiet" {onclick}>{ words }</button>
            </div>
        }
    };
    let goes_on = remedy.listed.iter().any(|span| span.until().is_none());
    let move_it = if goes_on {
        let last = last_night(remedy, props.tonight, store.journal());
        html! {
            <>
                { button(text.remedy_archive(), (**remedy).clone().listed_until(last)) }
                <p class="quiet">{ text.remedy_archive_what() }</p>
            </>
        }
    } else {
        let first = props.tonight.asked;
        button(
            text.remedy_take_back(),
            (**remedy).clone().listed_from(first),
        )
    };
    html! {
        <section class="card" aria-labelledby="listed-title">
            <h2 id="listed-title">{ text.remedy_listed_title() }</h2>
            <p class="quiet">{ text.remedy_listed_what() }</p>
            { for spans }
            if *backwards {
                <p class="notice" role="alert">{ text.remedy_listed_backwards() }</p>
            }
            { change.refusal() }
            { move_it }
        </section>
    }
}

/// The last night of a remedy that leaves the list now: the one before tonight, or tonight if it
/// was used then. After midnight the night under way may have had it, so it keeps it.
fn last_night(remedy: &Remedy, tonight: Tonight, journal: &Journal) -> Night {
    let answer = journal.answer(tonight.current, remedy.id);
    let is_past_midnight = clock::now().local().date() != tonight.current.evening();
    if is_past_midnight || matches!(answer, Some(Answer::Used(_))) {
        tonight.current
    } else {
        tonight.current.before()
    }
}

fn dates(
    remedy: &Rc<Remedy>,
    (at, span): (usize, Span),
    change: &RemedyChange,
    backwards: &UseStateHandle<bool>,
    text: Text,
) -> Html {
    let field = |words: &'static str, night: Option<Night>, is_first: bool| {
        let (change, remedy, backwards) = (change.clone(), Rc::clone(remedy), backwards.clone());
        let shown = night.map(|night| night.to_string()).unwrap_or_default();
        let onchange = {
            let shown = shown.clone();
            Callback::from(move |event: Event| {
                let field: HtmlInputElement = event.target_unchecked_into();
                let written: Option<Night> = field.value().parse().ok();
                let changed = match (is_first, written) {
                    (true, Some(first)) => Span::new(first, span.until()),
                    (true, None) => Some(span),
                    (false, last) => Span::new(span.from(), last),
                };
                backwards.set(changed.is_none());
                match changed {
                    Some(changed) if changed != span => {
                        change.make((*remedy).clone().with_listed(at, changed));
                    }
                    _ => field.set_value(&shown),
                }
            })
        };
        html! {
            <label>
                { words }
                <input type="date" value={shown} {onchange} />
            </label>
        }
    };
    html! {
        <div class="dates" key={at}>
            { field(text.remedy_listed_from(), Some(span.from()), true) }
            { field(text.remedy_listed_until(), span.until(), false) }
        </div>
    }
}
