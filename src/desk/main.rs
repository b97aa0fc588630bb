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

use crate::{browser::app, store::StoreProvider};

/// The pages of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DeskPage {
    Patterns,
    Share,
}

impl DeskPage {
    fn named(name: &str) -> Option<Self> {
        match name {
            "patterns" => Some(Self::Patterns),
            "share" => Some(Self::Share),
            _ => None,
        }
    }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    page: DeskPage,
}

#[component]
fn Desk(props: &DeskProps) -> Html {
    let page = match props.page {
        DeskPage::Patterns => html! { <page::patterns::Page /> },
        DeskPage::Share => html! { <page::share::Page /> },
    };
    html! {
        <StoreProvider>
            <main id="main">{ page }</main>
        </StoreProvider>
    }
}

thread_local! {
    static SHOWN: RefCell<Option<AppHandle<Desk>>> = const { RefCell::new(None) };
}

/// Shows a page in an element, in place of the one shown before; without a page, none.
fn show(element: Element, page: Option<DeskPage>) {
    SHOWN.with_borrow_mut(|shown| {
        if let Some(before) = shown.take() {
            before.destroy();
        }
        if let Some(page) = page {
            let desk = yew::Renderer::<Desk>::with_root_and_props(element, DeskProps { page });
            *shown = Some(desk.render());
        }
    });
}

fn main() {
    app::when_asked(|element, page| show(element, DeskPage::named(page)));
}
