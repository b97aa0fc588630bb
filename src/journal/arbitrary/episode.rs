//! Random episodes.

use std::collections::BTreeSet;

use proptest::{collection::btree_set, option::of, prelude::*};
use uuid::Uuid;

use super::{body, moment, one, past::later, remedy_id, severity, up_to, words};
use crate::{
    episode::{Episode, EpisodeId},
    remedy::RemedyId,
    symptom::{CouldMove, Relief, Sensation, Situation},
};

pub(super) fn episode_id() -> impl Strategy<Value = EpisodeId> {
    any::<u128>().prop_map(|bits| EpisodeId::from_uuid(Uuid::from_u128(bits)))
}

/// An urge in the moment that may say anything.
pub(super) fn episode() -> impl Strategy<Value = Episode> {
    let sensations = btree_set(one(Sensation::ALL), 0..4);
    let first = (
        episode_id(),
        moment(),
        severity(),
        of(one(Situation::ALL)),
        of(up_to()),
        sensations,
        body(),
    );
    let tried = btree_set(remedy_id(), 0..3);
    let then = (
        of(up_to()),
        of(any::<bool>()),
        of(one(CouldMove::ALL)),
        of(one(Relief::ALL)),
        tried,
        of(severity()),
        of(up_to()),
        (words(), later()),
    );
    (first, then).prop_map(|(first, then)| {
        let (id, started, urge, situation, minutes, sensations, body) = first;
        let (
            still_before,
            jerks_awake,
            could_move,
            relief,
            tried,
            urge_after,
            eased,
            (note, later),
        ) = then;
        let tried: BTreeSet<RemedyId> = tried;
        Episode {
            id,
            started,
            urge,
            situation,
            minutes,
            sensations: sensations.into_iter().collect(),
            body: body.into_iter().collect(),
            still_before,
            jerks_awake,
            could_move,
            relief,
            tried: tried.into_iter().collect(),
            urge_after,
            minutes_to_relief: eased,
            note,
            later,
        }
    })
}
