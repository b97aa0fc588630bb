//! May a remedy still act on the night after? Another model, asked for when its fold is opened.

use super::{
    Question,
    analysed::Look,
    exposure::Exposure,
    model::{Model, Place, one_by_one},
    rated::Rated,
};
use crate::{
    journal::Journal,
    remedy::{RemedyId, Speed, Usage},
    statistics::{
        cautious_estimate::CautiousEstimate,
        interval::Level,
        regression::{Column, Regression, Role, contrast::Contrast},
        weighing::Weighing,
    },
};

/// Fewer nights without a remedy right after one with it say nothing of a carry-over.
const FEWEST_NIGHTS_AFTER: usize = 5;

/// What the night after shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CarryOver {
    /// What a use the night before is worth.
    pub night_after: CautiousEstimate,
    /// What steady use is worth: tonight's and last night's together.
    pub steady_use: CautiousEstimate,
}

impl CarryOver {
    /// Whether it may still act the next night; if not, nothing is said.
    pub fn may_last(&self) -> bool {
        !self.night_after.interval(Level::SHOWN).contains(0.0)
    }
}

/// The carry-over of one remedy on the nights on which the words rest. `None` where it is not
/// compared, acts over days by itself, or too few nights follow a use.
pub fn carry_over(journal: &Journal, question: &Question, remedy: RemedyId) -> Option<CarryOver> {
    let rated = Rated::of(journal, question.outcome);
    let at = rated.remedies.iter().position(|tried| tried.id == remedy)?;
    let acts_over_days = matches!(rated.remedies[at].speed, Speed::Days | Speed::BuildUp);
    if acts_over_days || question.withheld.contains(&remedy) {
        return None;
    }
    let mut analysed = Look::last(&rated).1?.analysed;
    let before = |night: &usize| journal.usage(rated.nights[*night].night.before(), remedy);
    analysed
        .nights
        .retain(|night| before(night) != Usage::Unknown);
    let used_before: Vec<bool> = analysed
        .nights
        .iter()
        .map(|night| before(night) == Usage::Used)
        .collect();
    let follows = analysed.nights.iter().zip(&used_before);
    let after = follows
        .filter(|(night, used)| **used && rated.nights[**night].exposures[at] == Exposure::Without)
        .count();
    if after < FEWEST_NIGHTS_AFTER {
        return None;
    }
    let model = Model::of(&rated, &analysed, &one_by_one(&rated), &question.withheld);
    if model.units.get(at)?.place != Place::Compared {
        return None;
    }
    let tonight = model.column_of(at)?;
    let mut columns = model.columns();
    let last_night = columns.len();
    columns.push(Column {
        role: Role::Exposure,
        values: used_before
            .iter()
            .map(|used| f64::from(u8::from(*used)))
            .collect(),
    });
    let nights = || analysed.nights.iter().map(|night| &rated.nights[*night]);
    let days: Vec<i32> = nights().map(super::rated::RatedNight::day).collect();
    let outcome: Vec<f64> = nights().map(|night| night.outcome).collect();
    let regression = Regression::new(&days, &outcome, &columns).ok()?;
    let contrasts = [
        Contrast::column(last_night),
        Contrast::sum(&[(tonight, 1.0), (last_night, 1.0)])?,
    ];
    let weighed = Weighing::of_contrasts(regression, &contrasts)?
        .finish()
        .ok()?;
    let mut estimates = weighed.estimates.into_iter();
    Some(CarryOver {
        night_after: estimates.next()?,
        steady_use: estimates.next()?,
    })
}
