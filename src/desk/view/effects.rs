//! What the nights say of every remedy so far: one chart, its sentences, and what they rest on.

use std::rc::Rc;

use lull::{
    chart::{
        drawing::Width,
        effects::{EffectRows, effects},
    },
    journal::Journal,
    statistics::weighing::Progress,
    text::Text,
    weigh::effect::{Account, Effects},
};
use yew::prelude::*;

use crate::view::{
    closer_look::CloserLook,
    drawing::drawing,
    finding::finding,
    remedy_state::href_of,
    use_after::use_after,
    use_effects::{Weighed, use_effects},
    use_seen::use_seen,
    withheld::present_night,
};

/// Properties of [`EffectsSection`].
#[derive(Properties)]
pub struct EffectsProps {
    /// The journal.
    pub journal: Rc<Journal>,
    /// The width of a card.
    pub width: Width,
    /// The interface's words.
    pub text: Text,
}

impl PartialEq for EffectsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.journal, &other.journal) && self.width == other.width
    }
}

/// The section.
#[component]
pub fn EffectsSection(props: &EffectsProps) -> Html {
    let text = props.text;
    let place = use_node_ref();
    let seen = use_seen(&place);
    let weighed = use_effects(&props.journal, seen);
    let is_waiting = weighed == Weighed::Waiting;
    // The chart, its sentences and what they rest on are much to draw at once.
    let is_done = matches!(weighed, Weighed::Done(_));
    let are_said = use_after(is_done);
    let is_all = use_after(are_said);
    let said = match &weighed {
        Weighed::Waiting => Html::default(),
        Weighed::Underway(progress) => underway(*progress, text),
        Weighed::Done(effects) if effects.remedies.is_empty() => {
            html! { <p class="quiet">{ text.finding_none_yet() }</p> }
        }
        Weighed::Done(found) => {
            let rows = EffectRows::of(found, text);
            let rows = match present_night(&props.journal) {
                Some(today) => rows.with_tests(found, &props.journal, today, text),
                None => rows,
            };
            drawing(&Rc::new(effects(&rows, props.width, text)), text)
        }
    };
    html! {
        <section class="patterns" aria-labelledby="patterns-effects">
            <h2 id="patterns-effects">{ text.finding_title() }</h2>
            <p class="quiet">{ text.finding_what() }</p>
            <div
                class={classes!("card", is_waiting.then_some("unseen"))}
                aria-busy={(!is_done).to_string()}
                ref={place}
            >
                { said }
            </div>
            if let Weighed::Done(found) = &weighed {
                if are_said && !found.remedies.is_empty() {
                    { findings(found, text) }
                }
                if is_all && !found.remedies.is_empty() {
                    <div class="card weighed">
                        { account(found, text) }
                        <CloserLook journal={Rc::clone(&props.journal)} found={Rc::clone(found)} {text} />
                    </div>
                }
            }
        </section>
    }
}

/// That it takes a while, and how much of it is done.
pub fn underway(progress: Progress, text: Text) -> Html {
    html! {
        <label class="underway">
            { text.finding_comparing() }
            <progress value={progress.done.to_string()} max={progress.of.to_string()} />
        </label>
    }
}

fn findings(found: &Effects, text: Text) -> Html {
    let each = found.remedies.iter().map(|effect| {
        html! {
            <div key={effect.remedy.uuid().to_string()} class="finding">
                <dt><a href={href_of(effect.remedy)}>{ effect.name.clone() }</a></dt>
                <dd>
                    { finding(effect, found.question.worthwhile, text) }
                    if effect.outcome.is_ok() {
                        <a class="way" href={format!("#/trials/plan/{}", effect.remedy.uuid())}>
                            { text.trials_plan() }
                        </a>
                    }
                </dd>
            </div>
        }
    });
    html! {
        <div class="card">
            <dl class="findings">{ for each }</dl>
            <p class="quiet">{ text.finding_own_scores() }</p>
        </div>
    }
}

fn account(found: &Effects, text: Text) -> Html {
    let account: &Account = &found.running;
    let listed = |items: Vec<String>| {
        html! { <ul>{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
    };
    let (held, not_held) = (account.held(text), account.not_held(text));
    html! {
        <details>
            <summary>{ text.finding_account_title() }</summary>
            { for found.nights(text).into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            if !held.is_empty() {
                <h3>{ text.finding_account_held() }</h3>
                { listed(held) }
            }
            if !not_held.is_empty() {
                <h3>{ text.finding_account_not_held() }</h3>
                { listed(not_held) }
            }
        </details>
    }
}
