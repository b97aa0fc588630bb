//! A table that scrolls by itself where it is wider than the page.

use yew::prelude::*;

/// The table; its name is read out before it, and the keyboard can scroll it.
pub fn table(
    name: &str,
    headers: impl IntoIterator<Item = AttrValue>,
    rows: impl Iterator<Item = Html>,
) -> Html {
    let mut headers = headers.into_iter().peekable();
    let is_headed = headers.peek().is_some();
    html! {
        <div class="scrolls" tabindex="0" role="region" aria-label={name.to_owned()}>
            <table>
                <caption class="spoken">{ name.to_owned() }</caption>
                if is_headed {
                    <thead>
                        <tr>{ for headers.map(column) }</tr>
                    </thead>
                }
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// Nothing stands over the names of the rows, and an empty header would be read out as one.
fn column(name: AttrValue) -> Html {
    if name.is_empty() {
        html! { <td></td> }
    } else {
        html! { <th scope="col">{ name }</th> }
    }
}

/// A row; its first cell names it.
pub fn row(cells: impl Iterator<Item = AttrValue>) -> Html {
    let cells = cells.enumerate().map(|(at, cell)| match at {
        0 => html! { <th scope="row">{ cell }</th> },
        _ => html! { <td>{ cell }</td> },
    });
    html! { <tr>{ for cells }</tr> }
}
