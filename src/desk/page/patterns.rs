//! How did the nights go?

use lull::chart::timeline::timeline;
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{
        drawing::drawing,
        period::{Period, period_choice},
        use_width::use_width,
        year_calendar::YearCalendar,
    },
};

/// The charts.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let period = use_state_eq(|| Period::Quarter);
    let place = use_node_ref();
    let width = use_width(&place);
    let shown = width.and_then(|width| {
        let shown = period.timeline(store.journal(), store.boundary())?;
        Some(timeline(&shown, width, text))
    });
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.patterns_title() }</h1>
            </div>
            { period_choice(&period, text) }
            <section class="card">
                <div class="measured" ref={place}></div>
                if let Some(shown) = shown {
                    { drawing(&shown, text) }
                } else {
                    <p class="quiet">{ text.patterns_none_yet() }</p>
                }
            </section>
            <YearCalendar />
            <p class="quiet">{ text.patterns_own_numbers() }</p>
        </>
    }
}
