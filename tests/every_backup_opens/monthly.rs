//! What is asked about once a month, in a backup.

use std::{fs, rc::Rc};

use lull::{
    entry::{Details, Entry},
    exchange::backup,
    journal::{Journal, Part},
    monthly::{Change, Compared, Monthly, Noticed},
    remedy::{Access, Remedy},
};

use super::{backups, in_london, night, ropinirole, words};

#[test]
fn monthly_answers_say_what_they_said_then_and_are_still_what_is_written() {
    let text = fs::read_to_string(backups().join("v1_monthly.json")).unwrap();
    assert_eq!(backup::read(&text).as_ref(), Ok(&answered()));
    let made = in_london(1_795_503_600_000);
    assert_eq!(backup::write(&answered(), &made), text);
}

/// The journal of `v1_monthly.json`: a month on which all was answered, and one of which only something was.
fn answered() -> Journal {
    let all = Monthly {
        compared: Some(Compared::LittleWorse),
        changes: [
            (Change::Earlier, Noticed::Yes),
            (Change::Faster, Noticed::NotSure),
            (Change::Stronger, Noticed::No),
            (Change::Spread, Noticed::No),
            (Change::Shorter, Noticed::Yes),
        ]
        .into(),
    };
    let some = Monthly {
        compared: Some(Compared::MuchBetter),
        ..Monthly::default()
    };
    let on = |date: &str, monthly: Monthly| {
        let entry = Entry {
            details: Details {
                monthly,
                ..Details::default()
            },
            ..Entry::default()
        };
        Part::Night(night(date), Some(Rc::new(entry)))
    };
    let medicine = Remedy::named(ropinirole(), words("Ropinirole"), Access::LogOnly);
    Journal::from_parts([
        Part::Remedy(ropinirole(), Some(Rc::new(medicine))),
        on("2026-10-20", some),
        on("2026-11-20", all),
    ])
}
