//! What came of a trial: a sentence, a chart, how it went, and how it was weighed.

use std::rc::Rc;

use lull::{
    chart::{
        drawing::{Drawing, Width},
        palette::Palette,
        trial_nights::{TrialNights, trial_nights},
    },
    text::Text,
    tonight::Tonight,
    trial::{Trial, answer::TrialAnswer, plan::Blinding},
    weigh::scheduled::{TrialResult, adherence},
};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{picture, share::Handed},
    store::{Store, use_store},
    view::{
        drawing::drawing,
        hand_over::{Names, hand_over, outcome},
        share_picture::{WIDTH, name},
        trial_names::TrialNames,
        use_width::use_width,
    },
};

/// Properties of [`TrialResultView`].
#[derive(Properties, PartialEq)]
pub struct TrialResultProps {
    /// The trial, no longer under way.
    pub trial: Rc<Trial>,
    /// The nights of now.
    pub tonight: Tonight,
}

/// The result, as far as there is one.
#[component]
pub fn TrialResultView(props: &TrialResultProps) -> Html {
    let store = use_store();
    let text = store.text();
    let (trial, today) = (&props.trial, props.tonight.current);
    let names = TrialNames::of(store.journal(), trial.plan(), text);
    let place = use_node_ref();
    let width = use_width(&place);
    let result = {
        let trial = Rc::clone(trial);
        use_memo((store.clone(), today), move |(store, today)| {
            TrialResult::of(store.journal(), &trial, *today)
        })
    };
    let answer = match &*result {
        TrialResult::Answered(answer) => Some(answer),
        TrialResult::KeptBack | TrialResult::Prescribed | TrialResult::None(_) => None,
    };
    let blinded = trial.plan().blinding() == Blinding::Full;
    let said = answer.map(|answer| answer.sentences(text, &names.remedy, blinded).join(" "));
    let drawn = |width: Width| {
        let data = TrialNights::of(store.journal(), trial, names.arms.clone());
        let said = said.clone();
        said.map(|said| trial_nights(&data, width, said, text))
    };
    let not = match &*result {
        TrialResult::Prescribed => text.trial_result_prescribed(&names.remedy),
        TrialResult::KeptBack => text.trial_kept_back_open().to_owned(),
        TrialResult::None(_) | TrialResult::Answered(_) => text.trial_result_none().to_owned(),
    };
    let is_closed = *result == TrialResult::Prescribed;
    let plan_again = trial.plan().remedies().last();
    html! {
        <>
            <div class="card card--measure" aria-hidden="true"><div ref={place}></div></div>
            <section class="card" aria-labelledby="result-title">
                <h2 id="result-title">{ text.trial_result_title() }</h2>
                if answer.is_none() {
                    <p class="said">{ not }</p>
                } else if let Some(drawn) = width.and_then(drawn) {
                    { drawing(&Rc::new(drawn), text) }
                    <p class="quiet">{ text.finding_dummy() }</p>
                    <p class="quiet">{ text.finding_own_scores() }</p>
                }
                if answer.is_some() {
                    <SharedPicture drawn={drawn(Width::new(WIDTH))} />
                }
            </section>
            if !is_closed {
                { followed(&store, trial, props.tonight) }
                { method(trial, answer, &names, text) }
                if let Some(remedy) = plan_again {
                    <a class="button button--quiet" href={format!("#/trials/plan/{}", remedy.uuid())}>
                        { text.trial_again() }
                    </a>
                }
            }
        </>
    }
}

fn followed(store: &Store, trial: &Trial, tonight: Tonight) -> Html {
    let text = store.text();
    let followed = adherence(store.journal(), trial, tonight.current);
    html! {
        <section class="card" aria-labelledby="followed-title">
            <h2 id="followed-title">{ text.trial_followed() }</h2>
            <p>{ text.trial_adherence(
                u64::from(followed.as_drawn),
                followed.otherwise,
                followed.unknown,
            ) }</p>
            if followed.is_loose() {
                <p>{ text.trial_loose() }</p>
            }
        </section>
    }
}

fn method(trial: &Trial, answer: Option<&TrialAnswer>, names: &TrialNames, text: Text) -> Html {
    let plan = trial.plan();
    let design = plan.design();
    let drawn = text.full_day(trial.begun().local().date());
    let mut lines = vec![
        text.trial_plan_pairs(
            design.nights(),
            design.pairs(),
            u64::from(design.nights_in_block()),
        ),
        text.trial_method_drawn(drawn, format!("{:016x}", plan.seed())),
        text.trial_method_worthwhile(plan.worthwhile()),
        text.trial_plan_blinding().to_owned()
            + " "
            + &text.trial_plan_blinding_is(plan.blinding().code()),
    ];
    if let (first, Some(last)) = (plan.first(), trial.schedule().last()) {
        lines.insert(
            1,
            text.trial_method_from(text.night(first), text.night(last)),
        );
    }
    if let Some(answer) = answer {
        lines.push(text.trial_method_pairs(answer.pairs as u64));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a probability, so at most 1000"
        )]
        let times = (answer.test.p_two_sided * 1_000.0).round() as u64;
        lines.push(text.trial_method_test(times));
        if let Ok(other) = answer.second_look {
            let other = if other > 0.0 {
                text.finding_higher(other)
            } else {
                text.finding_lower(other.abs())
            };
            lines.push(text.trial_method_second(other));
        }
        // A larger difference than this is not to be expected of any night.
        if let Some(points) = answer.tipping_point.filter(|points| points.abs() <= 5.0) {
            lines.push(text.trial_method_tipping(&names.remedy, points.abs()));
        }
    }
    html! {
        <details class="card">
            <summary>{ text.trial_method() }</summary>
            <ul class="lines">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct SharedPictureProps {
    drawn: Option<Drawing>,
}

/// The result as a picture, ready before the tap.
#[component]
fn SharedPicture(props: &SharedPictureProps) -> Html {
    let text = use_store().text();
    let told = use_state_eq(|| None::<Handed>);
    let png = use_state(|| None::<File>);
    {
        let png = png.setter();
        use_effect_with(props.drawn.clone(), move |drawn| {
            png.set(None);
            let drawn = drawn.clone();
            spawn_local(async move {
                if let Some(drawn) = &drawn {
                    png.set(picture::png(&name("png"), drawn, Palette::Light).await);
                }
            });
        });
    }
    let names = Names {
        share: text.trial_share(),
        download: text.trial_download(),
    };
    html! {
        <>
            <div class="row">{ hand_over(png.as_ref(), names, &told) }</div>
            { outcome(*told, text) }
        </>
    }
}
