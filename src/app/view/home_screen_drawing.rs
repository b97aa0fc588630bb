//! How an app gets onto the home screen of an iPhone or iPad, in three drawings with a line each.

use lull::text::Text;
use yew::prelude::*;

/// The steps, one below the other.
pub fn home_screen_drawing(text: Text) -> Html {
    let share = html! {
        <>
            <path d="M6 72h36" />
            <path class="sketch__here" d="M24 86v-10m-4 4 4-4 4 4m-7 1h-3v8h12v-8h-3" />
        </>
    };
    let add = html! {
        <>
            <path d="M6 40h36M12 49h24M12 79h24" />
            <path class="sketch__here" d="M10 57h28v14H10zm20 7h5m-2.500-2.500v5M14 64h11" />
        </>
    };
    let open = html! {
        <>
            <path d="M10 16h11v11H10zm17 0h11v11H27zM10 34h11v11H10z" />
            <path class="sketch__here" d="M27 34h11v11H27zm8.500 7.200a4.500 4.500 0 0 1-4-5.200 4 4 0 1 0 4 5.200z" />
        </>
    };
    let steps = [
        (share, "0 47 48 48", text.install_share()),
        (add, "0 33 48 48", text.install_add()),
        (open, "0 1 48 48", text.install_open()),
    ];
    html! {
        <ol class="sketches">
            { for steps.map(|(inside, seen, words)| sketch(inside, seen, words)) }
        </ol>
    }
}

/// A part of a phone with what is to be tapped on it, and a line beside it.
pub fn sketch(inside: Html, seen: &'static str, words: &'static str) -> Html {
    html! {
        <li>
            <svg class="sketch" viewBox={seen} aria-hidden="true">
                <rect x="3" y="3" width="42" height="90" rx="7" />
                { inside }
            </svg>
            <span>{ words }</span>
        </li>
    }
}
