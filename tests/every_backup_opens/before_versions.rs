//! Records from before anything had a version: they open, and come together as those of today do.

use std::fs;

use lull::{
    exchange::{backup, codec, merge},
    journal::{BinChange, BinId, Change, Deletion, Journal, Part},
};

use super::{backups, in_london, night, urge, words};

/// Kept by a device before there were versions: an answer stands alone, an episode has no `rev`.
const HERE: [(&str, &str); 3] = [
    (
        "n:2025-11-23",
        r#"{"v":1,"worst":4,"answers":{"018bcfe5680071018101010101010101":true},"factors":{"alcohol":2},"note":"windy","episodes":[{"id":"019ab3b2544074048404040404040404","at":[1763951400000,0,"Europe/London"],"urge":4}]}"#,
    ),
    (
        "r:018bcfe5680071018101010101010101",
        r#"{"v":1,"name":"Magnesium","access":"self","listed":[{"from":"2025-11-01"}]}"#,
    ),
    ("s", r#"{"v":1,"boundary":18}"#),
];

/// Kept by another: it says something else of the same night, and has the remedy under another id.
const THERE: [(&str, &str); 3] = [
    (
        "n:2025-11-23",
        r#"{"v":1,"worst":7,"evening":3,"answers":{"018bcfe5680172028202020202020202":false},"episodes":[{"id":"019ab3b2544074048404040404040404","at":[1763951400000,0,"Europe/London"],"urge":6}]}"#,
    ),
    (
        "r:018bcfe5680172028202020202020202",
        r#"{"v":1,"name":"magnesium","access":"self","listed":[{"from":"2025-10-01"}]}"#,
    ),
    ("s", r#"{"v":1,"boundary":6}"#),
];

fn kept(records: [(&str, &str); 3]) -> Journal {
    Journal::from_parts(records.map(|(key, body)| codec::decode(key, body).unwrap()))
}

fn merged(ours: &Journal, theirs: &Journal) -> Journal {
    let parts = merge::added(ours, theirs, &in_london(1_764_583_200_000)).parts;
    ours.with(Change::TakeIn(parts)).unwrap().journal
}

/// Both ways round, and again with each.
fn exchanged(one: &Journal, other: &Journal) -> Journal {
    let both = merged(one, other);
    assert_eq!(merged(other, one), both);
    for known in [one, other, &both] {
        assert_eq!(merged(&both, known), both);
        assert_eq!(merged(known, &both), both);
    }
    both
}

#[test]
fn a_kept_record_without_versions_opens_and_is_written_as_it_was() {
    for (key, body) in HERE.into_iter().chain(THERE) {
        let part = codec::decode(key, body).unwrap();
        let written = codec::encode(&part);
        assert_eq!((written.key.as_str(), written.body.as_str()), (key, body));
    }
}

#[test]
fn two_devices_without_versions_come_to_the_same_in_either_order() {
    let both = exchanged(&kept(HERE), &kept(THERE));
    let entry = both.entry(night("2025-11-23")).unwrap();
    // As old as each other: the greater holds, and what one alone says.
    assert_eq!(entry.worst(), Some(urge(7)));
    assert_eq!(entry.evening_urge, Some(urge(3)));
    assert_eq!(entry.note, words("windy"));
    assert_eq!((entry.factors.len(), entry.answers.len()), (1, 1));
    assert_eq!(entry.episodes.len(), 1);
    assert_eq!(both.remedies().count(), 1);
    assert_eq!(both.settings().boundary.hour(), 18);
}

#[test]
fn a_word_changed_or_deleted_today_is_newer_than_any_without_a_version() {
    let there = kept(THERE);
    let on = night("2025-11-23");
    let evening = Change::RateEvening(on, Some(urge(1)));
    let changed = there.with(evening).unwrap().journal;
    let both = exchanged(&changed, &there);
    assert_eq!(both.entry(on).unwrap().evening_urge, Some(urge(1)));
    let delete = |on, number: u8| {
        let ms = 1_764_000_000_000 + i64::from(number) * 86_400_000;
        let deletion = Deletion {
            id: BinId::fresh(ms, [number; 10]),
            at: in_london(ms),
        };
        BinChange::DeleteNight(on, deletion)
    };
    let deleted = there.with(delete(on, 0)).unwrap().journal;
    assert_eq!(exchanged(&deleted, &there).entry(on), None);
    // The next deletion, 31 days later, rids the bin of this one, not the journal of its mark.
    let other = night("2025-12-24");
    let noted = deleted.with(Change::WriteNote(other, words("calm")));
    let later = noted.unwrap().journal.with(delete(other, 31)).unwrap();
    assert_eq!(later.journal.bin().count(), 1);
    assert_eq!(merged(&later.journal, &there).entry(on), None);
    assert_eq!(merged(&there, &later.journal).entry(on), None);
}

#[test]
fn any_two_backups_of_any_time_come_to_the_same_in_either_order() {
    let files = fs::read_dir(backups()).unwrap();
    let read = |file: fs::DirEntry| backup::read(&fs::read_to_string(file.path()).unwrap());
    let journals: Vec<Journal> = files.map(|file| read(file.unwrap()).unwrap()).collect();
    for one in &journals {
        for other in &journals {
            let both = exchanged(one, other);
            // And it outlives the disk.
            let parts = both.parts().map(|part| {
                let record = codec::encode(&part);
                codec::decode(&record.key, &record.body).unwrap()
            });
            assert_eq!(Journal::from_parts(parts.collect::<Vec<Part>>()), both);
        }
    }
}
