//! When does it begin? With all its dates, and none of its order.

use lull::{
    journal::TrialChange,
    night::Night,
    text::Text,
    trial::{
        Trial, TrialId,
        plan::{Choices, Plan},
        schedule::Schedule,
    },
};
use web_sys::{HtmlInputElement, window};
use yew::prelude::*;

use super::{Draft, Drafting};
use crate::browser::{chance, clock};

pub(super) fn step(drafting: &Drafting) -> Html {
    let text = drafting.store.text();
    let onchange = {
        let (draft, set) = (drafting.draft.clone(), drafting.set.clone());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let first = field.value().parse().ok();
            set.emit(Draft {
                first,
                ..draft.clone()
            });
        })
    };
    // The dates are the same whatever is drawn.
    let plan = plan(drafting, 0);
    html! {
        <>
            <label>
                { text.trial_plan_first_night() }
                <input
                    type="date"
                    required=true
                    min={drafting.earliest().to_string()}
                    value={drafting.first().to_string()}
                    {onchange}
                />
            </label>
            { match plan {
                Some(plan) => preview(&plan, text),
                None => html! { <p class="notice" role="alert">{ text.trial_plan_late() }</p> },
            } }
            <p class="quiet">{ text.trial_plan_minded() }</p>
        </>
    }
}

fn preview(plan: &Plan, text: Text) -> Html {
    let schedule = plan.schedule(&[]);
    let last = schedule.last().unwrap_or(plan.first());
    let nights = plan.design().nights();
    html! {
        <>
            <p>{ text.trial_plan_preview(text.night(plan.first()), text.night(last), nights) }</p>
            <p class="quiet">{ text.trial_plan_order() }</p>
            <details>
                <summary>{ text.trial_plan_days() }</summary>
                <ul class="lines">
                    { for turns(&schedule, text).into_iter().map(|turn| html! { <li>{ turn }</li> }) }
                </ul>
            </details>
        </>
    }
}

/// Each turn's dates, with its nights that do not count; whose turn it is stays untold.
fn turns(schedule: &Schedule, text: Text) -> Vec<String> {
    let day = |night: Night| text.day(night.evening());
    let mut turns: Vec<(Night, Night, Vec<String>)> = Vec::new();
    for (night, turn) in schedule.nights() {
        match turns.last_mut() {
            Some((_, last, _)) if turn.position > 0 => *last = night,
            _ => turns.push((night, night, Vec::new())),
        }
        if let Some((.., wear_off)) = turns.last_mut().filter(|_| !turn.counts) {
            wear_off.push(day(night));
        }
    }
    let said = turns.into_iter().zip(1..);
    said.map(|((first, last, wear_off), number): (_, u32)| {
        let said = if first == last {
            text.trial_plan_turn_night(number, day(first))
        } else {
            text.trial_plan_turn(number, day(first), day(last))
        };
        if wear_off.is_empty() {
            said
        } else {
            text.trial_plan_turn_washout(said, wear_off.join(", "))
        }
    })
    .collect()
}

fn plan(drafting: &Drafting, seed: u64) -> Option<Plan> {
    if drafting.first() < drafting.earliest() {
        return None;
    }
    let against = drafting.find(drafting.draft.against).map(|it| &**it);
    Plan::new(&Choices {
        remedy: drafting.find(drafting.draft.remedy)?,
        against,
        design: drafting.design()?,
        worthwhile: drafting.worthwhile(),
        blinding: drafting.draft.blinding,
        confirmed: drafting.draft.confirmed,
        seed,
        first: drafting.first(),
    })
    .ok()
}

/// Draws and begins.
pub(super) fn begin(drafting: &Drafting) -> Html {
    let text = drafting.store.text();
    let can_begin = plan(drafting, 0).is_some();
    let onclick = {
        let drafting = drafting.clone();
        Callback::from(move |_: MouseEvent| {
            let chance_of_eight = chance::ten_bytes().into_iter().take(8);
            let seed = chance_of_eight.fold(0, |seed, byte| (seed << 8) | u64::from(byte));
            let Some(plan) = plan(&drafting, seed) else {
                return;
            };
            let at = clock::now();
            let id = TrialId::fresh(at.utc_ms(), chance::ten_bytes());
            let trial = Trial::begin(id, plan, at);
            match drafting.store.change(TrialChange::Begin(trial)) {
                Ok(()) => go_to(&format!("#/trials/{}", id.uuid())),
                Err(refused) => drafting.set.emit(Draft {
                    refused: Some(refused),
                    ..drafting.draft.clone()
                }),
            }
        })
    };
    html! {
        <button type="button" class="button" disabled={!can_begin} {onclick}>
            { text.trial_plan_begin() }
        </button>
    }
}

fn go_to(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(address);
    }
}
