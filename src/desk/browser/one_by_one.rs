//! Things to draw, one in a frame: many at once would make a slow phone stand still.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::window;

type Drawing = Box<dyn FnOnce()>;

thread_local! {
    static WAITING: RefCell<VecDeque<Drawing>> = const { RefCell::new(VecDeque::new()) };
    static IS_CALLED: Cell<bool> = const { Cell::new(false) };
}

/// Calls back in a frame of its own, after those that asked before.
pub fn in_a_frame_of_its_own(draw: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::new(draw)));
    if !IS_CALLED.replace(true) {
        call_next();
    }
}

/// In the next frame's time, but not before its painting: what was drawn last is painted first.
fn call_next() {
    let call = Closure::once_into_js(|_: f64| {
        after_this_frame(draw_next);
    });
    if let (Some(window), Some(call)) = (window(), call.dyn_ref()) {
        let _ = window.request_animation_frame(call);
    }
}

/// Calls back in a task of its own: from within a frame, once that is painted.
fn after_this_frame(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let (Some(window), Some(call)) = (window(), call.dyn_ref()) {
        // It fails only in a window that is closing.
        let _ = window.set_timeout_with_callback(call);
    }
}

fn draw_next() {
    let next = WAITING.with_borrow_mut(VecDeque::pop_front);
    if let Some(draw) = next {
        draw();
    }
    if WAITING.with_borrow(VecDeque::is_empty) {
        IS_CALLED.set(false);
    } else {
        call_next();
    }
}
