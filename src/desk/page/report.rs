//! The page for a practitioner: chosen, read, handed over.

use std::{cell::Cell, rc::Rc};

use lull::{
    bounded::Words,
    journal::Journal,
    moment::Moment,
    report::{
        Report,
        choices::{Choices, Period},
        html::html as web_page,
        page::Paper,
        pdf::pdf,
    },
    text::Text,
    tonight::Tonight,
};
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{clock, files, later::later, share::Handed, whose::Whose},
    store::use_store,
    view::{
        hand_over::{Names, hand_over, outcome},
        report_form::{Chosen, report_form},
        report_preview::report_preview,
        share_picture::name,
        use_draft::use_draft,
    },
};

/// What the files are made from; another makes them anew.
#[derive(Clone)]
struct Wanted {
    journal: Rc<Journal>,
    choices: Choices,
    paper: Paper,
}

/// Ten years are not compared night by night.
impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.journal, &other.journal)
            && (&self.choices, self.paper) == (&other.choices, other.paper)
    }
}

/// The files, ready before the tap.
#[derive(Clone, PartialEq)]
struct Files {
    pdf: Option<File>,
    html: Option<File>,
}

/// How long nothing may have been typed or ticked before the files are made, in milliseconds.
const PAUSE_MS: i32 = 250;

/// The form, what the page will say, and the buttons that hand it over.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let chosen = use_state_eq(Chosen::default);
    let question = use_draft("report-question");
    let named = use_draft("report-name");
    let tonight = Tonight::at(clock::wall().local(), store.journal());
    let wanted = tonight.and_then(|tonight| {
        let period = Period::last_weeks(store.journal(), tonight.current, chosen.weeks)?;
        Some(Wanted {
            journal: Rc::clone(store.journal()),
            choices: Choices {
                period,
                without: chosen.without.clone(),
                name: words(named.words()),
                question: words(question.words()),
            },
            paper: chosen.paper,
        })
    });
    let report = use_memo(wanted.clone(), move |wanted| {
        let (wanted, tonight) = (wanted.as_ref()?, tonight?);
        let made = clock::wall();
        let Wanted {
            journal, choices, ..
        } = wanted;
        let report = Report::of(journal, choices, tonight.current, &made, text);
        Some((report, made))
    });
    let made = use_files(wanted, &report, text);
    let told = use_state_eq(|| None::<Handed>);
    html! {
        <>
            <a class="way-back" href="#/share">{ text.report_page_back() }</a>
            <div class="opening">
                <h1 tabindex="-1">{ text.report_page_title() }</h1>
                <p class="quiet">{ text.report_page_what() }</p>
            </div>
            if Whose::shown() != Whose::Own {
                <p>{ text.examples_no_files() }</p>
            } else if let Some((report, _)) = &*report {
                { report_form(&chosen, &question, &named, text) }
                <section class="card" aria-labelledby="ready-title">
                    <h2 id="ready-title">{ text.report_page_ready() }</h2>
                    <p class="quiet">{ text.share_nothing_leaves() }</p>
                    <div class="row">
                        { hand_over(made.pdf.as_ref(), as_pdf(text), &told) }
                        { hand_over(made.html.as_ref(), as_web_page(text), &told) }
                    </div>
                    { outcome(*told, text) }
                </section>
                { report_preview(report, text) }
            } else {
                <p class="quiet">{ text.report_page_none() }</p>
            }
        </>
    }
}

/// The fields hold no more than these types do.
fn words<const MOST: usize>(typed: Option<&str>) -> Words<MOST> {
    typed.and_then(Words::new).unwrap_or_default()
}

fn as_pdf(text: Text) -> Names {
    Names {
        share: text.report_page_share_pdf(),
        download: text.report_page_download_pdf(),
    }
}

fn as_web_page(text: Text) -> Names {
    Names {
        share: text.report_page_share_html(),
        download: text.report_page_download_html(),
    }
}

/// Makes the files once nothing was typed for a moment: a slow phone needs longer for them than
/// between two letters. Until then there are none, for one that is out of date may not be handed over.
#[hook]
fn use_files(wanted: Option<Wanted>, report: &Rc<Option<(Report, Moment)>>, text: Text) -> Files {
    let made = use_state(|| None::<(Wanted, Files)>);
    {
        let (made, report) = (made.setter(), Rc::clone(report));
        use_effect_with(wanted.clone(), move |wanted| {
            let is_wanted = Rc::new(Cell::new(true));
            let (wanted, still) = (wanted.clone(), Rc::clone(&is_wanted));
            later(PAUSE_MS, move || {
                if let (true, Some(wanted), Some((report, at))) = (still.get(), wanted, &*report) {
                    let bytes = pdf(report, wanted.paper, at, text);
                    let files = Files {
                        pdf: files::of_bytes(&name("pdf"), "application/pdf", &bytes),
                        html: files::of_text(&name("html"), "text/html", &web_page(report)),
                    };
                    made.set(Some((wanted, files)));
                }
            });
            move || is_wanted.set(false)
        });
    }
    let of_now = made.as_ref().filter(|(of, _)| Some(of) == wanted.as_ref());
    let nothing = Files {
        pdf: None,
        html: None,
    };
    of_now.map_or(nothing, |(_, files)| files.clone())
}
