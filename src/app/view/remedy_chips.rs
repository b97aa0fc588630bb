//! What was used: one chip a remedy, with three states.

use std::rc::Rc;

use lull::{
    journal::Change,
    night::Night,
    remedy::{Answer, Remedy, Usage, Use},
    text::Text,
};
use yew::prelude::*;

use crate::store::Store;

/// The listed remedies of a night. A tap goes from not said to used, not used, and back. `other` adds
/// one, and `uses` says more of those that were used.
pub fn remedy_chips(store: &Store, night: Night, other: Html, uses: Html) -> Html {
    let text = store.text();
    let journal = store.journal();
    let listed: Vec<Rc<Remedy>> = journal.listed_on(night).cloned().collect();
    let usage = |remedy: &Remedy| journal.usage(night, remedy.id);
    let some_open = journal.unsaid(night).next().is_some();
    let some_used = listed
        .iter()
        .any(|remedy| matches!(journal.answer(night, remedy.id), Some(Answer::Used(_))));
    let none_said = listed
        .iter()
        .all(|remedy| journal.answer(night, remedy.id).is_none());
    let can_repeat = none_said && journal.last_answers_before(night).is_some();
    let chips = listed.iter().map(|remedy| {
        let known = usage(remedy);
        let change = Change::AnswerRemedy(night, remedy.id, next_answer(store, night, remedy));
        let store = store.clone();
        let onclick = Callback::from(move |_| store.log(change.clone()));
        chip(remedy, known, onclick, text)
    });
    let button = |change: Change, words: &'static str| {
        let store = store.clone();
        let onclick = Callback::from(move |_| store.log(change.clone()));
        html! { <button type="button" class="button button--quiet" {onclick}>{ words }</button> }
    };
    html! {
        <section class="card" aria-labelledby="remedies-title">
            <h2 id="remedies-title">{ text.remedies_title() }</h2>
            if listed.is_empty() {
                <p class="quiet">{ text.remedies_none_yet() }</p>
            }
            <div class="chips" role="group" aria-labelledby="remedies-title">
                { for chips }
                { other }
            </div>
            if some_used {
                { uses }
            }
            if !listed.is_empty() {
                <div class="row">
                    if can_repeat {
                        { button(Change::SameAsLastTime(night), text.remedies_same()) }
                    }
                    if some_open {
                        { button(Change::ThatWasAll(night), text.remedies_all()) }
                    }
                </div>
            }
        </section>
    }
}

fn chip(remedy: &Remedy, usage: Usage, onclick: Callback<MouseEvent>, text: Text) -> Html {
    let (state, pressed, sign, said) = match usage {
        Usage::Used => ("chip--used", "true", "✓", text.remedy_used()),
        Usage::NotUsed => ("chip--not-used", "false", "✕", text.remedy_not_used()),
        Usage::Unknown => ("chip--unknown", "mixed", "?", text.remedy_unknown()),
    };
    html! {
        <button
            key={remedy.id.uuid().to_string()}
            type="button"
            class={classes!("chip", state)}
            aria-pressed={pressed}
            {onclick}
        >
            <span class="chip__sign" aria-hidden="true">{ sign }</span>
            <span>{ remedy.name.as_str() }</span>
            <span class="spoken">{ format!(", {said}") }</span>
        </button>
    }
}

/// The answer after a tap. A standing remedy is used without an answer, so its round is shorter:
/// an exception, and no exception.
fn next_answer(store: &Store, night: Night, remedy: &Remedy) -> Option<Answer> {
    let standing = remedy.standing_on(night).is_some();
    match store.journal().answer(night, remedy.id) {
        None if standing => Some(Answer::NotUsed),
        None => Some(Answer::Used(Use::default())),
        Some(Answer::Used(_)) => Some(Answer::NotUsed),
        Some(Answer::NotUsed) => None,
    }
}
