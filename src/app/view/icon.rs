//! The small drawings beside the names of pages.

use yew::prelude::*;

/// One drawing, in the colour of the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The night.
    Moon,
    /// History.
    Calendar,
    /// Remedies.
    Leaf,
    /// Trials: two sides of a balance.
    Balance,
    /// Patterns.
    Chart,
    /// Share, as phones draw it.
    Share,
    /// Settings.
    Sliders,
    /// When to get help.
    Caution,
    /// What hides the page: a shut eye.
    Hidden,
    /// The look: half light, half dark.
    Halves,
}

impl Icon {
    /// Its lines, on a square of 24.
    fn lines(self) -> &'static str {
        match self {
            Self::Moon => "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
            Self::Calendar => "M4 6h16v14H4zM4 10.5h16M8 3v4m8-4v4",
            Self::Leaf => "M5 19c0-9 5-14 15-14 0 10-5 14-11 14-1.5 0-3-.5-4-1m0 1c2-5 5-8 9-9.5",
            Self::Balance => "M12 4v16M8 20h8M5 7h14M2.5 14 5 7l2.5 7zM16.5 14 19 7l2.5 7z",
            Self::Chart => "M4 4v16h16M7.5 15l3.5-4 3 2.5 5-6.5",
            Self::Share => "M12 15V4m-4 4 4-4 4 4M5 12v7.5h14V12",
            Self::Sliders => "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5v5M8.5 14.5v5",
            Self::Caution => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 8v5m0 3v.1",
            Self::Hidden => {
                "M3 10.5c2.5 3.3 5.5 5 9 5s6.5-1.7 9-5M5.5 13.3 3.8 16M9.8 15.3l-.6 3M14.2 15.3l.6 3M18.5 13.3l1.7 2.7"
            }
            Self::Halves => "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z",
        }
    }

    /// The drawing. It stands in the page itself: each picture in a style sheet would be a document
    /// of its own to the browser, and nine of them would hold up a slow phone's first drawing.
    pub fn drawn(self) -> Html {
        html! {
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d={self.lines()} />
                if self == Self::Halves {
                    <path class="icon__full" d="M12 4a8 8 0 0 1 0 16z" />
                }
            </svg>
        }
    }
}
