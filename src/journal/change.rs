//! Every way the journal may change, in the person's verbs.

use std::rc::Rc;

use super::{
    Journal, Part, Settings,
    bin::{self, BinId, Deletion},
};
use crate::{
    bounded::Words,
    entry::{Details, Entry, Rating, SleepLatency},
    episode::{Episode, EpisodeId},
    factor::{Factor, Level},
    library,
    moment::Moment,
    night::Night,
    remedy::{Answer, Remedy, RemedyId, Use},
    severity::Severity,
    sorted::SortedMap,
};

/// Something the person does to the journal.
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
    /// Says what is known of a factor on a night; `None` takes it back.
    LogFactor(Night, Factor, Option<Level>),
    /// Writes the night's note.
    WriteNote(Night, Words<1000>),
    /// Says how long it took to fall asleep.
    LogSleepLatency(Night, Option<SleepLatency>),
    /// Sets the optional items.
    LogDetails(Night, Details),
    /// Logs an episode in a night, or puts a changed one in its place, also from another night.
    LogEpisode(Night, Episode),
    /// Moves an episode into the bin.
    RemoveEpisode(Night, EpisodeId, Deletion),
    /// Moves a night's whole entry into the bin.
    DeleteNight(Night, Deletion),
    /// Puts a thing from the bin back where it was.
    PutBackFromBin(BinId),
    /// Adds a remedy, or puts a changed one in its place.
    ListRemedy(Remedy),
    /// Adds a remedy that was used on a night.
    ListUsed(Night, Remedy),
    /// Sets what holds for the journal itself; what is logged already stays as it is.
    Set(Settings),
    /// Takes in what was imported: all of it, or nothing.
    TakeIn(Vec<Part>),
    /// Puts parts back as they were.
    PutBack(Vec<Part>),
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
            Self::LogFactor(night, factor, level) => one(edit(journal, night, |entry| {
                set(&mut entry.factors, factor, level);
            })),
            Self::WriteNote(night, note) => one(edit(journal, night, |entry| entry.note = note)),
            Self::LogSleepLatency(night, latency) => {
                one(edit(journal, night, |entry| entry.sleep_latency = latency))
            }
            Self::LogDetails(night, details) => {
                one(edit(journal, night, |entry| entry.details = details))
            }
            Self::LogEpisode(night, episode) => Ok(log_episode(journal, night, episode)),
            Self::RemoveEpisode(night, id, deletion) => {
                let is_it = |episode: &mut Episode| episode.id == id;
                Ok(take_out(journal, night, deletion, |entry| Entry {
                    episodes: entry.episodes.extract_if(.., is_it).collect(),
                    ..Entry::default()
                }))
            }
            Self::DeleteNight(night, deletion) => {
                Ok(take_out(journal, night, deletion, std::mem::take))
            }
            Self::PutBackFromBin(id) => bin::put_back(journal, id),
            Self::ListRemedy(remedy) => list_remedy(journal, remedy).and_then(one),
            Self::ListUsed(night, remedy) => {
                let id = remedy.id;
                let listed = list_remedy(journal, remedy)?;
                let used = edit(journal, night, |entry| {
                    let used = Answer::Used(Use::default());
                    entry.answers.insert(id, used);
                });
                Ok(vec![listed, used])
            }
            Self::Set(settings) => one(Part::Settings(settings)),
            Self::TakeIn(parts) | Self::PutBack(parts) => Ok(parts),
        }
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

/// The parts after a deletion: the night without it, the bin with it and without what is too old.
fn take_out(
    journal: &Journal,
    night: Night,
    deletion: Deletion,
    what: impl FnOnce(&mut Entry) -> Entry,
) -> Vec<Part> {
    // Made anew after it was kept, it would put what was written since in the place of what lies there.
    if journal.bin.contains_key(&deletion.id) {
        return vec![];
    }
    let mut parts: Vec<Part> = bin::emptied(journal, &deletion.at).collect();
    let mut taken = Entry::default();
    parts.push(edit(journal, night, |entry| taken = what(entry)));
    parts.push(bin::put_in(deletion, night, taken));
    parts
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

fn list_remedy(journal: &Journal, mut remedy: Remedy) -> Result<Part, Refused> {
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

#[cfg(test)]
mod tests;
