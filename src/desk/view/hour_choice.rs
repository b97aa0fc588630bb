//! One of the day's 24 full hours.

use lull::text::Text;
use yew::prelude::*;

/// The list of hours, with this one chosen; it stands within the label that names it.
pub fn hour_choice(chosen: u8, onchange: Callback<Event>, text: Text) -> Html {
    let hours = (0..24_u8).map(|hour| {
        let words = match hour {
            0 => text.hour_midnight(),
            12 => text.hour_noon(),
            _ => "",
        };
        html! {
            <option value={hour.to_string()} selected={hour == chosen}>
                { format!("{hour:02}:00 {words}") }
            </option>
        }
    });
    html! { <select {onchange}>{ for hours }</select> }
}
