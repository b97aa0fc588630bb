//! The app in the browser: the first program, which draws what the core says and tells the core what
//! was tapped.
//!
//! `store` holds the session and runs its errands, `route` says which page is shown, `page` has one
//! file a page, `view` what pages share, drawn from props alone, and `browser` is the outside world.
//!
//! # What is drawn here, and what by the desk
//!
//! All that is fetched here is waited for on a first visit. So the app draws what one or two taps log:
//! the number of a night, its remedies and its note, and a moment while it lasts. It holds the journal,
//! keeps it, and says "Saved"; it draws the frame around every page. The rest is the desk's
//! (`src/desk`), which is fetched right after the first paint: whole pages below the frame, and parts of
//! the start page within it ([`route::Part`]), each in a place that [`view::desk_part`] makes for it.
//! Until the desk has come, the place says so. The two programs meet in [`browser::desk`] alone.

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
    browser::installing::Way,
    page::first_steps::{self, FirstSteps},
    route::{Route, use_route},
    store::use_session,
    view::{
        frame::{focus_heading, use_frame},
        install_hint::use_install_hint,
        notice::unreadable,
    },
};

#[component]
fn App() -> Html {
    let store = use_session();
    let route = use_route();
    let install_hint = use_install_hint(&store);
    // Counts the times the first steps were left, which draws what comes after them.
    let left = use_state(|| 0_u8);
    use_effect_with(*left, |left| {
        if *left > 0 {
            focus_heading();
        }
    });
    let page = match (store.session(), &route) {
        (Session::Unreadable(fault), _) => unreadable(fault, store.text()),
        // Nothing could be pressed yet: what the page showed before the app is enough, and costs a slow
        // phone next to nothing.
        (Session::Opening, Route::Tonight) => waiting(store.text()),
        (_, Route::Tonight | Route::Now(_)) if store.is_guest() => guest(store.text()),
        (_, Route::Tonight) if first_steps::are_due(&store) => {
            let on_done = Callback::from(move |()| left.set(left.saturating_add(1)));
            html! { <FirstSteps text={store.text()} {on_done} /> }
        }
        (_, Route::Tonight) => html! {
            <>
                { install_hint.for_ways(&[Way::HomeScreen]) }
                <page::tonight::Page store={store.clone()} />
                { install_hint.for_ways(&[Way::Offer, Way::Menu]) }
            </>
        },
        (_, Route::Now(logged)) => {
            html! { <page::now::Page store={store.clone()} logged={*logged} /> }
        }
        // Their pages are the desk's; see `browser::desk`.
        (_, Route::Night(_) | Route::Desk(..)) => Html::default(),
    };
    use_frame(&store, &route, page)
}

/// The nights of now are nobody's to log while somebody else's are read.
fn guest(text: Text) -> Html {
    html! {
        <div class="opening">
            <h1 tabindex="-1">{ text.guest() }</h1>
            <p>{ text.guest_what() }</p>
        </div>
    }
}

fn waiting(text: Text) -> Html {
    html! {
        <>
            <div class="opening"><h1 tabindex="-1">{ text.tonight_question() }</h1></div>
            <div class="card card--waiting"></div>
            <div class="card card--waiting"></div>
        </>
    }
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
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    // Until then the element holds what is seen first.
    match root {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
