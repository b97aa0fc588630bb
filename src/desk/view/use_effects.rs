//! What the nights say of each remedy: computed when somebody looks, and not again for the same
//! journal.

use std::{cell::RefCell, rc::Rc};

use lull::{
    journal::Journal,
    statistics::weighing::Progress,
    weigh::{JournalWeighing, Question, effect::Effects},
};
use yew::prelude::*;

use crate::{
    browser::{one_by_one::in_a_frame_of_its_own, turns::in_turns},
    store::use_store,
    view::withheld::withheld_now,
};

thread_local! {
    /// The last journal that was weighed, and what came of it. Nothing of it is kept elsewhere.
    static KNOWN: RefCell<Option<(Asked, Rc<Effects>)>> = const { RefCell::new(None) };
}

/// How far it is.
#[derive(Clone, PartialEq)]
pub enum Weighed {
    /// Nobody looks yet, or it has taken no longer than a blink.
    Waiting,
    /// It takes a while.
    Underway(Progress),
    /// Here it is.
    Done(Rc<Effects>),
}

/// A journal and what it is asked: the same as another only if nothing was done to it.
#[derive(Clone)]
pub struct Asked {
    /// The journal.
    pub journal: Rc<Journal>,
    /// The question.
    pub question: Question,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        // Two journals share what did not change, so comparing them is quick.
        let is_same = Rc::ptr_eq(&self.journal, &other.journal) || self.journal == other.journal;
        is_same && self.question == other.question
    }
}

impl Asked {
    /// What a journal is asked now.
    pub fn now(journal: &Rc<Journal>) -> Self {
        Self {
            journal: Rc::clone(journal),
            question: Question {
                withheld: withheld_now(journal),
                ..Question::of(journal)
            },
        }
    }

    fn known(&self) -> Option<Rc<Effects>> {
        KNOWN.with_borrow(|known| {
            let (of, effects) = known.as_ref()?;
            (of == self).then(|| Rc::clone(effects))
        })
    }
}

/// What a journal says of its remedies, once it is `wanted` and all of it is read: a part of the nights may
/// say something else. Leaving the page ends the computing.
#[hook]
pub fn use_effects(journal: &Rc<Journal>, wanted: bool) -> Weighed {
    let is_whole = use_store().is_whole();
    let wanted = wanted && is_whole;
    let underway = use_state(|| None::<(Asked, Progress)>);
    let done = use_force_update();
    let asked = Asked::now(journal);
    {
        let underway = underway.setter();
        use_effect_with((asked.clone(), wanted), move |(asked, wanted)| {
            let turns = (*wanted && asked.known().is_none()).then(|| {
                let [laid, come, found] = [asked.clone(), asked.clone(), asked.clone()];
                in_turns(
                    move || JournalWeighing::new(&laid.journal, laid.question),
                    move |progress| underway.set(Some((come.clone(), progress))),
                    move |effects| {
                        KNOWN.replace(Some((found, Rc::new(effects))));
                        in_a_frame_of_its_own(move || done.force_update());
                    },
                )
            });
            || drop(turns)
        });
    }
    if let Some(effects) = asked.known() {
        return Weighed::Done(effects);
    }
    match &*underway {
        Some((of, progress)) if wanted && *of == asked => Weighed::Underway(*progress),
        _ => Weighed::Waiting,
    }
}
