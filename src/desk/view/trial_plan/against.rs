//! Against what? And what is to be minded before.

use std::rc::Rc;

use lull::{
    remedy::{Access, Remedy, RemedyId},
    trial::gate::{Confirmed, Gate},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Draft, Drafting, access, entry, option};

pub(super) fn step(drafting: &Drafting) -> Html {
    let text = drafting.store.text();
    let journal = drafting.store.journal();
    let chosen = drafting.draft.against;
    let choose = |against: Option<RemedyId>| {
        drafting.chooses(move |draft| {
            draft.against = against;
            draft.lingers = None;
            draft.confirmed = Confirmed::default();
        })
    };
    let others = journal
        .listed_on(drafting.tonight.current)
        .filter(|other| Some(other.id) != drafting.draft.remedy)
        .filter(|other| access(other) != Access::LogOnly);
    let others = others.map(|other| {
        let name = text.trial_plan_against_other(other.name.as_str());
        let is_chosen = chosen == Some(other.id);
        option(
            "against",
            name,
            is_chosen,
            choose(Some(other.id)),
            Html::default(),
        )
    });
    let without = text.trial_plan_against_none().to_owned();
    let gate = drafting.gate();
    let minded = drafting.remedies().filter(|_| gate != Gate::Open);
    html! {
        <>
            <div role="radiogroup" aria-labelledby="step-title">
                { option("against", without, chosen.is_none(), choose(None), Html::default()) }
                { for others }
            </div>
            { for minded.map(|remedy| cautions(drafting, remedy)) }
            if gate != Gate::Open {
                { tick(
                    drafting,
                    text.trial_plan_read(),
                    drafting.draft.confirmed.cautions,
                    |draft, ticked| draft.confirmed.cautions = ticked,
                ) }
            }
            if gate == Gate::AskPractitioner {
                { tick(
                    drafting,
                    text.trial_plan_agreed(),
                    drafting.draft.confirmed.practitioner,
                    |draft, ticked| draft.confirmed.practitioner = ticked,
                ) }
            }
        </>
    }
}

fn cautions(drafting: &Drafting, remedy: &Rc<Remedy>) -> Html {
    let text = drafting.store.text();
    let Some(entry) = entry(remedy) else {
        return Html::default();
    };
    html! {
        <section>
            <h3>{ text.trial_plan_mind_of(remedy.name.as_str()) }</h3>
            <ul class="cautions">
                { for entry.cautions.iter().map(|caution| html! { <li>{ *caution }</li> }) }
            </ul>
        </section>
    }
}

fn tick(
    drafting: &Drafting,
    words: &'static str,
    checked: bool,
    how: impl Fn(&mut Draft, bool) + 'static,
) -> Html {
    let (draft, set) = (drafting.draft.clone(), drafting.set.clone());
    let onchange = Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let mut draft = draft.clone();
        how(&mut draft, field.checked());
        set.emit(draft);
    });
    html! {
        <label class="check">
            <input type="checkbox" {checked} {onchange} />
            { words }
        </label>
    }
}
