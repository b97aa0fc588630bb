//! A reminder in the phone's own calendar: the app cannot ring while it is shut.

use chrono::NaiveTime;
use lull::{
    exchange::calendar::{Asked, calendar},
    night::Night,
};
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{clock, files, share::Handed},
    store::use_store,
    view::{
        hand_over::{Names, hand_over, outcome},
        share_picture::name,
        use_made::use_made,
        wall_time::time_field,
    },
};

/// The time, and the file for the calendar.
#[component]
pub fn Reminder() -> Html {
    let store = use_store();
    let text = store.text();
    let told = use_state_eq(|| None::<Handed>);
    let at = use_state_eq(|| NaiveTime::from_hms_opt(8, 0, 0));
    let wanted = at
        .filter(|_| store.is_whole())
        .map(|at| (store.clone(), at));
    let file = use_made(wanted, move |(store, at)| -> Option<File> {
        let asked = Asked {
            made: clock::now(),
            remind_at: Some(*at),
            text,
        };
        let made = calendar(store.journal(), &asked)?;
        files::of_text(&name("ics"), "text/calendar", &made)
    });
    let today = Night::of(clock::wall().local(), store.boundary());
    let is_testing = today.is_some_and(|today| store.journal().trial_under_way(today).is_some());
    let names = Names {
        share: text.reminder_share(),
        download: text.reminder_download(),
    };
    let set = {
        let at = at.setter();
        Callback::from(move |time| at.set(time))
    };
    html! {
        <section class="card" aria-labelledby="reminder-title">
            <h2 id="reminder-title">{ text.reminder_title() }</h2>
            <p>{ text.reminder_what() }</p>
            { time_field(text.reminder_at(), *at, true, &set) }
            <div class="row">{ hand_over(file.flatten().as_ref(), names, &told) }</div>
            { outcome(*told, text) }
            if is_testing {
                <p class="quiet">{ text.reminder_test() }</p>
            }
            <p class="quiet">{ text.reminder_change() }</p>
        </section>
    }
}
