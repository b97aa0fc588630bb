//! Which reasons to ask somebody first are reasons of this person?

use super::Entry;
use crate::about::{AboutMe, Condition};

/// What of a person's health each of the library's tags is about. Of the tags below "no one" nothing
/// can be ticked: their cautions stand with the others.
const TAGS: [(&str, Option<Condition>); 67] = [
    ("kidney_disease", Some(Condition::KidneyDisease)),
    ("kidney_stones", Some(Condition::KidneyDisease)),
    ("pregnancy", Some(Condition::Pregnancy)),
    ("pregnancy_first_trimester", Some(Condition::Pregnancy)),
    ("breastfeeding", Some(Condition::Pregnancy)),
    ("iron_overload", Some(Condition::IronOverload)),
    ("repeated_transfusions", Some(Condition::IronOverload)),
    ("implanted_device", Some(Condition::ImplantedDevice)),
    ("metal_implant", Some(Condition::ImplantedDevice)),
    ("pacemaker", Some(Condition::ImplantedDevice)),
    ("numb_feet", Some(Condition::NumbFeet)),
    ("neuropathy", Some(Condition::NumbFeet)),
    ("blood_thinners", Some(Condition::BloodThinners)),
    ("bleeding_disorder", Some(Condition::BloodThinners)),
    ("sedatives", Some(Condition::Sedatives)),
    ("opioids", Some(Condition::Sedatives)),
    ("gabapentinoids", Some(Condition::Sedatives)),
    ("breathing_problem", Some(Condition::LungsOrApnoea)),
    ("sleep_apnoea", Some(Condition::LungsOrApnoea)),
    // No one.
    ("addiction_history", None),
    ("alcohol", None),
    ("alcohol_dependence", None),
    ("antibiotics", None),
    ("antidepressants", None),
    ("artery_disease", None),
    ("blood_clot", None),
    ("blood_pressure_medicine", None),
    ("bone_medicine", None),
    ("bowel_disease", None),
    ("cancer", None),
    ("chest_pain", None),
    ("diabetes", None),
    ("diuretics", None),
    ("driving", None),
    ("epilepsy", None),
    ("epilepsy_medicine", None),
    ("falls_risk", None),
    ("glaucoma", None),
    ("heart_disease", None),
    ("heart_failure", None),
    ("heart_rhythm_problem", None),
    ("high_blood_pressure", None),
    ("high_calcium", None),
    ("impulse_control", None),
    ("levodopa", None),
    ("light_sensitive_medicine", None),
    ("liver_disease", None),
    ("low_b12", None),
    ("low_blood_pressure", None),
    ("low_mood", None),
    ("methotrexate", None),
    ("muscle_disease", None),
    ("no_blood_test", None),
    ("older_age", None),
    ("osteoporosis", None),
    ("parathyroid_disease", None),
    ("prescription_only", None),
    ("psychosis_history", None),
    ("raynauds", None),
    ("sarcoidosis", None),
    ("skin_wound", None),
    ("sleepy_driving", None),
    ("surgery", None),
    ("thyroid_medicine", None),
    ("under_12", None),
    ("varicose_veins", None),
    ("weak_immune_system", None),
];

impl Entry {
    /// What a person could tick that this entry's cautions turn on, each once. Dialysis is a kidney
    /// disease, too.
    pub fn asks_about(&self) -> Vec<Condition> {
        let tags = self.ask_first_if.iter();
        let asked = tags.filter_map(|tag| TAGS.iter().find(|(known, _)| known == tag)?.1);
        let mut asked: Vec<Condition> = asked.collect();
        if asked.contains(&Condition::KidneyDisease) {
            asked.push(Condition::Dialysis);
        }
        asked.sort_unstable();
        asked.dedup();
        asked
    }

    /// What the person ticked for which this entry says to ask somebody first.
    pub fn ask_first(&self, about: &AboutMe) -> Vec<Condition> {
        let asked = self.asks_about().into_iter();
        asked.filter(|condition| about.says(*condition)).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::library::{entries, entry};

    #[test]
    fn every_tag_of_the_library_has_its_place_and_no_other_has() {
        let used: BTreeSet<&str> = entries()
            .iter()
            .flat_map(|entry| entry.ask_first_if.iter().copied())
            .collect();
        let known: BTreeSet<&str> = TAGS.iter().map(|(tag, _)| *tag).collect();
        assert_eq!(known, used);
        assert_eq!(known.len(), TAGS.len(), "a tag stands twice");
    }

    #[test]
    fn what_was_ticked_comes_first_where_it_matters_and_nowhere_else() {
        let about: AboutMe = [Condition::Dialysis, Condition::ShiftWork]
            .into_iter()
            .collect();
        let magnesium = entry("magnesium_oral").unwrap();
        assert_eq!(magnesium.ask_first(&about), [Condition::Dialysis]);
        assert_eq!(entry("sleep_regular").unwrap().ask_first(&about), []);
        assert_eq!(magnesium.ask_first(&AboutMe::default()), []);
        let iron = entry("iron_oral").unwrap();
        assert!(iron.asks_about().contains(&Condition::IronOverload));
    }
}
