//! Which month? The one before, the one after, any other, and back to tonight.

use chrono::Datelike;
use lull::{history::month::Month, night::Night};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::store::use_store;

/// Properties of [`MonthChoice`].
#[derive(Properties, PartialEq)]
pub struct MonthChoiceProps {
    /// The month shown.
    pub month: Month,
    /// The last night that can be looked at.
    pub latest: Night,
    /// Tonight.
    pub current: Night,
    /// Hears which month is wanted.
    pub on_month: Callback<Month>,
}

/// The ways from month to month.
#[component]
pub fn MonthChoice(props: &MonthChoiceProps) -> Html {
    let store = use_store();
    let text = store.text();
    let MonthChoiceProps { month, latest, .. } = *props;
    let last = Month::of(latest);
    let step = |by: i32, name: &'static str, sign: &'static str| {
        let to = month.later(by).filter(|to| *to <= last);
        let onclick = {
            let on_month = props.on_month.clone();
            Callback::from(move |_| {
                if let Some(to) = to {
                    on_month.emit(to);
                }
            })
        };
        html! {
            <button
                type="button"
                class="button button--quiet calendar__step"
                aria-label={name}
                disabled={to.is_none()}
                {onclick}
            >
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let today = {
        let (on_month, current) = (props.on_month.clone(), props.current);
        Callback::from(move |_| on_month.emit(Month::of(current)))
    };
    let first = store.journal().nights().next();
    let first = first.map_or(props.current, |(night, _)| night);
    // A year more than there are nights, for nights that are still to be logged.
    let years = (first.evening().year() - 1).min(month.year())..=last.year();
    let months = (1..=12).filter(|number| Month::new(month.year(), *number) <= Some(last));
    let months = months.map(|number| {
        let name = text.month_short(u64::from(number));
        choice(&number.to_string(), name, number == month.number())
    });
    let years = years.rev().map(|year| {
        let name = year.to_string();
        choice(&name, name.clone(), year == month.year())
    });
    let chosen = |to: fn(Month, &str) -> Option<Month>| {
        let on_month = props.on_month.clone();
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(to) = to(month, &value) {
                on_month.emit(to.min(last));
            }
        })
    };
    let on_number = chosen(|month, value| Month::new(month.year(), value.parse().ok()?));
    let on_year = chosen(|month, value| Month::new(value.parse().ok()?, month.number()));
    html! {
        <div class="calendar__way">
            { step(-1, text.history_month_before(), "‹") }
            <select aria-label={text.history_month()} onchange={on_number}>{ for months }</select>
            <select aria-label={text.history_year()} onchange={on_year}>{ for years }</select>
            { step(1, text.history_month_after(), "›") }
            <button type="button" class="button button--quiet" onclick={today}>
                { text.history_today() }
            </button>
        </div>
    }
}

fn choice(value: &str, name: String, chosen: bool) -> Html {
    html! { <option key={value.to_owned()} value={value.to_owned()} selected={chosen}>{ name }</option> }
}
