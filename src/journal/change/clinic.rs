//! What a person does to their results from a clinic.

use std::rc::Rc;

use super::{Act, Journal, Part, Refused};
use crate::{
    clinic::{ClinicId, ClinicRecord, ClinicResult},
    journal::PartKey,
};

/// Something the person does to their results from a clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClinicChange {
    /// Writes a result down, or puts a changed one in its place.
    Write(ClinicId, ClinicResult),
    /// Deletes a result.
    Delete(ClinicId),
}

impl Act for ClinicChange {
    fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused> {
        let (id, said) = match self {
            Self::Write(id, result) => (id, Some(result)),
            Self::Delete(id) => (id, None),
        };
        let before = match journal.part(PartKey::Clinic(id)) {
            Part::Clinic(_, Some(before)) => Rc::unwrap_or_clone(before),
            // What was never there leaves no mark.
            _ if said.is_none() => return Ok(Vec::new()),
            _ => ClinicRecord::default(),
        };
        let record = ClinicRecord { said, ..before };
        Ok(vec![Part::Clinic(id, Some(Rc::new(record)))])
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{
        bounded::Words,
        clinic::{Known, Measure, Measured},
        journal::Change,
        night::Night,
    };

    fn id() -> ClinicId {
        ClinicId::fresh(1, [1; 10])
    }

    fn ferritin(value: &str, day: &str) -> ClinicResult {
        ClinicResult {
            day: day.parse::<Night>().unwrap().evening(),
            measure: Measure::Known(Known::Ferritin),
            value: Measured::new(value).unwrap(),
            unit: Words::new("ng/mL").unwrap(),
            source: Words::default(),
        }
    }

    fn after(journal: &Journal, change: impl Act) -> Journal {
        journal.with(change).unwrap().journal
    }

    #[test]
    fn results_stand_with_the_latest_day_first() {
        let mut journal = Journal::default();
        for (number, day) in [(1, "2026-01-05"), (2, "2026-11-02"), (3, "2025-06-01")] {
            let id = ClinicId::fresh(number, [1; 10]);
            journal = after(&journal, ClinicChange::Write(id, ferritin("41", day)));
        }
        let results = journal.clinic_results();
        let days: Vec<String> = results
            .iter()
            .map(|(_, result)| result.day.to_string())
            .collect();
        assert_eq!(days, ["2026-11-02", "2026-01-05", "2025-06-01"]);
        assert!(!journal.is_empty());
    }

    #[test]
    fn a_deleted_result_is_gone_leaves_a_mark_and_can_be_put_back() {
        let write = ClinicChange::Write(id(), ferritin("41", "2026-11-02"));
        let written = after(&Journal::default(), write);
        let deleted = after(&written, ClinicChange::Delete(id()));
        assert!(deleted.clinic_results().is_empty() && deleted.is_empty());
        let version = |journal: &Journal| match journal.part(PartKey::Clinic(id())) {
            Part::Clinic(_, Some(record)) => record.version,
            _ => panic!("a mark should be there"),
        };
        assert_eq!((version(&written), version(&deleted)), (0, 1));
        let back = Change::PutBack(vec![written.part(PartKey::Clinic(id()))]);
        let back = after(&deleted, back);
        assert_eq!(back.clinic_results(), written.clinic_results());
        assert_eq!(version(&back), 2);
        let nothing = Journal::default().with(ClinicChange::Delete(id())).unwrap();
        assert!(nothing.touched.is_empty());
    }

    #[test]
    fn an_undone_entry_is_gone_and_does_not_come_again_from_an_older_file() {
        let write = ClinicChange::Write(id(), ferritin("41", "2026-11-02"));
        let written = after(&Journal::default(), write);
        let undone = after(&written, Change::PutBack(vec![Part::Clinic(id(), None)]));
        assert!(undone.clinic_results().is_empty());
        let now = crate::moment::Moment::epoch();
        let merge = crate::exchange::merge::added(&undone, &written, &now);
        assert_eq!(merge.parts, []);
    }
}
