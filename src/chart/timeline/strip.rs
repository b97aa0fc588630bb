//! On which nights was a remedy used? A row each: full where it was used, hollow where it was not,
//! empty where nobody said.

use plotters::element::{PathElement, Rectangle};

use super::{
    Grain, RemedyRow, Timeline,
    layout::{Layout, Plot, row_plot},
    period::{Period, UsageCount},
};
use crate::{
    chart::{
        mark::Ink,
        pen::{filled, stroke},
        recording::{Area, Outcome},
    },
    night::Night,
    remedy::Usage,
    text::Text,
};

/// How high the marks of a row may be, in pixels.
pub(super) const HEIGHT: f64 = 12.0;

/// The side of a night's mark, in pixels, where there is room.
const SIDE: f64 = 6.0;

/// Under this room for a night, in pixels, neighbours alike are drawn as one.
const APART_FROM: f64 = 3.0;

/// What is counted in a row of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tally {
    /// Urges in the moment.
    Episodes,
    /// Nights with a note.
    Notes,
}

impl Tally {
    /// Each, in the order of the rows.
    pub(super) const ALL: [Self; 2] = [Self::Episodes, Self::Notes];

    /// Whether there is any.
    pub(super) fn is_in(self, data: &Timeline) -> bool {
        match self {
            Self::Episodes => data.has_episodes(),
            Self::Notes => !data.noted.is_empty(),
        }
    }

    /// How many there are in a period.
    pub(super) fn count(self, data: &Timeline, period: Period) -> u32 {
        match self {
            Self::Episodes => data.episodes(period),
            Self::Notes => data.notes(period),
        }
    }

    /// What they are called.
    pub(super) fn name(self, text: Text) -> &'static str {
        match self {
            Self::Episodes => text.timeline_episodes(),
            Self::Notes => text.timeline_notes(),
        }
    }

    /// With more than one in a mark, the name says what the tallest stands for.
    fn name_with_tallest(self, most: u32, text: Text) -> String {
        let name = self.name(text);
        if most > 1 {
            text.timeline_tallest(name, most)
        } else {
            name.to_owned()
        }
    }

    fn ink(self) -> Ink {
        match self {
            Self::Episodes => Ink::Episode,
            Self::Notes => Ink::Comparison,
        }
    }
}

/// How many rows there are.
pub(super) fn rows(data: &Timeline) -> usize {
    let tallies = Tally::ALL.into_iter().filter(|tally| tally.is_in(data));
    data.remedies.len() + tallies.count()
}

/// Draws the row of one remedy.
pub(super) fn draw_remedy(area: &Area<'_>, row: &RemedyRow, layout: &Layout) -> Outcome {
    let plot = row_plot(area, &row.name, layout)?;
    let row = &row.marked();
    match &layout.grain {
        Grain::Nights => {
            draw_track(&plot, 0.5)?;
            draw_nights(&plot, row, layout.night_width)
        }
        Grain::Periods(told) => {
            draw_track(&plot, 0.0)?;
            let periods = told.iter().map(|summary| summary.period);
            draw_shares(&plot, row, periods, layout.night_width)
        }
    }
}

/// Draws the row of what is counted: the more there were, the taller.
pub(super) fn draw_tally(
    area: &Area<'_>,
    tally: Tally,
    data: &Timeline,
    layout: &Layout,
    text: Text,
) -> Outcome {
    let periods: Vec<_> = match &layout.grain {
        Grain::Nights => match tally {
            Tally::Episodes => data.nights.keys().copied().map(Period::one).collect(),
            Tally::Notes => data.noted.iter().copied().map(Period::one).collect(),
        },
        Grain::Periods(told) => told.iter().map(|summary| summary.period).collect(),
    };
    let counts = periods.iter().map(|period| tally.count(data, *period));
    let most = counts.max().unwrap_or(0);
    let plot = row_plot(area, &tally.name_with_tallest(most, text), layout)?;
    draw_track(&plot, 0.0)?;
    for period in periods {
        let count = tally.count(data, period);
        if count > 0 {
            let height = share(count, most).max(0.25);
            let middle = period.middle();
            let line = PathElement::new(
                vec![(middle, 0.0), (middle, height)],
                stroke(tally.ink(), 1.5),
            );
            plot.plotting_area().draw(&line)?;
        }
    }
    Ok(())
}

