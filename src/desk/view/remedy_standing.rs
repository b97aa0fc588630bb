//! "Every night since": a remedy that needs no tick, with its changes of amount.

use std::rc::Rc;

use lull::{bounded::Words, night::Night, remedy::Standing, text::Text};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{remedy_change::use_remedy_change, remedy_detail::RemedyProps},
};

/// The standing uses, a form for a new one, and an end.
#[component]
pub fn RemedyStanding(props: &RemedyProps) -> Html {
    let text = use_store().text();
    let change = use_remedy_change();
    let (from_field, amount_field, end_field) = (use_node_ref(), use_node_ref(), use_node_ref());
    let remedy = &props.remedy;
    let is_standing = remedy
        .standing
        .iter()
        .any(|standing| standing.span.until().is_none());
    let set = {
        let (change, remedy) = (change.clone(), Rc::clone(remedy));
        let (from_field, amount_field) = (from_field.clone(), amount_field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(from), Some(amount)) = (written(&from_field), words(&amount_field)) else {
                return;
            };
            if change.make((*remedy).clone().every_night_from(from, amount)) {
                empty(&from_field);
                empty(&amount_field);
            }
        })
    };
    let end = {
        let (change, remedy, end_field) = (change.clone(), Rc::clone(remedy), end_field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(last) = written(&end_field) {
                change.make((*remedy).clone().every_night_until(last));
            }
        })
    };
    let items = remedy.standing.iter().enumerate().map(|(at, standing)| {
        let (change, remedy) = (change.clone(), Rc::clone(remedy));
        let onclick = Callback::from(move |_: MouseEvent| {
            change.make((*remedy).clone().without_standing(at));
        });
        let nights = nights(standing, text);
        let said = if standing.amount.is_empty() {
            nights.clone()
        } else {
            text.remedy_standing_item_amount(&nights, standing.amount.as_str())
        };
        html! {
            <li key={at}>
                <span>{ said }</span>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label={text.remedy_standing_remove_named(nights)}
                    {onclick}
                >
                    { text.remedy_standing_remove() }
                </button>
            </li>
        }
    });
    let form = html! {
        <form key="set" class="new-remedy" onsubmit={set}>
            <label>
                { text.remedy_standing_from() }
                <input ref={from_field} type="date" required=true />
            </label>
            <label>
                { text.remedy_standing_amount() }
                <input
                    ref={amount_field}
                    type="text"
                    autocomplete="off"
                    maxlength={Words::<80>::MAX.to_string()}
                />
            </label>
            <div class="row">
                <button type="submit" class="button">{ text.remedy_standing_set() }</button>
            </div>
        </form>
    };
    html! {
        <section class="card" aria-labelledby="standing-title">
            <h2 id="standing-title">{ text.remedy_standing_title() }</h2>
            <p class="quiet">{ text.remedy_standing_what() }</p>
            <ul class="standing">{ for items }</ul>
            { change.refusal() }
            if is_standing {
                <details>
                    <summary>{ text.remedy_standing_again() }</summary>
                    { form }
                </details>
                <form key="end" class="new-remedy" onsubmit={end}>
                    <label>
                        { text.remedy_standing_end() }
                        <input ref={end_field} type="date" required=true />
                    </label>
                    <div class="row">
                        <button type="submit" class="button button--quiet">
                            { text.remedy_standing_end_set() }
                        </button>
                    </div>
                </form>
            } else {
                { form }
            }
        </section>
    }
}

fn nights(standing: &Standing, text: Text) -> String {
    let day = |night: Night| text.full_day(night.evening());
    let from = day(standing.span.from());
    match standing.span.until() {
        Some(until) => text.remedy_standing_item_ended(from, day(until)),
        None => text.remedy_standing_item(from),
    }
}

/// The night in a date field.
fn written(field: &NodeRef) -> Option<Night> {
    field.cast::<HtmlInputElement>()?.value().parse().ok()
}

fn words(field: &NodeRef) -> Option<Words<80>> {
    Words::new(&field.cast::<HtmlInputElement>()?.value())
}

fn empty(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlInputElement>() {
        field.set_value("");
    }
}
