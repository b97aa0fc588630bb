//! One of the person's remedies: its name, how it is chosen, how soon it can act.

use std::rc::Rc;

use lull::{
    bounded::Words,
    library::{self, medicine},
    remedy::{Access, Choice, Remedy, Speed},
    tonight::Tonight,
};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{
        dopamine_card::dopamine_card, remedy_change::use_remedy_change,
        remedy_finding::RemedyFinding, remedy_listed::RemedyListed,
        remedy_standing::RemedyStanding, remedy_state::remedy_state,
    },
};

/// Properties of [`RemedyDetail`], and of its parts.
#[derive(Properties, PartialEq, Clone)]
pub struct RemedyProps {
    /// The remedy.
    pub remedy: Rc<Remedy>,
    /// The nights of now.
    pub tonight: Tonight,
}

/// A page about a remedy.
#[component]
pub fn RemedyDetail(props: &RemedyProps) -> Html {
    let store = use_store();
    let text = store.text();
    let remedy = &props.remedy;
    let entry = library::of(remedy);
    let is_log_only = library::access(remedy) == Access::LogOnly;
    html! {
        <>
            <a class="way-back" href="#/remedies">{ text.remedies_back() }</a>
            <div class="opening">
                <h1 tabindex="-1">{ remedy.name.as_str() }</h1>
                <p class="quiet">{ remedy_state(remedy, props.tonight.current, text) }</p>
            </div>
            if is_log_only {
                <p class="notice" role="note">{ text.remedy_prescribed_note() }</p>
            }
            { dopamine_card(entry, text) }
            if !is_log_only {
                <RemedyFinding remedy={remedy.id} journal={Rc::clone(store.journal())} {text} />
            }
            <fieldset class="plain" disabled={!store.takes_changes()}>
                <RemedyStanding ..props.clone() />
                <Details ..props.clone() />
                <RemedyListed ..props.clone() />
            </fieldset>
            if !is_log_only {
                <a class="way" href={format!("#/trials/plan/{}", remedy.id.uuid())}>
                    { text.remedy_trial() }
                </a>
            }
            if let Some(entry) = entry {
                <a class="way" href={format!("#/remedies/library/{}", entry.id.code())}>
                    { text.remedy_in_library(entry.name()) }
                </a>
            }
        </>
    }
}

#[component]
fn Details(props: &RemedyProps) -> Html {
    let text = use_store().text();
    let change = use_remedy_change();
    let remedy = &props.remedy;
    let entry = library::of(remedy);
    let rename = {
        let (change, remedy) = (change.clone(), Rc::clone(remedy));
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let name = Words::new(&field.value()).unwrap_or_default();
            let renamed = Remedy {
                name,
                ..(*remedy).clone()
            };
            if !change.make(renamed) {
                field.set_value(remedy.name.as_str());
            }
        })
    };
    let prescribe = {
        let (change, remedy) = (change.clone(), Rc::clone(remedy));
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let else_is = entry.map_or(Access::Own, |entry| entry.access);
            let access = if field.checked() {
                Access::LogOnly
            } else {
                else_is
            };
            let mut changed = (*remedy).clone();
            changed.access = access;
            if access != Access::LogOnly {
                changed.prescriber = Words::default();
            }
            change.make(changed);
        })
    };
    let prescribed_by = {
        let (change, remedy) = (change.clone(), Rc::clone(remedy));
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            // The field holds no more than this takes.
            let prescriber = Words::new(&field.value()).unwrap_or_default();
            change.make(Remedy {
                prescriber,
                ..(*remedy).clone()
            });
        })
    };
    let choose = {
        let (change, remedy) = (change.clone(), Rc::clone(remedy));
        Callback::from(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            let choice = Choice::from_code(&field.value()).unwrap_or(Choice::Unknown);
            change.make(Remedy {
                choice,
                ..(*remedy).clone()
            });
        })
    };
    let time = {
        let (change, remedy) = (change.clone(), Rc::clone(remedy));
        Callback::from(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            let speed = Speed::from_code(&field.value()).unwrap_or(Speed::Unknown);
            change.make(Remedy {
                speed,
                ..(*remedy).clone()
            });
        })
    };
    let is_medicine = medicine::named(remedy.name.as_str()).is_some();
    // What the library or the name says is prescribed cannot be said to be anything else.
    let is_settled = is_medicine || entry.is_some_and(|entry| entry.access == Access::LogOnly);
    let from_library = remedy.library.as_deref().and_then(library::entry);
    let guessed = from_library
        .filter(|entry| remedy.speed != Speed::Unknown && entry.speed() == remedy.speed);
    html! {
        <section class="card" aria-labelledby="details-title">
            <h2 id="details-title">{ text.remedy_details() }</h2>
            <label>
                { text.remedy_name() }
                <input
                    type="text"
                    autocomplete="off"
                    maxlength={Words::<80>::MAX.to_string()}
                    value={remedy.name.as_str().to_owned()}
                    onchange={rename}
                />
            </label>
            { change.refusal() }
            <label class="check">
                <input
                    type="checkbox"
                    checked={library::access(remedy) == Access::LogOnly}
                    disabled={is_settled}
                    onchange={prescribe}
                />
                { text.remedy_prescribed() }
            </label>
            if library::access(remedy) == Access::LogOnly {
                <label>
                    { text.remedy_prescriber() }
                    <input
                        type="text"
                        autocomplete="off"
                        maxlength={Words::<80>::MAX.to_string()}
                        value={remedy.prescriber.as_str().to_owned()}
                        onchange={prescribed_by}
                    />
                </label>
            }
            if is_medicine {
                <p class="quiet">{ text.remedy_is_medicine(remedy.name.as_str()) }</p>
            }
            <label>
                { text.remedy_choice() }
                <select onchange={choose}>
                    { for Choice::ALL.iter().map(|choice| html! {
                        <option value={choice.code()} selected={*choice == remedy.choice}>
                            { text.remedy_choice_is(choice.code()) }
                        </option>
                    }) }
                </select>
            </label>
            <label>
                { text.remedy_speed() }
                <select onchange={time}>
                    { for Speed::ALL.iter().map(|speed| html! {
                        <option value={speed.code()} selected={*speed == remedy.speed}>
                            { text.remedy_speed_is(speed.code()) }
                        </option>
                    }) }
                </select>
            </label>
            if let Some(entry) = guessed {
                <p class="quiet">
                    { text.two_sentences(text.remedy_speed_from_library(), entry.timing_basis) }
                </p>
            }
        </section>
    }
}
