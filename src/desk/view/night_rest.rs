//! What can be said of a night beside its number, its remedies and its note; none of it is needed.

use lull::{
    night::Night,
    usual::{self, Item},
};
use yew::prelude::*;

use crate::{
    store::use_store,
    view::{
        detail_item::detail_item, episode_list::EpisodeList, factor_chips::FactorChips, fold::fold,
    },
};

/// Properties of [`NightRest`].
#[derive(Properties, PartialEq)]
pub struct NightRestProps {
    /// The night; a form keeps to one.
    pub night: Night,
    /// Whether its evening is asked for elsewhere on the page.
    #[prop_or_default]
    pub is_evening_asked: bool,
}

/// Its moments, what else there was, and the optional items: those the person uses in sight, all
/// others behind a fold.
#[component]
pub fn NightRest(props: &NightRestProps) -> Html {
    let store = use_store();
    let text = store.text();
    let night = props.night;
    let journal = store.journal();
    // Settled when the night is opened: an item filled in must not jump away under the finger.
    let in_use = use_memo(store.is_whole(), |_| usual::items(journal, night));
    let unfolded = use_state_eq(|| false);
    let entry = journal.entry(night).cloned().unwrap_or_default();
    let is_asked = |item: Item| item != Item::EveningUrge || !props.is_evening_asked;
    let items = |are_in_use: bool| -> Html {
        Item::ALL
            .iter()
            .filter(|item| is_asked(**item) && in_use.contains(item) == are_in_use)
            .map(|item| detail_item(&store, night, &entry, *item))
            .collect()
    };
    html! {
        <>
            <EpisodeList {night} />
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
