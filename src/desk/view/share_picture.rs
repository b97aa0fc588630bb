//! The timeline as a picture.

use std::rc::Rc;

use lull::{
    chart::{
        drawing::{Drawing, Width},
        palette::Palette,
        svg::svg,
        timeline::timeline,
    },
    night::Night,
    text::Text,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::{
    browser::{clock, files, picture, share::Handed},
    store::{Store, use_store},
    view::{
        drawing,
        hand_over::{Names, hand_over, outcome},
        period::{Period, period_choice},
    },
};

/// Wide enough for a letter-sized sheet, and still legible on a phone.
pub const WIDTH: u16 = 700;

/// The picture in both forms, ready before the tap.
#[component]
pub fn SharePicture() -> Html {
    let store = use_store();
    let text = store.text();
    let period = use_state_eq(|| Period::Quarter);
    let told = use_state_eq(|| None::<Handed>);
    let png = use_state(|| None::<File>);
    let drawn = {
        let (store, text) = (store.clone(), text);
        use_memo((store, *period), move |(store, period)| {
            draw(store, *period, text)
        })
    };
    {
        let png = png.setter();
        use_effect_with(Rc::clone(&drawn), move |drawn| {
            png.set(None);
            let drawn = Rc::clone(drawn);
            spawn_local(async move {
                if let Some(drawn) = &*drawn {
                    png.set(picture::png(&name("png"), drawn, Palette::Light).await);
                }
            });
        });
    }
    let vector = use_memo(Rc::clone(&drawn), move |drawn| {
        let drawn = drawn.as_ref().as_ref()?;
        let file = svg(drawn, Palette::Light, text.language().tag());
        files::of_text(&name("svg"), "image/svg+xml", &file)
    });
    // A night that is not read yet would be missing in the picture.
    let is_whole = store.is_whole();
    let as_png = Names {
        share: text.share_picture(),
        download: text.download_picture(),
    };
    let as_svg = Names {
        share: text.share_drawing(),
        download: text.download_drawing(),
    };
    html! {
        <section class="card" aria-labelledby="picture-title">
            <h2 id="picture-title">{ text.share_picture_title() }</h2>
            if let Some(drawn) = &*drawn {
                { period_choice(&period, text) }
                <p class="said">{ &drawn.sentence }</p>
                <div class="preview">{ drawing::picture(drawn) }</div>
                <p class="quiet">{ text.share_picture_what() }</p>
                <div class="row">
                    { hand_over(png.as_ref().filter(|_| is_whole), as_png, &told) }
                    { hand_over((*vector).as_ref().filter(|_| is_whole), as_svg, &told) }
                </div>
                { outcome(*told, text) }
            } else {
                <p class="quiet">{ text.patterns_none_yet() }</p>
            }
        </section>
    }
}

fn draw(store: &Store, period: Period, text: Text) -> Option<Drawing> {
    let shown = period.timeline(store.journal(), store.boundary())?;
    let shown = shown.with_tests_of(store.journal(), text);
    Some(timeline(&shown, Width::new(WIDTH), text))
}

/// `lull-2026-11-24.png`: named by the day on which it was made.
pub fn name(ending: &str) -> String {
    let today = Night::from_evening(clock::now().local().date());
    match today {
        Some(today) => format!("lull-{today}.{ending}"),
        None => format!("lull.{ending}"),
    }
}
