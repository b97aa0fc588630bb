//! What goes out of the app, and what comes in: only by the person's tap.

use yew::prelude::*;

use crate::{
    browser::whose::Whose,
    store::use_store,
    view::{
        share_backup::ShareBackup, share_for_others::ShareForOthers, share_picture::SharePicture,
        take_in::TakeIn,
    },
};

/// Pictures and the backup out, files in.
#[component]
pub fn Page() -> Html {
    let text = use_store().text();
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.share_title() }</h1>
                <p class="quiet">{ text.share_nothing_leaves() }</p>
            </div>
            <section class="card" aria-labelledby="report-title">
                <h2 id="report-title">{ text.report_page_title() }</h2>
                <p class="quiet">{ text.report_page_what() }</p>
                <p class="row">
                    <a class="button" href="#/share/report">{ text.report_page_open() }</a>
                </p>
            </section>
            <SharePicture />
            if Whose::shown() == Whose::Own {
                <ShareBackup />
                <TakeIn />
                <ShareForOthers />
                <p class="row">
                    <a class="button button--quiet" href="#/settings/move">{ text.move_title() }</a>
                </p>
            } else if Whose::shown() == Whose::Examples {
                // What is not the person's own stays out of files, and their own out of it.
                <p>{ text.examples_no_files() }</p>
            }
        </>
    }
}
