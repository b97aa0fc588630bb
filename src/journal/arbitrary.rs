//! Random journals that use every field, for properties.

mod clinic;
mod devices;
mod episode;
mod past;
mod trial;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

use chrono::NaiveTime;
use proptest::{
    collection::{btree_map, vec},
    option::of,
    prelude::*,
    sample::select,
};
use uuid::Uuid;

use clinic::{about_me, clinic_id, clinic_result};
pub(crate) use devices::three_devices;
use episode::{episode, episode_id};
pub(crate) use past::later;
use past::{few_times, versions};
pub(crate) use trial::trial;
use trial::trial_id;

use super::{BinId, Binned, EmergencyNumber, Journal, Part, Settings, Worthwhile};
use crate::{
    bounded::{UpTo, Words},
    entry::{Details, Entry, FirstSymptom, Rating, SleepLatency, newer::episode_name},
    factor::{Factor, Known, Level},
    moment::Moment,
    monthly::{Change as MonthlyChange, Compared, Monthly, Noticed},
    night::{Boundary, Night},
    remedy::{Access, Answer, Choice, Past, Remedy, RemedyId, Span, Speed, Standing, Timing, Use},
    severity::Severity,
    symptom::{BodyPart, NoticedBy, Side, SleepJerks},
};

/// A whole journal: up to 12 nights within three months, and up to 5 remedies, no two of one name, for
/// of those the second is refused.
pub(crate) fn journal() -> impl Strategy<Value = Journal> {
    let nights = btree_map(night_in(20_000..20_090), entry(), 0..12);
    let few = (
        vec(trial(), 0..3),
        vec(clinic_result(), 0..3),
        vec(binned(), 0..3),
    );
    let kept = (nights, vec(remedy(), 0..5), few, settings());
    kept.prop_map(|(nights, mut remedies, (trials, clinic, bin), settings)| {
        let mut names = BTreeSet::new();
        remedies.retain(|remedy| names.insert(remedy.name.as_str().trim().to_lowercase()));
        let nights = nights
            .into_iter()
            .map(|(night, entry)| Part::Night(night, Some(Rc::new(entry))));
        let remedies = remedies
            .into_iter()
            .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
        let trials = trials
            .into_iter()
            .map(|trial| Part::Trial(trial.id(), Some(Rc::new(trial))));
        let settings = Part::Settings(settings);
        Journal::from_parts(
            nights
                .chain(remedies)
                .chain(trials)
                .chain(clinic)
                .chain(bin)
                .chain([settings]),
        )
    })
}

/// One part, there or not.
pub(crate) fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        4 => (night(), of(entry())).prop_map(|(night, entry)| Part::Night(night, entry.map(Rc::new))),
        2 => remedy().prop_map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy)))),
        1 => remedy_id().prop_map(|id| Part::Remedy(id, None)),
        1 => trial().prop_map(|trial| Part::Trial(trial.id(), Some(Rc::new(trial)))),
        1 => trial_id().prop_map(|id| Part::Trial(id, None)),
        1 => clinic_result(),
        1 => clinic_id().prop_map(|id| Part::Clinic(id, None)),
        1 => binned(),
        1 => bin_id().prop_map(|id| Part::Binned(id, None)),
        1 => settings().prop_map(Part::Settings),
    ]
}

/// A night of any year.
pub(crate) fn night() -> impl Strategy<Value = Night> {
    night_in(-25_000..80_000)
}

fn night_in(days: Range<i32>) -> impl Strategy<Value = Night> {
    days.prop_filter_map("1900 to 2199", Night::from_day_number)
}

