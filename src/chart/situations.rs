//! Where did the urge come in the moment, and how strong?

#[cfg(test)]
mod tests;
mod words;

use super::{
    drawing::{Drawing, Width},
    mark::Ink,
    rows::{self, Dots, Figure, Look, Row, Rows, Sign},
    spread::Spread,
};
use crate::{journal::Journal, night::Night, severity::Severity, symptom::Situation, text::Text};

/// The urges logged in the moment in a stretch of time, by where the person was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situations {
    from: Night,
    to: Night,
    /// The most frequent first; last those of which no place was said. None is empty.
    places: Vec<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// `None`: not said.
    situation: Option<Situation>,
    /// In the order of their nights.
    urges: Vec<(Night, Severity)>,
}

impl Place {
    fn spread(&self) -> Option<Spread> {
        Spread::of(self.urges.iter().map(|(_, urge)| *urge))
    }
}

impl Situations {
    /// The journal's urges of the nights `from` to `to`; `None` if there are none.
    pub fn of(journal: &Journal, from: Night, to: Night) -> Option<Self> {
        let within = journal
            .nights()
            .filter(|(night, _)| (from..=to).contains(night));
        let urges: Vec<_> = within
            .flat_map(|(night, entry)| {
                let urges = entry.episodes.iter();
                urges.map(move |episode| (episode.situation, (night, episode.urge)))
            })
            .collect();
        let all = Situation::ALL.iter().copied().map(Some).chain([None]);
        let mut places: Vec<_> = all
            .map(|situation| {
                let here = urges.iter().filter(|(other, _)| *other == situation);
                let urges = here.map(|(_, urge)| *urge).collect();
                Place { situation, urges }
            })
            .filter(|place| !place.urges.is_empty())
            .collect();
        // Stable: as many keep the order in which places are offered.
        places.sort_by_key(|place| (place.situation.is_none(), usize::MAX - place.urges.len()));
        (!places.is_empty()).then_some(Self { from, to, places })
    }

    fn count(&self) -> usize {
        self.places.iter().map(|place| place.urges.len()).sum()
    }
}

const DOT: Look = Look {
    ink: Ink::Episode,
    full: true,
};

/// Draws the urges by place as wide as asked, and says the same in words.
pub fn situations(data: &Situations, width: Width, text: Text) -> Drawing {
    let rows = data.places.iter().map(|place| {
        let spread = place.spread();
        let dots = || {
            let urges = place.urges.iter();
            let titled =
                |(night, urge): &(Night, Severity)| (*urge, words::title_of(*night, *urge, text));
            Figure::Dots(Dots {
                rated: urges.map(titled).collect(),
                look: DOT,
                middle: None,
            })
        };
        let name = words::place_name(place.situation, text);
        Row {
            name: text.named_value(name, place.urges.len()),
            note: spread.map(|spread| text.dot_plot_half(spread.middle.points())),
            figure: spread.map_or_else(dots, Figure::Spread),
        }
    });
    let rows = Rows {
        caption: text.rows_caption_urge(),
        groups: rows.collect(),
        key: if data.places.iter().any(|place| place.spread().is_some()) {
            vec![
                (Sign::Middle, text.rows_key_half()),
                (Sign::MiddleHalf, text.rows_key_middle_half()),
                (Sign::Reach, text.rows_key_reach()),
            ]
        } else {
            Vec::new()
        },
    };
    let (height, marks) = rows::draw(&rows, width);
    Drawing {
        width: width.pixels(),
        height,
        marks,
        title: words::title(data, text),
        description: text.situations_described(super::spread::FEWEST_FOR_A_MIDDLE.to_string()),
        sentence: words::sentence(data, text),
        table: words::table(data, text),
    }
}
