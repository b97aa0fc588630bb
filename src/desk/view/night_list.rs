//! The nights as a list, newest first; of ten years only what is seen is on the page.

use std::rc::Rc;

use lull::{
    history::{Row, month::Month},
    night::Night,
};
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{
        night_row::{NightRow, gap_row},
        use_sight::{Places, use_sight},
    },
};

/// Properties of [`NightList`].
#[derive(Properties, PartialEq)]
pub struct NightListProps {
    /// What is listed.
    pub rows: Rc<Vec<Row>>,
    /// Tonight.
    pub current: Night,
    /// Leads to a month of the calendar.
    pub to_month: Callback<Month>,
}

/// The list. What scrolling brings by itself, buttons at both its ends bring too: for the keyboard
/// and for who hears the page.
#[component]
pub fn NightList(props: &NightListProps) -> Html {
    let store = use_store();
    let text = store.text();
    let places = Places {
        above: use_node_ref(),
        rows: use_node_ref(),
        below: use_node_ref(),
    };
    let (on_page, bring) = use_sight(&props.rows, &places);
    let all = props.rows.len();
    let items = props.rows[on_page.clone()].iter().zip(on_page.clone());
    let items = items.map(|(row, place)| {
        let (key, class, shown) = match row {
            Row::Logged(night) => (
                night,
                "past",
                html! {
                    <NightRow
                        night={*night}
                        current={props.current}
                        journal={Rc::clone(store.journal())}
                        {text}
                    />
                },
            ),
            Row::Gap(gap) => (
                &gap.last(),
                "past past--gap",
                gap_row(*gap, props.current, &props.to_month, text),
            ),
        };
        html! {
            <li
                key={key.to_string()}
                {class}
                aria-posinset={(place + 1).to_string()}
                aria-setsize={all.to_string()}
            >
                { shown }
            </li>
        }
    });
    let more = |row: usize, name: &'static str| {
        let bring = bring.clone();
        let onclick = Callback::from(move |_| bring.emit(row));
        html! {
            <button type="button" class="button button--quiet" {onclick}>{ name }</button>
        }
    };
    html! {
        <div class="pasts">
            <div class="pasts__above" ref={&places.above}>
                if on_page.start > 0 {
                    { more(on_page.start - 1, text.history_newer()) }
                }
            </div>
            <ul class="pasts__rows" role="list" ref={&places.rows}>{ for items }</ul>
            <div class="pasts__below" ref={&places.below}>
                if on_page.end < all {
                    { more(on_page.end, text.history_older()) }
                }
            </div>
        </div>
    }
}
