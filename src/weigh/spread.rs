//! How much do the person's own nights differ, once what is known of them is taken off? Plans need
//! it to say what they could notice.

use std::rc::Rc;

use super::{
    analysed::Analysed, fit, model::Model, model::one_by_one, outcome::Outcome, rated::Rated,
};
use crate::{
    journal::Journal,
    statistics::{regression::correlation::SerialCorrelation, weighing::Weighing},
};

/// Fewer nights say too little of how much nights differ.
const FEWEST_NIGHTS: usize = 28;

/// The standard deviation of the nights' worst urge, in points, and their serial correlation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Of what the model leaves unexplained.
    pub deviation: f64,
    /// Of one night with the next.
    pub correlation: f64,
}

/// The spread of all nights of the window; `None` below 28 nights, or where nothing varies.
pub fn spread(journal: &Journal) -> Option<Spread> {
    let rated = Rc::new(Rated::of(journal, Outcome::Urge));
    let analysed = Analysed::of(&rated, rated.window(rated.nights.len()));
    if analysed.len() < FEWEST_NIGHTS {
        return None;
    }
    let model = Model::of(&rated, &analysed, &one_by_one(&rated), &[]);
    let regression = fit::regression(&rated, &analysed, &model).ok()?;
    let weighed = Weighing::of_exposures(regression.clone()).finish().ok()?;
    let correlation = SerialCorrelation::autoregressive(weighed.mean_phi)?;
    let variance = regression.fit_at(correlation).ok()?.residual_variance;
    Some(Spread {
        deviation: variance.sqrt(),
        correlation: weighed.mean_phi,
    })
}
