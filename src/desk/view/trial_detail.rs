//! One trial: its nights while it is under way, its result afterwards.

use std::rc::Rc;

use lull::{
    journal::{Refused, Standing, TrialChange},
    night::Night,
    remedy::Span,
    tonight::{Tonight, TrialTurn},
    trial::{Stage, Trial},
    weigh::scheduled::adherence,
};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::{Store, use_store},
    view::{refusal, trial_names::TrialNames, trial_result::TrialResultView},
};

/// Properties of [`TrialDetail`].
#[derive(Properties, PartialEq)]
pub struct TrialDetailProps {
    /// The trial.
    pub trial: Rc<Trial>,
    /// The nights of now.
    pub tonight: Tonight,
}

/// The page about a trial.
#[component]
pub fn TrialDetail(props: &TrialDetailProps) -> Html {
    let store = use_store();
    let text = store.text();
    let (trial, tonight) = (&props.trial, props.tonight);
    let refused = use_state_eq(|| None::<Refused>);
    let names = TrialNames::of(store.journal(), trial.plan(), text);
    let standing = store.journal().standing(trial, tonight.current);
    let change = {
        let (store, refused) = (store.clone(), refused.setter());
        Callback::from(move |change: TrialChange| refused.set(store.change(change).err()))
    };
    html! {
        <>
            <a class="way-back" href="#/trials">{ text.trials_back() }</a>
            <div class="opening">
                <h1 tabindex="-1">{ names.title }</h1>
            </div>
            if let Some(refused) = &*refused {
                <p class="notice" role="alert">{ refusal::refused(refused, text) }</p>
            }
            if let Standing::UnderWay(stage) = standing {
                { nights(&store, trial) }
                { progress(&store, trial, tonight.current) }
                <fieldset class="plain" disabled={!store.takes_changes()}>
                    { life(&store, trial, stage, tonight.current, &change) }
                </fieldset>
            } else {
                <TrialResultView trial={Rc::clone(trial)} {tonight} />
            }
        </>
    }
}

/// Tonight and tomorrow, and no other.
fn nights(store: &Store, trial: &Trial) -> Html {
    let text = store.text();
    let local = clock::wall().local();
    let today = Night::of(local, store.boundary());
    let told = today.into_iter().flat_map(|today| [today, today.next()]);
    let told = told.filter_map(|night| TrialTurn::at(local, store.journal(), trial, night));
    html! {
        <section class="card" aria-labelledby="nights-title">
            <h2 id="nights-title">{ text.trial_nights_title() }</h2>
            { for told.map(|turn| html! { <p class="said">{ turn.sentence(text) }</p> }) }
        </section>
    }
}

fn progress(store: &Store, trial: &Trial, today: Night) -> Html {
    let text = store.text();
    let schedule = trial.schedule();
    let (done, _) = schedule.progress(today);
    let nights = trial.plan().design().nights();
    let is_open = trial.pauses().any(|pause| pause.until().is_none());
    let kept_back = match schedule.last() {
        Some(last) if !is_open => text.trial_kept_back(text.night(last)),
        _ => text.trial_kept_back_open().to_owned(),
    };
    let followed = adherence(store.journal(), trial, today);
    html! {
        <section class="card" aria-labelledby="progress-title">
            <h2 id="progress-title">{ text.trial_progress() }</h2>
            <p class="said">{ text.trial_state_running(done, nights) }</p>
            <progress
                aria-labelledby="progress-title"
                value={done.to_string()}
                max={nights.to_string()}
            ></progress>
            if done > 0 {
                <p>{ text.trial_adherence(
                    u64::from(followed.as_drawn),
                    followed.otherwise,
                    followed.unknown,
                ) }</p>
                <p class="quiet">{ text.trial_adherence_what() }</p>
            }
            <p class="quiet">{ kept_back }</p>
        </section>
    }
}

/// Leaving a night out, resting, going on, stopping.
fn life(
    store: &Store,
    trial: &Trial,
    stage: Stage,
    today: Night,
    change: &Callback<TrialChange>,
) -> Html {
    let text = store.text();
    let id = trial.id();
    let is_rated = |night: Night| {
        let entry = store.journal().entry(night);
        entry.is_some_and(|entry| entry.rating.is_some())
    };
    // The first night whose outcome nobody knows yet.
    let open = if is_rated(today) { today.next() } else { today };
    let button = |words: &'static str, how: Callback<()>| {
        let onclick = Callback::from(move |_: MouseEvent| how.emit(()));
        html! { <button type="button" class="button button--quiet" {onclick}>{ words }</button> }
    };
    let pause = |nights: Option<Span>| {
        let change = change.clone();
        Callback::from(move |()| {
            if let Some(nights) = nights {
                let at = clock::now();
                change.emit(TrialChange::Pause {
                    trial: id,
                    nights,
                    at,
                });
            }
        })
    };
    let resume = {
        let change = change.clone();
        Callback::from(move |()| {
            let at = clock::now();
            change.emit(TrialChange::Resume {
                trial: id,
                first: open,
                at,
            });
        })
    };
    let stop = {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| change.emit(TrialChange::Stop(id, clock::now())))
    };
    let rests = trial.pauses().any(|pause| pause.until().is_none());
    let can_skip = stage == Stage::Running && open == today;
    html! {
        <section class="card" aria-labelledby="life-title">
            <h2 id="life-title">{ text.trial_life() }</h2>
            <p class="quiet">{ text.trial_life_what() }</p>
            <div class="row">
                if rests {
                    { button(text.trial_resume(), resume) }
                } else {
                    if can_skip {
                        { button(text.trial_skip(), pause(Span::new(today, Some(today)))) }
                    }
                    { button(text.trial_pause(), pause(Some(Span::since(open)))) }
                }
            </div>
            <details>
                <summary>{ text.trial_stop() }</summary>
                <p>{ text.trial_stop_what() }</p>
                <div class="row">
                    <button type="button" class="button button--grave" onclick={stop}>
                        { text.trial_stop_now() }
                    </button>
                </div>
            </details>
        </section>
    }
}
