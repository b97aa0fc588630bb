//! The person's results from a clinic, and a form for another.

use std::{cell::RefCell, rc::Rc};

use lull::{
    clinic::{ClinicId, ClinicResult},
    journal::ClinicChange,
    text::Text,
};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::clinic_form::ClinicForm,
};

/// Which form is open.
#[derive(Clone, Copy, PartialEq)]
enum Writing {
    Nothing,
    Another,
    Changed(ClinicId),
}

/// The list, the latest day first.
#[component]
pub fn ClinicResults() -> Html {
    let store = use_store();
    let text = store.text();
    let writing = use_state_eq(|| Writing::Nothing);
    // What had the focus is gone then: it goes on from the button that is always there.
    let goes_back = use_mut_ref(|| false);
    let button = use_node_ref();
    {
        let (goes_back, button) = (goes_back.clone(), button.clone());
        use_effect(move || {
            if let Some(button) = button.cast::<HtmlElement>()
                && goes_back.replace(false)
            {
                let _ = button.focus();
            }
        });
    }
    let on_done = {
        let (writing, goes_back) = (writing.setter(), goes_back.clone());
        Callback::from(move |()| {
            goes_back.replace(true);
            writing.set(Writing::Nothing);
        })
    };
    let results = store.journal().clinic_results();
    let rows = results.iter().map(|(id, result)| {
        if *writing == Writing::Changed(*id) {
            let result = Some((*id, (*result).clone()));
            html! {
                <li key={id.uuid().to_string()}>
                    <ClinicForm {result} on_done={on_done.clone()} />
                </li>
            }
        } else {
            row(&store, (*id, result), &writing, &goes_back)
        }
    });
    let open = {
        let writing = writing.setter();
        Callback::from(move |_: MouseEvent| writing.set(Writing::Another))
    };
    html! {
        <section class="card" aria-labelledby="clinic-title">
            <h2 id="clinic-title">{ text.clinic_title() }</h2>
            <p class="quiet">{ text.clinic_what() }</p>
            if !results.is_empty() {
                <ul class="results" role="list">{ for rows }</ul>
            }
            if *writing == Writing::Another {
                <ClinicForm {on_done} />
            } else {
                <div class="row">
                    <button
                        ref={button}
                        type="button"
                        class="button"
                        disabled={!store.takes_changes()}
                        onclick={open}
                    >
                        { text.clinic_add() }
                    </button>
                </div>
            }
        </section>
    }
}

fn row(
    store: &Store,
    (id, result): (ClinicId, &ClinicResult),
    writing: &UseStateHandle<Writing>,
    goes_back: &Rc<RefCell<bool>>,
) -> Html {
    let text = store.text();
    let change = {
        let writing = writing.setter();
        Callback::from(move |_: MouseEvent| writing.set(Writing::Changed(id)))
    };
    let delete = {
        let (store, goes_back) = (store.clone(), goes_back.clone());
        Callback::from(move |_: MouseEvent| {
            goes_back.replace(true);
            store.log(ClinicChange::Delete(id));
        })
    };
    let button = |words: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button
                type="button"
                class="button button--quiet"
                aria-label={text.named_value(words, said(result, text))}
                disabled={!store.takes_changes()}
                {onclick}
            >
                { words }
            </button>
        }
    };
    html! {
        <li key={id.uuid().to_string()}>
            <p>
                <strong>{ result.measure.words(text) }</strong>{ " " }
                { result.amount(text) }
            </p>
            <p class="quiet">
                { text.full_day(result.day) }
                if !result.source.is_empty() {
                    { text.report_comma() }{ result.source.as_str() }
                }
            </p>
            <div class="row">
                { button(text.clinic_change(), change) }
                { button(text.clinic_delete(), delete) }
            </div>
        </li>
    }
}

/// A result in a line, for a button that is heard without its row.
fn said(result: &ClinicResult, text: Text) -> String {
    let what = result.measure.words(text);
    text.named_value(what, text.full_day(result.day))
}
