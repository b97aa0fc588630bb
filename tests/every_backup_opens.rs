//! A backup of any version that was ever shipped opens today, and says what it said then.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

#[path = "every_backup_opens/before_versions.rs"]
mod before_versions;
#[path = "every_backup_opens/clinic.rs"]
mod clinic;
#[path = "every_backup_opens/monthly.rs"]
mod monthly;
#[path = "every_backup_opens/trials.rs"]
mod trials;
#[path = "every_backup_opens/versions.rs"]
mod versions;

use std::{fs, path::PathBuf, rc::Rc};

use chrono::NaiveTime;
use lull::{
    bounded::{UpTo, Words},
    entry::{Details, Entry, FirstSymptom, Rating, SleepLatency},
    episode::{Episode, EpisodeId},
    exchange::{backup, merge},
    factor::{Factor, Known, Level},
    journal::{BinId, Binned, Change, EmergencyNumber, Journal, Part, Settings, Worthwhile},
    later_fields::LaterFields,
    moment::Moment,
    monthly::Monthly,
    night::{Boundary, Night},
    remedy::{Access, Answer, Choice, Remedy, RemedyId, Span, Speed, Standing, Timing, Use},
    severity::Severity,
    symptom::{BodyPart, CouldMove, NoticedBy, Relief, Sensation, Side, Situation, SleepJerks},
    text::Text,
};

fn backups() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/backups")
}

#[test]
fn every_backup_ever_written_opens() {
    let mut opened = 0;
    for file in fs::read_dir(backups()).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        if let Err(problem) = backup::read(&text) {
            panic!("{}: {}", path.display(), problem.sentence(Text::default()));
        }
        opened += 1;
    }
    assert!(opened >= 1);
}

#[test]
fn version_1_says_what_it_said_then() {
    let text = fs::read_to_string(backups().join("v1.json")).unwrap();
    assert_eq!(backup::read(&text), Ok(version_1()));
}

#[test]
fn version_1_is_still_what_is_written() {
    let text = fs::read_to_string(backups().join("v1.json")).unwrap();
    let made = Moment::new(1_764_583_200_000, 0, "Europe/London").unwrap();
    assert_eq!(of_the_first_days(&backup::write(&version_1(), &made)), text);
}

#[test]
fn settings_added_since_say_what_they_said() {
    let text = fs::read_to_string(backups().join("v1-settings.json")).unwrap();
    let entry = Entry {
        rating: Some(Rating {
            worst: urge(6),
            logged: None,
        }),
        ..Entry::default()
    };
    let settings = Settings {
        boundary: Boundary::new(6).unwrap(),
        emergency: EmergencyNumber::new("+44 999"),
        worthwhile: Worthwhile::from_halves(3).unwrap(),
        ..Settings::default()
    };
    let journal = Journal::from_parts([
        Part::Night(night("2026-11-23"), Some(Rc::new(entry))),
        Part::Settings(settings),
    ]);
    assert_eq!(backup::read(&text), Ok(journal.clone()));
    let made = Moment::new(1_764_583_200_000, 0, "Europe/London").unwrap();
    assert_eq!(of_the_first_days(&backup::write(&journal, &made)), text);
}

#[test]
fn the_bin_says_what_it_said_then_and_is_still_what_is_written() {
    let text = fs::read_to_string(backups().join("v1_bin.json")).unwrap();
    assert_eq!(backup::read(&text).as_ref(), Ok(&bin()));
    let made = in_london(1_764_583_200_000);
    assert_eq!(of_the_first_days(&backup::write(&bin(), &made)), text);
}

/// A file as it was written while its checksum was of the journal alone.
fn of_the_first_days(text: &str) -> String {
    let (before, checksum) = text.split_once("\"checksum\":\"").unwrap();
    let (journal, rest) = checksum.split_once('-').unwrap();
    let (_, rest) = rest.split_once('"').unwrap();
    format!("{before}\"checksum\":\"{journal}\"{rest}")
}

#[test]
fn a_file_whose_checksum_covers_every_byte_says_what_it_said() {
    let text = fs::read_to_string(backups().join("v1_whole.json")).unwrap();
    assert_eq!(backup::read(&text), Ok(version_1()));
    let made = in_london(1_764_583_200_000);
    assert_eq!(backup::write(&version_1(), &made), text);
}

