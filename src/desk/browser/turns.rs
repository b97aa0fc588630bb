//! Long computing in short turns: between two of them the page paints and answers.

use std::{cell::Cell, rc::Rc};

use js_sys::Promise;
use lull::{statistics::weighing::Progress, weigh::steps::Steps};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

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
        pause().await;
        if !wanted.get() {
            return;
        }
        let began = stopwatch();
        let mut steps = lay_out();
        while !steps.progress().is_complete() {
            pause().await;
            if !wanted.get() {
                return;
            }
            let turn = stopwatch();
            while !steps.step().is_complete() && stopwatch() - turn < TURN_MS {}
            if stopwatch() - began > BLINK_MS {
                underway(steps.progress());
            }
        }
        pause().await;
        if wanted.get() {
            done(steps.finish());
        }
    });
    turns
}

/// Lets the browser paint and answer.
async fn pause() {
    let soon = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            // Without a timer the promise would never be kept; every browser has one.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0);
        }
    });
    // A timer does not fail.
    let _ = JsFuture::from(soon).await;
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page was opened: for how long, never for when.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn stopwatch() -> f64;
}
