//! The check-in of each night.

use crate::{
    bounded::{UpTo, Words},
    entry::{Details, Entry, FirstSymptom, Rating, SleepLatency},
    factor::{Factor, Known, Level},
    moment::Moment,
    night::{Boundary, Night},
    severity::Severity,
    sorted::SortedMap,
    symptom::{NoticedBy, SleepJerks},
};
use chrono::{Datelike, NaiveTime, Weekday};

use super::{clock::london, dice::Dice, remedies::Cabinet};

/// An entry for each of these nights, without episodes yet.
pub(super) fn entries(nights: &[Night], cabinet: &Cabinet, dice: &mut Dice) -> Vec<(Night, Entry)> {
    let mut drift = 0;
    nights
        .iter()
        .map(|&night| {
            // A bad night is likelier after a bad night.
            drift = drift * 55 / 100 + dice.around_zero(14);
            (night, entry(night, drift, cabinet, dice))
        })
        .collect()
}

/// `drift` is in tenths of a point, as is everything that adds up to a severity here.
fn entry(night: Night, drift: i32, cabinet: &Cabinet, dice: &mut Dice) -> Entry {
    let factors = factors(night, dice);
    let burden = 45 + drift + burden_of(&factors);
    let evening = points(burden + dice.around_zero(8));
    let answers = cabinet.answers(night, evening.points(), dice);
    let worst = points(burden - cabinet.relief(&answers) + dice.around_zero(12));
    let logged = |dice: &mut Dice| logged(night, dice).map(|at| (at, Boundary::NOON));
    Entry {
        rating: dice.percent(97).then(|| Rating {
            worst,
            logged: logged(dice),
        }),
        evening_urge: dice.percent(40).then_some(evening),
        sleep_latency: latency(worst, dice),
        answers: answers.into_iter().collect(),
        factors,
        details: details(worst, dice),
        note: note(dice),
        ..Entry::default()
    }
}

fn points(tenths: i32) -> Severity {
    let rounded = (tenths + 5).div_euclid(10).clamp(0, 10);
    u8::try_from(rounded)
        .ok()
        .and_then(Severity::new)
        .unwrap_or(Severity::NONE)
}

/// The next morning, as a rule; now and then three days late.
fn logged(night: Night, dice: &mut Dice) -> Option<Moment> {
    let morning = i64::from(dice.between(18 * 60 + 45, 21 * 60 + 30));
    let late = if dice.percent(4) { 3 * 24 * 60 } else { 0 };
    london(night, morning + late)
}

fn is_weekend(night: Night) -> bool {
    matches!(night.evening().weekday(), Weekday::Fri | Weekday::Sat)
}

fn factors(night: Night, dice: &mut Dice) -> SortedMap<Factor, Level> {
    let mut factors = SortedMap::default();
    let mut say = |known, level: Option<Level>| {
        if let Some(level) = level {
            factors.insert(Factor::Known(known), level);
        }
    };
    if dice.percent(90) {
        let halves = match is_weekend(night) {
            true if dice.percent(60) => dice.between(1, 8),
            false if dice.percent(20) => dice.between(1, 4),
            _ => 0,
        };
        say(Known::Alcohol, Level::counted(halves));
    }
    if dice.percent(85) {
        let cups = dice.between(0, 3);
        say(Known::CaffeineLate, Level::counted(cups.saturating_sub(1)));
    }
    if dice.percent(80) {
        let stress = if is_weekend(night) { 1 } else { 3 };
        say(Known::Stress, Level::counted(dice.between(0, stress)));
    }
    if dice.percent(25) {
        let minutes = dice.between(3, 15) * 5;
        say(Known::Exercise, Level::counted(minutes));
    }
    for (known, share) in [
        (Known::Antihistamine, 3),
        (Known::LongSitting, 6),
        (Known::LateNight, 5),
        (Known::Travel, 2),
        (Known::Ill, 2),
    ] {
        if dice.percent(share) {
            say(known, Some(Level::Yes));
        }
    }
    if dice.percent(3) {
        factors.extend(Factor::named("garden work").map(|own| (own, Level::Yes)));
    }
    factors
}

/// Tenths of a point that the factors add, as invented here.
fn burden_of(factors: &SortedMap<Factor, Level>) -> i32 {
    let of = |factor: &Factor, level: &Level| {
        let amount = match level {
            Level::No => 0,
            Level::Yes => 1,
            Level::Amount(amount) => i32::from(amount.get()),
        };
        match factor {
            Factor::Known(Known::Alcohol) => 3 * amount,
            Factor::Known(Known::CaffeineLate) => 5 * amount,
            Factor::Known(Known::Stress) => 4 * amount,
            Factor::Known(Known::Antihistamine) => 22 * amount,
            Factor::Known(Known::LongSitting) => 8 * amount,
            Factor::Known(_) | Factor::Own(_) => 0,
        }
    };
    factors
        .iter()
        .map(|(factor, level)| of(factor, level))
        .sum()
}

fn latency(worst: Severity, dice: &mut Dice) -> Option<SleepLatency> {
    if dice.percent(15) {
        return None;
    }
    if dice.percent(6) {
        return Some(SleepLatency::NotSure);
    }
    let fives = dice.between(1, 4) + u16::from(worst.points());
    UpTo::new(fives * 5).map(SleepLatency::Minutes)
}

fn details(worst: Severity, dice: &mut Dice) -> Details {
    if !dice.percent(12) {
        return Details::default();
    }
    let points = u16::from(worst.points());
    Details {
        sleep_disturbed: Some(worst),
        first_symptom: first_symptom(worst, dice),
        awakenings: UpTo::new(dice.between(0, 1 + points / 3)),
        awake_minutes: UpTo::new(dice.between(0, 2 + points) * 5),
        minutes_lost: UpTo::new(dice.between(0, 4 + points) * 5),
        sleep_quarters: UpTo::new(dice.between(20, 32)),
        sleep_jerks: dice.one_of(SleepJerks::ALL),
        noticed_by: dice.one_of(NoticedBy::ALL),
        ..Details::default()
    }
}

fn first_symptom(worst: Severity, dice: &mut Dice) -> Option<FirstSymptom> {
    if worst == Severity::NONE {
        return Some(FirstSymptom::None);
    }
    let quarter = u32::from(dice.between(0, 19));
    NaiveTime::from_hms_opt(18 + quarter / 4, quarter % 4 * 15, 0).map(FirstSymptom::At)
}

fn note(dice: &mut Dice) -> Words<1000> {
    const NOTES: [&str; 8] = [
        "Slept on the sofa in the end.",
        "Long flight, aisle seat.",
        "Calm until four, then walking up and down the hall.",
        "Read for an hour; that helped me more than anything.",
        "Forgot to log, from memory.",
        "Visitors until late, no bath.",
        "Worked in the garden all afternoon.",
        "Third bad night in a row.",
    ];
    let note = if dice.percent(6) {
        dice.one_of(&NOTES)
    } else {
        None
    };
    note.and_then(Words::new).unwrap_or_default()
}
