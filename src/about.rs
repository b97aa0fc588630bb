//! What of the person's health changes which cautions come first?

use crate::{coded::coded, sorted::SortedSet};

coded! {
    /// Something that a remedy's cautions may speak of. Nobody is asked: what is not ticked is not
    /// said, and hides nothing.
    Condition {
        /// A kidney disease.
        KidneyDisease = "kidney_disease",
        /// Dialysis.
        Dialysis = "dialysis",
        /// Pregnant, or breastfeeding.
        Pregnancy = "pregnancy",
        /// Too much iron in the body.
        IronOverload = "iron_overload",
        /// A pacemaker, a pump, metal, or another device in the body.
        ImplantedDevice = "implanted_device",
        /// Numb feet.
        NumbFeet = "numb_feet",
        /// Takes blood thinners, or bleeds easily.
        BloodThinners = "blood_thinners",
        /// Takes calming medicines, sleeping pills or opioids.
        Sedatives = "sedatives",
        /// A lung disease, or sleep apnoea.
        LungsOrApnoea = "lungs_or_apnoea",
        /// Works in shifts.
        ShiftWork = "shift_work",
    }
}

impl Condition {
    /// The name of its version: each is ticked by itself, also on two devices.
    pub(crate) fn version(self) -> String {
        format!("about.{}", self.code())
    }
}

/// What the person ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct AboutMe(SortedSet<Condition>);

impl AboutMe {
    /// Whether this was ticked.
    pub fn says(&self, condition: Condition) -> bool {
        self.0.contains(&condition)
    }

    /// Everything that was ticked, in the order in which it is offered.
    pub fn iter(&self) -> impl Iterator<Item = Condition> + '_ {
        self.0.iter().copied()
    }

    /// The same with this ticked, or not.
    #[must_use]
    pub fn with(mut self, condition: Condition, is_said: bool) -> Self {
        if is_said {
            self.0.insert(condition);
        } else {
            self.0.remove(&condition);
        }
        self
    }
}

impl FromIterator<Condition> for AboutMe {
    fn from_iter<I: IntoIterator<Item = Condition>>(conditions: I) -> Self {
        Self(conditions.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_ticked_can_be_taken_back() {
        let about = AboutMe::default().with(Condition::NumbFeet, true);
        assert!(about.says(Condition::NumbFeet) && !about.says(Condition::Dialysis));
        assert_eq!(about.with(Condition::NumbFeet, false), AboutMe::default());
    }
}
