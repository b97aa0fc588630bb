//! What another tracker exported: whose it is, what to know of it, and what cannot be read.

use std::rc::Rc;

use lull::{exchange::other_trackers::Export, journal::Part, text::Text};
use yew::prelude::*;

use crate::view::{
    table_columns::{REASONS, TableColumns},
    take_in::{count, place},
};

/// The export, with its columns to be confirmed.
pub fn other_tracker(
    export: &Rc<Export>,
    on_take: Callback<(Vec<Part>, String)>,
    on_put_away: Callback<MouseEvent>,
    text: Text,
) -> Html {
    let refused = &export.refused;
    let more = refused.len().saturating_sub(REASONS);
    html! {
        <>
            <p><strong>{ text.other_from(export.program.code()) }</strong></p>
            <p>{ text.other_caution(export.program.code()) }</p>
            <p>{ text.other_several() }</p>
            if !refused.is_empty() {
                <div class="notice" role="alert">
                    <p>{ text.other_refused(count(refused.len())) }</p>
                    <ul>
                        { for refused.iter().take(REASONS).map(|refused| html! {
                            <li>{ refused.sentence(text) }</li>
                        }) }
                        if more > 0 {
                            <li>{ text.table_more(count(more)) }</li>
                        }
                    </ul>
                </div>
            }
            if export.table.rows().len() > 0 {
                <TableColumns
                    key={place(export)}
                    table={export.table.clone()}
                    {on_take}
                    {on_put_away}
                />
            }
        </>
    }
}
