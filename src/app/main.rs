//! The app in the browser. It draws what the core says and tells the core what was tapped.
//!
//! `store` holds the session and runs its errands, `route` says which page is shown, `page` has one
//! file a page, `view` what pages share, drawn from props alone, and `browser` is the outside world.

mod browser;
mod page;
mod route;
mod store;
mod view;

use lull::{session::Session, text::Text};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::window;
use yew::prelude::*;

use crate::{
    route::{Route, use_route},
    store::{StoreProvider, use_store},
    view::{frame::Frame, notice::unreadable},
};

#[component]
fn App() -> Html {
    html! {
        <StoreProvider>
            <Pages />
        </StoreProvider>
    }
}

#[component]
fn Pages() -> Html {
    let store = use_store();
    let route = use_route();
    let page = match (store.session(), &route) {
        (Session::Unreadable(fault), _) => unreadable(fault, store.text()),
        (_, Route::Tonight) => html! { <page::tonight::Page /> },
        (_, Route::Now) => html! { <page::now::Page /> },
        (_, Route::Night(night)) => html! { <page::night::Page night={*night} /> },
        // Their pages are the desk's; see `browser::desk`.
        (_, Route::Desk(..)) => Html::default(),
    };
    html! { <Frame {route}>{ page }</Frame> }
}

fn main() {
    browser::panic::tell();
    browser::look::set_language(Text::default().language());
    // In a task of its own: a slow phone shows the page and answers a touch between the start of the
    // program and its first drawing.
    let draw = Closure::once_into_js(draw);
    if let (Some(window), Some(draw)) = (window(), draw.dyn_ref()) {
        // It fails only in a window that is closing.
        let _ = window.set_timeout_with_callback(draw);
    }
}

fn draw() {
    match browser::place::root() {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
