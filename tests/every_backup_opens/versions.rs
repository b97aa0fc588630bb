//! The versions and the marks of a backup.

use std::{fs, rc::Rc};

use lull::{
    entry::{Entry, Rating},
    episode::{Episode, EpisodeId},
    exchange::backup,
    journal::{BinId, Binned, Journal, Part, Settings},
    later_fields::LaterFields,
    moment::Moment,
    night::Boundary,
    remedy::{Access, Answer, Choice, Past, Remedy, Span, Speed},
    versions::Versions,
};

use super::{backups, in_london, magnesium, night, ropinirole, urge, words};

#[test]
fn versions_and_marks_say_what_they_said_then_and_are_still_what_is_written() {
    let text = fs::read_to_string(backups().join("v1_versions.json")).unwrap();
    assert_eq!(backup::read(&text).as_ref(), Ok(&changed()));
    let made = in_london(1_764_583_200_000);
    assert_eq!(backup::write(&changed(), &made), text);
}

#[test]
fn a_backup_from_before_there_were_versions_is_the_oldest() {
    let text = fs::read_to_string(backups().join("v1_whole.json")).unwrap();
    for part in backup::read(&text).unwrap().parts() {
        match part {
            Part::Night(_, Some(entry)) => assert!(entry.versions.is_empty()),
            Part::Remedy(_, Some(remedy)) => assert_eq!(remedy.past, Past::default()),
            Part::Settings(settings) => assert!(settings.versions.is_empty()),
            _ => {}
        }
    }
}

fn versions(known: &[(&str, u32)]) -> Versions {
    let mut versions = Versions::default();
    for (name, version) in known {
        versions.set((*name).to_owned(), *version);
    }
    versions
}

/// The journal of `v1_versions.json`, which was written by hand: a night of which only marks are left,
/// one that was changed, a remedy that had two ids, what was put back from the bin.
fn changed() -> Journal {
    let gone = Entry {
        versions: versions(&[("worst", 1), ("e:019ab28d5c4073038303030303030303", 2)]),
        ..Entry::default()
    };
    let urges = Episode::now(
        EpisodeId::fresh(1_763_951_400_000, [4; 10]),
        in_london(1_763_951_400_000),
        urge(4),
    );
    let changed = Entry {
        rating: Some(Rating {
            worst: urge(7),
            logged: None,
        }),
        answers: [(magnesium(), Answer::NotUsed)].into(),
        note: words("windy"),
        episodes: vec![urges],
        versions: versions(&[
            ("note", 1),
            ("a:018bcfe5680071018101010101010101", 1),
            ("f:alcohol", 2),
            ("e:019ab3b2544074048404040404040404", 3),
        ]),
        ..Entry::default()
    };
    let tea = Remedy {
        id: magnesium(),
        name: words("Tea"),
        library: None,
        access: Access::Own,
        prescriber: words(""),
        choice: Choice::Unknown,
        speed: Speed::Unknown,
        listed: vec![Span::since(night("2025-11-01"))],
        standing: vec![],
        past: Past {
            versions: versions(&[("name", 1)]),
            same_as: None,
        },
        later: LaterFields::default(),
    };
    let mark = Remedy {
        id: ropinirole(),
        name: words(""),
        access: Access::LogOnly,
        listed: vec![],
        past: Past {
            versions: Versions::default(),
            same_as: Some(magnesium()),
        },
        ..tea.clone()
    };
    let put_back = Binned {
        night: night("2025-11-23"),
        deleted: Moment::new(1_764_015_612_288, 60, "Europe/Berlin").unwrap(),
        entry: Entry::default(),
        later: LaterFields::default(),
        version: 1,
    };
    let settings = Settings {
        boundary: Boundary::new(18).unwrap(),
        versions: versions(&[("boundary", 2)]),
        ..Settings::default()
    };
    Journal::from_parts([
        Part::Night(night("2025-11-22"), Some(Rc::new(gone))),
        Part::Night(night("2025-11-23"), Some(Rc::new(changed))),
        Part::Remedy(tea.id, Some(Rc::new(tea))),
        Part::Remedy(mark.id, Some(Rc::new(mark))),
        Part::Binned(
            BinId::fresh(1_764_015_612_288, [7; 10]),
            Some(Rc::new(put_back)),
        ),
        Part::Settings(settings),
    ])
}
