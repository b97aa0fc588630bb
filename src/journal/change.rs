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
    remedy::{Answer, Remedy, RemedyId, Usage, Use},
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
    /// Answers for every listed remedy as on the last night that has answers.
    SameAsLastTime(Night),
    /// Says that what was not named was not used.
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
}

impl Change {
    /// The parts as they will be.
    pub(super) fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused> {
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
    let mut entry = journal.entry(night).cloned().unwrap_or_default();
    how(Rc::make_mut(&mut entry));
    Part::Night(night, (!entry.is_empty()).then_some(entry))
}

/// The parts after a deletion: the night without it, the bin with it and without what is too old.
fn take_out(
    journal: &Journal,
    night: Night,
    deletion: Deletion,
    what: impl FnOnce(&mut Entry) -> Entry,
) -> Vec<Part> {
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
    let listed: Vec<_> = journal.listed_on(night).map(|remedy| remedy.id).collect();
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
    let unknown: Vec<_> = journal
        .listed_on(night)
        .map(|remedy| remedy.id)
        .filter(|id| journal.usage(night, *id) == Usage::Unknown)
        .collect();
    edit(journal, night, |entry| {
        for id in unknown {
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
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{
        journal::PartKey,
        remedy::{Access, Choice, Span, Speed},
    };

    fn night(text: &str) -> Night {
        text.parse().unwrap()
    }

    fn at(utc_ms: i64) -> Moment {
        Moment::new(utc_ms, 0, "Europe/London").unwrap()
    }

    fn remedy(name: &str, number: u8) -> Remedy {
        Remedy {
            id: RemedyId::fresh(i64::from(number), [number; 10]),
            name: Words::new(name).unwrap(),
            library: None,
            access: Access::Own,
            choice: Choice::Unknown,
            speed: Speed::Unknown,
            listed: vec![Span::since(night("2026-01-01"))],
            standing: vec![],
        }
    }

    fn after(journal: &Journal, change: Change) -> Journal {
        journal.with(change).unwrap().journal
    }

    fn rate(night: Night, worst: u8, ms: i64) -> Change {
        Change::RateNight {
            night,
            worst: Severity::new(worst).unwrap(),
            at: at(ms),
        }
    }

    #[test]
    fn a_corrected_rating_keeps_the_time_of_the_first() {
        let tonight = night("2026-02-01");
        let journal = after(&Journal::default(), rate(tonight, 6, 1_000));
        let journal = after(&journal, rate(tonight, 7, 900_000_000));
        let rating = journal.entry(tonight).unwrap().rating.clone().unwrap();
        assert_eq!(rating.worst.points(), 7);
        assert_eq!(rating.logged.unwrap().0.utc_ms(), 1_000);
    }

    #[test]
    fn that_was_all_says_no_only_where_nothing_was_said() {
        let tonight = night("2026-02-01");
        let (bath, tea) = (remedy("Bath", 1), remedy("Tea", 2));
        let mut journal = Journal::default();
        for listed in [bath.clone(), tea.clone()] {
            journal = after(&journal, Change::ListRemedy(listed));
        }
        let used = Change::AnswerRemedy(tonight, bath.id, Some(Answer::Used(Use::default())));
        journal = after(&journal, used);
        assert_eq!(journal.usage(tonight, tea.id), Usage::Unknown);
        journal = after(&journal, Change::ThatWasAll(tonight));
        assert_eq!(journal.usage(tonight, bath.id), Usage::Used);
        assert_eq!(journal.usage(tonight, tea.id), Usage::NotUsed);
    }

    #[test]
    fn the_same_as_last_time_overrules_nothing_already_said() {
        let (before, tonight) = (night("2026-02-01"), night("2026-02-03"));
        let bath = remedy("Bath", 1);
        let mut journal = after(&Journal::default(), Change::ListRemedy(bath.clone()));
        let used = Answer::Used(Use {
            amount: Words::new("20 minutes").unwrap(),
            note: Words::new("too hot").unwrap(),
            ..Use::default()
        });
        journal = after(&journal, Change::AnswerRemedy(before, bath.id, Some(used)));
        let same = after(&journal, Change::SameAsLastTime(tonight));
        let Some(Answer::Used(again)) = same.answer(tonight, bath.id) else {
            panic!("the bath was used last time");
        };
        assert_eq!(again.amount.as_str(), "20 minutes");
        assert!(again.note.is_empty());
        let said = Change::AnswerRemedy(tonight, bath.id, Some(Answer::NotUsed));
        let same = after(&after(&journal, said), Change::SameAsLastTime(tonight));
        assert_eq!(same.usage(tonight, bath.id), Usage::NotUsed);
    }

    #[test]
    fn an_episode_given_another_night_leaves_the_first() {
        let (first, second) = (night("2026-02-01"), night("2026-02-02"));
        let episode = Episode::now(
            EpisodeId::fresh(5, [5; 10]),
            at(5),
            Severity::new(7).unwrap(),
        );
        let journal = after(
            &Journal::default(),
            Change::LogEpisode(first, episode.clone()),
        );
        let moved = journal.with(Change::LogEpisode(second, episode)).unwrap();
        assert!(moved.journal.entry(first).is_none());
        assert_eq!(moved.journal.entry(second).unwrap().episodes.len(), 1);
        assert_eq!(
            moved.touched,
            [PartKey::Night(first), PartKey::Night(second)]
        );
    }

    #[test]
    fn two_remedies_cannot_share_a_name() {
        let journal = after(&Journal::default(), Change::ListRemedy(remedy("Bath", 1)));
        assert_eq!(
            journal.with(Change::ListRemedy(remedy("bath", 2))),
            Err(Refused::NameTaken("bath".into()))
        );
    }

    #[test]
    fn a_remedy_named_as_a_medicine_is_only_logged_whatever_was_said() {
        let access = |name: &str| {
            let listed = remedy(name, 1);
            let journal = after(&Journal::default(), Change::ListRemedy(listed.clone()));
            journal.remedy(listed.id).unwrap().access
        };
        assert_eq!(access("Mirapex 0.125 mg"), Access::LogOnly);
        assert_eq!(access("Magnesium"), Access::Own);
    }

    #[test]
    fn putting_the_touched_parts_back_undoes_a_change() {
        let tonight = night("2026-02-01");
        let before = after(&Journal::default(), Change::ListRemedy(remedy("Bath", 1)));
        let changed = before.with(rate(tonight, 3, 1)).unwrap();
        let parts = changed
            .touched
            .iter()
            .map(|key| before.part(*key))
            .collect();
        assert_eq!(after(&changed.journal, Change::PutBack(parts)), before);
    }

    #[test]
    fn saying_the_same_again_touches_nothing() {
        let tonight = night("2026-02-01");
        let journal = after(&Journal::default(), rate(tonight, 3, 1));
        assert!(
            journal
                .with(rate(tonight, 3, 2))
                .unwrap()
                .touched
                .is_empty()
        );
    }
}
