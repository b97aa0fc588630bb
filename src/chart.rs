//! Every picture the app shows, as a list of marks and the words that say the same.
//!
//! A chart is a pure function from plain data to a [`drawing::Drawing`]. Start with
//! [`timeline::timeline`]; [`dot_plot`], [`situations`] and [`before_after`] share one scale of 0 to
//! 10 through `rows`, [`effects`] has one of its own from lower to higher, and [`onset`] the hours of a
//! night. plotters lays a chart out and draws it onto the one backend, which records [`mark::Mark`]s;
//! the screen, the picture file and the page for a practitioner are all made from that list, so that a
//! chart looks the same everywhere and is tested without a browser. [`zoom`] says which of many nights are
//! looked at closely.
//!
//! Marks name what they are (an [`mark::Ink`]), never a colour: looks and grey print are the
//! business of whoever turns the list into a picture, as [`svg`] does for files.
//!
//! Deliberately absent: plotters' own texts, legends and date axes, which measure with the
//! browser's fonts or fail on short spans. Axes are plain numbers and dates are chosen in
//! `date_axis`.

pub mod date_axis;
mod dated;
mod pen;
mod recording;
#[cfg(test)]
mod room;
mod rows;
mod scale;
mod spread;
mod text_width;

pub mod before_after;
pub mod dot_plot;
pub mod drawing;
pub mod effects;
pub mod mark;
pub mod onset;
pub mod palette;
pub mod sheet;
pub mod situations;
pub mod svg;
pub mod timeline;
pub mod trial_nights;
pub mod year;
pub mod zoom;
