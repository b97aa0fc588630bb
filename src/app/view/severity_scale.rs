//! The 0-10 row that is tapped once.

use lull::severity::Severity;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`SeverityScale`].
#[derive(Properties, PartialEq)]
pub struct SeverityScaleProps {
    /// What is rated, as it is announced.
    pub name: AttrValue,
    /// The rating there is; none is pre-filled.
    pub value: Option<Severity>,
    /// A tap on a number.
    pub on_choose: Callback<Severity>,
    /// Whether this is the smaller, second row.
    #[prop_or_default]
    pub second: bool,
    /// Whether nothing can be logged yet.
    #[prop_or_default]
    pub disabled: bool,
}

/// Eleven numbers as a radio group. Arrow keys move without choosing, so that nobody logs six
/// ratings on the way to the one they mean; Space or Enter chooses.
#[component]
pub fn SeverityScale(props: &SeverityScaleProps) -> Html {
    let reachable = props.value.unwrap_or(Severity::NONE);
    let numbers = Severity::all().map(|severity| {
        let chosen = props.value == Some(severity);
        let points = severity.points();
        let onclick = {
            let on_choose = props.on_choose.clone();
            Callback::from(move |_| on_choose.emit(severity))
        };
        html! {
            <button
                key={points}
                type="button"
                role="radio"
                class={classes!("scale__number", format!("severity-{points}"))}
                aria-checked={chosen.to_string()}
                tabindex={if severity == reachable { "0" } else { "-1" }}
                disabled={props.disabled}
                {onclick}
            >
                { points }
            </button>
        }
    });
    html! {
        <div
            role="radiogroup"
            aria-label={props.name.clone()}
            class={classes!("scale", props.second.then_some("scale--second"))}
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
