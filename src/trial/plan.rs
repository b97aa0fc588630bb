//! What was planned, once and for all? Fixed before the first night and never changed after.

use super::{
    design::Design,
    gate::{Confirmed, Gate},
    schedule::{Block, Schedule},
};
use crate::{
    coded::coded,
    night::Night,
    remedy::{Remedy, RemedyId, Span},
    severity::Worthwhile,
    statistics::allocation::{Arm, draw_pairs},
};

/// What is set against what. The outcome is always the worst urge of the night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Nights with a remedy (B) against nights without it (A).
    AgainstNone(RemedyId),
    /// Nights with the second remedy (B) against nights with the first (A).
    Against(RemedyId, RemedyId),
}

coded! {
    /// Whether the person knows which night is which.
    Blinding {
        /// They do.
        None = "none",
        /// They may guess.
        Partly = "partly",
        /// They do not: somebody else prepared what looks the same.
        Full = "full",
    }
}

/// A trial as it was planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    comparison: Comparison,
    design: Design,
    worthwhile: Worthwhile,
    blinding: Blinding,
    confirmed: Confirmed,
    seed: u64,
    first: Night,
}

/// A plan's fields, as they are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlanFields {
    pub(crate) comparison: Comparison,
    pub(crate) design: Design,
    pub(crate) worthwhile: Worthwhile,
    pub(crate) blinding: Blinding,
    pub(crate) confirmed: Confirmed,
    pub(crate) seed: u64,
    pub(crate) first: Night,
}

/// Why a plan is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPlanned {
    /// A prescribed medicine is never put in a trial.
    Prescribed,
    /// Something has to be confirmed first.
    NotConfirmed(Gate),
    /// A remedy cannot be set against itself.
    Itself,
    /// It would end after the year 2199.
    TooLate,
}

/// What a plan is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choices<'a> {
    /// The remedy on B nights.
    pub remedy: &'a Remedy,
    /// The remedy on A nights, if there is one.
    pub against: Option<&'a Remedy>,
    /// The design.
    pub design: Design,
    /// The smallest difference worth having.
    pub worthwhile: Worthwhile,
    /// Whether the person will know.
    pub blinding: Blinding,
    /// What was confirmed before.
    pub confirmed: Confirmed,
    /// From the platform's source of chance; kept, so that the draw can be repeated.
    pub seed: u64,
    /// The first night.
    pub first: Night,
}

impl Plan {
    /// Makes a plan, if its remedies may be put in one.
    ///
    /// # Errors
    /// Says why not.
    pub fn new(choices: &Choices) -> Result<Self, NotPlanned> {
        let gates = choices.against.map(|remedy| Gate::of(remedy.access));
        let gate = Gate::of(choices.remedy.access).stricter(gates.unwrap_or(Gate::Open));
        let comparison = match choices.against {
            None => Comparison::AgainstNone(choices.remedy.id),
            Some(other) if other.id == choices.remedy.id => return Err(NotPlanned::Itself),
            Some(other) => Comparison::Against(other.id, choices.remedy.id),
        };
        if gate == Gate::Never {
            return Err(NotPlanned::Prescribed);
        }
        if !gate.lets_through(choices.confirmed) {
            return Err(NotPlanned::NotConfirmed(gate));
        }
        let last = i64::from(choices.first.day_number()) + i64::from(choices.design.nights());
        let last = i32::try_from(last).ok().and_then(Night::from_day_number);
        last.ok_or(NotPlanned::TooLate)?;
        Ok(Self::kept(PlanFields {
            comparison,
            design: choices.design,
            worthwhile: choices.worthwhile,
            blinding: choices.blinding,
            confirmed: choices.confirmed,
            seed: choices.seed,
            first: choices.first,
        }))
    }

    /// A plan that was made before, as it was kept: its gate was passed then.
    pub(crate) fn kept(fields: PlanFields) -> Self {
        Self {
            comparison: fields.comparison,
            design: fields.design,
            worthwhile: fields.worthwhile,
            blinding: fields.blinding,
            confirmed: fields.confirmed,
            seed: fields.seed,
            first: fields.first,
        }
    }

    /// The same plan where its remedies go by other ids; where two would become one it stays.
    pub(crate) fn renamed(&self, other: impl Fn(RemedyId) -> RemedyId) -> Self {
        let comparison = match self.comparison {
            Comparison::AgainstNone(remedy) => Comparison::AgainstNone(other(remedy)),
            Comparison::Against(first, second) if other(first) != other(second) => {
                Comparison::Against(other(first), other(second))
            }
            same @ Comparison::Against(..) => same,
        };
        Self {
            comparison,
            ..self.clone()
        }
    }

    /// What is set against what.
    pub fn comparison(&self) -> Comparison {
        self.comparison
    }

    /// The design.
    pub fn design(&self) -> Design {
        self.design
    }

    /// The smallest difference worth having.
    pub fn worthwhile(&self) -> Worthwhile {
        self.worthwhile
    }

    /// Whether the person knows which night is which.
    pub fn blinding(&self) -> Blinding {
        self.blinding
    }

