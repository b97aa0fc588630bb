//! How the app gets onto this device, as a drawing where words are not enough.

use lull::text::Text;
use yew::prelude::*;

use crate::{
    browser::installing::{self, Way},
    store::use_store,
    view::{home_screen_drawing::home_screen_drawing, menu_drawing::menu_drawing},
};

/// Properties of [`Install`].
#[derive(Properties, PartialEq)]
pub struct InstallProps {
    /// Whether it has the page to itself.
    pub is_page: bool,
}

/// The way on this device.
#[component]
pub fn Install(props: &InstallProps) -> Html {
    let text = use_store().text();
    let way = use_state_eq(Way::here);
    {
        let way = way.setter();
        use_effect_with((), move |()| {
            installing::listen(Box::new(move || way.set(Way::here())))
        });
    }
    html! {
        <>
            if props.is_page {
                <div class="opening">
                    <h1 tabindex="-1" id="install-title">{ text.install_title() }</h1>
                </div>
            }
            <section class="card" aria-labelledby="install-title">
                if !props.is_page {
                    <h2 id="install-title">{ text.install_title() }</h2>
                }
                { how(*way, text) }
                if *way != Way::None {
                    <p class="row">
                        <a class="button button--quiet" href="#/settings/move">{ text.move_title() }</a>
                    </p>
                }
            </section>
        </>
    }
}

fn how(way: Way, text: Text) -> Html {
    let why = html! { <p class="quiet">{ text.install_why() }</p> };
    match way {
        Way::Installed => html! { <p>{ text.install_done() }</p> },
        Way::Offer => html! {
            <>
                { why }
                <p class="row">
                    <button type="button" class="button" onclick={Callback::from(|_| installing::install())}>
                        { text.install() }
                    </button>
                </p>
            </>
        },
        Way::HomeScreen => html! {
            <>
                <p class="quiet">{ text.install_why_home_screen() }</p>
                { home_screen_drawing(text) }
            </>
        },
        Way::Menu => html! { <>{ why }{ menu_drawing(text) }</> },
        Way::None => {
            html! { <><p>{ text.install_none() }</p><p class="quiet">{ text.install_none_but() }</p></> }
        }
    }
}
