//! The urge in the moment: when, how strong, where, what was tried, how strong after.

use crate::{
    bounded::{UpTo, Words},
    id::lasting_id,
    later_fields::LaterFields,
    moment::Moment,
    remedy::RemedyId,
    severity::Severity,
    sorted::{SortedMap, SortedSet},
    symptom::{BodyPart, CouldMove, Relief, Sensation, Side, Situation},
};

lasting_id! {
    /// An episode's lasting name, unique across devices.
    EpisodeId
}

/// One time the urge came. Any number may belong to a night, and a calm night may hold a strong
/// one: legs that are quiet in bed and wild at the cinema are a normal story.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Episode {
    /// Its lasting name.
    pub id: EpisodeId,
    /// When it began.
    pub started: Moment,
    /// How strong it was.
    pub urge: Severity,
    /// Where the person was.
    pub situation: Option<Situation>,
    /// How long it lasted, in minutes.
    pub minutes: Option<UpTo<1440>>,
    /// What it felt like.
    pub sensations: SortedSet<Sensation>,
    /// Where on the body.
    pub body: SortedMap<BodyPart, Side>,
    /// How long the person had been still, in minutes.
    pub still_before: Option<UpTo<600>>,
    /// Whether the legs jerked while awake.
    pub jerks_awake: Option<bool>,
    /// Whether the person could get up.
    pub could_move: Option<CouldMove>,
    /// What moving did.
    pub relief: Option<Relief>,
    /// What was tried.
    pub tried: SortedSet<RemedyId>,
    /// How strong it was after.
    pub urge_after: Option<Severity>,
    /// Minutes until it eased.
    pub minutes_to_relief: Option<UpTo<180>>,
    /// Anything worth keeping.
    pub note: Words<1000>,
    /// What a later version said of it.
    pub later: LaterFields,
}

impl Episode {
    /// What two taps say: now, this strong, and nothing else yet.
    pub fn now(id: EpisodeId, started: Moment, urge: Severity) -> Self {
        Self {
            id,
            started,
            urge,
            situation: None,
            minutes: None,
            sensations: SortedSet::default(),
            body: SortedMap::default(),
            still_before: None,
            jerks_awake: None,
            could_move: None,
            relief: None,
            tried: SortedSet::default(),
            urge_after: None,
            minutes_to_relief: None,
            note: Words::default(),
            later: LaterFields::default(),
        }
    }
}
