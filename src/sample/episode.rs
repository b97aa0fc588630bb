//! Episodes, more of them on bad nights; a calm night may hold a strong one too.

use crate::{
    bounded::{UpTo, Words},
    entry::Entry,
    episode::{Episode, EpisodeId},
    night::Night,
    remedy::RemedyId,
    severity::Severity,
    symptom::{BodyPart, CouldMove, Relief, Sensation, Side, Situation},
};

use super::{clock::london, dice::Dice, remedies::Cabinet};

/// Spreads exactly `count` episodes over the nights, by how bad they were.
pub(super) fn scatter(
    entries: &mut [(Night, Entry)],
    cabinet: &Cabinet,
    count: u64,
    dice: &mut Dice,
) {
    // A throw on top of the severity lets calm nights have some and bad ones none.
    let weights: Vec<u64> = entries
        .iter()
        .map(|(_, entry)| {
            let worst = entry.worst().map_or(4, Severity::points);
            u64::from(worst) * u64::from(dice.between(0, 10)) + u64::from(dice.between(0, 4))
        })
        .collect();
    let total = weights.iter().sum::<u64>().max(1);
    let (mut weighed, mut placed) = (0, 0);
    let last = entries.len().saturating_sub(1);
    for (at, ((night, entry), weight)) in entries.iter_mut().zip(weights).enumerate() {
        weighed += weight;
        let due = if at == last {
            count
        } else {
            count * weighed / total
        };
        let at_hand = cabinet.at_hand(*night);
        entry.episodes = (placed..due)
            .filter_map(|_| episode(*night, entry.worst(), &at_hand, dice))
            .collect();
        entry
            .episodes
            .sort_by_key(|episode| (episode.started.utc_ms(), episode.id));
        placed = due;
    }
}

fn episode(
    night: Night,
    worst: Option<Severity>,
    at_hand: &[RemedyId],
    dice: &mut Dice,
) -> Option<Episode> {
    let (situation, from, to) = place(dice);
    let started = london(night, i64::from(dice.between(from, to)))?;
    let usual = worst.map_or(4, Severity::points);
    // Sitting still among others is what makes a calm day's evening hard.
    let urge = match situation {
        Situation::Cinema | Situation::Theatre | Situation::Plane => dice.between(5, 9),
        _ => dice.between(u16::from(usual / 2).max(1), u16::from(usual).max(2)),
    };
    let id = EpisodeId::fresh(started.utc_ms(), dice.id());
    let mut episode = Episode::now(id, started, severity(urge)?);
    episode.situation = dice.percent(85).then_some(situation);
    if dice.percent(45) {
        episode.tried.extend(dice.one_of(at_hand));
    }
    if dice.percent(55) {
        episode.urge_after = severity(dice.between(0, urge));
    }
    if dice.percent(20) {
        episode.minutes = UpTo::new(dice.between(1, 18) * 5);
    }
    if dice.percent(10) {
        tell_more(&mut episode, dice);
    }
    Some(episode)
}

fn severity(points: u16) -> Option<Severity> {
    u8::try_from(points).ok().and_then(Severity::new)
}

/// Where, and between which minutes after noon.
fn place(dice: &mut Dice) -> (Situation, u16, u16) {
    let hour = |hour: u16| hour * 60;
    match dice.between(0, 99) {
        0..=44 => (Situation::Bed, hour(10), hour(16)),
        45..=69 => (Situation::SofaTv, hour(7), hour(11)),
        70..=76 => (Situation::Desk, hour(1), hour(6)),
        77..=82 => (Situation::CarPassenger, hour(1), hour(10)),
        83..=86 => (Situation::Cinema, hour(7), hour(11)),
        87..=89 => (Situation::Meeting, hour(1), hour(6)),
        90..=92 => (Situation::BusTrain, hour(3), hour(9)),
        93..=94 => (Situation::Meal, hour(6), hour(9)),
        95..=96 => (Situation::Theatre, hour(7), hour(10)),
        97 => (Situation::Plane, hour(2), hour(14)),
        _ => (Situation::Other, hour(1), hour(14)),
    }
}

fn tell_more(episode: &mut Episode, dice: &mut Dice) {
    episode.sensations.insert(Sensation::Urge);
    episode.sensations.extend(dice.one_of(Sensation::ALL));
    let side = dice.one_of(Side::ALL).unwrap_or(Side::Both);
    episode.body.insert(BodyPart::Calves, side);
    episode.still_before = UpTo::new(dice.between(1, 24) * 5);
    episode.could_move = dice.one_of(CouldMove::ALL);
    episode.relief = dice.one_of(Relief::ALL);
    if dice.percent(25) {
        episode.note = Words::new("Had to walk to the back and stand.").unwrap_or_default();
    }
}
