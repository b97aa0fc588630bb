//! How does a plot of nights along their dates look? Faint lines, the dates below, a caption above.

use plotters::{
    chart::{ChartBuilder, ChartContext},
    coord::cartesian::Cartesian2d,
};

use super::{
    date_axis::{DateAxis, Tick},
    mark::{Anchor, Ink},
    pen::{fine, invisible, letters, stroke},
    recording::{Area, Outcome, Recording},
    scale::Scale,
};

/// The size of letters, in pixels.
pub(super) const LETTERS: f64 = 12.0;
/// Kept free at the right, in pixels.
pub(super) const RIGHT: f64 = 18.0;
/// The height of a line of the caption, in pixels.
pub(super) const CAPTION_LINE: f64 = 16.0;
/// Between the caption and the plot, in pixels.
pub(super) const CAPTION_GAP: f64 = 14.0;
/// The height of the dates, in pixels.
pub(super) const DATES: f64 = 36.0;
/// The least room a period may have, in pixels.
const NARROWEST_PERIOD: f64 = 4.0;
const TICK: f64 = 4.0;

/// A plot of day numbers against some measure.
pub(super) type Plot<'m> = ChartContext<'m, Recording<'m>, Cartesian2d<Scale, Scale>>;

/// How many periods have room between these places, in pixels.
pub(super) fn most_periods(left: f64, right: f64) -> usize {
    std::iter::successors(Some(left), |left| Some(left + NARROWEST_PERIOD))
        .take_while(|left| *left < right)
        .count()
}

/// Writes the caption from this place on; what is below it.
pub(super) fn caption<'m>(area: &Area<'m>, lines: &[String], left: f64) -> Outcome<Area<'m>> {
    let style = letters(Ink::QuietText, LETTERS, Anchor::Start);
    let mut below = area.clone();
    for line in lines {
        let (row, rest) = below.split_vertically(fine(CAPTION_LINE));
        row.draw_text(line, &style, (fine(left), fine(LETTERS)))?;
        below = rest;
    }
    Ok(below)
}

/// The plot, still without its lines, with `left` pixels for the labels of its upward axis.
pub(super) fn plot<'m>(
    area: &Area<'m>,
    axis: &DateAxis,
    ticks: &[Tick],
    upward: Scale,
    left: f64,
) -> Outcome<Plot<'m>> {
    let dates = ticks
        .iter()
        .map(|tick| (f64::from(tick.night.day_number()), tick.label.clone()));
    ChartBuilder::on(area)
        .margin_top(fine(CAPTION_GAP))
        .margin_right(fine(RIGHT))
        .x_label_area_size(fine(DATES))
        .y_label_area_size(fine(left))
        .build_cartesian_2d(Scale::new(axis.edges(), dates), upward)
}

/// Draws the faint lines of a plot and the labels of its axes, on what lies behind them.
pub(super) fn mesh(plot: &mut Plot<'_>) -> Outcome {
    plot.configure_mesh()
        .bold_line_style(stroke(Ink::Grid, 1.0))
        .light_line_style(invisible())
        .axis_style(invisible())
        .label_style(letters(Ink::QuietText, LETTERS, Anchor::Middle))
        .set_all_tick_mark_size(fine(TICK))
        .draw()
}
