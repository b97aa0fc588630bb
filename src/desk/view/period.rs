//! Which nights are shown.

use lull::{
    chart::timeline::Timeline,
    journal::Journal,
    night::{Boundary, Night},
    text::Text,
};
use yew::prelude::*;

use crate::{
    browser::clock,
    view::{pattern::withheld, segment::segment},
};

/// A stretch of nights up to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// The last 30 nights.
    Month,
    /// The last 90 nights.
    Quarter,
    /// The last 365 nights.
    Year,
    /// Every night there is.
    All,
}

impl Period {
    const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Year, Self::All];

    fn nights(self) -> Option<i32> {
        match self {
            Self::Month => Some(30),
            Self::Quarter => Some(90),
            Self::Year => Some(365),
            Self::All => None,
        }
    }

    fn name(self, text: Text) -> &'static str {
        match self {
            Self::Month => text.period_month(),
            Self::Quarter => text.period_quarter(),
            Self::Year => text.period_year(),
            Self::All => text.period_all(),
        }
    }

    /// Whether its nights are among those that are read first.
    pub fn is_of_the_latest(self) -> bool {
        matches!(self, Self::Month | Self::Quarter)
    }

    /// The first night and the last; none before the first night is logged. They end with the last
    /// night logged, or with the present one, whichever is later: nights not logged since are part
    /// of the picture.
    pub fn nights_of(self, journal: &Journal, boundary: Boundary) -> Option<(Night, Night)> {
        let (first, _) = journal.nights().next()?;
        let (last, _) = journal.nights().next_back()?;
        let now = Night::of(clock::wall().local(), boundary).unwrap_or(last);
        // A night under way is no gap yet.
        let to = last.max(now.before());
        let from = match self.nights() {
            Some(nights) => Night::from_day_number(to.day_number() - nights + 1)?.max(first),
            None => first,
        };
        Some((from.min(to), to))
    }

    /// What the timeline of these nights shows.
    pub fn timeline(self, journal: &Journal, boundary: Boundary) -> Option<Timeline> {
        let (from, to) = self.nights_of(journal, boundary)?;
        let withheld = withheld(journal);
        Timeline::of(journal, from, to, |remedy| !withheld(remedy))
    }
}

/// One tap for each period.
pub fn period_choice(chosen: &UseStateHandle<Period>, text: Text) -> Html {
    let segments = Period::ALL.map(|period| {
        let setter = chosen.setter();
        let choose = Callback::from(move |()| setter.set(period));
        segment(period == **chosen, period.name(text), &choose)
    });
    html! {
        <div role="group" aria-label={text.period_which()}>
            <p class="quiet" aria-hidden="true">{ text.period_which() }</p>
            <div class="segments">{ for segments }</div>
        </div>
    }
}
