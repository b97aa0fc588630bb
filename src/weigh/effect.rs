//! What of each remedy, in the end?

use super::{
    Question,
    comparison::{Comparison, FEWEST_A_SIDE, Measured, NoEstimate},
    finding::{Finding, Numbers},
    fit::Fit,
    flag::{Flag, flags},
    model::{Unit, names},
    rated::{Rated, Tried},
    regressor::{LeftOut, Regressor},
    separation::{MOST_INFLATION, groups},
};
use crate::{
    remedy::RemedyId,
    statistics::{
        checkpoints::Checkpoints,
        planning::{Aim, further_days},
        worthwhile::Worthwhile,
    },
};

/// The effects of all remedies on one outcome, in the order of their first use.
#[derive(Clone, Debug, PartialEq)]
pub struct Effects {
    /// What was asked.
    pub question: Question,
    /// One for each remedy that is not prescribed.
    pub remedies: Vec<Effect>,
    /// Nights of all history that are compared.
    pub running: Account,
    /// The nights on which the words rest, if a checkpoint is reached.
    pub spoken: Option<Account>,
    /// How many more nights until the words are chosen anew.
    pub nights_to_next_look: u32,
}

/// What a model was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// Nights compared.
    pub nights: usize,
    /// What was held fixed or compared, in the order of the columns.
    pub taken_into_account: Vec<Regressor>,
    /// What was not.
    pub left_out: Vec<LeftOut>,
}

/// One remedy.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Which.
    pub remedy: RemedyId,
    /// What the person calls it.
    pub name: String,
    /// What came of it; none if its nights are not compared at all.
    pub outcome: Result<Answer, NoEstimate>,
}

/// What came of comparing one remedy's nights.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// All nights: an estimate without words.
    pub running: Comparison,
    /// What would be said if all nights were a checkpoint, before any caution.
    pub finding_all: Finding,
    /// What is said.
    pub words: Words,
}

/// What is said of a remedy, and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The finding, with the cautions.
    pub finding: Finding,
    /// The cautions.
    pub flags: Vec<Flag>,
    /// The nights up to the last checkpoint, or all if none is reached.
    pub comparison: Comparison,
    /// How many more nights might settle it; none where more nights do not help.
    pub more_nights: Option<u32>,
    /// If it cannot be told apart: from what.
    pub tangled: Option<Tangled>,
}

/// What a remedy cannot be told from.
#[derive(Clone, Debug, PartialEq)]
pub enum Tangled {
    /// Other remedies, used on the same nights.
    With {
        /// The names of all of them, this one among them.
        names: Vec<String>,
        /// Nights with any of them against nights with none.
        either: Option<Measured>,
    },
    /// A time, or a mixture of other things.
    WithTheRest,
}

/// One model's answers, with the remedies that it could not tell apart.
struct Side<'a> {
    fit: &'a Fit,
    comparisons: Vec<Comparison>,
    groups: Vec<Unit>,
}

impl<'a> Side<'a> {
    fn of(rated: &Rated, fit: &'a Fit) -> Self {
        Self {
            comparisons: fit.comparisons(),
            groups: groups(rated, &fit.analysed),
            fit,
        }
    }

    /// What would be said of a remedy, before any caution.
    fn finding(&self, remedy: usize, worthwhile: Worthwhile) -> Finding {
        let comparison = &self.comparisons[remedy];
        let measured = match &comparison.measured {
            Err(NoEstimate::Collinear) => return Finding::CannotSeparate,
            Err(_) => return Finding::NotEnough,
            Ok(measured) => measured,
        };
        let finding = Finding::of(&Numbers {
            nights: comparison.nights,
            with: comparison.with,
            without: comparison.without,
            estimate: measured.estimate,
            interval: measured.interval,
            p_holm: measured.p_holm.unwrap_or(1.0),
            at_checkpoint: true,
            worthwhile,
        });
        let grouped = self.groups.iter().any(|group| group.contains(&remedy));
        let tangled = grouped || measured.inflation > MOST_INFLATION;
        if tangled && finding != Finding::NotEnough {
            Finding::CannotSeparate
        } else {
            finding
        }
    }
}

