//! The 0-10 row that is tapped once.

use lull::severity::Severity;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// A scale to draw.
pub struct SeverityScale {
    /// What is rated, as it is announced.
    pub name: &'static str,
    /// The rating there is; none is pre-filled.
    pub value: Option<Severity>,
    /// A tap on a number.
    pub on_choose: Callback<Severity>,
    /// Whether it is the page's first question, or a smaller one.
    pub is_large: bool,
    /// Whether the journal takes a rating yet.
    pub is_open: bool,
}

/// Eleven numbers as a radio group. Arrow keys move without choosing, so that nobody logs six
/// ratings on the way to the one they mean; Space or Enter chooses.
pub fn severity_scale(scale: &SeverityScale) -> Html {
    let reachable = scale.value.unwrap_or(Severity::NONE);
    let numbers = Severity::all().map(|severity| {
        let points = severity.points();
        let onclick = {
            let on_choose = scale.on_choose.clone();
            Callback::from(move |_| on_choose.emit(severity))
        };
        html! {
            <button
                key={points}
                type="button"
                role="radio"
                class={classes!("scale__number", format!("severity-{points}"))}
                aria-checked={(scale.value == Some(severity)).to_string()}
                tabindex={if severity == reachable { "0" } else { "-1" }}
                disabled={!scale.is_open}
                {onclick}
            >
                { points }
            </button>
        }
    });
    html! {
        <div
            role="radiogroup"
            aria-label={scale.name}
            class={classes!("scale", (!scale.is_large).then_some("scale--second"))}
            onkeydown={Callback::from(|event| move_focus(&event))}
        >
            { for numbers }
        </div>
    }
}

fn move_focus(event: &KeyboardEvent) {
    let Some(button) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let parent = button.parent_element();
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => button.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => button.previous_element_sibling(),
        "Home" => parent.and_then(|parent| parent.first_element_child()),
        "End" => parent.and_then(|parent| parent.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    if let Some(to) = to.and_then(|to| to.dyn_into::<HtmlElement>().ok()) {
        // A number that cannot take the focus leaves it where it is.
        let _ = to.focus();
    }
}