/// Written by hand: fields that this version does not know stand in every shape that may have some.
#[test]
fn fields_of_a_later_version_are_in_the_next_backup_too() {
    let text = fs::read_to_string(backups().join("v1_later_fields.json")).unwrap();
    let journal = backup::read(&text).unwrap();
    let made = in_london(1_764_583_200_000);
    assert_eq!(backup::write(&journal, &made), text);
    // Taken into a journal that has nothing, or in the place of another, they are there as well.
    let parts = merge::added(&Journal::default(), &journal, &made).parts;
    let taken = Journal::default().with(Change::TakeIn(parts)).unwrap();
    assert_eq!(backup::write(&taken.journal, &made), text);
    let parts = merge::replacing(&version_1(), &journal);
    let replaced = version_1().with(Change::TakeIn(parts)).unwrap();
    assert_eq!(backup::write(&replaced.journal, &made), text);
}

/// The journal of `v1_bin.json`, which was written by hand: a whole night lies in the bin, and an
/// episode of another.
fn bin() -> Journal {
    let deleted = 1_764_015_612_288;
    let evening = Episode::now(
        EpisodeId::fresh(1_763_951_400_000, [4; 10]),
        in_london(1_763_951_400_000),
        urge(4),
    );
    let whole = Entry {
        rating: Some(Rating {
            worst: urge(7),
            logged: None,
        }),
        note: words("windy"),
        ..Entry::default()
    };
    let single = Entry {
        episodes: vec![evening],
        ..Entry::default()
    };
    let things = [
        ("2025-11-23", deleted, 7, whole),
        ("2025-11-24", deleted + 1_000, 8, single),
    ];
    Journal::from_parts(things.map(|(date, ms, number, entry)| {
        let binned = Binned {
            night: night(date),
            deleted: Moment::new(ms, 60, "Europe/Berlin").unwrap(),
            entry,
            later: LaterFields::default(),
            version: 0,
        };
        Part::Binned(BinId::fresh(ms, [number; 10]), Some(Rc::new(binned)))
    }))
}

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

fn words<const MAX: usize>(text: &str) -> Words<MAX> {
    Words::new(text).unwrap()
}

fn urge(points: u8) -> Severity {
    Severity::new(points).unwrap()
}

fn in_london(utc_ms: i64) -> Moment {
    Moment::new(utc_ms, 0, "Europe/London").unwrap()
}

fn magnesium() -> RemedyId {
    RemedyId::fresh(1_700_000_000_000, [1; 10])
}

fn ropinirole() -> RemedyId {
    RemedyId::fresh(1_700_000_000_001, [2; 10])
}

/// The journal of `v1.json`, which was written by hand: every field of every shape stands in it.
fn version_1() -> Journal {
    let nights = [
        ("2025-11-22", calm_night()),
        ("2025-11-23", full_night()),
        ("2025-11-24", unsure_night()),
        ("2025-11-25", symptoms_all_day()),
    ];
    let nights = nights
        .into_iter()
        .map(|(date, entry)| Part::Night(night(date), Some(Rc::new(entry))));
    let remedies = [listed_remedy(), bare_medicine()]
        .into_iter()
        .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
    let boundary = Boundary::new(18).unwrap();
    Journal::from_parts(nights.chain(remedies).chain([Part::Settings(Settings {
        boundary,
        ..Settings::default()
    })]))
}

fn calm_night() -> Entry {
    Entry {
        rating: Some(Rating {
            worst: urge(0),
            logged: None,
        }),
        answers: [(magnesium(), Answer::NotUsed)].into(),
        ..Entry::default()
    }
}

