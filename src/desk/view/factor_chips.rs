//! What else was there on a night: factors with three states, and how much where it can be counted.

use lull::{
    factor::{Factor, Known, Level},
    journal::DetailChange,
    night::Night,
    sorted::SortedSet,
    text::Text,
    usual,
};
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::{
        factor_amount::{amount, written},
        fold::fold,
        new_tag::NewTag,
    },
};

/// Properties of [`FactorChips`].
#[derive(Properties, PartialEq)]
pub struct FactorChipsProps {
    /// The night; a component keeps to one.
    pub night: Night,
}

/// Those in use first, the others behind a fold. Which they are is settled when the night is opened,
/// so that nothing jumps away under the finger.
#[component]
pub fn FactorChips(props: &FactorChipsProps) -> Html {
    let store = use_store();
    let text = store.text();
    let night = props.night;
    let journal = store.journal();
    let in_use = use_memo(store.is_whole(), |_| usual::factors(journal, night));
    let unfolded = use_state_eq(|| false);
    let entry = journal.entry(night);
    let level = |factor: &Factor| entry.and_then(|entry| entry.factors.get(factor).copied());
    let chips = |factors: &mut dyn Iterator<Item = &Factor>| -> Html {
        factors
            .map(|factor| factor_chip(&store, night, factor, level(factor)))
            .collect()
    };
    let counted = |factors: &mut dyn Iterator<Item = &Factor>| -> Html {
        factors
            .filter_map(|factor| match (factor, level(factor)?) {
                (_, Level::No) | (Factor::Own(_), _) => None,
                (Factor::Known(known), level) => amount(&store, night, *known, level),
            })
            .collect()
    };
    let more = if in_use.is_empty() {
        text.factors_more()
    } else {
        text.factors_others()
    };
    let others = || {
        let others: Vec<Factor> = offered(&usual::own_tags(&Store::latest()))
            .filter(|factor| !in_use.contains(factor))
            .collect();
        html! {
            <>
                <div class="chips" role="group" aria-label={more}>
                    { chips(&mut others.iter()) }
                    <NewTag {night} />
                </div>
                { counted(&mut others.iter()) }
            </>
        }
    };
    html! {
        <section class="card" aria-labelledby="factors-title">
            <h2 id="factors-title">{ text.factors_title() }</h2>
            if !in_use.is_empty() {
                <div class="chips" role="group" aria-labelledby="factors-title">
                    { chips(&mut in_use.iter()) }
                </div>
                { counted(&mut in_use.iter()) }
            }
            { fold(more, &unfolded, others) }
        </section>
    }
}

/// Every factor there is to choose from.
pub fn offered(own: &SortedSet<Factor>) -> impl Iterator<Item = Factor> {
    let known = Known::ALL.iter().map(|known| Factor::Known(*known));
    known.chain(own.iter().cloned())
}

/// A tap goes from not said to yes, to no, and back.
fn factor_chip(store: &Store, night: Night, factor: &Factor, level: Option<Level>) -> Html {
    let text = store.text();
    let next = match level {
        None => Some(Level::Yes),
        Some(Level::Yes | Level::Amount(_)) => Some(Level::No),
        Some(Level::No) => None,
    };
    let (state, pressed, sign, said) = match level {
        Some(Level::Yes | Level::Amount(_)) => ("chip--used", "true", "✓", text.factor_yes()),
        Some(Level::No) => ("chip--not-used", "false", "✕", text.factor_no()),
        None => ("chip--unknown", "mixed", "?", text.remedy_unknown()),
    };
    let onclick = {
        let (store, factor) = (store.clone(), factor.clone());
        Callback::from(move |_| store.log(DetailChange::LogFactor(night, factor.clone(), next)))
    };
    let how_much = match (factor, level) {
        (Factor::Known(known), Some(Level::Amount(amount))) => {
            format!(" {}", written(*known, amount.get(), text))
        }
        _ => String::new(),
    };
    html! {
        <button
            key={factor.code()}
            type="button"
            class={classes!("chip", state)}
            aria-pressed={pressed}
            disabled={!store.takes_changes()}
            {onclick}
        >
            <span class="chip__sign" aria-hidden="true">{ sign }</span>
            <span>{ name_of(factor, text) }{ how_much }</span>
            <span class="spoken">{ format!(", {said}") }</span>
        </button>
    }
}

/// A factor, as the person would say.
pub fn name_of(factor: &Factor, text: Text) -> String {
    match factor {
        Factor::Known(known) => text.factor(known.code()),
        Factor::Own(tag) => tag.as_str().to_owned(),
    }
}