/// Puts together what the models found.
pub(super) fn gathered(
    question: &Question,
    rated: &Rated,
    history: usize,
    all: &Fit,
    spoken: Option<&Fit>,
    joint: Option<&Fit>,
) -> Effects {
    let running = Side::of(rated, all);
    let spoken = spoken.map(|fit| Side::of(rated, fit));
    let joint = joint.map_or_else(Vec::new, Fit::comparisons);
    let analysed = u32::try_from(history).unwrap_or(u32::MAX);
    let next = Checkpoints::FROM_28.next_after(analysed);
    let nights_to_next_look = next.map_or(0, |next| next - analysed);
    let of_remedy = |(at, remedy): (usize, &Tried)| Effect {
        remedy: remedy.id,
        name: remedy.name.clone(),
        outcome: if question.withheld.contains(&remedy.id) {
            Err(NoEstimate::TrialRunning)
        } else if remedy.is_in_the_moment() {
            Err(NoEstimate::InTheMoment)
        } else {
            let side = spoken.as_ref().unwrap_or(&running);
            let uncapped = match spoken {
                Some(_) => side.finding(at, question.worthwhile),
                None => Finding::NotEnough,
            };
            let words = words(rated, side, &joint, at, uncapped);
            let more_nights = match words.finding {
                Finding::NotEnough => {
                    nights_to_words(&running.comparisons[at], nights_to_next_look)
                }
                finding => nights_to_settle(finding, &words.comparison, question.worthwhile),
            };
            Ok(Answer {
                running: running.comparisons[at].clone(),
                finding_all: running.finding(at, question.worthwhile),
                words: Words {
                    more_nights,
                    ..words
                },
            })
        },
    };
    Effects {
        question: question.clone(),
        remedies: rated.remedies.iter().enumerate().map(of_remedy).collect(),
        running: Account::of(all),
        spoken: spoken.as_ref().map(|side| Account::of(side.fit)),
        nights_to_next_look,
    }
}

fn words(
    rated: &Rated,
    side: &Side,
    joint: &[Comparison],
    remedy: usize,
    uncapped: Finding,
) -> Words {
    let comparison = side.comparisons[remedy].clone();
    let flags = flags(
        rated,
        &side.fit.analysed,
        &rated.remedies[remedy],
        &comparison,
    );
    let finding = flags
        .iter()
        .fold(uncapped, |finding, flag| flag.cap(finding));
    let group = side.groups.iter().position(|group| group.contains(&remedy));
    let tangled = (finding == Finding::CannotSeparate).then(|| match group {
        None => Tangled::WithTheRest,
        Some(group) => Tangled::With {
            names: names(rated, &side.groups[group]),
            // The groups come first among the units of the joint model.
            either: joint
                .get(group)
                .filter(|comparison| comparison.is_enough())
                .and_then(|comparison| comparison.measured.clone().ok())
                .filter(|measured| measured.inflation <= MOST_INFLATION),
        },
    });
    Words {
        more_nights: None,
        finding,
        flags,
        comparison,
        tangled,
    }
}

/// How many more nights until something may be said, if nights are what is lacking.
fn nights_to_words(running: &Comparison, to_next_look: u32) -> Option<u32> {
    let lacks_nights = matches!(
        running.measured,
        Ok(_) | Err(NoEstimate::TooFewNights | NoEstimate::TooFewWith | NoEstimate::TooFewWithout)
    );
    let lacking =
        FEWEST_A_SIDE.saturating_sub(running.with) + FEWEST_A_SIDE.saturating_sub(running.without);
    let lacking = u32::try_from(lacking).ok()?;
    lacks_nights.then(|| lacking.max(to_next_look))
}

/// How many more nights like these might settle it.
fn nights_to_settle(
    finding: Finding,
    comparison: &Comparison,
    worthwhile: Worthwhile,
) -> Option<u32> {
    let aim = match finding {
        Finding::CantTell => Aim::Hint,
        Finding::EarlyBetter | Finding::EarlyWorse => Aim::StrongPattern,
        _ => return None,
    };
    let half_width = comparison.measured.as_ref().ok()?.interval.half_width();
    let nights = u32::try_from(comparison.nights).ok()?;
    further_days(nights, half_width, worthwhile, aim).filter(|more| *more > 0)
}

impl Account {
    fn of(fit: &Fit) -> Self {
        let entered = fit.model.entered.iter();
        Self {
            nights: fit.analysed.len(),
            taken_into_account: entered.map(|entered| entered.regressor.clone()).collect(),
            left_out: fit.model.left_out.clone(),
        }
    }
}
