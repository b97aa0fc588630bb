//! How much of a remedy was used, when, and whether before or after it began.

use lull::{
    bounded::Words,
    journal::Change,
    night::Night,
    remedy::{Answer, Remedy, Timing, Use},
};
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::{
        choice_chips::{Choice, choice_chips},
        draft_field::DraftField,
        wall_time::time_field,
    },
};

/// Properties of [`UseDetails`].
#[derive(Properties, PartialEq)]
pub struct UseDetailsProps {
    /// The night; a component keeps to one.
    pub night: Night,
}

/// A small fold for each remedy that was used.
#[component]
pub fn UseDetails(props: &UseDetailsProps) -> Html {
    let store = use_store();
    let night = props.night;
    let journal = store.journal();
    let used =
        journal
            .listed_on(night)
            .filter_map(|remedy| match journal.answer(night, remedy.id)? {
                Answer::Used(used) => Some(one_use(&store, night, remedy, used)),
                Answer::NotUsed => None,
            });
    used.collect()
}

fn one_use(store: &Store, night: Night, remedy: &Remedy, used: &Use) -> Html {
    let text = store.text();
    let is_open = store.takes_changes();
    let id = remedy.id;
    let edit = {
        let store = store.clone();
        // The use as it is at this very moment, not as it was drawn.
        move |how: &dyn Fn(&mut Use)| {
            let journal = Store::latest();
            if let Some(Answer::Used(used)) = journal.answer(night, id) {
                let mut used = used.clone();
                how(&mut used);
                let answer = Some(Answer::Used(used));
                store.log(Change::AnswerRemedy(night, id, answer));
            }
        }
    };
    let on_amount = {
        let edit = edit.clone();
        Callback::from(move |words: String| {
            edit(&|used| used.amount = Words::new(&words).unwrap_or_default());
        })
    };
    let on_time = {
        let edit = edit.clone();
        Callback::from(move |time| edit(&|used| used.at = time))
    };
    let on_choose = {
        let edit = edit.clone();
        Callback::from(move |code: Option<&str>| {
            edit(&|used| used.timing = code.and_then(Timing::from_code));
        })
    };
    let on_note = Callback::from(move |words: String| {
        edit(&|used| used.note = Words::new(&words).unwrap_or_default());
    });
    let timing = Choice {
        offered: Timing::ALL
            .iter()
            .map(|timing| (timing.code(), text.use_timing(timing.code())))
            .collect(),
        chosen: used.timing.map(Timing::code),
        on_choose,
        is_open,
    };
    let draft = |of: &str| format!("use-{of}:{night}:{}", id.uuid().simple());
    let name = text.use_details(&remedy.name);
    html! {
        <details class="use" key={id.uuid().to_string()} aria-label={name.clone()}>
            <summary>{ name }</summary>
            <div class="use__fields">
                <DraftField
                    name={draft("amount")}
                    {text}
                    {is_open}
                    label={text.use_amount()}
                    kept={used.amount.as_str().to_owned()}
                    most={Words::<80>::MAX}
                    on_keep={on_amount}
                />
                { time_field(text.use_time(), used.at, is_open, &on_time) }
                { choice_chips(timing) }
                <DraftField
                    name={draft("note")}
                    {text}
                    {is_open}
                    label={text.use_note()}
                    kept={used.note.as_str().to_owned()}
                    most={Words::<300>::MAX}
                    on_keep={on_note}
                />
            </div>
        </details>
    }
}
