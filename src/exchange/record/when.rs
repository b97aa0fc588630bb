//! Moments on disk: `[utc_ms, offset_minutes, "zone"]`, and for a rating the boundary hour of then.

use serde::{Deserialize, Serialize};

use super::field::{Fault, FieldProblem, Read, up_to};
use crate::{moment::Moment, night::Boundary};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::exchange) struct MomentRecord(i64, i64, String);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LoggedRecord(i64, i64, String, i64);

impl From<&Moment> for MomentRecord {
    fn from(moment: &Moment) -> Self {
        Self(
            moment.utc_ms(),
            i64::from(moment.offset_minutes()),
            moment.zone().to_owned(),
        )
    }
}

impl From<&(Moment, Boundary)> for LoggedRecord {
    fn from((moment, boundary): &(Moment, Boundary)) -> Self {
        let MomentRecord(utc_ms, offset_minutes, zone) = moment.into();
        Self(utc_ms, offset_minutes, zone, i64::from(boundary.hour()))
    }
}

impl MomentRecord {
    pub(in crate::exchange) fn read(&self, field: &str) -> Read<Moment> {
        moment(field, self.0, self.1, &self.2)
    }
}

impl LoggedRecord {
    pub(super) fn read(&self, field: &str) -> Read<(Moment, Boundary)> {
        Ok((
            moment(field, self.0, self.1, &self.2)?,
            boundary(field, self.3)?,
        ))
    }
}

fn moment(field: &str, utc_ms: i64, offset_minutes: i64, zone: &str) -> Read<Moment> {
    i16::try_from(offset_minutes)
        .ok()
        .and_then(|offset| Moment::new(utc_ms, offset, zone))
        .ok_or_else(|| FieldProblem::new(field, Fault::NotAMoment))
}

/// An hour at which a new night begins, 0 to 23.
pub(super) fn boundary(field: &str, hour: i64) -> Read<Boundary> {
    let hour_of_day = up_to::<23>(field, hour)?;
    u8::try_from(hour_of_day.get())
        .ok()
        .and_then(Boundary::new)
        .ok_or_else(|| {
            let fault = Fault::OutOfRange {
                value: hour,
                most: 23,
            };
            FieldProblem::new(field, fault)
        })
}
