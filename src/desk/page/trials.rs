//! Planned comparisons: the one under way, those before it, and the way to a new one.

use std::rc::Rc;

use lull::{
    journal::Standing,
    remedy::{Remedy, RemedyId},
    tonight::Tonight,
    trial::{Stage, Trial},
};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::{Store, use_store},
    view::{
        trial_detail::TrialDetail,
        trial_names::{TrialNames, trial_href},
        trial_plan::TrialPlan,
    },
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// Which trial, or a plan for which remedy, as the address names it; empty shows all.
    pub of: String,
}

/// All trials, one of them, or a new plan.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = use_store();
    let text = store.text();
    let Some(tonight) = Tonight::at(clock::wall().local(), store.journal()) else {
        return html! { <h1 tabindex="-1">{ text.clock_is_wrong() }</h1> };
    };
    if let Some(of) = props.of.strip_prefix("plan") {
        let of = of.trim_start_matches('/');
        let named = |remedy: &&Rc<Remedy>| remedy.id.uuid().to_string() == of;
        let remedy: Option<RemedyId> = store.journal().remedies().find(named).map(|it| it.id);
        return html! { <TrialPlan key={of.to_owned()} {remedy} {tonight} /> };
    }
    if props.of.is_empty() {
        return list(&store, tonight);
    }
    let named = |trial: &&Rc<Trial>| trial.id().uuid().to_string() == props.of;
    let trial = store.journal().trials().find(named).cloned();
    match trial {
        Some(trial) => html! { <TrialDetail key={props.of.clone()} {trial} {tonight} /> },
        None => html! {
            <>
                <a class="way-back" href="#/trials">{ text.trials_back() }</a>
                <h1 tabindex="-1">{ text.trial_unknown_page() }</h1>
            </>
        },
    }
}

fn list(store: &Store, tonight: Tonight) -> Html {
    let text = store.text();
    let journal = store.journal();
    let (under_way, earlier): (Vec<_>, Vec<_>) = journal.trials().rev().partition(|trial| {
        matches!(
            journal.standing(trial, tonight.current),
            Standing::UnderWay(_)
        )
    });
    let item = |trial: &Rc<Trial>| {
        html! {
            <li key={trial.id().uuid().to_string()}>
                <a class="remedy-row" href={trial_href(trial)}>
                    <span class="remedy-row__name">
                        { TrialNames::of(journal, trial.plan(), text).title }
                    </span>
                    <span class="quiet">{ state(store, trial, tonight) }</span>
                </a>
            </li>
        }
    };
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.page_trials() }</h1>
                <p class="quiet">{ text.trials_what() }</p>
            </div>
            if under_way.is_empty() {
                <a class="button" href="#/trials/plan">{ text.trials_plan() }</a>
            } else {
                <section class="card" aria-labelledby="under-way-title">
                    <h2 id="under-way-title">{ text.trials_under_way() }</h2>
                    <ul class="remedy-rows">{ for under_way.iter().map(|trial| item(trial)) }</ul>
                    <p class="quiet">{ text.trials_one() }</p>
                </section>
            }
            <section class="card" aria-labelledby="earlier-title">
                <h2 id="earlier-title">{ text.trials_earlier() }</h2>
                if earlier.is_empty() {
                    <p class="quiet">{ text.trials_none() }</p>
                }
                <ul class="remedy-rows">{ for earlier.iter().map(|trial| item(trial)) }</ul>
            </section>
        </>
    }
}

fn state(store: &Store, trial: &Trial, tonight: Tonight) -> String {
    let text = store.text();
    let progress = || {
        let (done, _) = trial.schedule().progress(tonight.current);
        (done.to_string(), trial.plan().design().nights().to_string())
    };
    match store.journal().standing(trial, tonight.current) {
        Standing::UnderWay(Stage::Ahead) => {
            text.trial_state_ahead(text.night(trial.plan().first()))
        }
        Standing::UnderWay(Stage::Paused) => {
            let (done, nights) = progress();
            text.trial_state_paused(done, nights)
        }
        Standing::UnderWay(_) => {
            let (done, nights) = progress();
            text.trial_state_running(done, nights)
        }
        Standing::Over => text.trial_state_over().to_owned(),
        Standing::StoppedEarly => text.trial_state_stopped().to_owned(),
        Standing::Prescribed => text.trial_state_prescribed().to_owned(),
    }
}
