//! What stands on the practitioner's page: how far back, which sections, a question, a name.

use lull::{
    bounded::Words,
    report::{choices::Section, page::Paper},
    text::Text,
};
use yew::prelude::*;

use crate::{
    browser::whose::Whose,
    view::{draft_field::written_in, segment::segment, use_draft::Draft},
};

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// How many weeks back.
    pub weeks: u8,
    /// The sections that were left out.
    pub without: Vec<Section>,
    /// The paper of the PDF.
    pub paper: Paper,
}

impl Default for Chosen {
    fn default() -> Self {
        Self {
            weeks: 8,
            without: Vec::new(),
            paper: Paper::A4,
        }
    }
}

/// How far back a visit looks, in weeks.
const WEEKS: [u8; 4] = [4, 8, 12, 26];

/// The form.
pub fn report_form(
    chosen: &UseStateHandle<Chosen>,
    question: &Draft,
    name: &Draft,
    text: Text,
) -> Html {
    // A question and a name are the person's whose journal it is, and so are results.
    let own = Whose::shown() == Whose::Own;
    let weeks = WEEKS.map(|weeks| {
        let is_chosen = chosen.weeks == weeks;
        let set = choose(chosen, move |chosen| chosen.weeks = weeks);
        segment(is_chosen, text.report_page_weeks(u64::from(weeks)), &set)
    });
    let papers = [
        (Paper::A4, text.report_page_a4()),
        (Paper::Letter, text.report_page_letter()),
    ];
    let papers = papers.map(|(paper, words)| {
        let set = choose(chosen, move |chosen| chosen.paper = paper);
        segment(chosen.paper == paper, words, &set)
    });
    let sections = Section::ALL.iter().map(|section| {
        let section = *section;
        let is_on = !chosen.without.contains(&section);
        let onchange = choose(chosen, move |chosen| {
            if is_on {
                chosen.without.push(section);
            } else {
                chosen.without.retain(|other| *other != section);
            }
        });
        html! {
            <label class="check">
                <input type="checkbox" checked={is_on} onchange={onchange.reform(|_| ())} />
                { text.report_part(section.code()) }
            </label>
        }
    });
    html! {
        <section class="card" aria-labelledby="choose-title">
            <h2 id="choose-title">{ text.report_page_choose() }</h2>
            if own {
                <div class="field">
                    <label>
                        { text.report_page_question() }
                        <textarea
                            rows="2"
                            maxlength={Words::<300>::MAX.to_string()}
                            value={question.words().unwrap_or_default().to_owned()}
                            oninput={typed(question)}
                        />
                    </label>
                </div>
            }
            <div role="group" aria-label={text.report_page_how_far()}>
                <p class="quiet" aria-hidden="true">{ text.report_page_how_far() }</p>
                <div class="segments">{ for weeks }</div>
            </div>
            <div role="group" aria-labelledby="choose-title">{ for sections }</div>
            if own {
                <p><a class="way" href="#/settings/about">{ text.report_page_about() }</a></p>
            }
            if !chosen.without.contains(&Section::Notes) {
                <p class="quiet">{ text.report_page_notes() }</p>
            }
            if own {
                <div class="field">
                    <label>
                        { text.report_page_name() }
                        <input
                            type="text"
                            autocomplete="off"
                            maxlength={Words::<80>::MAX.to_string()}
                            value={name.words().unwrap_or_default().to_owned()}
                            oninput={typed(name)}
                        />
                    </label>
                </div>
            }
            <div role="group" aria-label={text.report_page_paper()}>
                <p class="quiet" aria-hidden="true">{ text.report_page_paper() }</p>
                <div class="segments">{ for papers }</div>
            </div>
        </section>
    }
}

fn typed(draft: &Draft) -> Callback<InputEvent> {
    let draft = draft.clone();
    Callback::from(move |event: InputEvent| draft.type_in(written_in(event.target())))
}

fn choose(chosen: &UseStateHandle<Chosen>, how: impl Fn(&mut Chosen) + 'static) -> Callback<()> {
    let chosen = chosen.clone();
    Callback::from(move |()| {
        let mut next = (*chosen).clone();
        how(&mut next);
        chosen.set(next);
    })
}
