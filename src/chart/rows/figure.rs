//! What stands in a row? Dots one by one, bars of shares, a spread, or what came before and after.

use plotters::element::{Circle, PathElement, Polygon, Rectangle};

use super::{Places, Stack};
use crate::{
    chart::{
        mark::{Anchor, Ink},
        pen::{filled, fine, letters, stroke},
        recording::{Area, Outcome, Titled},
        spread::Spread,
        text_width::text_width,
    },
    severity::Severity,
};

/// The height of the tallest bar, in pixels.
const BAR: f64 = 72.0;
/// Above a bar, for its number.
const BAR_NUMBER: f64 = 16.0;
const BAR_LETTERS: f64 = 11.0;
/// From one pair to the next.
const PAIR: f64 = 12.0;
/// The height of a spread.
const SPREAD: f64 = 20.0;
/// Beyond the outer ratings of a spread's middle half: what lies on one rating is seen, too.
const REACH: f64 = 5.0;

/// Whether marks are full or hollow, and their ink: two signs, so that grey print has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) struct Look {
    /// Their role.
    pub ink: Ink,
    /// Full rather than hollow.
    pub full: bool,
}

/// A dot for each rating.
pub(in crate::chart) struct Dots {
    /// The ratings, each with what its dot stands for.
    pub rated: Vec<(Severity, String)>,
    /// How the dots look.
    pub look: Look,
    /// What half of them do not exceed, if it may be said.
    pub middle: Option<Severity>,
}

/// A bar for each rating, as tall as its share of the row.
pub(in crate::chart) struct Counts {
    /// How many there are of each rating, 0 first.
    pub each: [u32; 11],
    /// How the bars look.
    pub look: Look,
    /// What half of them do not exceed, if it may be said.
    pub middle: Option<Severity>,
}

/// Two ratings of the same thing.
pub(in crate::chart) struct Pair {
    /// The earlier.
    pub before: Severity,
    /// The later.
    pub after: Severity,
    /// What the pair stands for.
    pub title: String,
}

/// The marks of a row.
pub(in crate::chart) enum Figure {
    /// One by one, stacked.
    Dots(Dots),
    /// Too many to be counted by eye.
    Counts(Counts),
    /// The middle, the middle half and the reach of many.
    Spread(Spread),
    /// One above the other, each joined.
    Pairs(Vec<Pair>),
    /// The spreads before and after of many.
    Shift {
        /// Before.
        before: Spread,
        /// After.
        after: Spread,
    },
}

/// What all figures of a drawing share.
pub(super) struct Measures {
    places: Places,
    stack: Option<Stack>,
    largest_share: f64,
}

/// How many there are of each rating.
fn counts(dots: &Dots) -> [usize; 11] {
    let mut counts = [0; 11];
    for (rating, _) in &dots.rated {
        counts[usize::from(rating.points())] += 1;
    }
    counts
}