/// An entry that may hold anything, some of it said anew or taken back.
pub(crate) fn entry() -> impl Strategy<Value = Entry> {
    let said = (
        of(rating()),
        of(severity()),
        of(latency()),
        btree_map(remedy_id(), answer(), 0..4),
        btree_map(factor(), level(), 0..4),
    );
    let episodes = vec((episode(), few_times()), 0..3);
    let past = versions(&[
        "worst", "evening", "latency", "note", "lost", "b:feet", "zz_a", "zz_b",
    ]);
    let gone = vec(episode_id(), 0..2);
    let known = (details(), words(), episodes, past, gone, later());
    (said, known).prop_map(
        |((rating, evening_urge, sleep_latency, answers, factors), known)| {
            let (details, note, mut episodes, mut versions, gone, later) = known;
            episodes.sort_by_key(|(episode, _)| (episode.started.utc_ms(), episode.id));
            for (episode, version) in &episodes {
                versions.set(episode_name(episode.id), *version);
            }
            for id in gone {
                versions.set(episode_name(id), 1);
            }
            let episodes = episodes.into_iter().map(|(episode, _)| episode).collect();
            Entry {
                rating,
                evening_urge,
                sleep_latency,
                answers: answers.into_iter().collect(),
                factors: factors.into_iter().collect(),
                details,
                note,
                episodes,
                later,
                versions,
            }
        },
    )
}

/// A remedy with its times.
pub(crate) fn remedy() -> impl Strategy<Value = Remedy> {
    let standing = (span(), words(), later());
    let standing = standing.prop_map(|(span, amount, later)| Standing {
        span,
        amount,
        later,
    });
    let past = versions(&[
        "name",
        "access",
        "prescriber",
        "listed",
        "standing",
        "zz_a",
        "zz_b",
    ]);
    (
        remedy_id(),
        words(),
        of(select(vec!["magnesium_oral", "warm_bath"])),
        (one(Access::ALL), one(Choice::ALL), one(Speed::ALL), words()),
        (vec(span(), 0..3), vec(standing, 0..3)),
        (past, later()),
    )
        .prop_map(
            |(id, name, library, choices, (listed, standing), (versions, later))| Remedy {
                id,
                name,
                library: library.map(str::to_owned),
                access: choices.0,
                prescriber: choices.3,
                choice: choices.1,
                speed: choices.2,
                listed,
                standing,
                later,
                past: Past {
                    versions,
                    same_as: None,
                },
            },
        )
}

/// A thing in the bin.
fn binned() -> impl Strategy<Value = Part> {
    let what = (night(), moment(), entry(), few_times(), later());
    (bin_id(), what).prop_map(|(id, (night, deleted, entry, version, later))| {
        let binned = Binned {
            night,
            deleted,
            entry: entry.said(),
            later,
            version,
        };
        Part::Binned(id, Some(Rc::new(binned)))
    })
}

fn bin_id() -> impl Strategy<Value = BinId> {
    any::<u128>().prop_map(|bits| BinId::from_uuid(Uuid::from_u128(bits)))
}

fn one<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn severity() -> impl Strategy<Value = Severity> {
    (0_u8..=10).prop_filter_map("0 to 10", Severity::new)
}

fn up_to<const MAX: u16>() -> impl Strategy<Value = UpTo<MAX>> {
    (0..=MAX).prop_filter_map("within its limit", UpTo::new)
}

/// Words of any script, with quotes and line breaks among them.
fn words<const MAX: usize>() -> impl Strategy<Value = Words<MAX>> {
    prop_oneof![
        Just(String::new()),
        ".{0,12}".prop_map(|any| any),
        "[a-z \"\\\\\n\u{e4}\u{4e2d}]{1,20}".prop_map(|any| any),
    ]
    .prop_filter_map("not too long", |text| Words::new(&text))
}

pub(crate) fn moment() -> impl Strategy<Value = Moment> {
    let zones = vec!["Europe/London", "Asia/Kolkata", "Pacific/Auckland", ""];
    (
        -2_208_988_800_000_i64..7_258_118_400_000,
        -1080_i16..=1080,
        select(zones),
    )
        .prop_filter_map("lived", |(ms, offset, zone)| Moment::new(ms, offset, zone))
}

fn boundary() -> impl Strategy<Value = Boundary> {
    (0_u8..24).prop_filter_map("an hour", Boundary::new)
}

