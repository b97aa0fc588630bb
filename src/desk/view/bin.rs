//! The bin: what was deleted lately, and the way back.

use lull::{
    journal::{BinChange, BinId, Binned},
    text::Text,
};
use yew::prelude::*;

use crate::{store::use_store, view::refusal};

/// Everything that can be put back, the latest first.
#[component]
pub fn Bin() -> Html {
    let store = use_store();
    let text = store.text();
    let refused = use_state_eq(|| None::<(BinId, String)>);
    let journal = store.journal();
    let items = journal.bin().rev().map(|(id, binned)| {
        let what = what(binned, text);
        let night = text.night(binned.night);
        let deleted = text.full_day(binned.deleted.local().date());
        let put_back = {
            let (store, refused) = (store.clone(), refused.clone());
            Callback::from(move |_| {
                let said = store.change(BinChange::PutBackFromBin(id));
                refused.set(said.err().map(|why| (id, refusal::refused(&why, text))));
            })
        };
        let why = refused.as_ref().filter(|(refused, _)| *refused == id);
        html! {
            <li key={id.uuid().to_string()}>
                <div class="bin__line">
                    <span>{ text.bin_item(&night, &what, deleted) }</span>
                    <button
                        type="button"
                        class="button button--quiet"
                        aria-label={text.bin_put_back_named(&night, &what)}
                        disabled={!store.takes_changes()}
                        onclick={put_back}
                    >
                        { text.bin_put_back() }
                    </button>
                </div>
                if let Some((_, why)) = why {
                    <p class="wrong" role="alert">{ why }</p>
                }
            </li>
        }
    });
    html! {
        <section class="card" aria-labelledby="bin-title">
            <h2 id="bin-title">{ text.bin_title() }</h2>
            if journal.bin().next().is_none() {
                <p class="quiet">{ text.bin_empty() }</p>
            } else {
                <ul class="bin">{ for items }</ul>
            }
            <p class="quiet">{ text.bin_what() }</p>
        </section>
    }
}

/// What of the night it is: all of it, or one episode.
fn what(binned: &Binned, text: Text) -> String {
    let mut rest = binned.entry.clone();
    let episodes = std::mem::take(&mut rest.episodes);
    match episodes.as_slice() {
        [episode] if rest.is_empty() => {
            let time = text.hour(episode.started.local().time());
            text.bin_episodes(time)
        }
        _ => text.bin_whole_night().to_owned(),
    }
}
