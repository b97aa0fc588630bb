//! What else was there on a night: factors with three states, and how much where it can be counted.

use lull::{
    bounded::Words,
    factor::{Factor, Known, Level},
    journal::Change,
    night::Night,
    sorted::SortedSet,
    text::Text,
    usual,
};
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::{
        choice_chips::{Choice, choice_chips},
        draft_field::written_in,
        fold::{self, fold, item},
        number_field::{NumberField, shown},
        use_draft::use_draft,
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
    let in_use = use_memo(store.open().is_some(), |_| usual::factors(&journal, night));
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
    let others = || {
        let others: Vec<Factor> = offered(&usual::own_tags(&store.latest()))
            .filter(|factor| !in_use.contains(factor))
            .collect();
        html! {
            <>
                <div class="chips" role="group" aria-label={text.factors_more()}>
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
            { fold(text.factors_more(), &unfolded, others) }
        </section>
    }
}

fn offered(own: &SortedSet<Factor>) -> impl Iterator<Item = Factor> {
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
        Callback::from(move |_| store.change(Change::LogFactor(night, factor.clone(), next)))
    };
    let how_much = match (factor, level) {
        (Factor::Known(known), Some(Level::Amount(amount))) => {
            let parts = count_of(*known, text).map_or(1, |count| count.parts);
            format!(" {}", shown(amount.get(), parts))
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
fn name_of(factor: &Factor, text: Text) -> String {
    match factor {
        Factor::Known(known) => text.factor(known.code()),
        Factor::Own(tag) => tag.as_str().to_owned(),
    }
}

/// How a factor is counted.
struct Count {
    unit: &'static str,
    parts: u16,
    most: u16,
    quick: &'static [u16],
}

fn count_of(known: Known, text: Text) -> Option<Count> {
    let count = |unit, parts, most, quick| Count {
        unit,
        parts,
        most,
        quick,
    };
    match known {
        Known::CaffeineLate => Some(count(text.unit_cups(), 1, 15, &[1, 2, 3, 4])),
        Known::Alcohol => Some(count(text.unit_drinks(), 2, 60, &[1, 2, 4, 6])),
        Known::Exercise => Some(count(text.unit_minutes(), 1, 600, &[15, 30, 45, 60])),
        _ => None,
    }
}

/// How much of a factor that was there.
fn amount(store: &Store, night: Night, known: Known, level: Level) -> Option<Html> {
    let text = store.text();
    let said = match level {
        Level::Amount(amount) => Some(amount.get()),
        Level::Yes | Level::No => None,
    };
    let set = {
        let store = store.clone();
        Callback::from(move |amount: Option<u16>| {
            // Without a number it was there all the same.
            let level = amount.map_or(Some(Level::Yes), Level::counted);
            store.change(Change::LogFactor(night, Factor::Known(known), level));
        })
    };
    let name = text.factor_amount(text.factor(known.code()));
    let control = if known == Known::Stress {
        let of = |(level, code)| (code, text.stress(level));
        choice_chips(Choice {
            offered: (1..).zip(STRESS).map(of).collect(),
            chosen: said.and_then(|level| STRESS.get(usize::from(level).checked_sub(1)?).copied()),
            on_choose: set.reform(|code: Option<&str>| code.and_then(|code| code.parse().ok())),
            is_open: store.takes_changes(),
        })
    } else {
        let count = count_of(known, text)?;
        html! {
            <NumberField
                name={name.clone()}
                unit={count.unit}
                value={said}
                parts={count.parts}
                most={count.most}
                quick={count.quick}
                on_set={set}
            />
        }
    };
    Some(item(fold::Item {
        name: &name,
        id: format!("amount-{}", known.code()),
        clear: None,
        control,
    }))
}

/// 0 is no stress, which the chip says.
const STRESS: [&str; 3] = ["1", "2", "3"];

/// Properties of [`NewTag`].
#[derive(Properties, PartialEq)]
struct NewTagProps {
    night: Night,
}

/// A tag of one's own: a word, offered again ever after.
#[component]
fn NewTag(props: &NewTagProps) -> Html {
    let store = use_store();
    let text = store.text();
    let draft = use_draft("tag");
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.type_in(written_in(event.target())))
    };
    let onsubmit = {
        let (store, draft, night) = (store.clone(), draft.clone(), props.night);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = draft.words().unwrap_or_default().trim().to_owned();
            // The same word with other capitals is the same tag.
            let known = offered(&usual::own_tags(&store.latest()))
                .find(|factor| name_of(factor, text).to_lowercase() == typed.to_lowercase());
            if let Some(factor) = known.or_else(|| Factor::named(&typed)) {
                store.change(Change::LogFactor(night, factor, Some(Level::Yes)));
                draft.end();
            }
        })
    };
    html! {
        <form class="new-tag" {onsubmit}>
            <label>
                { text.factor_own() }
                <input
                    type="text"
                    maxlength={Words::<40>::MAX.to_string()}
                    autocomplete="off"
                    value={draft.words().unwrap_or_default().to_owned()}
                    {oninput}
                />
            </label>
            <button
                type="submit"
                class="button button--quiet"
                disabled={!store.takes_changes()}
                aria-label={text.factor_own_add()}
            >
                { text.remedy_add() }
            </button>
        </form>
    }
}
