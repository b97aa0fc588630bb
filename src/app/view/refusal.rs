//! Why a change was refused, in words a person can act on.

use lull::{journal::Refused, text::Text};

/// The sentence for it.
pub fn refused(refused: &Refused, text: Text) -> String {
    match refused {
        Refused::NameTaken(name) => text.refused_name_taken(name),
        Refused::NoName => text.refused_no_name().to_owned(),
        Refused::NoSuchRemedy => text.refused_no_such_remedy().to_owned(),
        Refused::NotInBin => text.refused_not_in_bin().to_owned(),
        Refused::Prescribed => text.refused_prescribed().to_owned(),
        Refused::TrialUnderWay => text.refused_trial_under_way().to_owned(),
        Refused::NoSuchTrial => text.refused_no_such_trial().to_owned(),
        Refused::TrialIsOver => text.refused_trial_is_over().to_owned(),
        Refused::NightIsOver(night) => text.refused_night_is_over(text.night(*night)),
        Refused::NightSaysOtherwise(night) => text.refused_night_says_otherwise(text.night(*night)),
    }
}
