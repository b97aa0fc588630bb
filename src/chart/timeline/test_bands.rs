//! Which nights were part of a test? A pale band behind them, with the test's name above.

use plotters::element::{PathElement, Rectangle};

use super::{
    Timeline,
    layout::{LETTERS, Plot},
    period::Period,
    words,
};
use crate::{
    chart::{
        mark::{Anchor, Ink},
        pen::{filled, fine, letters, stroke},
        recording::{Area, Outcome, Titled},
        text_width::{shortened, text_width},
    },
    journal::{Journal, Standing},
    night::Night,
    text::Text,
    trial::Trial,
    weigh::trial_names::TrialNames,
};

/// The height of the names above the plot, in pixels.
pub(super) const NAMES: f64 = 16.0;

/// Between the line the names stand on and the plot, in pixels.
const OVER_THE_PLOT: f64 = 6.0;

/// Between two names, in pixels.
const GAP: f64 = 6.0;

/// A name with less room than this, in pixels, is left to the table and to a resting pointer.
const LEAST_ROOM: f64 = 30.0;

/// A planned test's stretch of nights, from its first to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestBand {
    name: String,
    nights: Period,
}

impl TestBand {
    /// A test by its name; `None` if it would end before it begins.
    pub fn new(name: impl Into<String>, from: Night, to: Night) -> Option<Self> {
        let name = name.into();
        (from <= to).then_some(Self {
            name,
            nights: Period { from, to },
        })
    }

    /// The band of a test of the journal. `None` where it has no nights, or where nothing is compared
    /// because a remedy of it is prescribed.
    fn of(journal: &Journal, trial: &Trial, text: Text) -> Option<Self> {
        let schedule = trial.schedule();
        let ((first, _), last) = (schedule.nights().next()?, schedule.last()?);
        let name = TrialNames::of(journal, trial.plan(), text).title;
        (journal.standing(trial, last) != Standing::Prescribed)
            .then(|| Self::new(name, first, last))
            .flatten()
    }

    /// Its name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Its nights within the timeline.
    pub(super) fn nights(&self) -> Period {
        self.nights
    }

    /// Whether it takes in some of these nights.
    pub(super) fn meets(&self, period: Period) -> bool {
        self.nights.from <= period.to && period.from <= self.nights.to
    }

    fn within(mut self, whole: Period) -> Option<Self> {
        self.meets(whole).then(|| {
            self.nights.from = self.nights.from.max(whole.from);
            self.nights.to = self.nights.to.min(whole.to);
            self
        })
    }
}

impl Timeline {
    /// The same with bands for the tests that fall into its nights. A band says which nights a test
    /// had, and nothing of what was drawn for them.
    #[must_use]
    pub fn with_tests(mut self, tests: impl IntoIterator<Item = TestBand>) -> Self {
        let whole = self.whole();
        let tests = tests.into_iter().filter_map(|test| test.within(whole));
        self.tests = tests.collect();
        self.tests.sort_by_key(|test| test.nights.from);
        self
    }

    /// The same with bands for the tests of a journal.
    #[must_use]
    pub fn with_tests_of(self, journal: &Journal, text: Text) -> Self {
        let bands = journal
            .trials()
            .filter_map(|trial| TestBand::of(journal, trial, text));
        self.with_tests(bands)
    }
}

/// Draws the bands; whatever is drawn after them lies on them.
pub(super) fn draw(plot: &Plot<'_>, data: &Timeline, text: Text) -> Outcome {
    let heights = plot.y_range();
    for test in &data.tests {
        let (left, right) = edges(test);
        plot.plotting_area().draw(&Titled {
            element: Rectangle::new(
                [(left, heights.start), (right, heights.end)],
                filled(Ink::Test),
            ),
            title: words::test_named(test, text),
        })?;
        for side in [left, right] {
            let line = vec![(side, heights.start), (side, heights.end)];
            plot.plotting_area()
                .draw(&PathElement::new(line, stroke(Ink::Comparison, 0.75)))?;
        }
    }
    Ok(())
}

/// Writes each test's name above its band, as much of it as has room; none on another.
pub(super) fn draw_names(
    area: &Area<'_>,
    data: &Timeline,
    place: impl Fn(f64) -> f64,
    (right, height): (f64, f64),
) -> Outcome {
    let style = letters(Ink::QuietText, LETTERS, Anchor::Start);
    let begins: Vec<f64> = data.tests.iter().map(|test| place(edges(test).0)).collect();
    let ends = begins.iter().skip(1).map(|next| next - GAP).chain([right]);
    let baseline = fine(height - OVER_THE_PLOT);
    let mut used = f64::NEG_INFINITY;
    for ((test, from), end) in data.tests.iter().zip(&begins).zip(ends) {
        // Two tests at once come only from two devices: the second one's name stands where the first
        // one's ends.
        let from = from.max(used + GAP);
        if end - from < LEAST_ROOM {
            continue;
        }
        let name = shortened(test.name(), LETTERS, end - from);
        area.draw_text(&name, &style, (fine(from), baseline))?;
        used = from + text_width(&name, LETTERS);
    }
    Ok(())
}

/// The day numbers at its outer edges.
fn edges(test: &TestBand) -> (f64, f64) {
    let Period { from, to } = test.nights;
    (
        f64::from(from.day_number()) - 0.5,
        f64::from(to.day_number()) + 0.5,
    )
}
