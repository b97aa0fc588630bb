//! Long computing in short turns: between two of them the page paints and answers.

use std::{cell::Cell, rc::Rc};

use lull::{statistics::weighing::Progress, weigh::steps::Steps};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use super::later::pause;

/// How long a turn lasts: half of what a screen that paints 60 times a second leaves.
const TURN_MS: f64 = 8.0;
/// What is done before this is not announced: a word that comes and goes at once only disturbs.
const BLINK_MS: f64 = 250.0;

/// A computation under way. When nobody holds it any longer it ends with its present turn.
pub struct Turns(Rc<Cell<bool>>);

impl Drop for Turns {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// Computes in turns, says how far it has come if that takes longer than a blink, and hands over
/// what came of it.
pub fn in_turns<S: Steps + 'static>(
    lay_out: impl FnOnce() -> S + 'static,
    underway: impl Fn(Progress) + 'static,
    done: impl FnOnce(S::Found) + 'static,
) -> Turns {
    let wanted = Rc::new(Cell::new(true));
    let turns = Turns(Rc::clone(&wanted));
    spawn_local(async move {
        // The page that asked is painted first.
        pause(0).await;
        if !wanted.get() {
            return;
        }
        let began = stopwatch();
        let mut steps = lay_out();
        while !steps.progress().is_complete() {
            pause(0).await;
            if !wanted.get() {
                return;
            }
            let turn = stopwatch();
            while !steps.step().is_complete() && stopwatch() - turn < TURN_MS {}
            if stopwatch() - began > BLINK_MS {
                underway(steps.progress());
            }
        }
        pause(0).await;
        if wanted.get() {
            done(steps.finish());
        }
    });
    turns
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page was opened: for how long, never for when.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn stopwatch() -> f64;
}
