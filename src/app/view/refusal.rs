//! Why a change was refused, in words a person can act on.

use lull::{journal::Refused, text::Text};

/// The sentence for it.
pub fn refused(refused: &Refused, text: Text) -> String {
    match refused {
        Refused::NameTaken(name) => text.refused_name_taken(name),
        Refused::NoName => text.refused_no_name().to_owned(),
        Refused::NoSuchRemedy => text.refused_no_such_remedy().to_owned(),
        Refused::NotInBin => text.refused_not_in_bin().to_owned(),
        Refused::NightSaysOtherwise(night) => text.refused_night_says_otherwise(text.night(*night)),
    }
}
