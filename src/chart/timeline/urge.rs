//! How strong was each night? Dots joined only from one night to the very next, or bars by period.

use plotters::element::{Circle, PathElement, Rectangle};

use super::{
    Grain, Rated, Timeline,
    layout::{Layout, Plot},
    period::{Ratings, Summary},
    words,
};
use crate::{
    chart::{
        mark::Ink,
        pen::{filled, fine, stroke},
        recording::{Outcome, Titled},
        spread::Spread,
    },
    night::Night,
    severity::Severity,
    text::Text,
};

/// Under this room for a night, in pixels, joining lines would only be a scribble.
const JOINED_FROM: f64 = 3.0;

/// The radius of a dot where there is little room, in pixels.
const SMALLEST_DOT: f64 = 1.6;

/// Draws every rated night, or every period with rated nights.
pub(super) fn draw(plot: &Plot<'_>, data: &Timeline, layout: &Layout, text: Text) -> Outcome {
    match &layout.grain {
        Grain::Nights => {
            if layout.night_width >= JOINED_FROM {
                join(plot, data)?;
            }
            let radius = dot_radius(layout.night_width);
            data.rated(data.whole())
                .try_for_each(|(night, rated)| dot(plot, night, rated, radius, text))
        }
        Grain::Periods(told) => told.iter().try_for_each(|summary| match &summary.ratings {
            Ratings::Each(each) => each
                .iter()
                .try_for_each(|(night, rated)| dot(plot, *night, *rated, SMALLEST_DOT, text)),
            Ratings::Spread(spread) => bar(plot, summary, *spread, layout, text),
        }),
    }
}

/// The radius of a night's dot, in pixels.
fn dot_radius(night_width: f64) -> f64 {
    (night_width.sqrt() * 1.2).clamp(SMALLEST_DOT, 4.0)
}

fn dot(plot: &Plot<'_>, night: Night, rated: Rated, radius: f64, text: Text) -> Outcome {
    let style = if rated.late {
        stroke(Ink::Severity, (radius * 0.45).clamp(0.75, 1.5))
    } else {
        filled(Ink::Severity)
    };
    plot.plotting_area().draw(&Titled {
        element: Circle::new(place(night, rated), fine(radius), style),
        title: words::night_title(night, rated, text),
    })
}

/// Lines within each unbroken run of rated nights: a night not logged leaves a gap.
fn join(plot: &Plot<'_>, data: &Timeline) -> Outcome {
    let rated: Vec<_> = data.rated(data.whole()).collect();
    let runs = rated.chunk_by(|(one, _), (other, _)| one.next() == *other);
    for run in runs.filter(|run| run.len() > 1) {
        let points: Vec<_> = run
            .iter()
            .map(|(night, rated)| place(*night, *rated))
            .collect();
        let line = PathElement::new(points, stroke(Ink::SeverityQuiet, 1.25));
        plot.plotting_area().draw(&line)?;
    }
    Ok(())
}

/// A period: a thin line from the lowest night to the highest, a thick one for the middle half, a
/// dark one across for the middle.
fn bar(plot: &Plot<'_>, summary: &Summary, spread: Spread, layout: &Layout, text: Text) -> Outcome {
    let period = summary.period;
    let middle = period.middle();
    let range = PathElement::new(
        vec![
            (middle, f64::from(spread.lowest.points())),
            (middle, f64::from(spread.highest.points())),
        ],
        stroke(Ink::SeverityQuiet, 1.25),
    );
    plot.plotting_area().draw(&range)?;
    let half = period.bar_days(layout.night_width) / 2.0;
    let block = |lower: Severity, upper: Severity, ink| {
        // Half a line's thickness beyond the ratings: what lies on one rating is seen too.
        let reach = 1.5 / layout.point_height();
        Rectangle::new(
            [
                (middle - half, f64::from(lower.points()) - reach),
                (middle + half, f64::from(upper.points()) + reach),
            ],
            filled(ink),
        )
    };
    let title = words::period_title(summary, text);
    plot.plotting_area().draw(&Titled {
        element: block(spread.lower, spread.upper, Ink::SeverityQuiet),
        title: title.clone(),
    })?;
    plot.plotting_area().draw(&Titled {
        element: block(spread.middle, spread.middle, Ink::Severity),
        title,
    })
}

fn place(night: Night, rated: Rated) -> (f64, f64) {
    (
        f64::from(night.day_number()),
        f64::from(rated.worst.points()),
    )
}
