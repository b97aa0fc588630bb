//! More models of the same nights, computed when their fold is opened.

use std::rc::Rc;

use lull::{
    chart::effects::Points,
    journal::Journal,
    remedy::RemedyId,
    statistics::weighing::Progress,
    text::Text,
    weigh::{
        closer::{self, Closer},
        effect::Effects,
        years::Year,
    },
};
use web_sys::Element;
use yew::prelude::*;

use crate::{
    browser::turns::in_turns,
    view::{effects::underway, use_effects::Asked},
};

/// Properties of [`CloserLook`].
#[derive(Properties)]
pub struct CloserProps {
    /// The journal.
    pub journal: Rc<Journal>,
    /// What was found in all of it.
    pub found: Rc<Effects>,
    /// The interface's words.
    pub text: Text,
}

impl PartialEq for CloserProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.found, &other.found)
    }
}

/// The fold. What was opened once stays computed.
#[component]
pub fn CloserLook(props: &CloserProps) -> Html {
    let text = props.text;
    let opened = use_state_eq(|| false);
    let progress = use_state_eq(|| None::<Progress>);
    let seen = use_state(|| None::<(Asked, Rc<Closer>)>);
    let asked = Asked {
        journal: Rc::clone(&props.journal),
        question: props.found.question.clone(),
    };
    {
        let (progress, seen) = (progress.setter(), seen.setter());
        use_effect_with((asked.clone(), *opened), move |(asked, opened)| {
            let turns = opened.then(|| {
                let [laid, of] = [asked.clone(), asked.clone()];
                in_turns(
                    move || closer::CloserLook::new(&laid.journal, &laid.question),
                    move |come| progress.set(Some(come)),
                    move |closer| seen.set(Some((of, Rc::new(closer)))),
                )
            });
            || drop(turns)
        });
    }
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |event: Event| {
            let fold: Element = event.target_unchecked_into();
            if fold.has_attribute("open") {
                opened.set(true);
            }
        })
    };
    let seen = seen.as_ref().filter(|(of, _)| *of == asked);
    let said = match (seen, *progress) {
        (Some((_, closer)), _) => shown(closer, &props.found, text),
        (None, Some(progress)) => underway(progress, text),
        (None, None) => Html::default(),
    };
    html! {
        <details {ontoggle}>
            <summary>{ text.finding_closer() }</summary>
            { said }
        </details>
    }
}

fn shown(closer: &Closer, found: &Effects, text: Text) -> Html {
    let name = |remedy| {
        let mut remedies = found.remedies.iter();
        remedies
            .find(|effect| effect.remedy == remedy)
            .map_or("", |effect| effect.name.as_str())
    };
    let halves = closer.halves.iter();
    let halves = halves.filter_map(|halves| halves.sentence(text, name(halves.remedy)));
    let after = closer.after.iter();
    let after = after.filter_map(|(remedy, after)| after.sentence(text, name(*remedy)));
    let sentences: Vec<String> = halves.chain(after).collect();
    let nothing = if closer.halves.is_empty() {
        text.finding_closer_few()
    } else {
        text.finding_closer_alike()
    };
    html! {
        <>
            if sentences.is_empty() {
                <p>{ nothing }</p>
            }
            { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            if !closer.years.is_empty() {
                <h3>{ text.finding_years() }</h3>
                <p class="quiet">{ text.finding_years_what() }</p>
                { years(&closer.years, &name, text) }
            }
        </>
    }
}

/// Year by year, each remedy of which there are nights enough.
fn years<'a>(years: &[Year], name: &dyn Fn(RemedyId) -> &'a str, text: Text) -> Html {
    let row = |year: &Year| {
        let effects = year.effects.iter();
        let enough = effects.filter(|(_, comparison)| comparison.is_enough());
        let rows = enough.filter_map(|(remedy, comparison)| {
            let points = Points::of(comparison.measured.as_ref().ok()?);
            Some(html! {
                <tr>
                    <th scope="row">{ year.year }</th>
                    <td>{ name(*remedy) }</td>
                    <td>{ points.sentence(text) }</td>
                </tr>
            })
        });
        rows.collect::<Html>()
    };
    let headers = [
        text.finding_column_year(),
        text.effects_column_remedy(),
        text.effects_column_difference(),
    ];
    html! {
        <div class="scrolls" tabindex="0" role="region" aria-label={text.finding_years()}>
            <table>
                <thead>
                    <tr>{ for headers.map(|words| html! { <th scope="col">{ words }</th> }) }</tr>
                </thead>
                <tbody>{ for years.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
