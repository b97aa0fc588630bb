//! Every way the journal may change, in the person's verbs.

mod clinic;
mod deletion;
mod detail;
mod list;

use std::rc::Rc;

pub use clinic::ClinicChange;
pub use deletion::BinChange;
pub use detail::DetailChange;
pub use list::ListChange;

use super::{Journal, Part, Settings, bin};
use crate::{
    bounded::Words,
    entry::{Entry, Rating},
    episode::Episode,
    moment::Moment,
    night::Night,
    remedy::{Answer, RemedyId, Use},
    severity::Severity,
    sorted::SortedMap,
};

/// Something the person does to the journal with a tap or two, or that happens to it as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Says how strong the worst urge of a night was: the check-in.
    RateNight {
        /// The night.
        night: Night,
        /// How strong.
        worst: Severity,
        /// When it was said.
        at: Moment,
    },
    /// Takes a night's rating back.
    UnrateNight(Night),
    /// Says how strong the urge was in the evening, before any remedy.
    RateEvening(Night, Option<Severity>),
    /// Says what is known of a remedy on a night; `None` takes the answer back.
    AnswerRemedy(Night, RemedyId, Option<Answer>),
    /// Answers for every listed remedy as on the last night that has answers, but for what a trial
    /// under way is about.
    SameAsLastTime(Night),
    /// Says that what was not named was not used; prescribed medicines stay as they are.
    ThatWasAll(Night),
    /// Writes the night's note.
    WriteNote(Night, Words<1000>),
    /// Logs an episode in a night, or puts a changed one in its place, also from another night.
    LogEpisode(Night, Episode),
    /// Takes in what was imported or kept elsewhere, as it is: all of it, or nothing.
    TakeIn(Vec<Part>),
    /// Puts parts as the person has changed them where only the parts are known.
    Edited(Vec<Part>),
    /// Puts parts back as they were before a change, and says so anew: it is newer than the change.
    PutBack(Vec<Part>),
    /// Puts parts back as they were before an import, as if it had never been: what another device
    /// says is not deleted there because it was not wanted here.
    PutAside(Vec<Part>),
}

/// Why a change may not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Another remedy has this name already.
    NameTaken(String),
    /// A remedy needs a name.
    NoName,
    /// The remedy is not in the journal.
    NoSuchRemedy,
    /// It lies in the bin no longer.
    NotInBin,
    /// The night says something else by now than what lies in the bin.
    NightSaysOtherwise(Night),
    /// A prescribed medicine is never put in a trial.
    Prescribed,
    /// One trial at a time.
    TrialUnderWay,
    /// The trial is not in the journal.
    NoSuchTrial,
    /// The trial is over, so nothing of it changes any more.
    TrialIsOver,
    /// The night is over or rated, so no plan can be made for it.
    NightIsOver(Night),
}

/// What changes the journal. There is more than one kind of change, so that a program carries only
/// those that it makes.
pub trait Act {
    /// The parts as they will be.
    ///
    /// # Errors
    /// Says why the change may not be made.
    fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused>;

    /// Whether the person says all of this anew, so that it is newer than what stands there. What is
    /// taken in has its versions already.
    fn says_anew(&self) -> bool {
        true
    }
}

impl Act for Change {
    fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused> {
        let one = |part| Ok(vec![part]);
        match self {
            Self::RateNight { night, worst, at } => {
                let mut parts: Vec<Part> = bin::emptied(journal, &at).collect();
                parts.push(edit(journal, night, |entry| {
                    // A corrected number keeps the time of the first, so that mending a slip next
                    // week does not make a fresh memory look late.
                    let logged = match entry.rating.take() {
                        Some(before) => before.logged,
                        None => Some((at, journal.settings().boundary)),
                    };
                    entry.rating = Some(Rating { worst, logged });
                }));
                Ok(parts)
            }
            Self::UnrateNight(night) => one(edit(journal, night, |entry| entry.rating = None)),
            Self::RateEvening(night, urge) => {
                one(edit(journal, night, |entry| entry.evening_urge = urge))
            }
            Self::AnswerRemedy(night, remedy, answer) => {
                if journal.remedy(remedy).is_none() {
                    return Err(Refused::NoSuchRemedy);
                }
                one(edit(journal, night, |entry| {
                    set(&mut entry.answers, remedy, answer);
                }))
            }
            Self::SameAsLastTime(night) => one(same_as_last_time(journal, night)),
            Self::ThatWasAll(night) => one(that_was_all(journal, night)),
            Self::WriteNote(night, note) => one(edit(journal, night, |entry| entry.note = note)),
            Self::LogEpisode(night, episode) => Ok(log_episode(journal, night, episode)),
            Self::TakeIn(parts)
            | Self::Edited(parts)
            | Self::PutBack(parts)
            | Self::PutAside(parts) => Ok(parts),
        }
    }

