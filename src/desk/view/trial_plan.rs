//! Planning a test, in five short steps.

mod against;
mod design;
mod first;
mod remedy;
mod worthwhile;

use std::rc::Rc;

use lull::{
    journal::Refused,
    library::{self, Entry},
    night::Night,
    remedy::{Access, Remedy, RemedyId},
    severity::Worthwhile,
    tonight::Tonight,
    trial::{
        design::{Design, Offer},
        gate::{Confirmed, Gate},
        plan::Blinding,
    },
};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    store::{Store, use_store},
    view::refusal,
};

/// Properties of [`TrialPlan`].
#[derive(Properties, PartialEq)]
pub struct TrialPlanProps {
    /// The remedy, where the address names one.
    pub remedy: Option<RemedyId>,
    /// The nights of now.
    pub tonight: Tonight,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Remedy,
    Against,
    Design,
    Worthwhile,
    First,
}

const STEPS: [Step; 5] = [
    Step::Remedy,
    Step::Against,
    Step::Design,
    Step::Worthwhile,
    Step::First,
];

/// What was chosen so far.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    step: usize,
    remedy: Option<RemedyId>,
    against: Option<RemedyId>,
    /// Days for which it can still act; the library's guess until the person says.
    lingers: Option<u32>,
    design: Option<Design>,
    worthwhile: Option<Worthwhile>,
    blinding: Blinding,
    first: Option<Night>,
    confirmed: Confirmed,
    refused: Option<Refused>,
}

/// What a step is drawn from.
#[derive(Clone)]
struct Drafting {
    store: Store,
    draft: Draft,
    set: Callback<Draft>,
    tonight: Tonight,
}

impl Drafting {
    /// A callback that chooses something.
    fn chooses(&self, how: impl Fn(&mut Draft) + 'static) -> Callback<Event> {
        let (draft, set) = (self.draft.clone(), self.set.clone());
        Callback::from(move |_: Event| {
            let mut draft = draft.clone();
            how(&mut draft);
            set.emit(draft);
        })
    }

    fn find(&self, id: Option<RemedyId>) -> Option<&Rc<Remedy>> {
        self.store.journal().remedy(id?)
    }

    /// The chosen remedies, the one that is tested first.
    fn remedies(&self) -> impl Iterator<Item = &Rc<Remedy>> {
        let chosen = [self.draft.remedy, self.draft.against];
        chosen.into_iter().filter_map(|id| self.find(id))
    }

    fn gate(&self) -> Gate {
        let gates = self.remedies().map(|remedy| Gate::of(access(remedy)));
        gates.fold(Gate::Open, Gate::stricter)
    }

    /// For how many days they can still act.
    fn lingers(&self) -> u32 {
        let guesses = self.remedies().filter_map(|remedy| {
            let days = library::of(remedy)?.wash_out?;
            Some(u32::from(days.least))
        });
        let guess = guesses.max().unwrap_or(0);
        self.draft.lingers.unwrap_or(guess)
    }

    /// What the slower of the two allows.
    fn offer(&self) -> Offer {
        let lingers = self.lingers();
        let offers = self.remedies().map(|it| Offer::of(it.speed, lingers));
        offers
            .reduce(Offer::stricter)
            .unwrap_or(Offer::UnknownSpeed)
    }

    /// The design: the one that was chosen, where it is still offered, else the first.
    fn design(&self) -> Option<Design> {
        let Offer::Pairs(designs) = self.offer() else {
            return None;
        };
        let chosen = self.draft.design.filter(|chosen| designs.contains(chosen));
        chosen.or(designs.first().copied())
    }

    fn worthwhile(&self) -> Worthwhile {
        let set = self.store.journal().settings().worthwhile;
        self.draft.worthwhile.unwrap_or(set)
    }

    /// The first night whose outcome nobody knows and whose evening is still to come or under way.
    fn earliest(&self) -> Night {
        let tonight = self.tonight.current;
        let entry = self.store.journal().entry(tonight);
        if entry.is_some_and(|entry| entry.rating.is_some()) {
            tonight.next()
        } else {
            tonight
        }
    }

    fn first(&self) -> Night {
        let first = self.draft.first;
        first.unwrap_or_else(|| self.tonight.current.next())
    }

    /// Whether the step says all that the next one needs.
    fn is_done(&self, step: Step) -> bool {
        match step {
            Step::Remedy => self.find(self.draft.remedy).is_some() && self.gate() != Gate::Never,
            Step::Against => self.gate().lets_through(self.draft.confirmed),
            Step::Design => self.design().is_some(),
            Step::Worthwhile | Step::First => true,
        }
    }
}