fn settings() -> impl Strategy<Value = Settings> {
    let number =
        "[+]?[0-9]{2,6}( [0-9]{1,6})?".prop_filter_map("dialled", |n| EmergencyNumber::new(&n));
    let set = (
        boundary(),
        of(number),
        select(&Worthwhile::ALL[..]),
        about_me(),
    );
    let past = versions(&[
        "boundary",
        "emergency",
        "worthwhile",
        "about.numb_feet",
        "zz_a",
        "zz_b",
    ]);
    (set, past, later()).prop_map(
        |((boundary, emergency, worthwhile, about), versions, later)| Settings {
            boundary,
            emergency,
            worthwhile,
            about,
            later,
            versions,
        },
    )
}

fn rating() -> impl Strategy<Value = Rating> {
    (severity(), of((moment(), boundary()))).prop_map(|(worst, logged)| Rating { worst, logged })
}

fn latency() -> impl Strategy<Value = SleepLatency> {
    prop_oneof![
        3 => up_to().prop_map(SleepLatency::Minutes),
        1 => Just(SleepLatency::NotSure),
    ]
}

fn time() -> impl Strategy<Value = NaiveTime> {
    let minutes = (0_u32..1440).prop_map(|minutes| minutes * 60);
    prop_oneof![4 => minutes, 1 => 0_u32..86_400].prop_filter_map("a time", |seconds| {
        NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)
    })
}

pub(crate) fn remedy_id() -> impl Strategy<Value = RemedyId> {
    any::<u128>().prop_map(|bits| RemedyId::from_uuid(Uuid::from_u128(bits)))
}

fn answer() -> impl Strategy<Value = Answer> {
    let used = (words(), of(time()), of(one(Timing::ALL)), words(), later()).prop_map(
        |(amount, at, timing, note, later)| {
            Answer::Used(Use {
                amount,
                at,
                timing,
                note,
                later,
            })
        },
    );
    prop_oneof![
        Just(Answer::NotUsed),
        Just(Answer::Used(Use::default())),
        used
    ]
}

fn factor() -> impl Strategy<Value = Factor> {
    prop_oneof![
        2 => one(Known::ALL).prop_map(Factor::Known),
        1 => "[a-z\u{e4} ]{1,12}".prop_filter_map("a tag", |tag| Factor::named(&tag)),
    ]
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![
        Just(Level::No),
        Just(Level::Yes),
        (1_u16..=600).prop_filter_map("counted", Level::counted),
    ]
}

fn span() -> impl Strategy<Value = Span> {
    (night_in(20_000..20_090), of(0_i32..60)).prop_filter_map("in order", |(from, nights)| {
        let until = nights.and_then(|nights| Night::from_day_number(from.day_number() + nights));
        Span::new(from, until)
    })
}

fn body() -> impl Strategy<Value = BTreeMap<BodyPart, Side>> {
    btree_map(one(BodyPart::ALL), one(Side::ALL), 0..3)
}

fn details() -> impl Strategy<Value = Details> {
    let first = prop_oneof![
        time().prop_map(FirstSymptom::At),
        Just(FirstSymptom::None),
        Just(FirstSymptom::AllDay),
    ];
    let sleep = (
        of(severity()),
        of(first),
        of(up_to()),
        of(up_to()),
        of(up_to()),
        of(up_to()),
    );
    let legs = (
        of(severity()),
        of(one(SleepJerks::ALL)),
        of(one(NoticedBy::ALL)),
        body(),
        of(severity()),
        words(),
    );
    (sleep, legs, monthly()).prop_map(|(sleep, legs, monthly)| {
        let (sleep_disturbed, first_symptom, awakenings, awake_minutes, minutes_lost, quarters) =
            sleep;
        let (ache, sleep_jerks, noticed_by, body, tired, side_effects) = legs;
        Details {
            sleep_disturbed,
            first_symptom,
            awakenings,
            awake_minutes,
            minutes_lost,
            sleep_quarters: quarters,
            ache,
            sleep_jerks,
            noticed_by,
            body: body.into_iter().collect(),
            tired,
            side_effects,
            monthly,
        }
    })
}

fn monthly() -> impl Strategy<Value = Monthly> {
    let changes = vec((one(MonthlyChange::ALL), one(Noticed::ALL)), 0..3);
    (of(one(Compared::ALL)), changes).prop_map(|(compared, changes)| Monthly {
        compared,
        changes: changes.into_iter().collect(),
    })
}
