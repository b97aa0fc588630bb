//! Everything of this app off the device: a copy is offered first, and a word typed.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::{
        erase_all::{self, erase_all},
        whose::Whose,
    },
    store::use_store,
    view::share_backup::ShareBackup,
};

/// The page.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let typed = use_state_eq(String::new);
    let is_on_its_way = use_state_eq(|| false);
    let left = use_state_eq(Vec::<&'static str>::new);
    let is_sure = typed.trim().to_lowercase() == text.erase_word().to_lowercase();
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            typed.set(field.value());
        })
    };
    let erase = {
        let (is_on_its_way, left) = (is_on_its_way.setter(), left.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !is_sure {
                return;
            }
            let (is_on_its_way, left) = (is_on_its_way.clone(), left.clone());
            is_on_its_way.set(true);
            spawn_local(async move {
                match erase_all().await {
                    Ok(()) => erase_all::show(),
                    Err(still) => {
                        left.set(still);
                        is_on_its_way.set(false);
                    }
                }
            });
        })
    };
    let opening = html! {
        <div class="opening">
            <h1 tabindex="-1">{ text.erase_title() }</h1>
        </div>
    };
    if Whose::shown() == Whose::Examples {
        return html! { <>{ opening }<p>{ text.erase_not_here() }</p></> };
    }
    html! {
        <>
            { opening }
            <section class="card" aria-labelledby="erase-what">
                <h2 id="erase-what">{ text.erase_what() }</h2>
                <ul>
                    <li>{ text.erase_journal() }</li>
                    <li>{ text.erase_settings() }</li>
                    <li>{ text.erase_app() }</li>
                </ul>
                <p><strong>{ text.erase_for_good() }</strong></p>
            </section>
            if !store.journal().is_empty() {
                <ShareBackup />
            }
            <form class="card" onsubmit={erase}>
                <label>
                    { text.erase_type(text.erase_word()) }
                    <input type="text" autocomplete="off" autocapitalize="off" value={(*typed).clone()} {oninput} />
                </label>
                <p class="row">
                    <button
                        type="submit"
                        class="button button--grave"
                        disabled={!is_sure || *is_on_its_way}
                    >
                        { text.erase_now() }
                    </button>
                </p>
                if !left.is_empty() {
                    <p role="alert">{ text.erase_left(left.join(", ")) }</p>
                }
            </form>
        </>
    }
}
