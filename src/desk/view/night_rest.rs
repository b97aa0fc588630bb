//! What can be said of a night beside its number, its remedies and its note; none of it is needed.

use lull::{
    night::Night,
    usual::{self, Item},
};
use yew::prelude::*;

use crate::{
    browser::clock,
    store::{Store, use_store},
    view::{
        backup_reminder::backup_reminder, detail_item::detail_item, episode_list::EpisodeList,
        factor_chips::FactorChips, fold::fold,
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
    /// Whether it stands on the start page, which asks about the last night long into the next.
    #[prop_or_default]
    pub is_start_page: bool,
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
    let begun = props
        .is_start_page
        .then(|| begun_after(&store, night))
        .flatten();
    html! {
        <>
            if let Some(begun) = begun {
                <EpisodeList key="begun" night={begun} is_begun=true />
            }
            <EpisodeList key="episodes" {night} />
            <FactorChips {night} />
            <section class="card" aria-labelledby="details-title">
                <h2 id="details-title" class={classes!(in_use.is_empty().then_some("spoken"))}>
                    { text.details_title() }
                </h2>
                { items(true) }
                { fold(text.details_more(), &unfolded, || items(false)) }
            </section>
            if props.is_start_page {
                { for backup_reminder(&store) }
            }
        </>
    }
}

/// The night that began after this one, once a moment of it is logged: who logs one in the afternoon
/// finds it where they come back to.
fn begun_after(store: &Store, night: Night) -> Option<Night> {
    let begun = Night::of(clock::now().local(), store.boundary())?;
    let entry = store.journal().entry(begun)?;
    (begun > night && !entry.episodes.is_empty()).then_some(begun)
}
