//! What would be worth it, and will the person know which night is which? Fixed before any result.

use lull::{severity::Worthwhile, trial::plan::Blinding};
use yew::prelude::*;

use super::{Draft, Drafting, option};
use crate::view::segment::segment;

pub(super) fn step(drafting: &Drafting) -> Html {
    let text = drafting.store.text();
    let chosen = drafting.worthwhile();
    let points = Worthwhile::ALL.map(|worthwhile| {
        let drafting = drafting.clone();
        let choose = Callback::from(move |()| {
            drafting.set.emit(Draft {
                worthwhile: Some(worthwhile),
                ..drafting.draft.clone()
            });
        });
        segment(worthwhile == chosen, worthwhile.to_string(), &choose)
    });
    let blinding = Blinding::ALL.iter().map(|blinding| {
        let blinding = *blinding;
        let name = text.trial_plan_blinding_is(blinding.code());
        let choose = drafting.chooses(move |draft| draft.blinding = blinding);
        let is_chosen = drafting.draft.blinding == blinding;
        option("blinding", name, is_chosen, choose, Html::default())
    });
    html! {
        <>
            <p class="quiet">{ text.trial_plan_worth_what() }</p>
            <div class="choices choices--short" role="group" aria-label={text.worthwhile_points()}>
                { for points }
            </div>
            <fieldset class="bare">
                <legend>{ text.trial_plan_blinding() }</legend>
                { for blinding }
            </fieldset>
        </>
    }
}
