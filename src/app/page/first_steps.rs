//! What is said on the very first opening: at most three calm screens, left with one tap.

use lull::text::Text;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    browser::{installing::Way, said_once::SaidOnce},
    route::{DeskPage, Route},
    store::Store,
    view::{home_screen_drawing::home_screen_drawing, icon::Icon},
};

const SCREENS: u64 = 3;

/// Whether the first steps are still to be said: nothing is logged, and nobody has left them.
pub fn are_due(store: &Store) -> bool {
    let is_new = store
        .open()
        .is_some_and(|open| open.has_read_all() && open.journal().is_empty());
    is_new && !SaidOnce::FirstSteps.is_said()
}

/// Properties of [`FirstSteps`].
#[derive(Properties, PartialEq)]
pub struct FirstStepsProps {
    /// The words.
    pub text: Text,
    /// The person goes on to the first night.
    pub on_done: Callback<()>,
}

/// The screens, one at a time.
#[component]
pub fn FirstSteps(props: &FirstStepsProps) -> Html {
    let text = props.text;
    let screen = use_state_eq(|| 1_u64);
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with(*screen, move |screen| {
            // The first screen comes with the page itself.
            if *screen > 1
                && let Some(heading) = heading.cast::<HtmlElement>()
            {
                let _ = heading.focus();
            }
        });
    }
    let done = props.on_done.reform(|_: MouseEvent| {
        SaidOnce::FirstSteps.remember();
    });
    let next = {
        let screen = screen.clone();
        Callback::from(move |_| screen.set(*screen + 1))
    };
    let title =
        |words: &'static str| html! { <h1 tabindex="-1" ref={heading.clone()}>{ words }</h1> };
    let said = match *screen {
        1 => html! {
            <>
                { title(text.first_what()) }
                { lines(&[text.first_one_tap(), text.first_stays_here(), text.first_no_device()]) }
            </>
        },
        2 if Way::here() == Way::HomeScreen => html! {
            <>
                { title(text.first_home_screen()) }
                { lines(&[text.first_home_screen_why()]) }
                { home_screen_drawing(text) }
            </>
        },
        2 => html! {
            <>
                { title(text.first_gaps()) }
                { lines(&[text.first_noon(), text.first_no_guessing(), text.first_remedies()]) }
            </>
        },
        _ => html! { <>{ title(text.first_begin()) }{ other_ways(text) }</> },
    };
    let is_last = *screen == SCREENS;
    let icon = match *screen {
        1 => Icon::Moon,
        2 if Way::here() == Way::HomeScreen => Icon::Share,
        2 => Icon::Calendar,
        _ => Icon::Leaf,
    };
    html! {
        <section class="first-steps">
            { icon.drawn() }
            <p class="quiet">{ text.first_step(*screen, SCREENS) }</p>
            { said }
            <div class="first-steps__on">
                if is_last {
                    <button type="button" class="button button--wide" onclick={done}>
                        { text.first_night() }
                    </button>
                } else {
                    <button type="button" class="button" onclick={next}>{ text.first_next() }</button>
                    <button type="button" class="button button--quiet" onclick={done}>
                        { text.first_skip() }
                    </button>
                }
            </div>
        </section>
    }
}

fn lines(said: &[&'static str]) -> Html {
    html! { <ul class="first-steps__lines">{ for said.iter().map(|line| html! { <li>{ *line }</li> }) }</ul> }
}

/// For those who do not begin with a night of today.
fn other_ways(text: Text) -> Html {
    let remember = Callback::from(|_: MouseEvent| SaidOnce::FirstSteps.remember());
    let examples = Route::Desk(DeskPage::Settings, "examples".into());
    html! {
        <ul class="first-steps__ways">
            <li>
                <a href={examples.href()} onclick={remember.clone()}>{ text.examples_look() }</a>
                <p class="quiet">{ text.first_examples() }</p>
            </li>
            <li>
                <a href={DeskPage::Share.route().href()} onclick={remember}>{ text.first_bring() }</a>
                <p class="quiet">{ text.first_backup() }</p>
            </li>
        </ul>
    }
}
