//! The way to a remedy that is missed: a chip, and behind it a small form.

use lull::text::Text;
use yew::prelude::*;

/// What names the words of the form while they are being typed.
pub const DRAFT: &str = "remedy";

/// The chip, or the form in its place.
pub fn other_remedy(
    adding: &UseStateHandle<bool>,
    form: impl FnOnce(Callback<()>) -> Html,
    text: Text,
) -> Html {
    let set = |adding: &UseStateHandle<bool>, to: bool| {
        let adding = adding.clone();
        Callback::from(move |()| adding.set(to))
    };
    if **adding {
        return form(set(adding, false));
    }
    let onclick = set(adding, true).reform(|_: MouseEvent| ());
    html! {
        <button type="button" class="chip chip--new" aria-expanded="false" {onclick}>
            <span aria-hidden="true">{ "+ " }</span>
            { text.remedy_other() }
        </button>
    }
}
