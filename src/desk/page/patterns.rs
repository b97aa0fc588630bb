//! How did the nights go?

use std::rc::Rc;

use lull::{chart::dot_plot::compared, night::Night, text::Text};
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{
        effects::EffectsSection,
        pattern::{Chart, Pattern, Shown, withheld},
        period::{Period, period_choice},
        use_width::use_width,
        withheld::withheld_now,
        year_calendar::YearCalendar,
        zoomed_timeline::ZoomedTimeline,
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
    let nights = period.nights_of(store.journal(), store.boundary());
    // As far as the nights are read, one can look along all of them.
    let all = store
        .is_whole()
        .then(|| Period::All.nights_of(store.journal(), store.boundary()))
        .flatten();
    let shown = width.zip(nights).map(|(width, (from, to))| Shown {
        journal: Rc::clone(store.journal()),
        from,
        to,
        width,
    });
    let is_empty = nights.is_none();
    // The latest nights are read first; of more of them nothing can be said before.
    let is_read = store.is_whole() || period.is_of_the_latest();
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.patterns_title() }</h1>
            </div>
            { period_choice(&period, text) }
            // As wide inside as the cards below.
            <div class="card card--measure" aria-hidden="true"><div ref={place}></div></div>
            if !is_read && !is_empty {
                <section class="card">
                    <p class="quiet">{ text.report_page_reading() }</p>
                </section>
            } else if let Some(shown) = shown {
                { sections(&shown, all.unwrap_or((shown.from, shown.to)), text) }
            } else if is_empty {
                <section class="card">
                    <p class="quiet">{ text.patterns_none_yet() }</p>
                    <p class="quiet">{ text.patterns_remedies_none() }</p>
                    <p class="quiet">{ text.patterns_situations_none() }</p>
                    <p class="quiet">{ text.patterns_onset_none() }</p>
                    <p class="quiet">{ text.patterns_moment_none() }</p>
                </section>
            }
            if store.is_whole() {
                <YearCalendar />
            }
            <p class="quiet">{ text.patterns_own_numbers() }</p>
        </>
    }
}

fn sections(shown: &Shown, all: (Night, Night), text: Text) -> Html {
    let chart = |chart: Chart| html! { <Pattern {chart} shown={shown.clone()} {text} /> };
    let remedies = compared(&shown.journal, withheld(&shown.journal));
    let kept_back: Vec<&str> = withheld_now(&shown.journal)
        .into_iter()
        .filter_map(|id| Some(shown.journal.remedy(id)?.name.as_str()))
        .collect();
    let cards = remedies.iter().map(|remedy| {
        let key = remedy.id.uuid().to_string();
        let chart = Chart::Remedy(Rc::clone(remedy));
        html! { <Pattern {key} {chart} shown={shown.clone()} {text} /> }
    });
    html! {
        <>
            <section class="patterns" aria-labelledby="patterns-nights">
                <h2 id="patterns-nights">{ text.patterns_nights() }</h2>
                <ZoomedTimeline shown={shown.clone()} {all} {text} />
            </section>
            <EffectsSection journal={Rc::clone(&shown.journal)} width={shown.width} {text} />
            <section class="patterns" aria-labelledby="patterns-remedies">
                <h2 id="patterns-remedies">{ text.patterns_remedies() }</h2>
                { for kept_back.iter().map(|name| html! {
                    <p class="quiet">{ text.finding_trial_running(name) }</p>
                }) }
                if remedies.is_empty() {
                    if kept_back.is_empty() {
                        <p class="quiet">{ text.patterns_remedies_none() }</p>
                    }
                } else {
                    <p class="quiet">{ text.patterns_remedies_plain() }</p>
                    { for cards }
                    <p class="quiet">{ text.patterns_dummy() }</p>
                }
            </section>
            <section class="patterns" aria-labelledby="patterns-situations">
                <h2 id="patterns-situations">{ text.patterns_situations() }</h2>
                { chart(Chart::Situations) }
            </section>
            <section class="patterns" aria-labelledby="patterns-onset">
                <h2 id="patterns-onset">{ text.patterns_onset() }</h2>
                { chart(Chart::Onset) }
            </section>
            <section class="patterns" aria-labelledby="patterns-moment">
                <h2 id="patterns-moment">{ text.patterns_moment() }</h2>
                { chart(Chart::BeforeAfter) }
                <p class="quiet">{ text.patterns_moment_plain() }</p>
            </section>
        </>
    }
}
