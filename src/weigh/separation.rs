//! Which remedies cannot be told apart?

use super::{
    analysed::Analysed, comparison::FEWEST_A_SIDE, exposure::Exposure, model::Unit, rated::Rated,
};
use crate::statistics::regression::{Column, collinearity::is_separable};

/// Two remedies need this many nights with only the first, and as many with only the second.
const FEWEST_APART: usize = 5;

/// Above this inflation of its variance a remedy goes with the others, or with time.
pub(super) const MOST_INFLATION: f64 = 10.0;

/// Groups of remedies of which each has another that was nearly always used on the same nights.
pub(super) fn groups(rated: &Rated, analysed: &Analysed) -> Vec<Unit> {
    let exposed = |at: usize| -> Vec<bool> {
        let exposure = |night: &usize| rated.nights[*night].exposures[at];
        let nights = analysed.nights.iter();
        nights
            .map(|night| exposure(night) == Exposure::With)
            .collect()
    };
    // A remedy too rare to be spoken of has few nights of its own beside any other: it would tie
    // together all that were used on those nights, and silence them.
    let compared: Vec<(usize, Vec<bool>)> = (0..rated.remedies.len())
        .filter(|at| analysed.known[*at])
        .map(|at| (at, exposed(at)))
        .filter(|(_, used)| {
            let with = used.iter().filter(|used| **used).count();
            with.min(used.len() - with) >= FEWEST_A_SIDE
        })
        .collect();
    let mut groups: Vec<Unit> = Vec::new();
    for (place, (at, used)) in compared.iter().enumerate() {
        let mut own = vec![*at];
        for (other, other_used) in &compared[..place] {
            if !are_apart(used, other_used) {
                let same = |group: &Unit| group.contains(other);
                match groups.iter().position(same) {
                    Some(found) => own.extend(groups.swap_remove(found)),
                    None if own.contains(other) => {}
                    None => own.push(*other),
                }
            }
        }
        if own.len() > 1 {
            own.sort_unstable();
            groups.push(own);
        }
    }
    groups.sort_unstable();
    groups
}

fn are_apart(one: &[bool], other: &[bool]) -> bool {
    let nights = || one.iter().zip(other);
    let only_one = nights().filter(|(one, other)| **one && !**other).count();
    let only_other = nights().filter(|(one, other)| !**one && **other).count();
    only_one >= FEWEST_APART && only_other >= FEWEST_APART
}

/// Columns that are combinations of those before them; without these all can be told apart.
pub(super) fn redundant(columns: &[Column]) -> Vec<usize> {
    let mut kept: Vec<Vec<f64>> = Vec::new();
    let mut redundant = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        kept.push(column.values.clone());
        if !is_separable(&kept) {
            kept.pop();
            redundant.push(at);
        }
    }
    redundant
}

/// Whether a column is a combination of the others.
pub(super) fn is_combination(columns: &[Column], at: usize) -> bool {
    let mut others: Vec<Column> = columns.to_vec();
    let own = others.remove(at);
    let spare = redundant(&others);
    let mut kept: Vec<Vec<f64>> = others
        .into_iter()
        .enumerate()
        .filter(|(other, _)| !spare.contains(other))
        .map(|(_, column)| column.values)
        .collect();
    kept.push(own.values);
    !is_separable(&kept)
}
