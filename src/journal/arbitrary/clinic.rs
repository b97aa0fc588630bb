//! Random results from a clinic, and what a person says of their health.

use std::rc::Rc;

use proptest::{collection::vec, option::of, prelude::*, sample::select};
use uuid::Uuid;

use super::{later, night, past::few_times, words};
use crate::{
    about::{AboutMe, Condition},
    clinic::{ClinicId, ClinicRecord, ClinicResult, Known, Measure, Measured},
    journal::Part,
};

/// A result, or the mark of one.
pub(super) fn clinic_result() -> impl Strategy<Value = Part> {
    let kept = (of(result()), few_times(), later());
    (clinic_id(), kept).prop_map(|(id, (said, version, later))| {
        let record = ClinicRecord {
            version,
            said,
            later,
        };
        Part::Clinic(id, Some(Rc::new(record)))
    })
}

pub(super) fn clinic_id() -> impl Strategy<Value = ClinicId> {
    any::<u128>().prop_map(|bits| ClinicId::from_uuid(Uuid::from_u128(bits)))
}

fn result() -> impl Strategy<Value = ClinicResult> {
    let measure = prop_oneof![
        select(Known::ALL).prop_map(Measure::Known),
        "[A-Z][a-z =]{0,20}".prop_filter_map("a name", |name| Measure::named(&name)),
    ];
    let value = prop_oneof!["[0-9]{1,2}", "[<>]?[0-9]{1,6}([.][0-9]{1,4})?"];
    let said = (night(), measure, value, words(), words());
    said.prop_filter_map(
        "one that can be measured",
        |(night, measure, value, unit, source)| {
            Some(ClinicResult {
                day: night.evening(),
                value: Measured::new(&value).filter(|value| measure.takes(value))?,
                measure,
                unit,
                source,
            })
        },
    )
}

pub(super) fn about_me() -> impl Strategy<Value = AboutMe> {
    vec(select(Condition::ALL), 0..4).prop_map(|conditions| conditions.into_iter().collect())
}
