//! How many nights, and what can they notice? Or why there is no plan of nights.

use std::rc::Rc;

use lull::{
    journal::ListChange,
    library::Days,
    remedy::{Remedy, Speed},
    text::Text,
    trial::design::{Design, Offer},
    weigh::spread::spread,
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Drafting, entry, option};
use crate::view::remedy_state::remedy_href;

#[derive(Properties)]
pub(super) struct StepProps {
    pub drafting: Drafting,
}

impl PartialEq for StepProps {
    fn eq(&self, other: &Self) -> bool {
        self.drafting.draft == other.drafting.draft && self.drafting.store == other.drafting.store
    }
}

#[component]
pub(super) fn Step(props: &StepProps) -> Html {
    let drafting = &props.drafting;
    let text = drafting.store.text();
    // Once for a journal: it weighs all nights.
    let deviation = use_memo(drafting.store.clone(), |store| {
        spread(store.journal()).map(|spread| spread.deviation)
    });
    let Some(remedy) = drafting.remedies().next() else {
        return Html::default();
    };
    let is_unknown = |it: &&Rc<Remedy>| it.speed == Speed::Unknown;
    match drafting.offer() {
        Offer::UnknownSpeed => {
            let asked = drafting.remedies().find(is_unknown).unwrap_or(remedy);
            speed(drafting, asked)
        }
        Offer::InTheMoment => html! {
            <p>{ text.trial_plan_in_the_moment(slow(drafting, Speed::InTheMoment).name.as_str()) }</p>
        },
        Offer::PhasesOnly => html! {
            <>
                { phases(slow(drafting, Speed::BuildUp), text) }
                { lingers(drafting) }
            </>
        },
        Offer::Pairs(designs) => html! {
            <>
                { lingers(drafting) }
                <div role="radiogroup" aria-labelledby="step-title">
                    { for designs.iter().map(|design| offered(drafting, *design, *deviation)) }
                </div>
                <p class="quiet">
                    { match *deviation {
                        Some(_) => text.trial_plan_own_spread(),
                        None => text.trial_plan_usual_spread(),
                    } }
                </p>
            </>
        },
    }
}

/// The remedy of this speed, or the one that is tested.
fn slow(drafting: &Drafting, speed: Speed) -> &Rc<Remedy> {
    let mut remedies = drafting.remedies().peekable();
    let first = remedies.peek().copied();
    let slow = remedies.find(|it| it.speed == speed).or(first);
    #[allow(clippy::expect_used, reason = "the caller has found a first one")]
    slow.expect("a remedy is chosen")
}

fn offered(drafting: &Drafting, design: Design, deviation: Option<f64>) -> Html {
    let text = drafting.store.text();
    let block = u64::from(design.nights_in_block());
    let name = text.trial_plan_pairs(design.nights(), design.pairs(), block);
    let is_chosen = drafting.design() == Some(design);
    let choose = drafting.chooses(move |draft| draft.design = Some(design));
    let chances = [1_u8, 2].map(|points| {
        let chances = design.chances_in_ten(f64::from(points), deviation);
        html! { <span class="quiet">{ text.trial_plan_chance(u64::from(points), chances) }</span> }
    });
    let more = html! {
        <>
            { for chances }
            if design.washout() > 0 {
                <span class="quiet">{ text.trial_plan_washout(u64::from(design.washout())) }</span>
            }
        </>
    };
    option("design", name, is_chosen, choose, more)
}

/// How long it can still act: the library's guess until the person says.
fn lingers(drafting: &Drafting) -> Html {
    let text = drafting.store.text();
    let now = match drafting.lingers() {
        days @ 0..=1 => days,
        2..=7 => 2,
        _ => 8,
    };
    let guessed = drafting.remedies().filter_map(|remedy| entry(remedy));
    let guessed = guessed.filter(|entry| entry.wash_out.is_some()).last();
    let onchange = {
        let (draft, set) = (drafting.draft.clone(), drafting.set.clone());
        Callback::from(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            let mut draft = draft.clone();
            draft.lingers = field.value().parse().ok();
            set.emit(draft);
        })
    };
    html! {
        <>
            <label>
                { text.trial_plan_lingers() }
                <select {onchange}>
                    { for [0_u32, 1, 2, 8].map(|days| html! {
                        <option value={days.to_string()} selected={days == now}>
                            { text.trial_plan_lingers_is(u64::from(days)) }
                        </option>
                    }) }
                </select>
            </label>
            if let Some(entry) = guessed.filter(|_| drafting.draft.lingers.is_none()) {
                <p class="quiet">
                    { text.two_sentences(text.trial_plan_lingers_guess(), entry.timing_basis) }
                </p>
            }
        </>
    }
}

fn speed(drafting: &Drafting, remedy: &Rc<Remedy>) -> Html {
    let text = drafting.store.text();
    let onchange = {
        let (store, remedy) = (drafting.store.clone(), Rc::clone(remedy));
        Callback::from(move |event: Event| {
            let field: HtmlSelectElement = event.target_unchecked_into();
            let speed = Speed::from_code(&field.value()).unwrap_or(Speed::Unknown);
            // Its name stays, so nothing here is refused.
            let _ = store.change(ListChange::ListRemedy(Remedy {
                speed,
                ..(*remedy).clone()
            }));
        })
    };
    html! {
        <>
            <p>{ text.trial_plan_speed_unknown(remedy.name.as_str()) }</p>
            <label>
                { text.remedy_speed() }
                <select {onchange}>
                    { for Speed::ALL.iter().map(|speed| html! {
                        <option value={speed.code()} selected={*speed == remedy.speed}>
                            { text.remedy_speed_is(speed.code()) }
                        </option>
                    }) }
                </select>
            </label>
        </>
    }
}

/// Plainly called what it is.
fn phases(remedy: &Rc<Remedy>, text: Text) -> Html {
    let onset = entry(remedy).and_then(|entry| entry.onset);
    let onset = onset.filter(|days: &Days| days.most > 0);
    html! {
        <>
            <h3>{ text.trial_plan_phases() }</h3>
            <p>{ text.trial_plan_phases_why(remedy.name.as_str()) }</p>
            <ol class="steps">
                <li>{ text.trial_plan_phases_first() }</li>
                <li>
                    { text.trial_plan_phases_then() }
                    if let Some(days) = onset {
                        { " " }{ text.trial_plan_phases_guess(text.from_to(days.least, days.most)) }
                    }
                </li>
            </ol>
            <p>{ text.trial_plan_phases_after() }</p>
            <a class="button button--quiet" href={remedy_href(remedy)}>{ remedy.name.as_str() }</a>
        </>
    }
}
