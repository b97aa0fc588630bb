//! The desk: the second program, with all that is not needed to log a night or a moment. Every other
//! night, charts, what goes out and comes in, and the parts of the start page that take more than a tap.
//!
//! It is fetched right after the app's first paint, so that the first visit stays small. It holds no
//! journal of its own: `browser::app` hands it the app's records and takes back what the person
//! changes here. The app asks for what is shown by an address and a place in the document: a whole page
//! goes below the app's frame, with a main part of its own; a part of the start page goes where the app
//! made room for it. `app/main.rs` says what is drawn where, and why.

mod browser;
mod page;
mod store;
mod view;

use std::cell::RefCell;

use lull::night::Night;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, prelude::*};

use crate::{
    browser::app,
    store::{StoreProvider, follow_the_app},
    view::{
        night_rest::NightRest, remedy_form::RemedyForm, trial_card::TrialCard,
        use_details::UseDetails,
    },
};

/// What the desk shows in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    /// Every night, or those of a month.
    History(String),
    /// Any night.
    Night(Night),
    /// The person's remedies and the library, or one of them.
    Remedies(String),
    /// All trials, one of them, or a new plan.
    Trials(String),
    Patterns,
    /// Files out and in, or the page for a practitioner.
    Share(String),
    /// The settings, or what stands behind them.
    Settings(String),
    Help,
    /// A part of the start page.
    Part(Part, Night),
}

/// A part of the start page, for one night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    NewRemedy,
    Uses,
    Trial,
    Rest,
    RestWithoutEvening,
}

impl Shown {
    /// What stands at an address: its name, and behind a slash what of it.
    fn at(address: &str) -> Option<Self> {
        let (name, of) = address.split_once('/').unwrap_or((address, ""));
        let part = |part| Some(Self::Part(part, of.parse().ok()?));
        match name {
            "history" => Some(Self::History(of.to_owned())),
            "night" => of.parse().ok().map(Self::Night),
            "remedies" => Some(Self::Remedies(of.to_owned())),
            "trials" => Some(Self::Trials(of.to_owned())),
            "patterns" => Some(Self::Patterns),
            "share" => Some(Self::Share(of.to_owned())),
            "settings" => Some(Self::Settings(of.to_owned())),
            "help" => Some(Self::Help),
            "new-remedy" => part(Part::NewRemedy),
            "uses" => part(Part::Uses),
            "trial" => part(Part::Trial),
            "rest" => part(Part::Rest),
            "rest-without-evening" => part(Part::RestWithoutEvening),
            _ => None,
        }
    }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    shown: Shown,
    place: Element,
}

#[component]
fn Desk(props: &DeskProps) -> Html {
    {
        let place = props.place.clone();
        use_effect_with(props.shown.clone(), move |shown| {
            if !matches!(shown, Shown::Part(..)) {
                announce(&place);
            }
        });
    }
    let page = match &props.shown {
        Shown::Part(part, night) => {
            let part = show_part(*part, *night, &props.place);
            return html! { <StoreProvider>{ part }</StoreProvider> };
        }
        Shown::History(of) => html! { <page::history::Page of={of.clone()} /> },
        Shown::Night(night) => {
            html! { <page::night::Page key={night.to_string()} night={*night} /> }
        }
        Shown::Remedies(of) => html! { <page::remedies::Page of={of.clone()} /> },
        Shown::Trials(of) => html! { <page::trials::Page of={of.clone()} /> },
        Shown::Patterns => html! { <page::patterns::Page /> },
        Shown::Share(of) if of == "report" => html! { <page::report::Page /> },
        Shown::Share(_) => html! { <page::share::Page /> },
        Shown::Settings(of) => html! { <page::settings::Page of={of.clone()} /> },
        Shown::Help => html! { <page::help::Page /> },
    };
    html! {
        <StoreProvider>
            <main id="main">{ page }</main>
        </StoreProvider>
    }
}

/// A new page is announced by its heading, once it is there.
fn announce(place: &Element) {
    let heading = place.query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

fn show_part(part: Part, night: Night, place: &Element) -> Html {
    match part {
        Part::NewRemedy => {
            let place = place.clone();
            let on_done = Callback::from(move |()| app::done(&place));
            html! { <RemedyForm {night} is_used=true {on_done} /> }
        }
        Part::Uses => html! { <UseDetails {night} /> },
        Part::Trial => html! { <TrialCard {night} /> },
        Part::Rest => html! { <NightRest {night} is_start_page=true /> },
        Part::RestWithoutEvening => {
            html! { <NightRest {night} is_start_page=true is_evening_asked=true /> }
        }
    }
}

thread_local! {
    /// What is on the screen, by its place.
    static ON_SCREEN: RefCell<Vec<(Element, AppHandle<Desk>)>> = const { RefCell::new(Vec::new()) };
}

/// Shows something in a place; without it, nothing.
fn show(place: Element, shown: Option<Shown>) {
    let known = ON_SCREEN.with_borrow_mut(|screen| {
        let at = screen.iter().position(|(known, _)| *known == place)?;
        Some(screen.swap_remove(at).1)
    });
    let handle = match (known, shown) {
        (Some(mut handle), Some(shown)) => {
            let place = place.clone();
            handle.update(DeskProps { shown, place });
            handle
        }
        (None, Some(shown)) => {
            let props = DeskProps {
                shown,
                place: place.clone(),
            };
            yew::Renderer::<Desk>::with_root_and_props(place.clone(), props).render()
        }
        (Some(handle), None) => return handle.destroy(),
        (None, None) => return,
    };
    ON_SCREEN.with_borrow_mut(|screen| screen.push((place, handle)));
}

/// Yew numbers the roots of a program from 1 and hands an event to the innermost root above it, by
/// that number. The app has one root, and the desk draws within it: its own numbers begin above, or
/// the app would take a tap on the desk's buttons for one on its own.
fn leave_the_first_number_to_the_app() {
    #[component]
    fn Nothing() -> Html {
        Html::default()
    }
    let place = web_sys::window().and_then(|window| window.document()?.create_element("div").ok());
    if let Some(place) = place {
        yew::Renderer::<Nothing>::with_root(place)
            .render()
            .destroy();
    }
}

fn main() {
    browser::panic::tell();
    leave_the_first_number_to_the_app();
    follow_the_app();
    app::when_asked(|place, address| show(place, Shown::at(address)));
}
