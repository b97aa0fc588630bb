//! When did it begin, night by night? The first symptom's time on the wall; what it comes to is said as
//! plain facts, month by month, and never as an alarm.

mod plot;
#[cfg(test)]
mod tests;
mod words;

use super::{
    drawing::{Drawing, Width},
    recording,
    spread::Spread,
    timeline::{NIGHT_BY_NIGHT, period::Period},
};
use crate::{
    entry::FirstSymptom,
    journal::Journal,
    night::{Boundary, Night},
    text::Text,
};

/// When symptoms began, in the nights of a stretch of time on which that was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onset {
    from: Night,
    to: Night,
    boundary: Boundary,
    /// In minutes after the night's first hour, oldest first.
    began: Vec<(Night, u16)>,
    /// Nights on which there was none.
    without: usize,
    /// Nights on which it had been there all day.
    all_day: usize,
}

impl Onset {
    /// The journal's nights `from` to `to`; `None` if none of them has a time.
    pub fn of(journal: &Journal, from: Night, to: Night) -> Option<Self> {
        let boundary = journal.settings().boundary;
        let mut found = Self {
            from,
            to,
            boundary,
            began: Vec::new(),
            without: 0,
            all_day: 0,
        };
        for (night, entry) in journal.nights() {
            if !(from..=to).contains(&night) {
                continue;
            }
            match entry.details.first_symptom {
                Some(FirstSymptom::At(time)) => {
                    found.began.push((night, boundary.minutes_until(time)));
                }
                Some(FirstSymptom::None) => found.without += 1,
                Some(FirstSymptom::AllDay) => found.all_day += 1,
                None => {}
            }
        }
        (!found.began.is_empty()).then_some(found)
    }

    fn whole(&self) -> Period {
        Period {
            from: self.from,
            to: self.to,
        }
    }

    /// The noted nights of a period.
    fn within(&self, period: Period) -> &[(Night, u16)] {
        let first = self
            .began
            .partition_point(|(night, _)| *night < period.from);
        let end = self.began.partition_point(|(night, _)| *night <= period.to);
        self.began.get(first..end).unwrap_or_default()
    }

    /// How the times of a period lie; `None` of too few.
    fn spread(&self, period: Period) -> Option<Spread<u16>> {
        Spread::of(self.within(period).iter().map(|(_, minutes)| *minutes))
    }

    fn hour(&self, minutes: u16, text: Text) -> String {
        text.hour(self.boundary.time_after(minutes))
    }
}

/// How finely it is drawn and told.
enum Grain {
    /// Each night by itself.
    Nights,
    /// By calendar periods of so many months, oldest first.
    Periods(i32, Vec<Period>),
}

/// Draws the times as wide as asked, and says the same in words.
pub fn onset(data: &Onset, width: Width, text: Text) -> Drawing {
    let layout = plot::Layout::new(data, width, text);
    let mut marks = Vec::new();
    let area = recording::area(layout.width, layout.height, &mut marks);
    // Recording cannot fail. Should laying out ever fail, the words and the table still say it all.
    let _ = plot::draw(&area, data, &layout, text);
    drop(area);
    Drawing {
        width: layout.width,
        height: layout.height,
        marks,
        title: words::title(data, text),
        description: words::description(&layout.grain, text),
        sentence: words::sentence(data, text),
        table: words::table(data, &layout.grain, text),
    }
}

impl Grain {
    fn of(data: &Onset, most: usize) -> Self {
        if data.whole().nights() <= NIGHT_BY_NIGHT {
            return Self::Nights;
        }
        let (months, periods) = data.whole().split(most);
        Self::Periods(months, periods)
    }
}
