//! How an app gets onto an Android phone by its browser's menu, in three drawings with a line each.

use lull::text::Text;
use yew::prelude::*;

use super::home_screen_drawing::sketch;

/// The steps, one below the other.
pub fn menu_drawing(text: Text) -> Html {
    let menu = html! {
        <>
            <path d="M8 14h24v6H8zM6 26h36" />
            <path class="sketch__here" d="M38 13.500v.1m0 3.400v.1m0 3.400v.1" />
        </>
    };
    let install = html! {
        <>
            <path d="M18 10h25v50H18zM23 18h15M23 26h15M23 52h15" />
            <path class="sketch__here" d="M20 33h21v12H20zM25 35.500v5m-2-2 2 2 2-2m-4 4h4m4-3.500h7" />
        </>
    };
    let open = html! {
        <>
            <path d="M10 16h11v11H10zm17 0h11v11H27zM10 34h11v11H10z" />
            <path class="sketch__here" d="M27 34h11v11H27zm8.500 7.200a4.500 4.500 0 0 1-4-5.200 4 4 0 1 0 4 5.200z" />
        </>
    };
    let steps = [
        (menu, "0 1 48 48", text.install_menu()),
        (install, "0 8 48 48", text.install_menu_install()),
        (open, "0 1 48 48", text.install_open()),
    ];
    html! {
        <ol class="sketches">
            { for steps.map(|(inside, seen, words)| sketch(inside, seen, words)) }
        </ol>
    }
}
