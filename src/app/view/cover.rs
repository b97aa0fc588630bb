//! How is the page hidden at once from whoever looks over a shoulder? A sheet over everything, until the
//! person takes it away.

use lull::text::Text;
use web_sys::{HtmlElement, window};
use yew::prelude::*;

use crate::view::icon::Icon;

/// The mark by which the style sheet hides whatever is on the page, the desk included, from eyes and ears.
const COVERED: &str = "data-covered";

/// The name above every page, which hides the page, and the sheet that shows it again.
#[derive(Properties, PartialEq)]
pub struct NameProps {
    /// The interface's words.
    pub text: Text,
}

/// Draws the name, and the sheet while the page is hidden.
#[component]
pub fn Name(props: &NameProps) -> Html {
    let text = props.text;
    let is_covered = use_state_eq(|| false);
    let (name, sheet) = (use_node_ref(), use_node_ref());
    {
        let (name, sheet) = (name.clone(), sheet.clone());
        let first = use_mut_ref(|| true);
        use_effect_with(*is_covered, move |is_covered| {
            cover(*is_covered);
            // The focus must not stay on what nobody sees.
            if !first.replace(false) {
                let goal = if *is_covered { sheet } else { name };
                if let Some(goal) = goal.cast::<HtmlElement>() {
                    let _ = goal.focus();
                }
            }
        });
    }
    let put = |covered: bool| {
        let is_covered = is_covered.clone();
        Callback::from(move |_: MouseEvent| is_covered.set(covered))
    };
    html! {
        <>
            <button
                ref={name}
                type="button"
                class="top__name"
                aria-label={text.hide_page()}
                title={text.hide_page()}
                onclick={put(true)}
            >
                { text.app_name() }
                { Icon::Hidden.drawn() }
            </button>
            if *is_covered {
                <div class="cover">
                    <button ref={sheet} type="button" class="button button--quiet" onclick={put(false)}>
                        { text.show_page() }
                    </button>
                </div>
            }
        </>
    }
}

fn cover(is_covered: bool) {
    let document = window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force(COVERED, is_covered);
    }
}
