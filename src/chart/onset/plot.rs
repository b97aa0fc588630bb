//! Where does each part of the chart stand? Hours upwards, dates along, a dot or a bar each.

use plotters::element::{Circle, PathElement, Rectangle};

use super::{Grain, Onset, words::times};
use crate::{
    chart::{
        date_axis::{DateAxis, Tick},
        dated::{
            CAPTION_GAP, CAPTION_LINE, DATES, LETTERS, Plot, RIGHT, caption, mesh, most_periods,
            plot,
        },
        drawing::Width,
        mark::Ink,
        pen::{filled, fine, stroke},
        recording::{Area, Outcome, Titled},
        scale::Scale,
        spread::Spread,
        text_width::wrapped,
        timeline::{period::Period, words::period_name},
    },
    night::Night,
    text::Text,
};

/// Room for "21:30" beside the plot.
const LEFT: f64 = 44.0;
/// The radius of a dot among few, and among many.
const DOTS: (f64, f64) = (4.0, 1.6);
/// How thick the middle of a bar is, in pixels.
const MIDDLE: f64 = 3.0;

/// The sizes of the chart, in pixels, and its hours in minutes after the night's first.
pub(super) struct Layout {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// How finely it is drawn.
    pub grain: Grain,
    caption: Vec<String>,
    plot_height: f64,
    axis: DateAxis,
    ticks: Vec<Tick>,
    hours: (u16, u16),
}

impl Layout {
    pub(super) fn new(data: &Onset, width: Width, text: Text) -> Self {
        let width = width.pixels();
        let axis = DateAxis::new(data.from, data.to, LEFT, width - RIGHT);
        let most = most_periods(LEFT, width - RIGHT);
        let plot_height = (width * 0.36).clamp(130.0, 220.0);
        let caption = wrapped(text.onset_axis(), LETTERS, width - LEFT - RIGHT);
        let caption_height: f64 = caption.iter().map(|_| CAPTION_LINE).sum();
        Self {
            width,
            height: caption_height + CAPTION_GAP + plot_height + DATES,
            grain: Grain::of(data, most),
            ticks: axis.ticks(text, LETTERS, width),
            axis,
            caption,
            plot_height,
            hours: hours(data),
        }
    }

    /// The hours that are named: six at most.
    fn named(&self, data: &Onset, text: Text) -> impl Iterator<Item = (f64, String)> {
        let (from, to) = self.hours;
        let every = if to - from <= 6 * 60 { 60 } else { 3 * 60 };
        let every = if to - from > 15 * 60 { 6 * 60 } else { every };
        let named = (from..=to).filter(move |minutes| minutes % every == 0);
        named.map(move |minutes| (f64::from(minutes), data.hour(minutes, text)))
    }
}

/// Whole hours around all times, at least three of them.
fn hours(data: &Onset) -> (u16, u16) {
    let minutes = || data.began.iter().map(|(_, minutes)| *minutes);
    let (first, last) = (minutes().min().unwrap_or(0), minutes().max().unwrap_or(0));
    let from = first / 60 * 60;
    let to = (last / 60 + 1) * 60;
    if to - from >= 3 * 60 {
        (from, to)
    } else {
        (from.saturating_sub(60), to + 60)
    }
}

/// Draws everything onto the area.
pub(super) fn draw(area: &Area<'_>, data: &Onset, layout: &Layout, text: Text) -> Outcome {
    let below = caption(area, &layout.caption, LEFT)?;
    let mut plot = hours_plot(&below, data, layout, text)?;
    mesh(&mut plot)?;
    match &layout.grain {
        Grain::Nights => {
            let radius = (layout.axis.night_width().sqrt() * 1.2).clamp(DOTS.1, DOTS.0);
            data.began
                .iter()
                .try_for_each(|began| dot(&plot, data, *began, radius, text))
        }
        Grain::Periods(months, periods) => periods.iter().try_for_each(|period| {
            if let Some(spread) = data.spread(*period) {
                let name = period_name(*period, *months, text);
                let title = text.named_value(&name, times(data, *period, text));
                return bar(&plot, *period, spread, layout, &title);
            }
            let few = data.within(*period).iter();
            few.copied()
                .try_for_each(|began| dot(&plot, data, began, DOTS.1, text))
        }),
    }
}

fn hours_plot<'m>(area: &Area<'m>, data: &Onset, layout: &Layout, text: Text) -> Outcome<Plot<'m>> {
    let (from, to) = layout.hours;
    // Room beyond the first and the last hour, so that marks there are whole.
    let room = f64::from(to - from) * 0.05;
    let upward = Scale::new(
        f64::from(from) - room..f64::from(to) + room,
        layout.named(data, text),
    );
    plot(area, &layout.axis, &layout.ticks, upward, LEFT)
}

fn dot(plot: &Plot<'_>, data: &Onset, began: (Night, u16), radius: f64, text: Text) -> Outcome {
    let (night, minutes) = began;
    let at = (f64::from(night.day_number()), f64::from(minutes));
    plot.plotting_area().draw(&Titled {
        element: Circle::new(at, fine(radius), filled(Ink::Severity)),
        title: text.named_value(text.night(night), data.hour(minutes, text)),
    })
}

/// A period: a thin line from the earliest time to the latest, a thick one for the middle half, a dark
/// one across for the middle.
fn bar(
    plot: &Plot<'_>,
    period: Period,
    spread: Spread<u16>,
    layout: &Layout,
    title: &str,
) -> Outcome {
    let middle = period.middle();
    let range = [spread.lowest, spread.highest].map(|minutes| (middle, f64::from(minutes)));
    plot.plotting_area().draw(&PathElement::new(
        range.to_vec(),
        stroke(Ink::SeverityQuiet, 1.25),
    ))?;
    let half = period.bar_days(layout.axis.night_width()) / 2.0;
    let (from, to) = layout.hours;
    let reach = MIDDLE / 2.0 * f64::from(to - from) / layout.plot_height;
    for (lower, upper, ink) in [
        (spread.lower, spread.upper, Ink::SeverityQuiet),
        (spread.middle, spread.middle, Ink::Severity),
    ] {
        plot.plotting_area().draw(&Titled {
            element: Rectangle::new(
                [
                    (middle - half, f64::from(lower) - reach),
                    (middle + half, f64::from(upper) + reach),
                ],
                filled(ink),
            ),
            title: title.to_owned(),
        })?;
    }
    Ok(())
}
