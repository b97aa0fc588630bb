//! Every night: a calendar and a list.

use std::rc::Rc;

use lull::{
    history::{Row, month::Month, rows},
    night::Night,
};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::{
    browser::{address, clock},
    store::use_store,
    view::{
        backup_reminder::backup_reminder, bin::Bin, month_calendar::MonthCalendar,
        month_choice::MonthChoice, night_list::NightList, use_search::use_search,
    },
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// Which month, as `2026-11`; empty shows the present one.
    pub of: String,
}

/// The nights.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = use_store();
    let text = store.text();
    let journal = store.journal();
    let Some(current) = Night::of(clock::wall().local(), store.boundary()) else {
        // The app says above that the clock is wrong.
        return Html::default();
    };
    let newest = journal.nights().next_back().map(|(night, _)| night);
    // Nights logged under another clock may lie after tonight.
    let latest = newest.map_or(current, |newest| newest.max(current));
    let month = use_state_eq(|| Month::of(current));
    {
        let month = month.setter();
        use_effect_with(props.of.clone(), move |of| {
            if let Ok(asked) = of.parse::<Month>() {
                month.set(asked.min(Month::of(latest)));
            }
        });
    }
    let on_month = {
        let month = month.setter();
        Callback::from(move |shown: Month| {
            address::keep(&format!("#/history/{shown}"));
            month.set(shown);
        })
    };
    let calendar = use_node_ref();
    let to_month = {
        let (calendar, on_month) = (calendar.clone(), on_month.clone());
        Callback::from(move |month| {
            on_month.emit(month);
            if let Some(heading) = calendar.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
        })
    };
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.page_history() }</h1>
                if newest.is_none() {
                    <p class="quiet">{ text.history_none_yet() }</p>
                }
            </div>
            { for backup_reminder(&store) }
            <section class="card calendar" aria-labelledby="calendar-title">
                <h2 id="calendar-title" class="spoken" tabindex="-1" ref={calendar}>
                    { text.history_calendar() }
                </h2>
                <MonthChoice month={*month} {latest} {current} on_month={on_month.clone()} />
                <MonthCalendar month={*month} {latest} {current} {on_month} />
            </section>
            if newest.is_some() {
                <Nights {current} {to_month} />
            }
            <Bin />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct NightsProps {
    current: Night,
    to_month: Callback<Month>,
}

/// The list, and the search through it.
#[component]
fn Nights(props: &NightsProps) -> Html {
    let store = use_store();
    let text = store.text();
    let wanted = use_state_eq(String::new);
    let field = use_node_ref();
    let all = use_memo((store.clone(), props.current), |(store, current)| {
        rows(store.journal(), *current)
    });
    let found = use_search(&store, &wanted);
    let rows = found.as_ref().map_or(&all, |found| &found.rows);
    let nights = rows.iter().filter(|row| matches!(row, Row::Logged(_)));
    let nights = u64::try_from(nights.count()).unwrap_or(u64::MAX);
    let searching = !wanted.trim().is_empty();
    let count = match &found {
        Some(_) => text.history_found(nights),
        None => text.history_logged(nights),
    };
    let oninput = {
        let wanted = wanted.setter();
        Callback::from(move |event: InputEvent| {
            wanted.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let clear = {
        let (wanted, field) = (wanted.setter(), field.clone());
        Callback::from(move |_| {
            wanted.set(String::new());
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        })
    };
    html! {
        <section class="card" aria-labelledby="list-title">
            <h2 id="list-title">{ text.history_list() }</h2>
            <div role="search" class="search">
                <label>
                    <span>{ text.history_search() }</span>
                    <input
                        type="text"
                        inputmode="search"
                        autocomplete="off"
                        ref={field}
                        value={(*wanted).clone()}
                        {oninput}
                    />
                </label>
                if searching {
                    <button type="button" class="button button--quiet" onclick={clear}>
                        { text.history_search_clear() }
                    </button>
                }
            </div>
            <p class="quiet" aria-live="polite">{ count }</p>
            // Other words, another list: the rows of both at once would be too many for one frame.
            <NightList
                key={found.as_ref().map_or_else(String::new, |found| found.words.clone())}
                rows={Rc::clone(rows)}
                current={props.current}
                to_month={&props.to_month}
            />
        </section>
    }
}
