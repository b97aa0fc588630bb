//! What a person's nights say of one of their remedies, on its page.

use std::rc::Rc;

use lull::{journal::Journal, remedy::RemedyId, text::Text};
use yew::prelude::*;

use crate::view::{
    effects::underway,
    finding::finding,
    use_effects::{Weighed, use_effects},
};

/// Properties of [`RemedyFinding`].
#[derive(Properties)]
pub struct RemedyFindingProps {
    /// Which remedy.
    pub remedy: RemedyId,
    /// The journal.
    pub journal: Rc<Journal>,
    /// The interface's words.
    pub text: Text,
}

impl PartialEq for RemedyFindingProps {
    fn eq(&self, other: &Self) -> bool {
        self.remedy == other.remedy && Rc::ptr_eq(&self.journal, &other.journal)
    }
}

/// The finding; nothing for what is not compared at all.
#[component]
pub fn RemedyFinding(props: &RemedyFindingProps) -> Html {
    let text = props.text;
    let said = match use_effects(&props.journal, true) {
        Weighed::Waiting => Html::default(),
        Weighed::Underway(progress) => underway(progress, text),
        Weighed::Done(found) => {
            let mut remedies = found.remedies.iter();
            let effect = remedies.find(|effect| effect.remedy == props.remedy);
            let said = effect.map(|effect| finding(effect, found.question.worthwhile, text));
            said.unwrap_or_default()
        }
    };
    html! {
        <section class="card" aria-labelledby="finding-title">
            <h2 id="finding-title">{ text.finding_title_one() }</h2>
            { said }
            <a class="way" href="#/patterns">{ text.finding_see_all() }</a>
        </section>
    }
}
