//! The nights of a month as a grid: arrows go by nights and weeks, Page Up and Page Down by months.

use chrono::Datelike;
use lull::{
    history::month::{Month, Week, place_in_week},
    night::Night,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::calendar_cell::{calendar_cell, calendar_key, cell_id},
};

/// Properties of [`MonthCalendar`].
#[derive(Properties, PartialEq)]
pub struct MonthCalendarProps {
    /// The month shown.
    pub month: Month,
    /// The last night that can be opened.
    pub latest: Night,
    /// Tonight.
    pub current: Night,
    /// Hears which month the keys lead to.
    pub on_month: Callback<Month>,
}

/// The grid.
#[component]
pub fn MonthCalendar(props: &MonthCalendarProps) -> Html {
    let store = use_store();
    let text = store.text();
    let MonthCalendarProps { month, latest, .. } = *props;
    let at = use_state_eq(|| props.current);
    // Another month is entered at the same day.
    let here = if Month::of(*at) == month {
        *at
    } else {
        let day = month.night(at.evening().day());
        day.unwrap_or(latest).min(latest)
    };
    let takes_focus = use_mut_ref(|| false);
    {
        let takes_focus = takes_focus.clone();
        use_effect_with((month, here), move |(_, here)| {
            if takes_focus.replace(false) {
                focus(*here);
            }
        });
    }
    let onkeydown = {
        let (at, on_month) = (at.setter(), props.on_month.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            let Some(to) = led_to(here, &event.key(), event.shift_key()) else {
                return;
            };
            event.prevent_default();
            let to = to.min(latest);
            if to == here {
                return;
            }
            takes_focus.replace(true);
            at.set(to);
            if Month::of(to) != month {
                on_month.emit(Month::of(to));
            }
        })
    };
    let weekdays =
        (1..=7).map(|day: u64| html! { <th scope="col">{ text.weekday_short(day) }</th> });
    let weeks = month.weeks();
    let weeks = weeks.iter().map(|week| week_row(week, here, props, &store));
    let named = text.date_month(text.month_short(u64::from(month.number())), month.year());
    html! {
        <>
            <p class="spoken" aria-live="polite">{ &named }</p>
            <table role="grid" class="calendar__grid" aria-label={named.clone()} {onkeydown}>
                <thead><tr>{ for weekdays }</tr></thead>
                <tbody>{ for weeks }</tbody>
            </table>
            { calendar_key(text) }
        </>
    }
}

fn week_row(week: &Week, here: Night, props: &MonthCalendarProps, store: &Store) -> Html {
    let text = store.text();
    let cells = week.iter().map(|night| match night {
        Some(night) if *night <= props.latest => {
            let entry = store.journal().entry(*night);
            let entry = entry.map(std::convert::AsRef::as_ref);
            let marked = (*night == here, *night == props.current);
            html! { <td role="gridcell">{ calendar_cell(*night, entry, marked, text) }</td> }
        }
        // Not yet.
        Some(night) => html! {
            <td role="gridcell"><span class="calendar__day">{ night.evening().day() }</span></td>
        },
        None => html! { <td role="gridcell"></td> },
    });
    html! { <tr>{ for cells }</tr> }
}

/// Where a key leads from a night.
fn led_to(here: Night, key: &str, shift: bool) -> Option<Night> {
    let days = |days: i32| Night::from_day_number(here.day_number() + days);
    let months = |months: i32| {
        let month = Month::of(here).later(if shift { months * 12 } else { months })?;
        month.night(here.evening().day())
    };
    let weekday = i32::try_from(place_in_week(here)).unwrap_or_default();
    match key {
        "ArrowLeft" => days(-1),
        "ArrowRight" => days(1),
        "ArrowUp" => days(-7),
        "ArrowDown" => days(7),
        "Home" => days(-weekday),
        "End" => days(6 - weekday),
        "PageUp" => months(-1),
        "PageDown" => months(1),
        _ => None,
    }
}

fn focus(night: Night) {
    let cell = window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(&cell_id(night)));
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}
