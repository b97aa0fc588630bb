//! The page for a practitioner: chosen, read, handed over.

use std::rc::Rc;

use lull::{
    bounded::Words,
    moment::Moment,
    night::Night,
    report::{
        Report,
        choices::{Choices, Period},
        html::html as web_page,
        page::{Faces, Paper},
        pdf::pdf,
    },
    text::Text,
    tonight::Tonight,
};
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{clock, files, painter::Painter, share::Handed, whose::Whose},
    store::{Store, use_store},
    view::{
        hand_over::{Names, hand_over, outcome},
        report_form::{Chosen, report_form},
        report_preview::report_preview,
        share_picture::name,
        use_draft::use_draft,
        use_made::use_made,
    },
};

/// What the files are made from; another makes them anew.
#[derive(Clone, PartialEq)]
struct Wanted {
    store: Store,
    choices: Choices,
    paper: Paper,
    /// The night under way.
    today: Night,
}

/// The files, ready before the tap.
#[derive(Clone, Default)]
struct Files {
    pdf: Option<File>,
    html: Option<File>,
}

/// The form, what the page will say, and the buttons that hand it over.
#[component]
pub fn Page() -> Html {
    let store = use_store();
    let text = store.text();
    let chosen = use_state_eq(Chosen::default);
    let question = use_draft("report-question");
    let named = use_draft("report-name");
    let tonight = Tonight::at(clock::wall().local(), store.journal());
    // A night that is not read yet would stand there as one that was not logged.
    let tonight = tonight.filter(|_| store.is_whole());
    let wanted = tonight.and_then(|tonight| {
        let period = Period::last_weeks(store.journal(), tonight.current, chosen.weeks)?;
        Some(Wanted {
            store: store.clone(),
            choices: Choices {
                period,
                without: chosen.without.clone(),
                name: words(named.words()),
                question: words(question.words()),
            },
            paper: chosen.paper,
            today: tonight.current,
        })
    });
    let report = use_memo(wanted.clone(), move |wanted| {
        let made = clock::wall();
        let Wanted {
            store,
            choices,
            today,
            ..
        } = wanted.as_ref()?;
        let report = Report::of(store.journal(), choices, *today, &made, text);
        Some((report, made))
    });
    let made = {
        let report = Rc::clone(&report);
        use_made(wanted, move |wanted| {
            let (report, made) = report.as_ref().as_ref()?;
            Some(files_of(report, wanted.paper, made, text))
        })
    };
    let made = made.flatten().unwrap_or_default();
    let told = use_state_eq(|| None::<Handed>);
    html! {
        <>
            <a class="way-back" href="#/share">{ text.report_page_back() }</a>
            <div class="opening">
                <h1 tabindex="-1">{ text.report_page_title() }</h1>
                <p class="quiet">{ text.report_page_what() }</p>
            </div>
            if Whose::shown() == Whose::Examples {
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
            } else if store.is_whole() {
                <p class="quiet">{ text.report_page_none() }</p>
            } else {
                <p class="quiet">{ text.report_page_reading() }</p>
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

fn files_of(report: &Report, paper: Paper, made: &Moment, text: Text) -> Files {
    let faces = Faces::embedded();
    let faces = match Painter::new() {
        Some(painter) => faces.painted_by(Box::new(painter)),
        None => faces,
    };
    let bytes = pdf(report, paper, &faces, made, text);
    Files {
        pdf: files::of_bytes(&name("pdf"), "application/pdf", &bytes),
        html: files::of_text(&name("html"), "text/html", &web_page(report)),
    }
}
