//! When to get help: a fixed page, never worked out from anything logged.

use lull::text::Text;
use yew::prelude::*;

use crate::store::use_store;

/// The page.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let number = store.journal().settings().emergency.clone();
    let call = match number {
        Some(number) => html! {
            <p class="row">
                <a class="button button--grave" href={format!("tel:{}", number.dialled())}>
                    { text.help_call(number.as_str()) }
                </a>
            </p>
        },
        None => html! {
            <>
                <p>{ text.help_no_number() }</p>
                <p class="row">
                    <a class="button button--quiet" href="#/settings">{ text.help_set_number() }</a>
                </p>
            </>
        },
    };
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.page_help() }</h1>
                <p class="quiet">{ text.help_fixed() }</p>
            </div>
            <section class="card card--grave" aria-labelledby="help-now">
                <h2 id="help-now">{ text.help_now() }</h2>
                { call }
                { lines(&now(text)) }
            </section>
            <section class="card" aria-labelledby="help-soon">
                <h2 id="help-soon">{ text.help_soon() }</h2>
                { lines(&soon(text)) }
            </section>
            <section class="card" aria-labelledby="help-visit">
                <h2 id="help-visit">{ text.help_visit() }</h2>
                { lines(&visit(text)) }
            </section>
        </>
    }
}

fn lines(said: &[&'static str]) -> Html {
    html! { <ul class="lines">{ for said.iter().map(|line| html! { <li>{ *line }</li> }) }</ul> }
}

fn now(text: Text) -> [&'static str; 6] {
    [
        text.help_now_leg(),
        text.help_now_weakness(),
        text.help_now_breathing(),
        text.help_now_life(),
        text.help_now_child(),
        text.help_now_bleeding(),
    ]
}

fn soon(text: Text) -> [&'static str; 6] {
    [
        text.help_soon_new_medicine(),
        text.help_soon_urges(),
        text.help_soon_earlier(),
        text.help_soon_inner(),
        text.help_soon_pregnant(),
        text.help_soon_mood(),
    ]
}

fn visit(text: Text) -> [&'static str; 6] {
    [
        text.help_visit_sleep(),
        text.help_visit_iron(),
        text.help_visit_numb(),
        text.help_visit_snoring(),
        text.help_visit_young(),
        text.help_visit_one_side(),
    ]
}
