//! The desk: what is opened when there is time for it. Charts, and what goes out and comes in.
//!
//! A second program beside the app, fetched after the first night can be logged, so that the first
//! visit stays small. It holds no journal of its own: `browser::app` hands it the app's records and
//! takes back what the person takes in.

mod browser;
mod page;
mod store;
mod view;

use std::cell::RefCell;

use web_sys::Element;
use yew::{AppHandle, prelude::*};

use crate::{
    browser::{app, backed_up},
    store::{StoreProvider, follow_the_app},
};

/// What the desk shows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    /// Every night, or those of a month.
    History(String),
    /// The person's remedies and the library, or one of them.
    Remedies(String),
    Patterns,
    Share,
    /// The settings, or what stands behind them.
    Settings(String),
    Help,
}

impl Shown {
    /// A page by its address: its name, and behind a slash what of it.
    fn at(address: &str) -> Option<Self> {
        let (name, of) = address.split_once('/').unwrap_or((address, ""));
        match name {
            "history" => Some(Self::History(of.to_owned())),
            "remedies" => Some(Self::Remedies(of.to_owned())),
            "patterns" => Some(Self::Patterns),
            "share" => Some(Self::Share),
            "settings" => Some(Self::Settings(of.to_owned())),
            "help" => Some(Self::Help),
            _ => None,
        }
    }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    shown: Shown,
}

#[component]
fn Desk(props: &DeskProps) -> Html {
    let page = match &props.shown {
        Shown::History(of) => html! { <page::history::Page of={of.clone()} /> },
        Shown::Remedies(of) => html! { <page::remedies::Page of={of.clone()} /> },
        Shown::Patterns => html! { <page::patterns::Page /> },
        Shown::Share => html! { <page::share::Page /> },
        Shown::Settings(of) => html! { <page::settings::Page of={of.clone()} /> },
        Shown::Help => html! { <page::help::Page /> },
    };
    html! {
        <StoreProvider>
            <main id="main">{ page }</main>
        </StoreProvider>
    }
}

thread_local! {
    static ON_SCREEN: RefCell<Option<AppHandle<Desk>>> = const { RefCell::new(None) };
}

/// Shows a page in an element; without a page, none.
fn show(element: Element, shown: Option<Shown>) {
    ON_SCREEN.with_borrow_mut(|screen| match (screen.as_mut(), shown) {
        (Some(desk), Some(shown)) => desk.update(DeskProps { shown }),
        (None, Some(shown)) => {
            let desk = yew::Renderer::<Desk>::with_root_and_props(element, DeskProps { shown });
            *screen = Some(desk.render());
        }
        (_, None) => {
            if let Some(desk) = screen.take() {
                desk.destroy();
            }
        }
    });
}

fn main() {
    follow_the_app();
    backed_up::lay_ballast();
    app::when_asked(|element, address| show(element, Shown::at(address)));
}
