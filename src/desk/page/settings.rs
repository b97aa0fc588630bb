//! What can be set, and what is kept where. What is done rarely has a page of its own behind it.

mod about;
mod buzz;
mod emergency;
mod erase;
mod examples;
mod install;
mod look;
mod move_nights;
mod night_hour;
mod reminder;
mod storage;
mod worthwhile;

use yew::prelude::*;

use crate::{
    browser::whose::Whose,
    store::{Store, use_store},
};

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// What of the settings, as its address names it; empty shows all.
    pub of: String,
}

/// The settings.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = use_store();
    match props.of.as_str() {
        // Of somebody else's nothing can be set, and the device is not theirs.
        _ if Whose::shown() == Whose::Guest => all(&store),
        "about" => html! { <><about::Page />{ back(&store) }</> },
        "install" => html! { <><install::Install is_page=true />{ back(&store) }</> },
        "move" => html! { <><move_nights::Page />{ back(&store) }</> },
        "examples" => html! { <><examples::Page />{ back(&store) }</> },
        "erase" => html! { <><erase::Page />{ back(&store) }</> },
        _ => all(&store),
    }
}

fn all(store: &Store) -> Html {
    let text = store.text();
    let own = Whose::shown() == Whose::Own;
    html! {
        <>
            <div class="opening">
                <h1 tabindex="-1">{ text.page_settings() }</h1>
            </div>
            <look::LookChoice />
            <buzz::Buzz />
            if Whose::shown() != Whose::Guest {
                { of_the_journal(store, own) }
            }
        </>
    }
}

fn of_the_journal(store: &Store, own: bool) -> Html {
    let text = store.text();
    html! {
        <>
            <section class="card" aria-labelledby="about-title">
                <h2 id="about-title">{ text.about_title() }</h2>
                <p class="quiet">{ text.about_short() }</p>
                { way("about", text.about_way()) }
            </section>
            <night_hour::NightHour />
            <worthwhile::WorthwhileChoice />
            if own {
                <reminder::Reminder />
            }
            <emergency::Emergency />
            <section class="card" aria-labelledby="language-title">
                <h2 id="language-title">{ text.language_title() }</h2>
                <p>{ text.language_only() }</p>
            </section>
            <install::Install is_page=false />
            if own {
                <section class="card" aria-labelledby="examples-title">
                    <h2 id="examples-title">{ text.examples() }</h2>
                    <p class="quiet">{ text.examples_what() }</p>
                    { way("examples", text.examples_look()) }
                </section>
            }
            <storage::StorageHealth />
            if own {
                <section class="card" aria-labelledby="erase-title">
                    <h2 id="erase-title">{ text.erase_title() }</h2>
                    <p class="quiet">{ text.erase_short() }</p>
                    { way("erase", text.erase_way()) }
                </section>
            }
        </>
    }
}

/// The way to a page behind the settings.
fn way(of: &str, words: &'static str) -> Html {
    html! {
        <p class="row"><a class="button button--quiet" href={format!("#/settings/{of}")}>{ words }</a></p>
    }
}

fn back(store: &Store) -> Html {
    html! { <p class="row"><a class="button button--quiet" href="#/settings">{ store.text().settings_back() }</a></p> }
}
