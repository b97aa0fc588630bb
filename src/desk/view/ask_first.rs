//! What the person ticked of their health, where a remedy's cautions turn on it.

use lull::{
    about::{AboutMe, Condition},
    library::Entry,
    text::Text,
};
use yew::prelude::*;

use crate::browser::whose::Whose;

/// The matching reasons to ask somebody first, above the cautions; where nothing at all was ticked, the
/// way to do so.
pub fn ask_first(entry: &Entry, about: &AboutMe, text: Text) -> Html {
    let matching = entry.ask_first(about);
    if !matching.is_empty() {
        let words = |condition: &Condition| text.about_condition(condition.code());
        let ticked: Vec<String> = matching.iter().map(words).collect();
        let ticked = ticked.join(text.report_semicolon());
        return html! {
            <p class="notice" role="note">
                <strong>{ text.ask_first() }</strong>{ " " }{ text.ask_first_ticked(ticked) }
            </p>
        };
    }
    let is_anything_ticked = about.iter().next().is_some();
    let can_tick = Whose::shown() != Whose::Guest;
    if is_anything_ticked || !can_tick || entry.asks_about().is_empty() {
        return Html::default();
    }
    html! { <p><a class="way" href="#/settings/about">{ text.ask_first_way() }</a></p> }
}