    /// What was confirmed before it was made.
    pub fn confirmed(&self) -> Confirmed {
        self.confirmed
    }

    /// The seed of the draw.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The first night.
    pub fn first(&self) -> Night {
        self.first
    }

    /// The remedies that are compared.
    pub fn remedies(&self) -> impl Iterator<Item = RemedyId> {
        let (one, other) = match self.comparison {
            Comparison::AgainstNone(remedy) => (remedy, None),
            Comparison::Against(first, second) => (first, Some(second)),
        };
        std::iter::once(one).chain(other)
    }

    /// Whether a remedy is to be used on a night of this arm; `None` if it is not in the trial.
    pub fn asks_for(&self, arm: Arm, remedy: RemedyId) -> Option<bool> {
        match self.comparison {
            Comparison::AgainstNone(own) => (own == remedy).then_some(arm == Arm::B),
            Comparison::Against(first, _) if first == remedy => Some(arm == Arm::A),
            Comparison::Against(_, second) => (second == remedy).then_some(arm == Arm::B),
        }
    }

    /// The nights, as drawn from the seed, with these pauses.
    pub fn schedule(&self, pauses: &[Span]) -> Schedule {
        let pairs = usize::try_from(self.design.pairs()).unwrap_or(0);
        let orders = draw_pairs(self.seed, pairs).into_iter().zip(0..);
        let blocks = orders.flat_map(|(order, pair)| order.arms().map(|arm| Block { pair, arm }));
        let length = self.design.nights_in_block();
        Schedule::new(self.first, blocks, length, self.design.washout(), pauses)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{
        bounded::Words,
        remedy::{Access, Choice, Speed},
    };

    fn remedy(number: u8, access: Access) -> Remedy {
        Remedy {
            choice: Choice::Plan,
            speed: Speed::SameNight,
            ..Remedy::named(
                RemedyId::fresh(i64::from(number), [number; 10]),
                Words::new("Bath").unwrap(),
                access,
            )
        }
    }

    fn choices<'a>(remedy: &'a Remedy, against: Option<&'a Remedy>) -> Choices<'a> {
        Choices {
            remedy,
            against,
            design: Design::ShortNightly,
            worthwhile: Worthwhile::default(),
            blinding: Blinding::None,
            confirmed: Confirmed {
                cautions: true,
                practitioner: true,
            },
            seed: 42,
            first: "2026-12-01".parse().unwrap(),
        }
    }

    #[test]
    fn a_prescribed_medicine_is_refused_on_either_side_whoever_agreed() {
        let (bath, medicine) = (remedy(1, Access::Own), remedy(2, Access::LogOnly));
        for (one, other) in [
            (&medicine, None),
            (&medicine, Some(&bath)),
            (&bath, Some(&medicine)),
        ] {
            assert_eq!(Plan::new(&choices(one, other)), Err(NotPlanned::Prescribed));
        }
    }

    #[test]
    fn what_was_not_confirmed_is_asked_for_and_nothing_is_set_against_itself() {
        let bath = remedy(1, Access::OwnWithCheck);
        let unread = Choices {
            confirmed: Confirmed::default(),
            ..choices(&bath, None)
        };
        let refused = Err(NotPlanned::NotConfirmed(Gate::ShowCautions));
        assert_eq!(Plan::new(&unread), refused);
        assert_eq!(
            Plan::new(&choices(&bath, Some(&bath))),
            Err(NotPlanned::Itself)
        );
        let late = Choices {
            first: "2199-12-20".parse().unwrap(),
            ..choices(&bath, None)
        };
        assert_eq!(Plan::new(&late), Err(NotPlanned::TooLate));
    }

    #[test]
    fn the_arms_are_those_of_the_published_draw() {
        let bath = remedy(1, Access::Own);
        let plan = Plan::new(&choices(&bath, None)).unwrap();
        let schedule = plan.schedule(&[]);
        let letters: String = schedule
            .nights()
            .map(|(_, turn)| if turn.arm == Arm::A { 'A' } else { 'B' })
            .collect();
        // Seed 42, 14 pairs: computed with Python's integers.
        assert_eq!(letters, "BAABABABABBAABBAABBAABABBABA");
    }

    #[test]
    fn of_two_remedies_each_arm_asks_for_one() {
        let (bath, tea) = (remedy(1, Access::Own), remedy(2, Access::Own));
        let plan = Plan::new(&choices(&tea, Some(&bath))).unwrap();
        assert_eq!(plan.asks_for(Arm::A, bath.id), Some(true));
        assert_eq!(plan.asks_for(Arm::A, tea.id), Some(false));
        assert_eq!(plan.asks_for(Arm::B, tea.id), Some(true));
        assert!(plan.remedies().eq([bath.id, tea.id]));
        let alone = Plan::new(&choices(&tea, None)).unwrap();
        assert_eq!(alone.asks_for(Arm::A, tea.id), Some(false));
        assert_eq!(alone.asks_for(Arm::B, bath.id), None);
    }
}
