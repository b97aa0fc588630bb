//! The calendar of a year, on Patterns.

use chrono::Datelike;
use std::rc::Rc;

use lull::{
    chart::year::{Year, year},
    night::Night,
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    browser::clock,
    store::use_store,
    view::{drawing::drawing, use_seen::use_seen, use_width::use_width},
};

/// A year chosen by the person, at first the present one; nothing before the first night.
#[component]
pub fn YearCalendar() -> Html {
    let store = use_store();
    let journal = store.journal();
    let logged = journal.nights().next().zip(journal.nights().next_back());
    // Until there is one, the charts above say when they begin.
    logged.map_or_else(Html::default, |((first, _), (newest, _))| {
        html! { <Logged {first} {newest} /> }
    })
}

#[derive(Properties, PartialEq)]
struct LoggedProps {
    first: Night,
    newest: Night,
}

#[component]
fn Logged(props: &LoggedProps) -> Html {
    let LoggedProps { first, newest } = *props;
    let store = use_store();
    let text = store.text();
    let chosen = use_state_eq(|| None::<i32>);
    let place = use_node_ref();
    let width = use_width(&place);
    let seen = use_seen(&place);
    let journal = store.journal();
    let now = Night::of(clock::now().local(), store.boundary()).unwrap_or(newest);
    // A night under way is no gap yet.
    let last = newest.max(now.before());
    let years = first.evening().year()..=last.evening().year();
    let shown = chosen.unwrap_or(*years.end());
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            chosen.set(value.parse().ok());
        })
    };
    let choices = years.clone().rev().map(|year| {
        html! {
            <option key={year} value={year.to_string()} selected={year == shown}>{ year }</option>
        }
    });
    let drawn = width
        .filter(|_| seen)
        .and_then(|width| Some(year(&Year::of(journal, shown, last)?, width, text)));
    html! {
        <section
            class={classes!("card", (!seen).then_some("unseen"))}
            aria-labelledby="year-title"
        >
            <h2 id="year-title">{ text.year_title() }</h2>
            if years.start() < years.end() {
                <select aria-label={text.year_which()} {onchange}>{ for choices }</select>
            }
            <div class="measured" ref={place}></div>
            { for drawn.map(|drawn| drawing(&Rc::new(drawn), text)) }
        </section>
    }
}
