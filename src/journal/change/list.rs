//! What a person does to their list of remedies.

use std::rc::Rc;

use super::{Act, Journal, Part, Refused, edit};
use crate::{
    library,
    night::Night,
    remedy::{Answer, Remedy, Use},
};

/// Something the person does to their list of remedies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListChange {
    /// Adds a remedy, or puts a changed one in its place.
    ListRemedy(Remedy),
    /// Adds a remedy that was used on a night.
    ListUsed(Night, Remedy),
}

impl Act for ListChange {
    fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused> {
        match self {
            Self::ListRemedy(remedy) => Ok(vec![listed(journal, remedy)?]),
            Self::ListUsed(night, remedy) => {
                let id = remedy.id;
                let listed = listed(journal, remedy)?;
                let used = edit(journal, night, |entry| {
                    let used = Answer::Used(Use::default());
                    entry.answers.insert(id, used);
                });
                Ok(vec![listed, used])
            }
        }
    }
}

fn listed(journal: &Journal, mut remedy: Remedy) -> Result<Part, Refused> {
    // Whatever was ticked: this is the one door for all that a person names by hand.
    remedy.access = library::access_by_name(remedy.name.as_str(), remedy.access);
    if remedy.name.is_empty() {
        return Err(Refused::NoName);
    }
    match journal.remedy_named(remedy.name.as_str()) {
        Some(other) if other.id != remedy.id => {
            Err(Refused::NameTaken(remedy.name.as_str().to_owned()))
        }
        _ => Ok(Part::Remedy(remedy.id, Some(Rc::new(remedy)))),
    }
}
