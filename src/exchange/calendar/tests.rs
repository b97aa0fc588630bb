//! What a phone's calendar gets to see.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use super::*;
use crate::{
    bounded::Words,
    journal::{Change, Part, TrialChange},
    remedy::{Access, Remedy, RemedyId, Span, Speed},
    severity::{Severity, Worthwhile},
    trial::{
        TrialId,
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Comparison, Plan, PlanFields},
    },
};

fn night(text: &str) -> Night {
    text.parse().unwrap()
}

/// 08:00 of 24 November 2026 in Berlin.
fn made() -> Moment {
    Moment::new(1_795_503_600_000, 60, "Europe/Berlin").unwrap()
}

fn asked(remind_at: Option<&str>) -> Asked {
    Asked {
        made: made(),
        remind_at: remind_at.map(|time| time.parse().unwrap()),
        text: Text::default(),
    }
}

/// A journal with a trial of 28 nights from 20 November on.
fn on_trial(seed: u64) -> Journal {
    let id = RemedyId::fresh(1, [1; 10]);
    let remedy = Remedy {
        speed: Speed::SameNight,
        listed: vec![Span::since(night("2026-11-01"))],
        ..Remedy::named(id, Words::new("Secret tea").unwrap(), Access::Own)
    };
    let plan = Plan::kept(PlanFields {
        comparison: Comparison::AgainstNone(id),
        design: Design::ShortNightly,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed,
        first: night("2026-11-20"),
    });
    let trial = Trial::begin(TrialId::fresh(2, [2; 10]), plan, made());
    Journal::from_parts([
        Part::Remedy(id, Some(remedy.into())),
        Part::Trial(trial.id(), Some(trial.into())),
    ])
}

fn lines(journal: &Journal, asked: &Asked) -> Vec<String> {
    let text = calendar(journal, asked).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    text.replace("\r\n ", "")
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

fn has(lines: &[String], line: &str) -> bool {
    lines.iter().any(|known| known == line)
}

#[test]
fn the_reminder_rings_at_a_time_on_the_wall_in_no_zone() {
    let lines = lines(&Journal::default(), &asked(Some("21:30:00")));
    // 08:00 in Berlin is still the 24th there, whatever day it is elsewhere.
    assert!(has(&lines, "DTSTART:20261124T213000"), "{lines:#?}");
    assert!(has(&lines, "RRULE:FREQ=DAILY") && has(&lines, "TRIGGER:PT0S"));
    assert!(has(&lines, "DTSTAMP:20261124T070000Z"));
    assert!(!lines.iter().any(|line| line.contains("TZID")));
}

#[test]
fn with_nothing_to_remind_of_there_is_no_file() {
    assert_eq!(calendar(&Journal::default(), &asked(None)), None);
    let over = Asked {
        made: Moment::new(1_895_503_600_000, 60, "").unwrap(),
        ..asked(None)
    };
    assert_eq!(calendar(&on_trial(1), &over), None);
}

#[test]
fn the_same_journal_has_the_same_reminder() {
    let rate = Change::RateNight {
        night: night("2026-11-22"),
        worst: Severity::NONE,
        at: Moment::new(1_795_400_000_000, 60, "").unwrap(),
    };
    let journal = Journal::default().with(rate).unwrap().journal;
    let later = Asked {
        made: Moment::new(1_795_999_000_000, 60, "").unwrap(),
        ..asked(Some("20:00:00"))
    };
    let uid = |lines: Vec<String>| lines.into_iter().find(|line| line.starts_with("UID:"));
    assert_eq!(
        uid(lines(&journal, &asked(Some("21:30:00")))),
        uid(lines(&journal, &later))
    );
}

#[test]
fn a_trial_s_nights_to_come_are_days_and_the_paused_ones_are_left_out() {
    let pause = TrialChange::Pause {
        trial: TrialId::fresh(2, [2; 10]),
        nights: Span::new(night("2026-11-30"), Some(night("2026-12-01"))).unwrap(),
        at: made(),
    };
    let journal = on_trial(42).with(pause).unwrap().journal;
    let lines = lines(&journal, &asked(None));
    // At 08:00 it is still the night of the 23rd. 28 nights from the 20th on, two of them moved.
    assert!(has(&lines, "DTSTART;VALUE=DATE:20261123"), "{lines:#?}");
    assert!(has(&lines, "RRULE:FREQ=DAILY;UNTIL=20261219"));
    for left_out in ["20261130", "20261201"] {
        assert!(has(&lines, &format!("EXDATE;VALUE=DATE:{left_out}")));
    }
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.starts_with("EXDATE"))
            .count(),
        2
    );
    assert!(has(&lines, "DTSTART;VALUE=DATE:20261220"), "the day after");
}

#[test]
fn neither_arms_nor_names_stand_in_it() {
    let file = calendar(&on_trial(1), &asked(None)).unwrap();
    assert!(!file.contains("Secret tea"));
    // Whatever was drawn, the file is the same.
    for seed in 2..30 {
        assert_eq!(calendar(&on_trial(seed), &asked(None)).unwrap(), file);
    }
}
