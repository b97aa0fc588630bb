//! How did the nights come about, and what may then not be said?

use super::{
    analysed::Analysed, comparison::Comparison, finding::Finding, rated::Rated, rated::Tried,
};
use crate::{
    coded::coded,
    remedy::{Choice, Speed},
};

coded! {
    /// A caution about one comparison.
    Flag {
        /// It was taken up fewer than 3 times: whatever else changed then looks the same.
        FewStarts = "few_starts",
        /// More than 30 % of the nights are missing.
        ManyMissing = "many_missing",
        /// How the person decides is not known, or much was logged late.
        TimingUnknown = "timing_unknown",
        /// It acts over weeks: single nights say little.
        SlowRemedy = "slow_remedy",
        /// It is used on bad evenings, and the evening was not rated before.
        AsNeeded = "as_needed",
        /// More than 70 % of the nights have the same number.
        Floor = "floor",
        /// More than 30 % of the nights lie at an end of the scale.
        ManyAtTheEnd = "many_at_the_end",
        /// Nights are missing more often after a bad night than after a good one, or less.
        MissingAfterBad = "missing_after_bad",
    }
}

/// Fewer starts than this are a caution.
const FEWEST_STARTS: usize = 3;

impl Flag {
    /// What the finding may say at most, given this caution.
    #[must_use]
    pub fn cap(self, finding: Finding) -> Finding {
        let speaks = !matches!(finding, Finding::NotEnough | Finding::CannotSeparate);
        match (self, finding) {
            _ if !speaks => finding,
            (Self::Floor, _) => Finding::CantTell,
            (
                Self::AsNeeded,
                Finding::ClearBetter | Finding::ClearBetterSmall | Finding::EarlyBetter,
            ) => Finding::EarlyBetter,
            (Self::AsNeeded, _) | (Self::SlowRemedy, Finding::NoWorthwhileDifference) => {
                Finding::CantTell
            }
            (Self::FewStarts | Self::ManyMissing | Self::TimingUnknown | Self::SlowRemedy, _) => {
                finding.at_most_early()
            }
            (Self::ManyAtTheEnd | Self::MissingAfterBad, _) => finding,
        }
    }
}

/// The cautions about one remedy's comparison.
pub(super) fn flags(
    rated: &Rated,
    analysed: &Analysed,
    remedy: &Tried,
    comparison: &Comparison,
) -> Vec<Flag> {
    let late = of_nights(rated, analysed, |night| night.late);
    let unclear = remedy.choice == Choice::Unknown || late * 10 > analysed.len() * 3;
    let unrated = remedy.choice == Choice::AsNeeded && !analysed.with_evening;
    let few = comparison.with > 0 && comparison.starts < FEWEST_STARTS;
    let cautions = [
        (Flag::FewStarts, few),
        (Flag::ManyMissing, are_many_missing(rated, analysed)),
        (Flag::TimingUnknown, unclear),
        (Flag::SlowRemedy, remedy.speed == Speed::BuildUp),
        (Flag::AsNeeded, unrated),
        (
            Flag::Floor,
            most_alike(rated, analysed) * 10 > analysed.len() * 7,
        ),
        (Flag::ManyAtTheEnd, are_many_at_the_end(rated, analysed)),
        (
            Flag::MissingAfterBad,
            are_missing_after_bad(rated, analysed),
        ),
    ];
    cautions
        .into_iter()
        .filter_map(|(flag, holds)| holds.then_some(flag))
        .collect()
}

fn of_nights(
    rated: &Rated,
    analysed: &Analysed,
    which: impl Fn(&super::rated::RatedNight) -> bool,
) -> usize {
    let nights = analysed.nights.iter();
    nights.filter(|at| which(&rated.nights[**at])).count()
}

fn are_many_missing(rated: &Rated, analysed: &Analysed) -> bool {
    let span = usize::try_from(analysed.span(rated)).unwrap_or(0);
    (span - analysed.len().min(span)) * 10 > span * 3
}

/// On how many nights the most frequent number stands.
fn most_alike(rated: &Rated, analysed: &Analysed) -> usize {
    let mut outcomes = outcomes(rated, analysed);
    outcomes.sort_by(f64::total_cmp);
    let runs = outcomes.chunk_by(|one, other| one.total_cmp(other).is_eq());
    runs.map(<[f64]>::len).max().unwrap_or(0)
}

fn outcomes(rated: &Rated, analysed: &Analysed) -> Vec<f64> {
    let nights = analysed.nights.iter();
    nights.map(|at| rated.nights[*at].outcome).collect()
}

fn are_many_at_the_end(rated: &Rated, analysed: &Analysed) -> bool {
    let (least, most) = rated.outcome.ends();
    let low = of_nights(rated, analysed, |night| night.outcome <= least);
    let high = of_nights(rated, analysed, |night| {
        most.is_some_and(|most| night.outcome >= most)
    });
    low.max(high) * 10 > analysed.len() * 3
}

/// Whether the night after a bad night (above the median) is missing more often, or less often, by
/// 15 in 100 than the night after a good one, of at least 10 missing nights.
fn are_missing_after_bad(rated: &Rated, analysed: &Analysed) -> bool {
    let (Some(&first), Some(&last)) = (analysed.nights.first(), analysed.nights.last()) else {
        return false;
    };
    let nights = &rated.nights[first..=last];
    let mut sorted: Vec<f64> = nights.iter().map(|night| night.outcome).collect();
    sorted.sort_by(f64::total_cmp);
    let middle = 0.5 * (sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2]);
    let (mut missing, mut all, mut gaps) = ([0_usize; 2], [0_usize; 2], 0);
    for pair in nights.windows(2) {
        let bad = usize::from(pair[0].outcome > middle);
        let gap = pair[1].day() - pair[0].day() - 1;
        all[bad] += 1;
        missing[bad] += usize::from(gap > 0);
        gaps += gap;
    }
    if gaps < 10 || all.contains(&0) {
        return false;
    }
    let share = |side: usize| missing[side] as f64 / all[side] as f64;
    (share(1) - share(0)).abs() >= 0.15
}
