//! What do fingers, a mouse and a wheel make of a zoom? Two fingers come closer or go away, one moves along,
//! and so does a wheel.

use std::{cell::RefCell, rc::Rc};

use lull::chart::{drawing::Width, timeline::share_of_nights, zoom::Zoom};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, Element};
use yew::prelude::*;

/// How much closer a wheel comes for each pixel that it says it turned; a usual notch is 100 of them.
const PER_PIXEL: f64 = 0.002;

/// The pixels of a line, for a wheel that counts lines.
const LINE: f64 = 16.0;

/// A finger or a mouse that is down.
#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    /// Its place between the first night and the last.
    at: f64,
}

/// What is under way.
struct Gesture {
    zoom: Zoom,
    width: Width,
    on_zoom: Callback<Zoom>,
    /// At most two.
    down: Vec<Pointer>,
    /// Where they stood, and what was shown, when the last of them came or went.
    since: (Vec<Pointer>, Zoom),
}

impl Gesture {
    fn begin_anew(&mut self) {
        self.since = (self.down.clone(), self.zoom);
    }

    fn moved(&mut self) {
        let (before, zoom) = &self.since;
        let zoom = match (&before[..], &self.down[..]) {
            ([before], [now]) => zoom.moved(before.at - now.at),
            ([a, b], [c, d]) => zoom.pinched(in_order(*a, *b), in_order(*c, *d)),
            _ => return,
        };
        self.set(zoom);
    }

    fn set(&mut self, zoom: Zoom) {
        // Two events may come before it is drawn: the second goes on from the first.
        self.zoom = zoom;
        self.on_zoom.emit(zoom);
    }
}

fn in_order(one: Pointer, other: Pointer) -> (f64, f64) {
    (one.at.min(other.at), one.at.max(other.at))
}

/// To be heard on the element around the picture.
pub struct Hears {
    /// A finger comes down.
    pub down: Callback<PointerEvent>,
    /// It moves.
    pub moved: Callback<PointerEvent>,
    /// It is gone.
    pub up: Callback<PointerEvent>,
}

/// Zooms by gestures on the picture inside an element.
#[hook]
pub fn use_zoom_gestures(
    place: &NodeRef,
    zoom: Zoom,
    width: Width,
    on_zoom: &Callback<Zoom>,
) -> Hears {
    let gesture = use_memo((), |()| {
        RefCell::new(Gesture {
            zoom,
            width,
            on_zoom: on_zoom.clone(),
            down: Vec::new(),
            since: (Vec::new(), zoom),
        })
    });
    {
        let mut gesture = gesture.borrow_mut();
        gesture.zoom = zoom;
        gesture.width = width;
        gesture.on_zoom = on_zoom.clone();
    }
    {
        let (place, gesture) = (place.clone(), Rc::clone(&gesture));
        use_effect_with((), move |()| {
            let wheel = hear_wheel(&place, gesture);
            move || drop(wheel)
        });
    }
    let hears = |act: fn(&mut Gesture, &PointerEvent, f64)| {
        let gesture = Rc::clone(&gesture);
        Callback::from(move |event: PointerEvent| {
            let mut gesture = gesture.borrow_mut();
            if let Some(at) = place_of(&event, gesture.width) {
                act(&mut gesture, &event, at);
            }
        })
    };
    Hears {
        down: hears(|gesture, event, at| {
            if event.button() == 0 && gesture.down.len() < 2 {
                hold(event);
                let id = event.pointer_id();
                gesture.down.push(Pointer { id, at });
                gesture.begin_anew();
            }
        }),
        moved: hears(|gesture, event, at| {
            let id = event.pointer_id();
            if let Some(pointer) = gesture.down.iter_mut().find(|pointer| pointer.id == id) {
                pointer.at = at;
                gesture.moved();
            }
        }),
        up: {
            let gesture = Rc::clone(&gesture);
            Callback::from(move |event: PointerEvent| {
                let mut gesture = gesture.borrow_mut();
                gesture
                    .down
                    .retain(|pointer| pointer.id != event.pointer_id());
                gesture.begin_anew();
            })
        },
    }
}

/// The picture that an event is about.
fn picture(event: &web_sys::MouseEvent) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("svg.drawing").ok()?
}

/// Where an event lies between the first night and the last.
fn place_of(event: &web_sys::MouseEvent, width: Width) -> Option<f64> {
    let bounds = picture(event)?.get_bounding_client_rect();
    // The picture may be shown smaller or larger than it was drawn.
    let pixels = (f64::from(event.client_x()) - bounds.left()) / bounds.width() * width.pixels();
    Some(share_of_nights(pixels, width))
}

/// Goes on hearing a pointer that leaves the picture.
fn hold(event: &PointerEvent) {
    if let Some(picture) = picture(event) {
        // It fails only for a pointer that is gone already.
        let _ = picture.set_pointer_capture(event.pointer_id());
    }
}

/// A wheel with Ctrl, as a touchpad reports two fingers, comes closer; turned sideways or with Shift it moves
/// along. Any other turn is left to the page.
fn turned(event: &WheelEvent, gesture: &mut Gesture) {
    let Some(at) = place_of(event, gesture.width) else {
        return;
    };
    let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE {
        LINE
    } else {
        1.0
    };
    let (x, y) = (event.delta_x() * unit, event.delta_y() * unit);
    let zoom = if event.ctrl_key() || event.meta_key() {
        gesture.zoom.scaled((y * PER_PIXEL).exp(), at)
    } else if event.shift_key() || x.abs() > y.abs() {
        let along = if x.abs() > y.abs() { x } else { y };
        gesture.zoom.moved(along / gesture.width.pixels())
    } else {
        return;
    };
    event.prevent_default();
    gesture.set(zoom);
}

type OnWheel = Closure<dyn Fn(WheelEvent)>;

/// Not by the framework, whose wheel cannot be kept from the page.
fn hear_wheel(place: &NodeRef, gesture: Rc<RefCell<Gesture>>) -> Option<OnWheel> {
    let element = place.cast::<Element>()?;
    let on_wheel = OnWheel::new(move |event: WheelEvent| {
        turned(&event, &mut gesture.borrow_mut());
    });
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    // The element goes when its listener does.
    let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
        "wheel",
        on_wheel.as_ref().unchecked_ref(),
        &options,
    );
    Some(on_wheel)
}
