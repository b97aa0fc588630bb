//! Which nights speak of the words that are typed? Looked for in turns, so that no letter has to wait.

use std::rc::Rc;

use lull::{
    history::{Row, search::Searching},
    night::Night,
    statistics::weighing::Progress,
    weigh::steps::Steps,
};
use yew::prelude::*;

use crate::{browser::turns::in_turns, store::Store};

/// Nights of one step.
const NIGHTS: usize = 64;

/// What was found.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// For which words.
    pub words: String,
    /// The nights, newest first.
    pub rows: Rc<Vec<Row>>,
}

/// The nights that speak of these words. What was found before stays until they are there; without a
/// word nothing is looked for.
#[hook]
pub fn use_search(store: &Store, words: &str) -> Option<Found> {
    let found = use_state(|| None::<Found>);
    {
        let found = found.setter();
        let wanted = (store.clone(), words.trim().to_owned());
        use_effect_with(wanted, move |(store, words)| {
            let turns = if words.is_empty() {
                found.set(None);
                None
            } else {
                let (journal, text) = (Rc::clone(store.journal()), store.text());
                let (wanted, words) = (words.clone(), words.clone());
                let search = move || Looking {
                    of: journal.nights().count(),
                    searching: Searching::new(journal, &wanted, text),
                };
                let done = move |nights: Vec<Night>| {
                    let rows = Rc::new(nights.into_iter().map(Row::Logged).collect());
                    found.set(Some(Found { words, rows }));
                };
                Some(in_turns(search, |_| (), done))
            };
            || drop(turns)
        });
    }
    (*found).clone()
}

struct Looking {
    searching: Searching,
    of: usize,
}

impl Steps for Looking {
    type Found = Vec<Night>;

    fn step(&mut self) -> Progress {
        self.searching.look(NIGHTS);
        self.progress()
    }

    fn progress(&self) -> Progress {
        Progress {
            done: self.of - self.searching.left().min(self.of),
            of: self.of,
        }
    }

    fn finish(mut self) -> Vec<Night> {
        self.searching.look(usize::MAX);
        self.searching.found()
    }
}
