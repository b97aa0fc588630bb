//! Five remedies, when they are on the list, and by which habit each is used.

use crate::{
    bounded::Words,
    later_fields::LaterFields,
    night::Night,
    remedy::{Access, Answer, Choice, Remedy, RemedyId, Span, Speed, Standing, Timing, Usage, Use},
};
use chrono::{Datelike, Weekday};

use super::dice::Dice;

/// The remedies of the journal.
pub(super) struct Cabinet {
    kept: Vec<(Remedy, Habit)>,
}

/// How the person decides to use a remedy.
#[derive(Clone, Copy)]
enum Habit {
    /// Every night, and only exceptions are said.
    Standing,
    /// As prescribed, with a night forgotten now and then.
    Prescribed,
    /// On four days of the week.
    Weekdays,
    /// When the evening is bad.
    BadEvenings,
    /// When legs already trouble.
    InTheMoment,
}

struct Plan {
    name: &'static str,
    library: &'static str,
    access: Access,
    choice: Choice,
    speed: Speed,
    habit: Habit,
    /// On the list from the one to the other, in hundredths of the time; 100 is still.
    listed: &'static [(usize, usize)],
}

const CABINET: [Plan; 5] = [
    Plan {
        name: "Magnesium",
        library: "magnesium_oral",
        access: Access::Own,
        choice: Choice::Plan,
        speed: Speed::BuildUp,
        habit: Habit::Standing,
        listed: &[(5, 100)],
    },
    Plan {
        name: "Hot bath",
        library: "warm_bath",
        access: Access::Own,
        choice: Choice::AsNeeded,
        speed: Speed::SameNight,
        habit: Habit::BadEvenings,
        listed: &[(0, 100)],
    },
    Plan {
        name: "Stretching",
        library: "stretch_move",
        access: Access::Own,
        choice: Choice::Unknown,
        speed: Speed::InTheMoment,
        habit: Habit::InTheMoment,
        listed: &[(0, 100)],
    },
    Plan {
        name: "Compression sleeves",
        library: "leg_compression",
        access: Access::OwnWithCheck,
        choice: Choice::Plan,
        speed: Speed::SameNight,
        habit: Habit::Weekdays,
        listed: &[(30, 55), (70, 100)],
    },
    Plan {
        name: "Ropinirole",
        library: "rx_dopamine",
        access: Access::LogOnly,
        choice: Choice::Plan,
        speed: Speed::SameNight,
        habit: Habit::Prescribed,
        listed: &[(40, 80)],
    },
];

impl Cabinet {
    /// The remedies, listed over these nights.
    pub(super) fn over(nights: &[Night], dice: &mut Dice) -> Self {
        let listed_first = nights.first().map_or(0, |night| night.day_number());
        let made = i64::from(listed_first) * 24 * 3_600_000;
        let kept = CABINET
            .into_iter()
            .map(|plan| {
                let remedy = Remedy {
                    library: Some(plan.library.to_owned()),
                    choice: plan.choice,
                    speed: plan.speed,
                    listed: plan
                        .listed
                        .iter()
                        .filter_map(|&(from, until)| span(nights, from, until))
                        .collect(),
                    standing: match plan.habit {
                        Habit::Standing => standing(nights),
                        _ => Vec::new(),
                    },
                    ..Remedy::named(
                        RemedyId::fresh(made, dice.id()),
                        Words::new(plan.name).unwrap_or_default(),
                        plan.access,
                    )
                };
                (remedy, plan.habit)
            })
            .collect();
        Self { kept }
    }

    pub(super) fn remedies(&self) -> impl Iterator<Item = &Remedy> {
        self.kept.iter().map(|(remedy, _)| remedy)
    }

    /// What is said of each remedy on a night whose evening was this bad (0 to 10).
    pub(super) fn answers(
        &self,
        night: Night,
        evening: u8,
        dice: &mut Dice,
    ) -> Vec<(RemedyId, Answer)> {
        let mut answers = Vec::new();
        for (remedy, habit) in &self.kept {
            if !remedy.is_listed(night) {
                continue;
            }
            let used = habit.uses(night, evening, dice);
            let said = match (habit, used) {
                // A standing use needs no tick; a night without it is said.
                (Habit::Standing, true) => remedy.usage(night, None) != Usage::Used,
                (Habit::Standing, false) => true,
                (_, true) => dice.percent(96),
                (_, false) => dice.percent(85),
            };
            if said {
                let answer = if used {
                    Answer::Used(habit.one_use(dice))
                } else {
                    Answer::NotUsed
                };
                answers.push((remedy.id, answer));
            }
        }
        answers
    }

    /// What may be tried in the moment on this night.
    pub(super) fn at_hand(&self, night: Night) -> Vec<RemedyId> {
        self.remedies()
            .filter(|remedy| remedy.is_listed(night) && remedy.access != Access::LogOnly)
            .map(|remedy| remedy.id)
            .collect()
    }

    /// Tenths of a point by which this night's remedies lower the worst urge, as invented here.
    pub(super) fn relief(&self, answers: &[(RemedyId, Answer)]) -> i32 {
        self.kept
            .iter()
            .filter(|(remedy, _)| {
                answers
                    .iter()
                    .any(|(id, answer)| *id == remedy.id && matches!(answer, Answer::Used(_)))
            })
            .map(|(_, habit)| match habit {
                Habit::Weekdays => 12,
                Habit::Prescribed => 20,
                Habit::InTheMoment => 3,
                Habit::Standing | Habit::BadEvenings => 0,
            })
            .sum()
    }
}

impl Habit {
    fn uses(self, night: Night, evening: u8, dice: &mut Dice) -> bool {
        use Weekday::{Fri, Mon, Sun, Wed};
        dice.percent(match self {
            Self::Standing => 95,
            Self::Prescribed => 97,
            Self::Weekdays if matches!(night.evening().weekday(), Mon | Wed | Fri | Sun) => 90,
            Self::Weekdays => 8,
            Self::BadEvenings if evening >= 6 => 80,
            Self::BadEvenings => 12,
            Self::InTheMoment => 10 + u64::from(evening) * 7,
        })
    }

    fn one_use(self, dice: &mut Dice) -> Use {
        let amount = match self {
            Self::BadEvenings if dice.percent(30) => dice.one_of(&["15 minutes", "half an hour"]),
            Self::Prescribed if dice.percent(5) => Some("as prescribed"),
            _ => None,
        };
        let timing = match self {
            Self::InTheMoment if dice.percent(40) => Some(Timing::After),
            Self::BadEvenings if dice.percent(20) => Some(Timing::Before),
            _ => None,
        };
        Use {
            amount: amount.and_then(Words::new).unwrap_or_default(),
            timing,
            ..Use::default()
        }
    }
}

/// Two thirds of the time the one amount, then the other.
fn standing(nights: &[Night]) -> Vec<Standing> {
    [(10, 60, "one capsule"), (61, 100, "two capsules")]
        .into_iter()
        .filter_map(|(from, until, amount)| {
            Some(Standing {
                span: span(nights, from, until)?,
                amount: Words::new(amount)?,
                later: LaterFields::default(),
            })
        })
        .collect()
}

fn span(nights: &[Night], from: usize, until: usize) -> Option<Span> {
    let at = |hundredths: usize| {
        nights
            .get(nights.len().saturating_sub(1) * hundredths / 100)
            .copied()
    };
    let until = if until < 100 { at(until) } else { None };
    Span::new(at(from)?, until)
}
