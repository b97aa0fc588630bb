//! One chart of Patterns, drawn when it is looked at and not again until something differs.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use lull::{
    chart::{
        before_after::{BeforeAfter, before_after},
        dot_plot::{Comparison, dot_plot},
        drawing::{Drawing, Width},
        onset::{Onset, onset},
        situations::{Situations, situations},
        timeline::{Timeline, timeline},
    },
    journal::Journal,
    night::Night,
    remedy::Remedy,
    text::Text,
};
use yew::prelude::*;

use crate::{
    browser::one_by_one::in_a_frame_of_its_own,
    view::{drawing::drawing, use_seen::use_seen, withheld::withheld_now},
};

/// What is drawn, and how wide. Two of the same journal, nights and width are the same.
#[derive(Clone)]
pub struct Shown {
    /// The journal.
    pub journal: Rc<Journal>,
    /// The first night.
    pub from: Night,
    /// The last night.
    pub to: Night,
    /// The width of a card.
    pub width: Width,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.journal, &other.journal)
            && (self.from, self.to, self.width) == (other.from, other.to, other.width)
    }
}

/// Which chart.
#[derive(Clone, PartialEq)]
pub enum Chart {
    /// How the nights went.
    Timeline,
    /// A remedy's nights beside those without it.
    Remedy(Rc<Remedy>),
    /// Urges by place.
    Situations,
    /// When it began.
    Onset,
    /// Urges before and after.
    BeforeAfter,
}

/// What a chart comes to.
enum Said {
    Drawn(Rc<Drawing>),
    /// Words alone: there is nothing to draw.
    Words(String),
    /// What will be here, and when.
    NotYet(&'static str),
}

/// Properties of [`Pattern`].
#[derive(Properties, PartialEq)]
pub struct PatternProps {
    /// Which chart.
    pub chart: Chart,
    /// Of what.
    pub shown: Shown,
    /// The interface's words.
    pub text: Text,
    /// What stands above it on its card.
    #[prop_or_default]
    pub children: Html,
}

/// A chart in its place.
///
/// Its properties say all that it depends on, so that it is drawn anew only when they differ.
#[component]
pub fn Pattern(props: &PatternProps) -> Html {
    let place = use_node_ref();
    let seen = use_seen(&place);
    let said = use_said(props, seen);
    let drawn = said.map(|said| match &*said {
        Said::Drawn(drawn) => html! {
            <>
                { props.children.clone() }
                { drawing(drawn, props.text) }
            </>
        },
        Said::Words(words) => html! { <p class="said">{ words }</p> },
        Said::NotYet(words) => html! { <p class="quiet">{ *words }</p> },
    });
    html! {
        <section class={classes!("card", (!seen).then_some("unseen"))} ref={place}>
            if let Chart::Remedy(remedy) = &props.chart {
                <h3>{ remedy.name.as_str().to_owned() }</h3>
            }
            { for drawn }
        </section>
    }
}

/// What the chart comes to, once it is wanted: found in a frame of its own, and shown in another. What is
/// shown stays until something newer is there. While one is on its way, only the latest of those asked for
/// meanwhile is waiting: under two fingers they come faster than they can be drawn.
#[hook]
fn use_said(props: &PatternProps, is_wanted: bool) -> Option<Rc<Said>> {
    let said = use_state(|| None::<Rc<Said>>);
    let desk = use_memo((), |()| Desk::default());
    {
        let (said, text) = (said.setter(), props.text);
        let wanted = (props.chart.clone(), props.shown.clone());
        let desk = Rc::clone(&desk);
        use_effect_with((wanted, is_wanted), move |((chart, shown), is_wanted)| {
            if *is_wanted {
                desk.latest.replace(Some((chart.clone(), shown.clone())));
                find_next(desk, said, text);
            }
        });
    }
    use_effect_with((), move |()| move || desk.is_left.set(true));
    (*said).clone()
}

/// Where one chart is drawn at a time.
#[derive(Default)]
struct Desk {
    latest: RefCell<Option<(Chart, Shown)>>,
    is_busy: Cell<bool>,
    is_left: Cell<bool>,
}

fn find_next(desk: Rc<Desk>, said: UseStateSetter<Option<Rc<Said>>>, text: Text) {
    if desk.is_busy.replace(true) {
        return;
    }
    in_a_frame_of_its_own(move || {
        let next = desk.latest.take();
        let Some((chart, shown)) = next.filter(|_| !desk.is_left.get()) else {
            desk.is_busy.set(false);
            return;
        };
        let found = Rc::new(chart.says(&shown, text));
        in_a_frame_of_its_own(move || {
            desk.is_busy.set(false);
            if !desk.is_left.get() {
                said.set(Some(found));
                find_next(desk, said, text);
            }
        });
    });
}

/// Whether a remedy's comparison must not be looked at: a trial of it is under way.
pub fn withheld(journal: &Journal) -> impl Fn(&Remedy) -> bool {
    let withheld = withheld_now(journal);
    move |remedy| withheld.contains(&remedy.id)
}

impl Chart {
    fn says(&self, shown: &Shown, text: Text) -> Said {
        let (journal, from, to, width) = (&shown.journal, shown.from, shown.to, shown.width);
        let withheld = withheld(journal);
        let drawn = |chart: Drawing| Said::Drawn(Rc::new(chart));
        let said = match self {
            Self::Timeline => {
                Timeline::of(journal, from, to, |remedy| !withheld(remedy)).map(|data| {
                    let data = data.with_tests_of(journal, text).with_notes_of(journal);
                    drawn(timeline(&data, width, text))
                })
            }
            Self::Remedy(remedy) => Comparison::of(journal, remedy, from, to).map(|data| {
                if data.has_both_sides() {
                    drawn(dot_plot(&data, width, text))
                } else {
                    Said::Words(data.sentence(text))
                }
            }),
            Self::Situations => {
                Situations::of(journal, from, to).map(|data| drawn(situations(&data, width, text)))
            }
            Self::Onset => {
                Onset::of(journal, from, to).map(|data| drawn(onset(&data, width, text)))
            }
            Self::BeforeAfter => BeforeAfter::of(journal, from, to, withheld).map(|data| {
                let chart = before_after(&data, width, text);
                if data.is_drawn() {
                    drawn(chart)
                } else {
                    Said::Words(chart.sentence)
                }
            }),
        };
        said.unwrap_or(Said::NotYet(match self {
            Self::Timeline => text.patterns_none_yet(),
            Self::Remedy(_) => text.patterns_remedy_not_here(),
            Self::Situations => text.patterns_situations_none(),
            Self::Onset => text.patterns_onset_none(),
            Self::BeforeAfter => text.patterns_moment_none(),
        }))
    }
}
