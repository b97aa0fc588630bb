//! Random trials: with pauses, stopped or not.

use proptest::{collection::vec, option::of, prelude::*, sample::select};
use uuid::Uuid;

use super::{later, moment, night_in, one, remedy_id, span};
use crate::{
    severity::Worthwhile,
    trial::{
        Stop, Trial, TrialId,
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Comparison, Plan, PlanFields},
    },
};

/// A trial with pauses, stopped or not.
pub(crate) fn trial() -> impl Strategy<Value = Trial> {
    let plan = (
        (
            remedy_id(),
            of(remedy_id()),
            one(Design::ALL),
            one(Blinding::ALL),
        ),
        select(&Worthwhile::ALL[..]),
        any::<(bool, bool, u64)>(),
        night_in(20_000..20_090),
    );
    let stop = (night_in(20_000..20_200), moment(), later());
    let stop = stop.prop_map(|(from, at, later)| Stop { from, at, later });
    let course = (moment(), vec(span(), 0..3), of(stop));
    (trial_id(), plan, course, later()).prop_map(
        |(id, (what, worthwhile, (cautions, practitioner, seed), first), course, later)| {
            let (begun, pauses, stop) = course;
            let (remedy, against, design, blinding) = what;
            let comparison = match against {
                Some(against) if against != remedy => Comparison::Against(against, remedy),
                _ => Comparison::AgainstNone(remedy),
            };
            let plan = Plan::kept(PlanFields {
                comparison,
                design,
                worthwhile,
                blinding,
                confirmed: Confirmed {
                    cautions,
                    practitioner,
                },
                seed,
                first,
            });
            let trial = pauses
                .into_iter()
                .fold(Trial::begin(id, plan, begun), Trial::paused)
                .with_later(later);
            match stop {
                Some(stop) => trial.stopped_early(stop),
                None => trial,
            }
        },
    )
}

pub(super) fn trial_id() -> impl Strategy<Value = TrialId> {
    any::<u128>().prop_map(|bits| TrialId::from_uuid(Uuid::from_u128(bits)))
}
