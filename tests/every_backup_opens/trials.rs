//! The trials of a backup.

use std::{fs, rc::Rc};

use lull::{
    exchange::backup,
    journal::{Journal, Part, Worthwhile},
    later_fields::LaterFields,
    moment::Moment,
    remedy::{Access, Remedy, RemedyId, Span, Speed},
    trial::{
        Stop, Trial, TrialId,
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Choices, Plan},
    },
};

use super::{backups, in_london, night, of_the_first_days, words};

#[test]
fn trials_say_what_they_said_then_and_are_still_what_is_written() {
    let text = fs::read_to_string(backups().join("v1_trials.json")).unwrap();
    assert_eq!(backup::read(&text).as_ref(), Ok(&trials()));
    let made = in_london(1_764_583_200_000);
    assert_eq!(of_the_first_days(&backup::write(&trials(), &made)), text);
}

/// The journal of `v1_trials.json`, which was written by hand: a trial that was paused and stopped,
/// and one of two remedies.
fn trials() -> Journal {
    let remedy = |ms: i64, number, name, access, speed| Remedy {
        speed,
        ..Remedy::named(
            RemedyId::fresh(1_700_000_000_000 + ms, [number; 10]),
            words(name),
            access,
        )
    };
    let bath = remedy(0, 1, "Hot bath", Access::OwnWithCheck, Speed::SameNight);
    let tea = remedy(1, 2, "Tea", Access::Own, Speed::Unknown);
    let begun = |ms, number, choices: &Choices<'_>, offset, zone| {
        let at = Moment::new(ms, offset, zone).unwrap();
        let id = TrialId::fresh(ms, [number; 10]);
        Trial::begin(id, Plan::new(choices).unwrap(), at)
    };
    let alone = Choices {
        remedy: &bath,
        against: None,
        design: Design::Nightly,
        worthwhile: Worthwhile::from_halves(2).unwrap(),
        blinding: Blinding::None,
        confirmed: Confirmed {
            cautions: true,
            practitioner: false,
        },
        seed: 255,
        first: night("2025-12-02"),
    };
    let stop = Stop {
        from: night("2025-12-24"),
        at: Moment::new(1_766_592_000_000, 60, "Europe/Berlin").unwrap(),
        later: LaterFields::default(),
    };
    let stopped = begun(1_764_583_200_000, 5, &alone, 60, "Europe/Berlin")
        .paused(Span::new(night("2025-12-05"), Some(night("2025-12-05"))).unwrap())
        .paused(Span::since(night("2025-12-20")))
        .stopped_early(stop);
    let of_two = Choices {
        remedy: &tea,
        against: Some(&bath),
        design: Design::Weeks,
        worthwhile: Worthwhile::from_halves(3).unwrap(),
        blinding: Blinding::Full,
        confirmed: Confirmed {
            cautions: true,
            practitioner: true,
        },
        seed: 0xfedc_ba98_7654_3210,
        first: night("2026-01-02"),
    };
    let of_two = begun(1_767_225_600_000, 6, &of_two, 0, "");
    let listed = [bath, tea].map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
    let trials = [stopped, of_two].map(|trial| Part::Trial(trial.id(), Some(Rc::new(trial))));
    Journal::from_parts(listed.into_iter().chain(trials))
}
