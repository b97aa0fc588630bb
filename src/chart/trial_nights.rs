//! How strong were the nights of a trial, by what was drawn for each? A dot each, and its pairs as a
//! table.

#[cfg(test)]
mod tests;

use super::{
    drawing::{Cell, Drawing, Table, Width},
    mark::Ink,
    rows::{self, Counts, Dots, Figure, Look, Places, Row, Rows, Sign, Stack},
    spread::Spread,
};
use crate::{
    journal::Journal, night::Night, severity::Severity, statistics::allocation::Arm, text::Text,
    trial::Trial,
};

/// The nights of a trial that count and are rated, as they were drawn, whatever was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialNights {
    /// What the two kinds of nights are called: without it, or with the first of two; then with it.
    names: [String; 2],
    nights: Vec<(Night, u32, Arm, Severity)>,
}

/// Nights with it are full, nights without it hollow.
const LOOKS: [Look; 2] = [
    Look {
        ink: Ink::Comparison,
        full: false,
    },
    Look {
        ink: Ink::Remedy,
        full: true,
    },
];

const ARMS: [Arm; 2] = [Arm::A, Arm::B];

impl TrialNights {
    /// The nights of a trial; who may look at them is the caller's business
    /// ([`crate::weigh::scheduled::TrialResult`]).
    pub fn of(journal: &Journal, trial: &Trial, names: [String; 2]) -> Self {
        let schedule = trial.schedule();
        let nights = schedule.nights().filter(|(_, turn)| turn.counts);
        let nights = nights.filter_map(|(night, turn)| {
            let worst = journal.entry(night)?.worst()?;
            Some((night, turn.pair, turn.arm, worst))
        });
        Self {
            names,
            nights: nights.collect(),
        }
    }

    fn of_arm(&self, arm: Arm) -> impl Iterator<Item = (Night, Severity)> {
        let nights = self.nights.iter().filter(move |(_, _, of, _)| *of == arm);
        nights.map(|(night, _, _, worst)| (*night, *worst))
    }

    fn ratings(&self, arm: Arm) -> impl Iterator<Item = Severity> {
        self.of_arm(arm).map(|(_, worst)| worst)
    }

    fn counted(&self, arm: Arm) -> [u32; 11] {
        let mut each = [0; 11];
        for worst in self.ratings(arm) {
            each[usize::from(worst.points())] += 1;
        }
        each
    }

    fn fits_as_dots(&self, width: Width) -> bool {
        let tallest = ARMS.into_iter().flat_map(|arm| self.counted(arm)).max();
        let tallest = usize::try_from(tallest.unwrap_or(0)).unwrap_or(usize::MAX);
        Stack::fitting(tallest, self.nights.len(), Places::new(width)).is_some()
    }

    /// The mean of a pair's nights of an arm, in tenths of a point, if any of them is rated.
    fn mean(&self, pair: u32, arm: Arm) -> Option<f64> {
        let of_pair = self.nights.iter();
        let of_pair = of_pair.filter(|(_, of, drawn, _)| *of == pair && *drawn == arm);
        let (sum, count) = of_pair.fold((0.0, 0.0), |(sum, count), (.., worst)| {
            (sum + f64::from(worst.points()), count + 1.0)
        });
        (count > 0.0).then(|| sum / count)
    }

    fn table(&self, text: Text) -> Table {
        let number = |number: Option<f64>| match number {
            Some(number) => Cell::Owned(format!("{number:.1}")),
            None => Cell::Borrowed(text.trial_chart_not_logged()),
        };
        let pairs = self.nights.iter().map(|(_, pair, ..)| *pair);
        let rows = (0..=pairs.max().unwrap_or(0)).map(|pair| {
            vec![
                Cell::Owned((pair + 1).to_string()),
                number(self.mean(pair, Arm::A)),
                number(self.mean(pair, Arm::B)),
            ]
        });
        let [without, with] = self.names.clone();
        Table {
            headers: vec![
                Cell::Borrowed(text.trial_chart_pair()),
                Cell::Owned(without),
                Cell::Owned(with),
            ],
            rows: rows.collect(),
        }
    }
}

/// Draws the nights as wide as asked. The sentence is what may be said of the trial.
pub fn trial_nights(data: &TrialNights, width: Width, sentence: String, text: Text) -> Drawing {
    let dotted = data.fits_as_dots(width);
    let middle = |arm| Some(Spread::of(data.ratings(arm))?.middle);
    let middles = ARMS.map(middle);
    // As in Patterns: from ten nights on each side, or on neither.
    let middles = if middles.iter().all(Option::is_some) {
        middles
    } else {
        [None; 2]
    };
    let row = |at: usize| {
        let (arm, look, middle) = (ARMS[at], LOOKS[at], middles[at]);
        let figure = if dotted {
            let rated = data
                .of_arm(arm)
                .map(|(night, worst)| (worst, text.named_value(text.night(night), worst.points())));
            Figure::Dots(Dots {
                rated: rated.collect(),
                look,
                middle,
            })
        } else {
            Figure::Counts(Counts {
                each: data.counted(arm),
                look,
                middle,
            })
        };
        Row {
            name: text.trial_chart_row(&data.names[at], data.ratings(arm).count() as u64),
            note: middle.map(|middle| text.dot_plot_half(middle.points())),
            figure,
        }
    };
    let rows = Rows {
        caption: text.timeline_axis(),
        groups: vec![row(1), row(0)],
        key: if middles[0].is_some() {
            vec![(Sign::HalfBelow, text.rows_key_half())]
        } else {
            Vec::new()
        },
    };
    let (height, marks) = rows::draw(&rows, width);
    Drawing {
        width: width.pixels(),
        height,
        marks,
        title: text.trial_chart_title(&data.names[1], &data.names[0]),
        description: text.trial_chart_described().to_owned(),
        sentence,
        table: data.table(text),
    }
}
