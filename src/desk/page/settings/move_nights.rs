//! The nights from one place into another: a backup out here, a backup in there.

use yew::prelude::*;

use crate::{
    browser::{installing::Way, whose::Whose},
    store::use_store,
    view::{share_backup::ShareBackup, take_in::TakeIn},
};

/// The steps, in the place from which the nights come and in that to which they go.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let opening = html! {
        <div class="opening">
            <h1 tabindex="-1">{ text.move_title() }</h1>
            <p class="quiet">{ text.move_why() }</p>
        </div>
    };
    if Whose::shown() == Whose::Examples {
        return html! { <>{ opening }<p>{ text.examples_no_files() }</p></> };
    }
    // With nothing here yet, or in the installed app, this is where the nights arrive.
    let is_there = Way::here() == Way::Installed || store.journal().is_empty();
    html! {
        <>
            { opening }
            if is_there {
                <p class="said">{ text.move_in() }</p>
                <TakeIn />
            } else {
                <ol class="steps">
                    <li>{ text.move_out() }<ShareBackup /></li>
                    <li>{ text.move_open() }</li>
                    <li>{ text.move_find() }</li>
                </ol>
                <p class="quiet">{ text.move_stays() }</p>
            }
        </>
    }
}