impl Measures {
    pub(super) fn of<'a>(figures: impl Iterator<Item = &'a Figure>, places: Places) -> Self {
        let (mut tallest, mut all, mut largest_share) = (1, 0, 0.0_f64);
        for figure in figures {
            match figure {
                Figure::Dots(dots) => {
                    let counts = counts(dots);
                    tallest = counts.into_iter().fold(tallest, usize::max);
                    all += dots.rated.len();
                }
                Figure::Counts(counts) => {
                    largest_share = shares(counts).into_iter().fold(largest_share, f64::max);
                }
                Figure::Spread(_) | Figure::Pairs(_) | Figure::Shift { .. } => {}
            }
        }
        Self {
            places,
            stack: Stack::fitting(tallest, all, places),
            largest_share,
        }
    }

    /// From the top of a figure to the line on which it stands.
    pub(super) fn height(&self, figure: &Figure) -> f64 {
        match figure {
            Figure::Dots(dots) => {
                let tallest = counts(dots).into_iter().max().unwrap_or(0);
                let stack = self.stack.map_or(0.0, |stack| stack.height(tallest));
                stack.max(PAIR)
            }
            Figure::Counts(_) => BAR_NUMBER + BAR,
            Figure::Spread(_) => SPREAD,
            Figure::Pairs(pairs) => pairs.iter().map(|_| PAIR).sum(),
            Figure::Shift { .. } => 2.0 * SPREAD,
        }
    }

    /// Draws a figure on the line at `foot`.
    pub(super) fn draw(&self, area: &Area<'_>, figure: &Figure, foot: f64) -> Outcome {
        match figure {
            Figure::Dots(dots) => self.draw_dots(area, dots, foot),
            Figure::Counts(counts) => self.draw_counts(area, counts, foot),
            Figure::Spread(spread) => {
                let middle = foot - SPREAD / 2.0;
                self.draw_reach(area, *spread, Ink::Episode, middle)?;
                let x = self.places.middle(spread.middle);
                let corners = [
                    (fine(x - 2.5), fine(middle - 8.0)),
                    (fine(x + 2.5), fine(middle + 8.0)),
                ];
                area.draw(&Rectangle::new(corners, filled(Ink::Episode)))
            }
            Figure::Pairs(pairs) => {
                let mut y = foot - self.height(figure) + PAIR / 2.0;
                for pair in pairs {
                    self.draw_pair(area, pair, y)?;
                    y += PAIR;
                }
                Ok(())
            }
            Figure::Shift { before, after } => {
                let (upper, lower) = (foot - 1.5 * SPREAD, foot - 0.5 * SPREAD);
                self.draw_reach(area, *before, Ink::Comparison, upper)?;
                self.draw_reach(area, *after, Ink::Episode, lower)?;
                dot(area, self.places.middle(before.middle), upper, 4.5, BEFORE)?;
                dot(area, self.places.middle(after.middle), lower, 4.5, AFTER)
            }
        }
    }

    fn draw_dots(&self, area: &Area<'_>, dots: &Dots, foot: f64) -> Outcome {
        let Some(stack) = self.stack else {
            return Ok(());
        };
        for rating in Severity::all() {
            let alike: Vec<_> = dots
                .rated
                .iter()
                .filter(|(other, _)| *other == rating)
                .collect();
            let middle = self.places.middle(rating);
            for ((across, up), (_, title)) in stack.places(alike.len()).zip(&alike) {
                let at = (middle + across, foot - up);
                area.draw(&Titled {
                    element: circle(at.0, at.1, stack.radius(), dots.look),
                    title: title.clone(),
                })?;
            }
        }
        self.draw_middle(area, dots.middle, foot)
    }

    fn draw_counts(&self, area: &Area<'_>, counts: &Counts, foot: f64) -> Outcome {
        let style = letters(Ink::QuietText, BAR_LETTERS, Anchor::Middle);
        let shares = shares(counts);
        let half = self.places.room() * 0.36;
        for (rating, share) in Severity::all().zip(shares) {
            let count = counts.each[usize::from(rating.points())];
            if count == 0 {
                continue;
            }
            let middle = self.places.middle(rating);
            let top = foot - (share / self.largest_share * BAR).max(2.0);
            let corners = [
                (fine(middle - half), fine(top)),
                (fine(middle + half), fine(foot - 0.5)),
            ];
            area.draw(&Rectangle::new(corners, style_of(counts.look, 1.25)))?;
            // A number too wide for its place stands in the table alone.
            let number = count.to_string();
            if text_width(&number, BAR_LETTERS) < self.places.room() {
                area.draw_text(&number, &style, (fine(middle), fine(top - 4.0)))?;
            }
        }
        self.draw_middle(area, counts.middle, foot)
    }

    /// A sign under the line, at what half of them do not exceed.
    fn draw_middle(&self, area: &Area<'_>, middle: Option<Severity>, foot: f64) -> Outcome {
        let Some(middle) = middle else {
            return Ok(());
        };
        area.draw(&arrow(self.places.middle(middle), foot + 3.0))
    }

    /// A thin line as far as a spread reaches, and a box around its middle half.
    fn draw_reach(&self, area: &Area<'_>, spread: Spread, ink: Ink, y: f64) -> Outcome {
        let x = |rating| self.places.middle(rating);
        let line = vec![
            (fine(x(spread.lowest)), fine(y)),
            (fine(x(spread.highest)), fine(y)),
        ];
        area.draw(&PathElement::new(line, stroke(ink, 1.25)))?;
        let corners = [
            (fine(x(spread.lower) - REACH), fine(y - 6.0)),
            (fine(x(spread.upper) + REACH), fine(y + 6.0)),
        ];
        area.draw(&Rectangle::new(corners, stroke(ink, 1.25)))
    }

    fn draw_pair(&self, area: &Area<'_>, pair: &Pair, y: f64) -> Outcome {
        let (from, to) = (
            self.places.middle(pair.before),
            self.places.middle(pair.after),
        );
        let line = vec![(fine(from), fine(y)), (fine(to), fine(y))];
        area.draw(&PathElement::new(line, stroke(Ink::SeverityQuiet, 1.5)))?;
        dot(area, from, y, 4.5, BEFORE)?;
        // One within the other where both are the same.
        let radius = if pair.before == pair.after { 2.0 } else { 4.5 };
        area.draw(&Titled {
            element: circle(to, y, radius, AFTER),
            title: pair.title.clone(),
        })
    }
}

/// Before something was tried.
pub(super) const BEFORE: Look = Look {
    ink: Ink::Comparison,
    full: false,
};

/// After it.
pub(super) const AFTER: Look = Look {
    ink: Ink::Episode,
    full: true,
};

fn shares(counts: &Counts) -> [f64; 11] {
    let all: u32 = counts.each.iter().sum();
    counts
        .each
        .map(|count| f64::from(count) / f64::from(all.max(1)))
}

fn style_of(look: Look, line: f64) -> plotters::style::ShapeStyle {
    if look.full {
        filled(look.ink)
    } else {
        stroke(look.ink, line)
    }
}

/// A dot with this outer radius.
pub(super) fn circle(x: f64, y: f64, radius: f64, look: Look) -> Circle<(i32, i32), i32> {
    let line = (radius * 0.4).clamp(0.75, 1.5);
    let radius = if look.full {
        radius
    } else {
        radius - line / 2.0
    };
    Circle::new((fine(x), fine(y)), fine(radius), style_of(look, line))
}

fn dot(area: &Area<'_>, x: f64, y: f64, radius: f64, look: Look) -> Outcome {
    area.draw(&circle(x, y, radius, look))
}

/// A sign that points up at a place on the line.
pub(super) fn arrow(x: f64, top: f64) -> Polygon<(i32, i32)> {
    let corners = [(x, top), (x - 5.0, top + 8.0), (x + 5.0, top + 8.0)];
    let corners: Vec<_> = corners.map(|(x, y)| (fine(x), fine(y))).into();
    Polygon::new(corners, filled(Ink::Severity))
}