fn draw_track(plot: &Plot<'_>, height: f64) -> Outcome {
    let days = plot.x_range();
    plot.plotting_area().draw(&PathElement::new(
        vec![(days.start, height), (days.end, height)],
        stroke(Ink::Grid, 1.0),
    ))
}

fn draw_nights(plot: &Plot<'_>, row: &RemedyRow, night_width: f64) -> Outcome {
    let known: Vec<_> = row
        .usage
        .iter()
        .map(|(night, usage)| (*night, *usage))
        .collect();
    let apart = night_width >= APART_FROM;
    let alike = |one: &(Night, Usage), other: &(Night, Usage)| {
        !apart && one.0.next() == other.0 && one.1 == other.1
    };
    let (used, not_used): (Vec<_>, Vec<_>) = known
        .chunk_by(alike)
        .partition(|run| run.first().is_some_and(|(_, usage)| *usage == Usage::Used));
    // All that is full, then all that is hollow: what follows each other alike can be shown as one.
    for run in used.into_iter().chain(not_used) {
        let (Some((from, usage)), Some((to, _))) = (run.first(), run.last()) else {
            continue;
        };
        let run = Period {
            from: *from,
            to: *to,
        };
        let half = if apart {
            run.bar_days(night_width).min(SIDE / night_width) / 2.0
        } else {
            f64::from(run.nights()) / 2.0
        };
        match usage {
            Usage::Used => draw_used(plot, run, half, (0.25, 0.75))?,
            // A little smaller, with its line.
            Usage::NotUsed if apart => draw_not_used(plot, run, half * 0.75, (0.33, 0.67))?,
            Usage::NotUsed => draw_not_used(plot, run, half, (0.33, 0.67))?,
            Usage::Unknown => {}
        }
    }
    Ok(())
}

/// Of each period's nights: full up to the share with the remedy, hollow from there over the share
/// without it, and nothing for what nobody said. All that is hollow comes first: where the two meet, what
/// is full is seen.
fn draw_shares(
    plot: &Plot<'_>,
    row: &RemedyRow,
    periods: impl Iterator<Item = Period>,
    night_width: f64,
) -> Outcome {
    let counted: Vec<_> = periods
        .map(|period| (period, UsageCount::over(row, period)))
        .collect();
    let half = |period: &Period| period.bar_days(night_width) / 2.0;
    for (period, count) in counted.iter().filter(|(_, count)| count.not_used > 0) {
        let used = share(count.used, period.nights());
        let known = share(count.used + count.not_used, period.nights());
        draw_not_used(plot, *period, half(period), (used, known))?;
    }
    for (period, count) in counted.iter().filter(|(_, count)| count.used > 0) {
        let used = share(count.used, period.nights());
        draw_used(plot, *period, half(period), (0.0, used))?;
    }
    Ok(())
}

fn draw_used(plot: &Plot<'_>, period: Period, half: f64, (foot, head): (f64, f64)) -> Outcome {
    let middle = period.middle();
    plot.plotting_area().draw(&Rectangle::new(
        [(middle - half, foot), (middle + half, head)],
        filled(Ink::Remedy),
    ))
}

fn draw_not_used(plot: &Plot<'_>, period: Period, half: f64, (foot, head): (f64, f64)) -> Outcome {
    let middle = period.middle();
    plot.plotting_area().draw(&Rectangle::new(
        [(middle - half, foot), (middle + half, head)],
        stroke(Ink::Remedy, 1.0),
    ))
}

fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole.max(1))
}
