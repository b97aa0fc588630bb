//! How did the nights go, looked at as closely as wanted? By buttons, keys, two fingers or a wheel.

use lull::{chart::date_axis::first_to_last, chart::zoom::Zoom, night::Night, text::Text};
use yew::prelude::*;

use crate::view::{
    pattern::{Chart, Pattern, Shown},
    use_zoom_gestures::use_zoom_gestures,
};

/// Half as many nights, or twice.
const STEP: f64 = 0.5;

/// Properties of [`ZoomedTimeline`].
#[derive(Properties, PartialEq)]
pub struct ZoomedTimelineProps {
    /// The nights to begin with.
    pub shown: Shown,
    /// The first night that can be looked at and the last.
    pub all: (Night, Night),
    /// The interface's words.
    pub text: Text,
}

/// The timeline and the ways along it. It begins anew when other nights are asked for.
#[component]
pub fn ZoomedTimeline(props: &ZoomedTimelineProps) -> Html {
    let ZoomedTimelineProps { shown, all, text } = props;
    let asked = (*all, (shown.from, shown.to));
    let state = use_state_eq(|| None::<((Nights, Nights), Zoom)>);
    let zoom = match *state {
        Some((of, zoom)) if of == asked => zoom,
        _ => Zoom::new(asked.0, asked.1),
    };
    let on_zoom = {
        let state = state.setter();
        use_callback(asked, move |zoom: Zoom, asked| {
            state.set(Some((*asked, zoom)));
        })
    };
    let place = use_node_ref();
    let hears = use_zoom_gestures(&place, zoom, shown.width, &on_zoom);
    let (from, to) = zoom.nights();
    let shown = Shown {
        from,
        to,
        ..shown.clone()
    };
    html! {
        <div
            class="zoom"
            ref={place}
            onpointerdown={hears.down}
            onpointermove={hears.moved}
            onpointerup={hears.up.clone()}
            onpointercancel={hears.up}
        >
            <Pattern chart={Chart::Timeline} {shown} text={*text}>
                { way(zoom, &on_zoom, *text) }
            </Pattern>
        </div>
    }
}

type Nights = (Night, Night);

/// One step with the zoom.
#[derive(Clone, Copy)]
enum Step {
    Earlier,
    Further,
    Closer,
    Later,
}

impl Step {
    fn of(self, zoom: Zoom) -> Zoom {
        match self {
            Self::Earlier => zoom.moved(-STEP),
            Self::Further => zoom.scaled(1.0 / STEP, 1.0),
            // The latest nights are those most asked for: they stay.
            Self::Closer => zoom.scaled(STEP, 1.0),
            Self::Later => zoom.moved(STEP),
        }
    }

    fn is_possible(self, zoom: Zoom) -> bool {
        match self {
            Self::Earlier => zoom.has_earlier(),
            Self::Further => !zoom.is_whole(),
            Self::Closer => zoom.can_come_closer(),
            Self::Later => zoom.has_later(),
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Earlier),
            "-" => Some(Self::Further),
            "+" | "=" => Some(Self::Closer),
            "ArrowRight" => Some(Self::Later),
            _ => None,
        }
    }

    fn words(self, text: Text) -> (&'static str, &'static str) {
        match self {
            Self::Earlier => (text.zoom_earlier(), "‹"),
            Self::Further => (text.zoom_further(), "−"),
            Self::Closer => (text.zoom_closer(), "+"),
            Self::Later => (text.zoom_later(), "›"),
        }
    }
}

fn way(zoom: Zoom, on_zoom: &Callback<Zoom>, text: Text) -> Html {
    if zoom.is_whole() && !zoom.can_come_closer() {
        return Html::default();
    }
    let (from, to) = zoom.nights();
    let button = |step: Step| {
        let (name, sign) = step.words(text);
        let is_possible = step.is_possible(zoom);
        let onclick = {
            let on_zoom = on_zoom.clone();
            Callback::from(move |_| {
                if is_possible {
                    on_zoom.emit(step.of(zoom));
                }
            })
        };
        // Not `disabled`: that would take the focus away from who came to the end with the keyboard.
        html! {
            <button
                type="button"
                class="button button--quiet calendar__step"
                aria-label={name}
                aria-disabled={(!is_possible).then_some("true")}
                {onclick}
            >
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let onkeydown = {
        let on_zoom = on_zoom.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
            if let Some(step) = Step::of_key(&event.key()).filter(|_| is_plain) {
                event.prevent_default();
                on_zoom.emit(step.of(zoom));
            }
        })
    };
    html! {
        <div class="zoom__way" role="group" aria-label={text.zoom_which()} {onkeydown}>
            { button(Step::Earlier) }
            { button(Step::Further) }
            <p class="zoom__nights" aria-live="polite">{ first_to_last(from, to, text) }</p>
            { button(Step::Closer) }
            { button(Step::Later) }
        </div>
    }
}
