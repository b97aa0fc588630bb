//! One thing to say of a night or a moment, as a named group.

use yew::prelude::*;

/// One thing to say, under its name, with a way to take it back.
pub struct Item<'a> {
    /// Its name.
    pub name: &'a str,
    /// A lasting name for the page, without spaces.
    pub id: String,
    /// Takes it back, where something is said.
    pub clear: Option<(String, Callback<MouseEvent>)>,
    /// With what it is said.
    pub control: Html,
}

/// An item as a named group.
pub fn item(item: Item<'_>) -> Html {
    let clear = item.clear.map(|(words, onclick)| {
        let name = format!("{words}: {}", item.name);
        html! {
            <button type="button" class="clear" aria-label={name} {onclick}>{ words }</button>
        }
    });
    html! {
        <div class="item" role="group" aria-labelledby={item.id.clone()}>
            <div class="item__head">
                <span class="item__name" id={item.id}>{ item.name.to_owned() }</span>
                { for clear }
            </div>
            { item.control }
        </div>
    }
}
