//! A number: one tap for the common ones, or typed.

use lull::bounded::typed_number;
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{choice_chips::chip, draft_field::written_in},
};

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// What is counted, as the field is announced.
    pub name: String,
    /// The unit, beside the field.
    pub unit: &'static str,
    /// The number, in parts of one.
    pub value: Option<u16>,
    /// How many parts make one: 4 counts in quarters.
    #[prop_or(1)]
    pub parts: u16,
    /// The largest, in parts.
    pub most: u16,
    /// Those offered for one tap, in parts.
    pub quick: &'static [u16],
    /// Says a number, or takes it back.
    pub on_set: Callback<Option<u16>>,
    /// More chips, for what is no number.
    #[prop_or_default]
    pub children: Html,
}

/// The number.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let store = use_store();
    let text = store.text();
    let is_open = store.takes_changes();
    // What is typed and is no number: it stays to be mended.
    let wrong = use_state_eq(|| None::<String>);
    let (parts, most) = (props.parts, props.most);
    let quick = props.quick.iter().map(|&number| {
        let is_on = props.value == Some(number);
        let onclick = {
            let (on_set, wrong) = (props.on_set.clone(), wrong.clone());
            Callback::from(move |_| {
                wrong.set(None);
                on_set.emit((!is_on).then_some(number));
            })
        };
        chip(shown(number, parts), is_on, is_open, onclick)
    });
    let onchange = {
        let (on_set, wrong) = (props.on_set.clone(), wrong.clone());
        Callback::from(move |event: Event| {
            let typed = written_in(event.target());
            let number = typed_number(&typed, parts, most);
            if number.is_some() || typed.trim().is_empty() {
                wrong.set(None);
                on_set.emit(number);
            } else {
                wrong.set(Some(typed));
            }
        })
    };
    let kept = props.value.map(|number| shown(number, parts));
    let value = (*wrong).clone().or(kept).unwrap_or_default();
    let is_wrong = wrong.is_some();
    html! {
        <>
            <div class="chips">
                { for quick }
                { props.children.clone() }
                <label class="number">
                <input
                    type="text"
                    inputmode={if parts == 1 { "numeric" } else { "decimal" }}
                    autocomplete="off"
                    aria-label={props.name.clone()}
                    aria-invalid={is_wrong.then_some("true")}
                    disabled={!is_open}
                    {value}
                    {onchange}
                />
                <span aria-hidden="true">{ props.unit }</span>
                </label>
            </div>
            if is_wrong {
                <p class="wrong" role="alert">{ text.number_wrong(shown(most, parts)) }</p>
            }
        </>
    }
}

/// The number as it is written: 26 quarters are 6.5.
pub fn shown(number: u16, parts: u16) -> String {
    let rest = u32::from(number % parts) * 100 / u32::from(parts);
    match (number / parts, rest) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}.{rest:02}")
            .trim_end_matches('0')
            .to_owned(),
    }
}
