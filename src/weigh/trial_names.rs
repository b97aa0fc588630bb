//! What are a trial and its two kinds of nights called?

use crate::{
    journal::Journal,
    remedy::RemedyId,
    text::Text,
    trial::plan::{Comparison, Plan},
};

/// The names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialNames {
    /// "Warm bath: with and without".
    pub title: String,
    /// What the findings speak of.
    pub remedy: String,
    /// The nights without it, or with the first of two; then the nights with it.
    pub arms: [String; 2],
}

impl TrialNames {
    /// The names for a plan.
    pub fn of(journal: &Journal, plan: &Plan, text: Text) -> Self {
        let name = |id: RemedyId| {
            let remedy = journal.remedy(id);
            remedy.map_or_else(String::new, |remedy| remedy.name.as_str().to_owned())
        };
        match plan.comparison() {
            Comparison::AgainstNone(remedy) => {
                let remedy = name(remedy);
                Self {
                    title: text.trial_title_alone(&remedy),
                    arms: [
                        text.trial_arm_without(&remedy),
                        text.trial_arm_with(&remedy),
                    ],
                    remedy,
                }
            }
            Comparison::Against(first, second) => {
                let (first, second) = (name(first), name(second));
                Self {
                    title: text.trial_title_of_two(&second, &first),
                    arms: [text.trial_arm_with(&first), text.trial_arm_with(&second)],
                    remedy: second,
                }
            }
        }
    }
}
