//! What is taken into account, by name, and why is something left out?

use crate::{coded::coded, factor::Factor};

/// A column of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Regressor {
    /// One remedy, or several that stand as one, by their names.
    Remedy(Vec<String>),
    /// A factor.
    Factor(Factor),
    /// A prescribed medicine, which is held fixed and never compared.
    Prescribed(String),
    /// The urge in the evening, before any remedy.
    Evening,
    /// A steady drift.
    Trend,
    /// A bend of the drift, counted from 1.
    Bend(usize),
}

impl Regressor {
    /// Its name for tables: the person's own where they gave one.
    pub fn name(&self) -> String {
        match self {
            Self::Remedy(names) => names.join(" / "),
            Self::Factor(factor) => factor.code().to_owned(),
            Self::Prescribed(name) => name.clone(),
            Self::Evening => "evening_urge".to_owned(),
            Self::Trend => "trend".to_owned(),
            Self::Bend(number) => format!("hinge{number}"),
        }
    }
}

coded! {
    /// Why something is not in the model.
    WhyLeftOut {
        /// Too few nights differ in it.
        TooFewNights = "too_few_nights",
        /// It was not said on more than a fifth of the nights.
        Unrecorded = "unrecorded",
        /// It was used after symptoms began on so many nights that too few are left.
        AfterOnset = "used_after_onset",
        /// It acts in the moment: nights cannot be compared.
        InTheMoment = "in_the_moment",
        /// There are too few nights for so many columns.
        NoRoom = "no_room",
        /// It says what others say already.
        Repeats = "repeats_others",
        /// A remedy is the lack of it.
        Replaced = "replaced_by_remedy",
    }
}

/// Something that is not in the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What.
    pub what: Regressor,
    /// Why.
    pub why: WhyLeftOut,
}
