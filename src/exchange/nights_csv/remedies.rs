//! Which remedy is this column? One of the journal's by its name, or a new one.

use std::collections::BTreeMap;

use crate::{
    bounded::Words,
    journal::Journal,
    library,
    night::Night,
    remedy::{Access, Remedy, RemedyId, Span},
};

/// The remedies of a table's columns, found or made when they are first needed.
#[derive(Default)]
pub(super) struct Remedies {
    by_column: BTreeMap<usize, RemedyId>,
    pub(super) new: Vec<Remedy>,
}

impl Remedies {
    pub(super) fn of_column(
        &mut self,
        at: usize,
        column: &str,
        journal: &Journal,
        first: Option<Night>,
        fresh: &mut dyn FnMut() -> RemedyId,
    ) -> Option<RemedyId> {
        if let Some(id) = self.by_column.get(&at) {
            return Some(*id);
        }
        let name = remedy_name(column)?;
        let id = if let Some(remedy) = journal.remedy_named(name.as_str()) {
            remedy.id
        } else {
            let access = library::access_by_name(name.as_str(), Access::Own);
            let remedy = Remedy {
                listed: first.map(Span::since).into_iter().collect(),
                ..Remedy::named(fresh(), name, access)
            };
            let id = remedy.id;
            self.new.push(remedy);
            id
        };
        self.by_column.insert(at, id);
        Some(id)
    }
}

/// `hot_bath` as "Hot bath".
pub(super) fn remedy_name(column: &str) -> Option<Words<80>> {
    let spaced = column.replace('_', " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let name = words.join(" ");
    let mut letters = name.chars();
    let first = letters.next()?;
    let capital: String = first.to_uppercase().chain(letters).collect();
    Words::new(&capital)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_a_prescribed_medicine_is_only_logged() {
        let mut remedies = Remedies::default();
        for (at, column) in ["mirapex_0.125_mg", "hot_bath"].into_iter().enumerate() {
            let number = u8::try_from(at).unwrap();
            let mut fresh = || RemedyId::fresh(0, [number; 10]);
            remedies.of_column(at, column, &Journal::default(), None, &mut fresh);
        }
        let access: Vec<_> = remedies.new.iter().map(|remedy| remedy.access).collect();
        assert_eq!(access, [Access::LogOnly, Access::Own]);
    }
}