    fn says_anew(&self) -> bool {
        !matches!(self, Self::TakeIn(_) | Self::PutAside(_))
    }
}

/// What holds for the journal itself from now on; what is logged already stays as it is.
impl Act for Settings {
    fn parts(self, _: &Journal) -> Result<Vec<Part>, Refused> {
        Ok(vec![Part::Settings(self)])
    }
}

fn set<K: Ord, V>(map: &mut SortedMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => map.insert(key, value),
        None => map.remove(&key),
    };
}

/// The night's part after an edit of its entry.
fn edit(journal: &Journal, night: Night, how: impl FnOnce(&mut Entry)) -> Part {
    let mut entry = opened(journal, night);
    how(&mut entry);
    closed(night, entry)
}

// Apart from `edit`, and never drawn into it: it is compiled for each of the many things that are done
// to a night, and these two need not be.
#[inline(never)]
fn opened(journal: &Journal, night: Night) -> Entry {
    let entry = journal.entry(night);
    entry.map_or_else(Entry::default, |entry| Entry::clone(entry))
}

#[inline(never)]
fn closed(night: Night, entry: Entry) -> Part {
    Part::Night(night, (!entry.is_empty()).then(|| Rc::new(entry)))
}

fn same_as_last_time(journal: &Journal, night: Night) -> Part {
    let last = journal
        .last_answers_before(night)
        .cloned()
        .unwrap_or_default();
    // What a trial is about changes by its draw: last night says nothing of tonight.
    let tested: Vec<_> = journal.tested(night).collect();
    let listed = journal.listed_on(night).map(|remedy| remedy.id);
    let listed: Vec<_> = listed.filter(|id| !tested.contains(id)).collect();
    edit(journal, night, |entry| {
        for (id, answer) in last {
            // What the person has said of this night already stays said.
            if listed.contains(&id) {
                entry.answers.insert_new(id, again(answer));
            }
        }
    })
}

/// The answer for another night: the amount carries over, that night's hour and remarks do not.
fn again(answer: Answer) -> Answer {
    match answer {
        Answer::Used(used) => Answer::Used(Use {
            amount: used.amount,
            ..Use::default()
        }),
        Answer::NotUsed => Answer::NotUsed,
    }
}

fn that_was_all(journal: &Journal, night: Night) -> Part {
    let unsaid: Vec<_> = journal.unsaid(night).map(|remedy| remedy.id).collect();
    edit(journal, night, |entry| {
        for id in unsaid {
            entry.answers.insert(id, Answer::NotUsed);
        }
    })
}

fn log_episode(journal: &Journal, night: Night, episode: Episode) -> Vec<Part> {
    let id = episode.id;
    let elsewhere: Vec<Night> = journal
        .nights()
        .filter(|(other, entry)| *other != night && entry.episodes.iter().any(|e| e.id == id))
        .map(|(other, _)| other)
        .collect();
    let mut parts: Vec<Part> = elsewhere
        .into_iter()
        .map(|other| {
            edit(journal, other, |entry| {
                entry.episodes.retain(|e| e.id != id);
            })
        })
        .collect();
    parts.push(edit(journal, night, |entry| {
        entry.episodes.retain(|e| e.id != id);
        entry.insert_episode(episode);
    }));
    parts
}

#[cfg(test)]
mod tests;
