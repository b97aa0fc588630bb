//! What the test under way asks for, and what was done: a part of the start page.

use lull::{
    journal::{Change, Journal},
    night::Night,
    remedy::{Answer, RemedyId, Usage, Use},
    tonight::TrialTurn,
};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::{Store, use_store},
    view::trial_names::trial_href,
};

/// Properties of [`TrialCard`].
#[derive(Properties, PartialEq)]
pub struct TrialCardProps {
    /// The night that is asked about.
    pub night: Night,
}

/// A line for the night that is asked about, and one for the present night where that is another.
#[component]
pub fn TrialCard(props: &TrialCardProps) -> Html {
    let store = use_store();
    let text = store.text();
    let journal = store.journal();
    let local = clock::wall().local();
    let Some(today) = Night::of(local, store.boundary()) else {
        return Html::default();
    };
    let Some(trial) = journal.trial_under_way(today) else {
        return Html::default();
    };
    let asked = props.night;
    let nights = [Some(asked), Some(today).filter(|today| *today != asked)];
    let turns = nights.into_iter().flatten().filter_map(|night| {
        // Before it begins there is nothing to say of a night.
        if night < trial.plan().first() {
            return None;
        }
        let turn = TrialTurn::at(local, journal, trial, night)?;
        let rows = turn.asks().map(|(id, _)| row(&store, journal, night, id));
        Some(html! {
            <>
                <p class="said">{ turn.sentence(text) }</p>
                { for rows }
            </>
        })
    });
    let turns: Vec<Html> = turns.collect();
    if turns.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="trial-title">
            <h2 id="trial-title">
                <a href={trial_href(trial)}>{ text.trial_card_title() }</a>
            </h2>
            { turns }
        </section>
    }
}

/// Two buttons: a deviation is just what was logged.
fn row(store: &Store, journal: &Journal, night: Night, id: RemedyId) -> Html {
    let text = store.text();
    let name = journal.remedy(id).map(|remedy| remedy.name.as_str());
    let usage = journal.usage(night, id);
    let choice = |answer: Answer, is: Usage, said: &'static str| {
        let store = store.clone();
        let pressed = usage == is;
        let answer = (!pressed).then_some(answer);
        let change = Change::AnswerRemedy(night, id, answer);
        let onclick = Callback::from(move |_| store.log(change.clone()));
        html! {
            <button
                type="button"
                class="segment"
                aria-pressed={pressed.to_string()}
                aria-label={text.trial_card_said(name.unwrap_or_default(), said)}
                {onclick}
            >
                { said }
            </button>
        }
    };
    html! {
        <div class="segments">
            { choice(Answer::Used(Use::default()), Usage::Used, text.trial_card_used()) }
            { choice(Answer::NotUsed, Usage::NotUsed, text.trial_card_left()) }
        </div>
    }
}
