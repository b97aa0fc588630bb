//! Where does each part of a timeline stand? Caption, plot, dates, a row for each remedy, the key.

use plotters::chart::ChartBuilder;

use super::{
    Grain, NIGHT_BY_NIGHT, Timeline, key, period::Summary, strip, test_bands, urge, words,
};
pub(super) use crate::chart::dated::{LETTERS, Plot};
use crate::{
    chart::{
        date_axis::{DateAxis, Tick},
        dated::{CAPTION_GAP, CAPTION_LINE, DATES, RIGHT, caption, mesh, most_periods, plot},
        drawing::Width,
        mark::{Anchor, Ink},
        pen::{fine, letters},
        recording::{Area, Outcome},
        scale::Scale,
        text_width::{shortened, wrapped},
    },
    text::Text,
};

/// The size of the letters of a row's name.
const NAME_LETTERS: f64 = 13.0;

const LEFT: f64 = 24.0;
const ROW: f64 = 42.0;
const ROW_NAME: f64 = 20.0;
const KEY_LINE: f64 = 20.0;
const KEY_GAP: f64 = 6.0;
/// Room under 0 and over 10, in points, so that marks there are whole.
const HEADROOM: f64 = 0.6;
/// The height of a low plot, in pixels: 13 for a point of the scale, so that dots stay apart.
const LOW_PLOT: f64 = 150.0;

/// The sizes of a timeline, all in pixels.
pub(super) struct Layout {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// How finely it is drawn.
    pub grain: Grain,
    /// The room of one night.
    pub night_width: f64,
    /// The key, in lines that fit.
    pub key: Vec<Vec<key::Item>>,
    caption: Vec<String>,
    /// Room for the names of tests.
    names_height: f64,
    plot_height: f64,
    axis: DateAxis,
    ticks: Vec<Tick>,
}

impl Layout {
    /// Measures what there is to show.
    pub(super) fn new(data: &Timeline, width: Width, text: Text) -> Self {
        let width = width.pixels();
        let axis = DateAxis::new(data.from, data.to, LEFT, width - RIGHT);
        let grain = if data.whole().nights() <= NIGHT_BY_NIGHT {
            Grain::Nights
        } else {
            let most = most_periods(LEFT, width - RIGHT);
            let (months, periods) = data.whole().split(most);
            let told = |period| {
                let name = words::period_name(period, months, text);
                Summary::of(data, period, name)
            };
            Grain::Periods(periods.into_iter().map(told).collect())
        };
        let key = key::lines(data, &grain, width - LEFT, text);
        let plot_height = (width * 0.42).clamp(150.0, 250.0);
        let key_height = if key.is_empty() {
            0.0
        } else {
            KEY_GAP + key.iter().map(|_| KEY_LINE).sum::<f64>()
        };
        let caption = wrapped(text.timeline_axis(), LETTERS, width - LEFT - RIGHT);
        let caption_height: f64 = caption.iter().map(|_| CAPTION_LINE).sum();
        let names_height = if data.tests.is_empty() {
            0.0
        } else {
            test_bands::NAMES
        };
        let rows = strip::rows(data);
        let rows_height: f64 = (0..rows).map(|_| ROW).sum();
        Self {
            width,
            height: caption_height
                + names_height
                + CAPTION_GAP
                + plot_height
                + DATES
                + rows_height
                + key_height,
            night_width: axis.night_width(),
            key,
            caption,
            names_height,
            plot_height,
            ticks: axis.ticks(text, LETTERS, width),
            axis,
            grain,
        }
    }

    /// The same with a plot of less height.
    pub(super) fn low(mut self) -> Self {
        let low = self.plot_height.min(LOW_PLOT);
        self.height -= self.plot_height - low;
        self.plot_height = low;
        self
    }

    /// The pixels of one unit of the plot's upward axis, for marks measured in points.
    pub(super) fn point_height(&self) -> f64 {
        self.plot_height / (10.0 + 2.0 * HEADROOM)
    }
}

/// Draws everything onto the area.
pub(super) fn draw(area: &Area<'_>, data: &Timeline, layout: &Layout, text: Text) -> Outcome {
    let below = caption(area, &layout.caption, LEFT)?;
    let top = layout.names_height + CAPTION_GAP + layout.plot_height + DATES;
    let (top, mut below) = below.split_vertically(fine(top));
    draw_plot(&top, data, layout, text)?;
    for tally in strip::Tally::ALL {
        if tally.is_in(data) {
            let (row, rest) = below.split_vertically(fine(ROW));
            strip::draw_tally(&row, tally, data, layout, text)?;
            below = rest;
        }
    }
    for remedy in &data.remedies {
        let (row, rest) = below.split_vertically(fine(ROW));
        strip::draw_remedy(&row, remedy, layout)?;
        below = rest;
    }
    if !layout.key.is_empty() {
        below = below.split_vertically(fine(KEY_GAP)).1;
    }
    for line in &layout.key {
        let (row, rest) = below.split_vertically(fine(KEY_LINE));
        key::draw(&row, line, LEFT)?;
        below = rest;
    }
    Ok(())
}

/// Where a place lies between the edges of the plot.
pub(super) fn share_of_nights(pixels: f64, width: f64) -> f64 {
    (pixels - LEFT) / (width - RIGHT - LEFT)
}

fn draw_plot(area: &Area<'_>, data: &Timeline, layout: &Layout, text: Text) -> Outcome {
    // The names stand in the gap under the caption and in the room that was made for them.
    let height = CAPTION_GAP + layout.names_height;
    let (names, _) = area.split_vertically(fine(height));
    let place = |day: f64| layout.axis.place(day);
    test_bands::draw_names(&names, data, place, (layout.width - RIGHT, height))?;
    let plot_area = area.split_vertically(fine(layout.names_height)).1;
    let mut plot = severity_plot(&plot_area, layout)?;
    test_bands::draw(&plot, data, text)?;
    mesh(&mut plot)?;
    urge::draw(&plot, data, layout, text)
}

fn severity_plot<'m>(area: &Area<'m>, layout: &Layout) -> Outcome<Plot<'m>> {
    let points = [0, 5, 10].map(|points| (f64::from(points), points.to_string()));
    let upward = Scale::new(-HEADROOM..10.0 + HEADROOM, points);
    plot(area, &layout.axis, &layout.ticks, upward, LEFT)
}

/// A row under the plot along the same dates, its upward axis from 0 to 1.
pub(super) fn row_plot<'m>(area: &Area<'m>, name: &str, layout: &Layout) -> Outcome<Plot<'m>> {
    let style = letters(Ink::StrongText, NAME_LETTERS, Anchor::Start);
    let name = shortened(name, NAME_LETTERS, layout.width - LEFT - RIGHT);
    area.draw_text(&name, &style, (fine(LEFT), fine(NAME_LETTERS)))?;
    ChartBuilder::on(area)
        .margin_top(fine(ROW_NAME))
        .margin_right(fine(RIGHT))
        .margin_left(fine(LEFT))
        .margin_bottom(fine(ROW - ROW_NAME - strip::HEIGHT))
        .build_cartesian_2d(
            Scale::new(layout.axis.edges(), []),
            Scale::new(0.0..1.0, []),
        )
}
