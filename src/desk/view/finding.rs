//! What may be said of one remedy, with its numbers and with what bounds it.

use lull::{
    chart::effects::Points,
    statistics::worthwhile::Worthwhile,
    text::Text,
    weigh::{comparison::Comparison, effect::Effect, finding::Finding},
};
use yew::prelude::*;

/// The sentences of a remedy: what is said, all nights so far, what bounds it.
pub fn finding(effect: &Effect, worthwhile: Worthwhile, text: Text) -> Html {
    let sentences = effect.sentences(text, worthwhile.get());
    let mut sentences = sentences.into_iter();
    let first = sentences.next();
    let answer = effect.outcome.as_ref().ok();
    let has_direction = answer.is_some_and(|answer| answer.words.finding.has_direction());
    let numbers = answer
        .filter(|answer| answer.words.finding != Finding::NotEnough)
        .map(|answer| all_nights(&answer.running, answer.finding_all, text));
    let quiet = |sentence: String| html! { <p class="quiet">{ sentence }</p> };
    html! {
        <>
            <p class="said">{ for first }</p>
            { for sentences.map(|sentence| html! { <p>{ sentence }</p> }) }
            { for numbers.map(quiet) }
            { for effect.cautions(text).into_iter().map(quiet) }
            // Hope is named beside every difference.
            { for has_direction.then(|| quiet(text.finding_dummy().to_owned())) }
        </>
    }
}

/// The nights so far, without a word on what they show.
fn all_nights(running: &Comparison, finding: Finding, text: Text) -> String {
    let count = |nights: usize| nights.to_string();
    let counts = [running.nights, running.with, running.without].map(count);
    let [nights, with, without] = counts;
    match &running.measured {
        Ok(measured) if running.is_enough() && finding != Finding::CannotSeparate => {
            let difference = Points::of(measured).sentence(text);
            text.finding_all_nights(nights, with, without, difference)
        }
        _ => text.finding_all_nights_counted(nights, with, without),
    }
}
