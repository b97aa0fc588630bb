//! What a later version wrote: kept where it may stand, and told where it may not.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use proptest::prelude::*;
use serde_json::Value;

use crate::{
    bounded::{UpTo, Words},
    exchange::codec::{Unreadable, decode, encode},
    journal::{Change, DetailChange, Journal, ListChange, Part, Settings, arbitrary},
    later_fields::LaterFields,
    moment::Moment,
    night::{Boundary, Night},
    remedy::Answer,
    severity::Severity,
};

const NIGHT: &str = "n:2026-11-23";
const ID: &str = "018f0000000070008000000000000001";

fn value(body: &str) -> Value {
    serde_json::from_str(body).unwrap()
}

/// The journal as it is after being written and read.
fn kept(journal: &Journal) -> Journal {
    let records = journal.parts().map(|part| encode(&part));
    Journal::from_parts(records.map(|record| decode(&record.key, &record.body).unwrap()))
}

/// All that a later version said in a journal, in the order in which it stands there.
fn said_later(journal: &Journal) -> Vec<LaterFields> {
    let mut said = Vec::new();
    for (_, entry) in journal.nights() {
        said.push(entry.later.clone());
        said.extend(entry.answers.values().filter_map(|answer| match answer {
            Answer::Used(used) => Some(used.later.clone()),
            Answer::NotUsed => None,
        }));
        said.extend(entry.episodes.iter().map(|episode| episode.later.clone()));
    }
    for remedy in journal.remedies() {
        said.push(remedy.later.clone());
        said.extend(
            remedy
                .standing
                .iter()
                .map(|standing| standing.later.clone()),
        );
    }
    for trial in journal.trials() {
        said.push(trial.later().clone());
        said.extend(trial.stopped().map(|stop| stop.later.clone()));
    }
    said.extend(
        journal
            .bin()
            .flat_map(|(_, binned)| [binned.later.clone(), binned.entry.later.clone()]),
    );
    said.push(journal.settings().later.clone());
    said
}

/// Before anything is old enough to leave the bin.
fn first_moment() -> Moment {
    Moment::new(-2_208_988_800_000, 0, "").unwrap()
}

/// The journal after the person has changed something of everything they can see.
fn changed(mut journal: Journal) -> Journal {
    let nights: Vec<Night> = journal.nights().map(|(night, _)| night).collect();
    for night in nights {
        let entry = journal.entry(night).unwrap().clone();
        let mut changes = vec![
            Change::RateNight {
                night,
                worst: Severity::NONE,
                at: first_moment(),
            },
            Change::WriteNote(night, Words::new("changed").unwrap()),
        ];
        changes.extend(entry.episodes.iter().map(|episode| {
            let mut episode = episode.clone();
            episode.urge_after = Severity::new(1);
            Change::LogEpisode(night, episode)
        }));
        for (id, answer) in entry.answers.iter() {
            if let (Some(_), Answer::Used(used)) = (journal.remedy(*id), answer) {
                let mut used = used.clone();
                used.amount = Words::new("half").unwrap();
                changes.push(Change::AnswerRemedy(night, *id, Some(Answer::Used(used))));
            }
        }
        for change in changes {
            journal = journal.with(change).unwrap().journal;
        }
        let mut details = entry.details.clone();
        details.awakenings = UpTo::new(1);
        journal = journal
            .with(DetailChange::LogDetails(night, details))
            .unwrap()
            .journal;
    }
    let remedies: Vec<_> = journal.remedies().cloned().collect();
    for (remedy, number) in remedies.into_iter().zip(0..) {
        let mut remedy = (*remedy).clone();
        remedy.name = Words::new(&format!("Called otherwise {number}")).unwrap();
        journal = journal
            .with(ListChange::ListRemedy(remedy))
            .unwrap()
            .journal;
    }
    let settings = Settings {
        boundary: Boundary::new(7).unwrap(),
        ..journal.settings().clone()
    };
    journal.with(settings).unwrap().journal
}

