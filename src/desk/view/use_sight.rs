//! Which rows are on the page? Only those near what is seen, however long the list.

use std::{
    cell::{Cell, RefCell},
    ops::Range,
    rc::Rc,
};

use lull::history::{Row, sight::Sight};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlElement, window};
use yew::prelude::*;

use crate::browser::one_by_one::in_a_frame_of_its_own;

/// How far beyond what is seen rows are kept ready, in pixels.
const BEYOND: f64 = 700.0;
/// How many rows there are at first, before anything was measured.
const AT_FIRST: usize = 6;
/// How many rows come with one that a button brings.
const WITH_ONE: usize = 16;

/// The parts of the list on the page.
#[derive(Clone, PartialEq)]
pub struct Places {
    /// Stands for the rows above.
    pub above: NodeRef,
    /// Holds the rows, each a child.
    pub rows: NodeRef,
    /// Stands for the rows below.
    pub below: NodeRef,
}

/// The rows to have on the page, and the way to bring a row there and give it the focus.
#[hook]
pub fn use_sight(rows: &Rc<Vec<Row>>, places: &Places) -> (Range<usize>, Callback<usize>) {
    let sight = use_memo(Rc::clone(rows), |rows| RefCell::new(Sight::new(rows.len())));
    let shown = use_state_eq(|| 0..AT_FIRST);
    let wanted = use_mut_ref(|| None::<usize>);
    let end = shown.end.min(rows.len());
    let on_page = shown.start.min(end)..end;
    let present = use_mut_ref(|| 0..0);
    let look = {
        let (sight, places, present) = (Rc::clone(&sight), places.clone(), present.clone());
        let set = shown.setter();
        // Of these rows alone: one that waits for others would hold these up.
        let is_asked = use_memo(Rc::clone(rows), |_| Cell::new(false));
        once_a_frame(is_asked, move || {
            set.set(next(&sight.borrow(), &places, &present.borrow()));
        })
    };
    {
        let (sight, places, look) = (Rc::clone(&sight), places.clone(), look.clone());
        let (wanted, present) = (wanted.clone(), present.clone());
        use_effect_with((Rc::clone(rows), on_page.clone()), move |(_, on_page)| {
            present.replace(on_page.clone());
            settle(&mut sight.borrow_mut(), &places, on_page);
            match wanted.take() {
                Some(row) => focus(&places, row.saturating_sub(on_page.start)),
                None => look(),
            }
        });
    }
    {
        let places = places.clone();
        use_effect_with(Rc::clone(rows), move |_| {
            let fit = {
                let look = look.clone();
                move || {
                    // At another width every row is as high as it is anew.
                    let rows = sight.borrow().rows();
                    sight.replace(Sight::new(rows));
                    settle(&mut sight.borrow_mut(), &places, &present.borrow());
                    look();
                }
            };
            let scroll = listen("scroll", look);
            let resize = listen("resize", fit);
            move || {
                scroll();
                resize();
            }
        });
    }
    let bring = {
        let (set, count) = (shown.setter(), rows.len());
        Callback::from(move |row: usize| {
            wanted.replace(Some(row));
            let from = row.saturating_sub(WITH_ONE / 2);
            set.set(from..(row + WITH_ONE).min(count));
        })
    };
    (on_page, bring)
}

/// What calls back after the next frame, however often it is called until then: rows that come while the
/// page is painted would make that frame too long.
fn once_a_frame(is_asked: Rc<Cell<bool>>, call: impl Fn() + 'static) -> impl Fn() + Clone {
    let call = Rc::new(call);
    move || {
        if !is_asked.replace(true) {
            let (is_asked, call) = (Rc::clone(&is_asked), Rc::clone(&call));
            in_a_frame_of_its_own(move || {
                is_asked.set(false);
                call();
            });
        }
    }
}

/// Makes what stands for the rows that are not on the page as high as they are, and measures those that
/// are. Their own heights change nothing of the others', so the page is laid out once; only the very
/// first are measured before anything can be said of the rest.
fn settle(sight: &mut Sight, places: &Places, on_page: &Range<usize>) {
    if sight.is_new() {
        measure(sight, places, on_page);
    }
    let rest = [
        (&places.above, 0..on_page.start),
        (&places.below, on_page.end..sight.rows()),
    ];
    for (place, rows) in rest {
        if let Some(place) = place.cast::<HtmlElement>() {
            let height = format!("{}px", sight.height(rows));
            let _ = place.style().set_property("height", &height);
        }
    }
    measure(sight, places, on_page);
}

fn measure(sight: &mut Sight, places: &Places, on_page: &Range<usize>) {
    if let Some(rows) = places.rows.cast::<Element>() {
        let children = rows.children();
        let heights: Vec<_> = (0..children.length())
            .filter_map(|place| children.item(place))
            .map(|row| row.get_bounding_client_rect().height())
            .collect();
        sight.measured(on_page.start, &heights);
    }
}

/// The rows to have on the page next, on the way to those that belong there now.
fn next(sight: &Sight, places: &Places, on_page: &Range<usize>) -> Range<usize> {
    let rows = places.rows.cast::<Element>();
    let height = window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64());
    let (Some(rows), Some(height)) = (rows, height) else {
        return on_page.clone();
    };
    let begins = rows.get_bounding_client_rect().top() - sight.height(0..on_page.start);
    let wanted = sight.rows_between(-begins - BEYOND, height - begins + BEYOND);
    let first = sight.rows_between(-begins, height - begins).start;
    Sight::towards(on_page, &wanted, first)
}

fn focus(places: &Places, place: usize) {
    let row = places.rows.cast::<Element>().and_then(|rows| {
        let row = rows.children().item(u32::try_from(place).ok()?)?;
        row.query_selector("a, button").ok()?
    });
    if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
        let _ = row.focus();
    }
}

/// Listens to the window until what it returns is called.
fn listen(event: &'static str, heard: impl Fn() + 'static) -> impl FnOnce() {
    let listener = Closure::<dyn Fn()>::new(heard);
    let function = |listener: &Closure<dyn Fn()>| {
        listener
            .as_ref()
            .unchecked_ref::<js_sys::Function>()
            .clone()
    };
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(event, &function(&listener));
    }
    move || {
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback(event, &function(&listener));
        }
    }
}