/// What may be done with a remedy, by its own word, its name and the library.
fn access(remedy: &Remedy) -> Access {
    library::access(remedy)
}

/// The library's entries of these remedies that have cautions.
fn entry(remedy: &Remedy) -> Option<&'static Entry> {
    library::of(remedy)
}

/// The page.
#[component]
pub fn TrialPlan(props: &TrialPlanProps) -> Html {
    let store = use_store();
    let text = store.text();
    let draft = {
        let remedy = props.remedy;
        use_state(|| Draft {
            step: 0,
            remedy,
            against: None,
            lingers: None,
            design: None,
            worthwhile: None,
            blinding: Blinding::None,
            first: None,
            confirmed: Confirmed::default(),
            refused: None,
        })
    };
    let heading = use_node_ref();
    let moved = use_mut_ref(|| false);
    {
        let heading = heading.clone();
        use_effect_with(draft.step, move |_| {
            // The page's own heading is announced first; then each step by its own.
            if moved.replace(true)
                && let Some(heading) = heading.cast::<HtmlElement>()
            {
                let _ = heading.focus();
            }
        });
    }
    let set = {
        let draft = draft.setter();
        Callback::from(move |next| draft.set(next))
    };
    let drafting = Drafting {
        store: store.clone(),
        draft: (*draft).clone(),
        set,
        tonight: props.tonight,
    };
    let opening = html! {
        <>
            <a class="way-back" href="#/trials">{ text.trials_back() }</a>
            <div class="opening">
                <h1 tabindex="-1">{ text.trial_plan_title() }</h1>
            </div>
        </>
    };
    let journal = store.journal();
    if journal.trial_under_way(props.tonight.current).is_some() {
        return html! { <>{ opening }<p>{ text.trials_one() }</p></> };
    }
    // Reached by an address: kindly, and no further.
    let named = drafting.find(props.remedy);
    if let Some(medicine) = named.filter(|remedy| access(remedy) == Access::LogOnly) {
        return html! {
            <>
                { opening }
                <section class="card">
                    <h2>{ medicine.name.as_str() }</h2>
                    <p>{ text.remedy_prescribed_note() }</p>
                </section>
            </>
        };
    }
    let step = STEPS[draft.step.min(STEPS.len() - 1)];
    let (title, body) = match step {
        Step::Remedy => (text.trial_plan_remedy(), remedy::step(&drafting)),
        Step::Against => (text.trial_plan_against(), against::step(&drafting)),
        Step::Design => (
            text.trial_plan_design(),
            html! { <design::Step drafting={drafting.clone()} /> },
        ),
        Step::Worthwhile => (text.trial_plan_worth(), worthwhile::step(&drafting)),
        Step::First => (text.trial_plan_first(), first::step(&drafting)),
    };
    let go = |to: usize| {
        let drafting = drafting.clone();
        Callback::from(move |_: MouseEvent| {
            drafting.set.emit(Draft {
                step: to,
                refused: None,
                ..drafting.draft.clone()
            });
        })
    };
    let at = draft.step;
    let refused = draft.refused.as_ref();
    html! {
        <>
            { opening }
            <fieldset class="plain" disabled={!store.takes_changes()}>
                <section class="card" aria-labelledby="step-title">
                    <p class="quiet">{ text.trial_plan_step(at + 1) }</p>
                    <h2 id="step-title" tabindex="-1" ref={heading}>{ title }</h2>
                    { body }
                </section>
                if let Some(refused) = refused {
                    <p class="notice" role="alert">{ refusal::refused(refused, text) }</p>
                }
                <div class="row">
                    if at > 0 {
                        <button type="button" class="button button--quiet" onclick={go(at - 1)}>
                            { text.trial_plan_back() }
                        </button>
                    }
                    if step == Step::First {
                        { first::begin(&drafting) }
                    } else if step != Step::Design || drafting.is_done(step) {
                        <button
                            type="button"
                            class="button"
                            disabled={!drafting.is_done(step)}
                            onclick={go(at + 1)}
                        >
                            { text.trial_plan_next() }
                        </button>
                    }
                </div>
            </fieldset>
        </>
    }
}

/// One of several choices, with what may be said of it.
fn option(
    group: &'static str,
    name: String,
    is_chosen: bool,
    onchange: Callback<Event>,
    more: Html,
) -> Html {
    html! {
        <label class="option">
            <input type="radio" name={group} checked={is_chosen} {onchange} />
            <span>{ name }</span>
            { more }
        </label>
    }
}