proptest! {
    #[test]
    fn what_is_not_known_outlives_every_change(journal in arbitrary::journal()) {
        // Whole for these changes: no two episodes of one id on two nights, which random ids never have.
        let read = kept(&journal);
        prop_assert_eq!(said_later(&read), said_later(&journal));
        let said: Vec<_> = said_later(&read);
        let after = kept(&changed(read));
        let mut expected = said;
        let mut found = said_later(&after);
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn fields_of_a_later_version_are_written_as_they_stood() {
    let body = r#"{"v":1,"worst":6,"zz":{"deep":[1,null,"\u00e4"]},"answers":{"018f0000000070008000000000000001":{"dose":2.50}},"aa":null,"episodes":[{"id":"018f0000000070008000000000000002","at":[0,0,""],"urge":7,"weather":"wet"}]}"#;
    let part = decode(NIGHT, body).unwrap();
    let journal = Journal::from_parts([part]);
    let night: Night = "2026-11-23".parse().unwrap();
    let note = Change::WriteNote(night, Words::new("since then").unwrap());
    let journal = journal.with(note).unwrap().journal;
    let written = encode(&Part::Night(night, journal.entry(night).cloned())).body;
    assert!(
        written.ends_with(r#","zz":{"deep":[1,null,"\u00e4"]},"aa":null}"#),
        "{written}"
    );
    let written = value(&written);
    assert_eq!(written["answers"][ID]["dose"].to_string(), "2.5");
    assert_eq!(written["episodes"][0]["weather"], "wet");
    assert_eq!(written["note"], "since then");
}

#[test]
fn a_night_of_which_only_a_later_version_said_something_is_not_dropped() {
    let part = decode(NIGHT, r#"{"v":1,"mood":3}"#).unwrap();
    let journal = Journal::from_parts([part]);
    assert_eq!(kept(&journal), journal);
    assert_eq!(journal.nights().count(), 1);
}

#[test]
fn what_only_a_later_version_can_have_written_is_told_from_damage() {
    let newer = [
        (NIGHT.to_owned(), r#"{"v":2}"#.to_owned()),
        // A kind of record that is still to come.
        ("q:2026-11".to_owned(), r#"{"v":2,"total":12}"#.to_owned()),
        (
            format!("b:{ID}"),
            r#"{"v":1,"night":"2026-11-23","deleted":[0,0,""],"entry":{"v":2,"worst":{}}}"#
                .to_owned(),
        ),
        (
            format!("r:{ID}"),
            r#"{"v":1,"name":"Bath","access":"self","listed":[{"from":"2026-11-23","every":2}]}"#
                .to_owned(),
        ),
    ];
    for (key, body) in newer {
        assert_eq!(decode(&key, &body), Err(Unreadable::Newer), "{key} {body}");
    }
    assert!(matches!(
        decode("q:2026-11", r#"{"v":1}"#),
        Err(Unreadable::Damaged { .. })
    ));
    assert!(matches!(
        decode("q:2026-11", ""),
        Err(Unreadable::Damaged { .. })
    ));
}

#[test]
fn an_entry_deleted_by_an_older_version_keeps_it_in_the_bin() {
    let entry = decode(NIGHT, r#"{"v":1,"worst":6,"mood":3}"#).unwrap();
    let Part::Night(night, Some(entry)) = entry else {
        panic!("no night")
    };
    let binned = crate::journal::Binned {
        night,
        deleted: Moment::epoch(),
        entry: Rc::unwrap_or_clone(entry),
        later: LaterFields::default(),
        version: 0,
    };
    let part = Part::Binned(
        crate::journal::BinId::fresh(0, [1; 10]),
        Some(Rc::new(binned)),
    );
    let record = encode(&part);
    assert!(record.body.contains(r#""mood":3"#), "{}", record.body);
    assert_eq!(decode(&record.key, &record.body), Ok(part));
}
