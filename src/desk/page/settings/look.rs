//! How the app looks, and when.

use lull::text::Text;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    browser::look::{self, Choice, Hours},
    store::use_store,
    view::{hour_choice::hour_choice, segment::segment},
};

/// The choice of a look.
#[component]
pub fn LookChoice() -> Html {
    let text = use_store().text();
    let chosen = use_state_eq(Choice::current);
    let hours = use_state_eq(Hours::current);
    {
        // The button above every page chooses too.
        let chosen = chosen.setter();
        use_effect_with((), move |()| {
            look::listen(move || chosen.set(Choice::current()))
        });
    }
    let choices = Choice::ALL.map(|choice| {
        let chosen_now = chosen.clone();
        let choose = Callback::from(move |()| {
            choice.make();
            chosen_now.set(choice);
        });
        segment(choice == *chosen, name(choice, text), &choose)
    });
    let set = |change: fn(Hours, u8) -> Hours| {
        let hours = hours.clone();
        Callback::from(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            if let Ok(hour) = field.value().parse() {
                let next = change(*hours, hour);
                next.keep();
                hours.set(next);
            }
        })
    };
    html! {
        <section class="card" aria-labelledby="look-title">
            <h2 id="look-title">{ text.look_title() }</h2>
            <div class="choices" role="group" aria-labelledby="look-title">{ for choices }</div>
            if *chosen == Choice::Clock {
                <div class="pair">
                    <label>
                        { text.look_from() }
                        { hour_choice(hours.from, set(|hours, from| Hours { from, ..hours }), text) }
                    </label>
                    <label>
                        { text.look_until() }
                        { hour_choice(hours.until, set(|hours, until| Hours { until, ..hours }), text) }
                    </label>
                </div>
            }
            <p class="quiet">{ what(*chosen, text) }</p>
        </section>
    }
}

fn name(choice: Choice, text: Text) -> &'static str {
    match choice {
        Choice::Device => text.look_as_device(),
        Choice::Light => text.look_light(),
        Choice::Dark => text.look_dark(),
        Choice::Night => text.look_night(),
        Choice::Clock => text.look_by_clock(),
    }
}

fn what(choice: Choice, text: Text) -> &'static str {
    match choice {
        Choice::Device => text.look_as_device_what(),
        Choice::Light => text.look_light_what(),
        Choice::Dark => text.look_dark_what(),
        Choice::Night => text.look_night_what(),
        Choice::Clock => text.look_by_clock_what(),
    }
}