fn full_night() -> Entry {
    let capsules = Use {
        amount: words("two capsules, 200 mg"),
        at: NaiveTime::from_hms_opt(20, 30, 0),
        timing: Some(Timing::Before),
        note: words("with food"),
        later: LaterFields::default(),
    };
    Entry {
        rating: Some(Rating {
            worst: urge(7),
            logged: Some((in_london(1_763_970_300_000), Boundary::NOON)),
        }),
        evening_urge: Some(urge(5)),
        sleep_latency: UpTo::new(35).map(SleepLatency::Minutes),
        answers: [
            (magnesium(), Answer::Used(capsules)),
            (ropinirole(), Answer::Used(Use::default())),
        ]
        .into(),
        factors: [
            (
                Factor::Known(Known::Alcohol),
                Level::Amount(UpTo::new(3).unwrap()),
            ),
            (Factor::Known(Known::Antihistamine), Level::No),
            (Factor::named("garden work").unwrap(), Level::Yes),
            (
                Factor::Known(Known::Stress),
                Level::Amount(UpTo::new(2).unwrap()),
            ),
        ]
        .into(),
        details: Details {
            sleep_disturbed: Some(urge(6)),
            first_symptom: NaiveTime::from_hms_opt(21, 10, 0).map(FirstSymptom::At),
            awakenings: UpTo::new(3),
            awake_minutes: UpTo::new(50),
            minutes_lost: UpTo::new(65),
            sleep_quarters: UpTo::new(23),
            ache: Some(urge(2)),
            sleep_jerks: Some(SleepJerks::Many),
            noticed_by: Some(NoticedBy::Other),
            body: [(BodyPart::Calves, Side::Both), (BodyPart::Feet, Side::Left)].into(),
            tired: Some(urge(4)),
            side_effects: words("dry mouth"),
            monthly: Monthly::default(),
        },
        note: words("\"Bad\" night\nafter a long drive; \u{e4}rgerlich \u{4e2d}"),
        episodes: vec![at_the_cinema(), two_taps()],
        ..Entry::default()
    }
}

fn at_the_cinema() -> Episode {
    Episode {
        id: EpisodeId::fresh(1_763_932_200_000, [3; 10]),
        started: in_london(1_763_932_200_000),
        urge: urge(8),
        situation: Some(Situation::Cinema),
        minutes: UpTo::new(25),
        sensations: [Sensation::Urge, Sensation::Electric].into(),
        body: [(BodyPart::Thighs, Side::Right)].into(),
        still_before: UpTo::new(40),
        jerks_awake: Some(true),
        could_move: Some(CouldMove::ALittle),
        relief: Some(Relief::Partly),
        tried: [magnesium()].into(),
        urge_after: Some(urge(3)),
        minutes_to_relief: UpTo::new(15),
        note: words("row 12"),
        later: LaterFields::default(),
    }
}

fn two_taps() -> Episode {
    Episode::now(
        EpisodeId::fresh(1_763_951_400_000, [4; 10]),
        Moment::new(1_763_951_400_000, 330, "").unwrap(),
        urge(4),
    )
}

fn unsure_night() -> Entry {
    Entry {
        sleep_latency: Some(SleepLatency::NotSure),
        details: Details {
            first_symptom: Some(FirstSymptom::None),
            sleep_jerks: Some(SleepJerks::NotSure),
            noticed_by: Some(NoticedBy::Own),
            ..Details::default()
        },
        ..Entry::default()
    }
}

fn symptoms_all_day() -> Entry {
    Entry {
        details: Details {
            first_symptom: Some(FirstSymptom::AllDay),
            ..Details::default()
        },
        ..Entry::default()
    }
}

fn listed_remedy() -> Remedy {
    Remedy {
        library: Some("magnesium_oral".to_owned()),
        choice: Choice::Plan,
        speed: Speed::BuildUp,
        listed: vec![
            Span::new(night("2025-10-01"), Some(night("2025-10-31"))).unwrap(),
            Span::since(night("2025-11-10")),
        ],
        standing: vec![
            Standing {
                span: Span::new(night("2025-10-05"), Some(night("2025-10-20"))).unwrap(),
                amount: words("one capsule"),
                later: LaterFields::default(),
            },
            Standing {
                span: Span::since(night("2025-11-20")),
                amount: Words::default(),
                later: LaterFields::default(),
            },
        ],
        ..Remedy::named(magnesium(), words("Magnesium"), Access::OwnWithCheck)
    }
}

fn bare_medicine() -> Remedy {
    Remedy::named(ropinirole(), words("Ropinirole"), Access::LogOnly)
}
