//! What the browser's faults and the core's refusals mean, in words a person can act on.

use lull::{journal::Refused, keep::Fault, text::Text};

/// Why nothing can be kept, and what to do.
pub fn fault(fault: &Fault, text: Text) -> String {
    match fault {
        Fault::Full => text.fault_full().to_owned(),
        Fault::Blocked => text.fault_blocked().to_owned(),
        Fault::Broken(words) => text.fault_broken(words),
    }
}

/// Why a change was refused.
pub fn refused(refused: &Refused, text: Text) -> String {
    match refused {
        Refused::NameTaken(name) => text.refused_name_taken(name),
        Refused::NoName => text.refused_no_name().to_owned(),
        Refused::NoSuchRemedy => text.refused_no_such_remedy().to_owned(),
        Refused::NotInBin => text.refused_not_in_bin().to_owned(),
        Refused::NightSaysOtherwise(night) => text.refused_night_says_otherwise(text.night(*night)),
    }
}
