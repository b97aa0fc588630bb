//! What is to be tested? The remedies on the list that may be.

use lull::remedy::Access;
use yew::prelude::*;

use super::{Drafting, access, option};

pub(super) fn step(drafting: &Drafting) -> Html {
    let text = drafting.store.text();
    let journal = drafting.store.journal();
    let listed = journal.listed_on(drafting.tonight.current);
    let (medicines, remedies): (Vec<_>, Vec<_>) =
        listed.partition(|remedy| access(remedy) == Access::LogOnly);
    let choices = remedies.iter().map(|remedy| {
        let id = remedy.id;
        let choose = drafting.chooses(move |draft| {
            if draft.remedy != Some(id) {
                draft.remedy = Some(id);
                draft.against = None;
                draft.lingers = None;
                draft.confirmed = lull::trial::gate::Confirmed::default();
            }
        });
        let name = remedy.name.as_str().to_owned();
        let is_chosen = drafting.draft.remedy == Some(id);
        option("remedy", name, is_chosen, choose, Html::default())
    });
    html! {
        <>
            if remedies.is_empty() {
                <p>{ text.trial_plan_remedy_none() }</p>
                <a class="button button--quiet" href="#/remedies">{ text.trial_plan_to_remedies() }</a>
            } else {
                <div role="radiogroup" aria-labelledby="step-title">{ for choices }</div>
            }
            if !medicines.is_empty() {
                <p class="quiet">{ text.trial_plan_prescribed() }</p>
            }
        </>
    }
}
