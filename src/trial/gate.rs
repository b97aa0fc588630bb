//! May this remedy be put in a trial?

use crate::remedy::Access;

/// What stands before a trial of a remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Nothing.
    Open,
    /// Its cautions are shown first, and the person says that none of them holds for them.
    ShowCautions,
    /// Its cautions are shown first, and the person says that a practitioner agreed.
    AskPractitioner,
    /// A prescribed medicine is never put in a trial, whoever agreed.
    Never,
}

/// What the person has confirmed before planning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// That they have read the cautions, and none holds for them.
    pub cautions: bool,
    /// That a practitioner agreed.
    pub practitioner: bool,
}

impl Gate {
    /// The gate before a remedy of this kind.
    pub fn of(access: Access) -> Self {
        match access {
            Access::Own => Self::Open,
            Access::OwnWithCheck => Self::ShowCautions,
            Access::PractitionerOnly => Self::AskPractitioner,
            Access::LogOnly => Self::Never,
        }
    }

    /// Whether it lets a plan through, given what was confirmed.
    pub fn lets_through(self, confirmed: Confirmed) -> bool {
        match self {
            Self::Open => true,
            Self::ShowCautions => confirmed.cautions,
            Self::AskPractitioner => confirmed.cautions && confirmed.practitioner,
            Self::Never => false,
        }
    }

    /// Of two remedies that are compared the stricter gate holds.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        let rank = |gate| match gate {
            Self::Open => 0,
            Self::ShowCautions => 1,
            Self::AskPractitioner => 2,
            Self::Never => 3,
        };
        if rank(other) > rank(self) {
            other
        } else {
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Confirmed = Confirmed {
        cautions: true,
        practitioner: true,
    };

    #[test]
    fn a_prescribed_medicine_never_passes() {
        assert!(!Gate::of(Access::LogOnly).lets_through(ALL));
        let mixed = Gate::of(Access::Own).stricter(Gate::of(Access::LogOnly));
        assert!(!mixed.lets_through(ALL));
    }

    #[test]
    fn cautions_are_confirmed_before_planning() {
        let nothing = Confirmed::default();
        assert!(Gate::of(Access::Own).lets_through(nothing));
        assert!(!Gate::of(Access::OwnWithCheck).lets_through(nothing));
        let read = Confirmed {
            cautions: true,
            practitioner: false,
        };
        assert!(Gate::of(Access::OwnWithCheck).lets_through(read));
        assert!(!Gate::of(Access::PractitionerOnly).lets_through(read));
        assert!(Gate::of(Access::PractitionerOnly).lets_through(ALL));
    }
}
