//! The form of a night, the same for tonight and for any other.

use lull::{
    journal::Change,
    night::Night,
    severity::Severity,
    usual::{self, Item},
};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::{Store, use_store},
    view::{
        detail_item::detail_item,
        episode_list::EpisodeList,
        factor_chips::FactorChips,
        fold::fold,
        note::note,
        remedy_chips::remedy_chips,
        severity_scale::{SeverityScale, Size, severity_scale},
    },
};

/// Properties of [`NightForm`].
#[derive(Properties, PartialEq)]
pub struct NightFormProps {
    /// The night; a form keeps to one.
    pub night: Night,
    /// Another night, or this one, whose evening is asked here as well.
    #[prop_or_default]
    pub evening: Option<Night>,
    /// Hears of a rating.
    #[prop_or_default]
    pub on_rated: Callback<()>,
}

/// What the night was like: the number first, then what the person uses, then all there is.
#[component]
pub fn NightForm(props: &NightFormProps) -> Html {
    let store = use_store();
    let text = store.text();
    let night = props.night;
    let journal = store.journal();
    // Settled when the night is opened: an item filled in must not jump away under the finger.
    let in_use = use_memo(store.open().is_some(), |_| usual::items(&journal, night));
    let unfolded = use_state_eq(|| false);
    let entry = journal.entry(night).cloned().unwrap_or_default();
    let is_asked = |item: Item| item != Item::EveningUrge || props.evening != Some(night);
    let items = |are_in_use: bool| -> Html {
        Item::ALL
            .iter()
            .filter(|item| is_asked(**item) && in_use.contains(item) == are_in_use)
            .map(|item| detail_item(&store, night, &entry, *item))
            .collect()
    };
    html! {
        <>
            { rating(&store, night, entry.worst(), props.on_rated.clone()) }
            { remedy_chips(&store, night) }
            { for props.evening.map(|evening| evening_urge(&store, evening)) }
            <EpisodeList {night} />
            { note(&store, night) }
            <FactorChips {night} />
            <section class="card" aria-labelledby="details-title">
                <h2 id="details-title" class={classes!(in_use.is_empty().then_some("spoken"))}>
                    { text.details_title() }
                </h2>
                { items(true) }
                { fold(text.details_more(), &unfolded, || items(false)) }
            </section>
        </>
    }
}

/// The check-in's one number.
fn rating(store: &Store, night: Night, value: Option<Severity>, on_rated: Callback<()>) -> Html {
    let text = store.text();
    let on_choose = {
        let store = store.clone();
        Callback::from(move |worst| {
            on_rated.emit(());
            let at = clock::now();
            store.change(Change::RateNight { night, worst, at });
        })
    };
    let clear = value.filter(|_| store.takes_changes()).map(|_| {
        let store = store.clone();
        let onclick = Callback::from(move |_| store.change(Change::UnrateNight(night)));
        let name = format!("{}: {}", text.item_clear(), text.worst_urge());
        html! {
            <button type="button" class="clear" aria-label={name} {onclick}>
                { text.item_clear() }
            </button>
        }
    });
    let worst = SeverityScale {
        name: text.worst_urge(),
        value,
        on_choose,
        size: Size::Large,
        is_open: store.takes_changes(),
    };
    html! {
        <section class="card">
            { severity_scale(&worst) }
            <p class="ends">
                <span>{ text.scale_least() }</span>
                <span>{ text.scale_most() }</span>
            </p>
            { for clear }
        </section>
    }
}

/// The evening's number, before any remedy.
fn evening_urge(store: &Store, evening: Night) -> Html {
    let text = store.text();
    let on_choose = {
        let store = store.clone();
        Callback::from(move |urge| store.change(Change::RateEvening(evening, Some(urge))))
    };
    let journal = store.journal();
    let urge = SeverityScale {
        name: text.evening_urge(),
        value: journal.entry(evening).and_then(|entry| entry.evening_urge),
        on_choose,
        size: Size::Small,
        is_open: store.takes_changes(),
    };
    html! {
        <section class="card">
            <p class="quiet">{ text.night_of(text.night(evening)) }</p>
            <h2>{ text.evening_question() }</h2>
            { severity_scale(&urge) }
        </section>
    }
}
