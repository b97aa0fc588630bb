//! Where on the body, and on which side.

use lull::{
    sorted::SortedMap,
    symptom::{BodyPart, Side},
};
use yew::prelude::*;

use crate::{
    store::Store,
    view::choice_chips::{Choice, chip, choice_chips},
};

/// A chip for each part; one that is on asks for the side. A tap says both sides, the usual case.
pub fn body_parts(
    store: &Store,
    body: &SortedMap<BodyPart, Side>,
    on_change: &Callback<SortedMap<BodyPart, Side>>,
) -> Html {
    let text = store.text();
    let is_open = store.takes_changes();
    let with = |part: BodyPart, side: Option<Side>| {
        let mut body = body.clone();
        match side {
            Some(side) => body.insert(part, side),
            None => body.remove(&part),
        };
        body
    };
    let parts = BodyPart::ALL.iter().map(|&part| {
        let is_on = body.contains_key(&part);
        let next = with(part, (!is_on).then_some(Side::Both));
        let onclick = on_change.reform(move |_| next.clone());
        chip(text.body_part(part.code()), is_on, is_open, onclick)
    });
    let sides = body.iter().map(|(&part, side)| {
        let offered = Side::ALL
            .iter()
            .map(|side| (side.code(), text.body_side(side.code())))
            .collect();
        let on_choose = {
            let (body, on_change) = (body.clone(), on_change.clone());
            Callback::from(move |code: Option<&str>| {
                if let Some(side) = code.and_then(Side::from_code) {
                    let mut body = body.clone();
                    body.insert(part, side);
                    on_change.emit(body);
                }
            })
        };
        let name = text.body_part(part.code());
        html! {
            <div class="side" role="group" aria-label={name.clone()} key={part.code()}>
                <span class="quiet">{ name }</span>
                { choice_chips(Choice { offered, chosen: Some(side.code()), on_choose, is_open }) }
            </div>
        }
    });
    html! {
        <>
            <div class="chips">{ for parts }</div>
            { for sides }
        </>
    }
}
