//! The journal for other programs: tables, and a bundle for a practitioner's system.

use lull::{
    exchange::{
        fhir::{self, bundle},
        tables::{self, Extent, Spreadsheet},
    },
    journal::Journal,
    text::Text,
};
use web_sys::{Element, File};
use yew::prelude::*;

use crate::{
    browser::{chance, clock, files, share::Handed},
    store::use_store,
    view::{
        hand_over::{Names, hand_over, outcome},
        share_picture::name,
        use_made::use_made,
    },
};

#[derive(Clone, Default)]
struct Files {
    tables: Option<File>,
    bundle: Option<File>,
}

/// The fold. Of a long journal these files take a while, so they are made once it is open.
#[component]
pub fn ShareForOthers() -> Html {
    let store = use_store();
    let text = store.text();
    let opened = use_state_eq(|| false);
    let for_excel = use_state_eq(|| false);
    let told = use_state_eq(|| None::<Handed>);
    // A night that is not read yet would be missing in the files.
    let is_ready = *opened && store.is_whole() && !store.journal().is_empty();
    let sheet = if *for_excel {
        Spreadsheet::Excel
    } else {
        Spreadsheet::Any
    };
    let made = use_made(is_ready.then_some((store, sheet)), move |(store, sheet)| {
        make(store.journal(), *sheet, text)
    });
    let made = made.unwrap_or_default();
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |event: Event| {
            let fold: Element = event.target_unchecked_into();
            opened.set(fold.has_attribute("open"));
        })
    };
    let onchange = {
        let (for_excel, other) = (for_excel.setter(), !*for_excel);
        Callback::from(move |_| for_excel.set(other))
    };
    let as_tables = Names {
        share: text.others_share_tables(),
        download: text.others_download_tables(),
    };
    let as_bundle = Names {
        share: text.others_share_bundle(),
        download: text.others_download_bundle(),
    };
    html! {
        <section class="card others" aria-labelledby="others-title">
            <h2 id="others-title">{ text.others_title() }</h2>
            <details {ontoggle}>
                <summary>{ text.others_which() }</summary>
                <p>{ text.others_tables() }</p>
                <label class="check">
                    <input type="checkbox" checked={*for_excel} {onchange} />
                    { text.others_excel() }
                </label>
                <div class="row">{ hand_over(made.tables.as_ref(), as_tables, &told) }</div>
                <p>{ text.others_bundle() }</p>
                <div class="row">{ hand_over(made.bundle.as_ref(), as_bundle, &told) }</div>
                <p class="quiet">{ text.others_plain() }</p>
                { outcome(*told, text) }
            </details>
        </section>
    }
}

fn make(journal: &Journal, sheet: Spreadsheet, text: Text) -> Files {
    let now = clock::now();
    let files = tables::write(journal, Extent::ForOthers, sheet);
    let archive = tables::packed(&files, &now);
    let making = fhir::Making {
        made: now,
        chance: chance::ten_bytes(),
        text,
    };
    Files {
        tables: files::of_bytes(&tables::file_name(journal), "application/zip", &archive),
        bundle: files::of_text(
            &name("fhir.json"),
            "application/json",
            &bundle(journal, &making),
        ),
    }
}
