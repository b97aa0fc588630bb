//! What is this column? A guess from its name and its cells, for the person to confirm.

use super::{
    Column, Ignored, Table,
    cell::{tick, whole},
};
use crate::{
    factor::{Factor, Known},
    library,
    night::Night,
};

/// Writes into each heading what the column is taken for.
pub(super) fn guess(table: &mut Table) {
    let mut guesses: Vec<Column> = Vec::new();
    for (at, heading) in table.columns.iter().enumerate() {
        let cells = Cells::of(table.cells(at));
        let guess = guess_one(&heading.name, &cells);
        let is_remedy = matches!(guess, Column::Remedy | Column::Amount);
        let second = !is_remedy && guesses.contains(&guess);
        guesses.push(match guess {
            Column::Ignore(why) => Column::Ignore(why),
            _ if second => Column::Ignore(Ignored::Second),
            guess => guess,
        });
    }
    for (heading, guess) in table.columns.iter_mut().zip(guesses) {
        heading.guess = guess;
    }
}

/// What the cells of a column have in common.
struct Cells {
    alike: Alike,
    /// The largest whole number among them.
    most: Option<u16>,
}

/// Of several that fit, the first; blank cells aside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alike {
    Blank,
    Dates,
    Ticks,
    /// Half of them at least are whole numbers: one slip of the pen does not hide a column, it is
    /// named when the column is taken in.
    Numbers,
    Words,
}

impl Cells {
    fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let said: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        let numbers: Vec<u16> = said.iter().filter_map(|cell| whole(cell)).collect();
        let alike = if said.is_empty() {
            Alike::Blank
        } else if said.iter().all(|cell| cell.parse::<Night>().is_ok()) {
            Alike::Dates
        } else if said.iter().all(|cell| tick(cell).is_some()) {
            Alike::Ticks
        } else if numbers.len() * 2 >= said.len() {
            Alike::Numbers
        } else {
            Alike::Words
        };
        Self {
            alike,
            most: numbers.into_iter().max(),
        }
    }
}

fn guess_one(written: &str, cells: &Cells) -> Column {
    let name = &*plain(written);
    let words: Vec<&str> = name.split('_').collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let numbers = matches!(cells.alike, Alike::Numbers | Alike::Ticks);
    // More than yes and no, and within 0 to 10.
    let scale = cells.alike == Alike::Numbers && cells.most.is_some_and(|most| most <= 10);
    if cells.alike == Alike::Blank {
        Column::Ignore(Ignored::Blank)
    } else if cells.alike == Alike::Dates || DATES.contains(&name) {
        Column::Date
    } else if has(NOTES) {
        Column::Note
    } else if has(COUNTS) {
        Column::Ignore(Ignored::Count)
    } else if let Some(known) = known_factor(name) {
        Column::Factor(Factor::Known(known))
    } else if has(&["lost"]) && numbers {
        Column::MinutesLost
    } else if (has(&["latency"]) || name.contains("asleep")) && numbers {
        Column::SleepMinutes
    } else if has(&["evening", "bedtime"]) && scale {
        Column::Evening
    } else if !has(OTHER_SCORES) && (has(SCORES) && numbers || has(LEGS) && scale) {
        Column::Worst
    } else if cells.alike == Alike::Ticks && !has(NUMBERING) {
        Column::Remedy
    } else if library::named(&written.replace('_', " ")).is_some() {
        Column::Amount
    } else {
        Column::Ignore(Ignored::Unknown)
    }
}

const DATES: &[&str] = &["date", "night", "night_date", "day", "evening_date"];
const NOTES: &[&str] = &["note", "notes", "comment", "comments", "remark", "remarks"];
const COUNTS: &[&str] = &["episode", "episodes", "attack", "attacks"];
const SCORES: &[&str] = &[
    "severity",
    "worst",
    "urge",
    "rls",
    "score",
    "rating",
    "intensity",
    "symptom",
    "symptoms",
];
/// What may as well be the name of a remedy or an exercise, unless it comes with a scale.
const LEGS: &[&str] = &["leg", "legs", "restless", "discomfort"];
/// Scores of something else than the legs at their worst.
const OTHER_SCORES: &[&str] = &[
    "sleep", "mood", "pain", "ache", "tired", "fatigue", "after", "evening", "anxiety",
];
/// What numbers the rows of a table rather than says something of a night.
const NUMBERING: &[&str] = &["id", "pair", "position", "block", "period", "arm", "week"];

const FACTORS: &[(&str, Known)] = &[
    ("caffeine", Known::CaffeineLate),
    ("caffeine_after_noon", Known::CaffeineLate),
    ("late_caffeine", Known::CaffeineLate),
    ("coffee", Known::CaffeineLate),
    ("alcohol_drinks", Known::Alcohol),
    ("drinks", Known::Alcohol),
    ("stress_0_3", Known::Stress),
    ("exercise_min", Known::Exercise),
    ("exercise_minutes", Known::Exercise),
    ("late_exercise", Known::ExerciseLate),
    ("evening_exercise", Known::ExerciseLate),
    ("antihistamines", Known::Antihistamine),
    ("new_medication", Known::NewMedicine),
    ("missed_medication", Known::MissedMedicine),
    ("missed_dose", Known::MissedMedicine),
    ("illness", Known::Ill),
    ("sick", Known::Ill),
    ("travelling", Known::Travel),
    ("menstruation", Known::Period),
    ("gave_blood", Known::BloodDonation),
    ("sitting", Known::LongSitting),
];

fn known_factor(name: &str) -> Option<Known> {
    let same = |(other, known): &(&str, Known)| (*other == name).then_some(*known);
    Known::from_code(name).or_else(|| FACTORS.iter().find_map(same))
}

/// `Sleep latency (min)` as `sleep_latency_min`.
fn plain(name: &str) -> String {
    let words: Vec<String> = name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("_")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::super::read;
    use super::*;

    fn guessed(text: &str) -> Vec<Column> {
        read(text).unwrap().guesses()
    }

    #[test]
    fn names_and_cells_tell_what_a_column_is() {
        let text = "Night;RLS severity;Evening legs;Minutes lost;Sleep latency (min);Magnesium;Coffee;Garden;Notes\n\
            2026-01-01;6;4;30;20;1;2;x;long day\n\
            2026-01-02;3;;0;10;0;0;;";
        assert_eq!(
            guessed(text),
            [
                Column::Date,
                Column::Worst,
                Column::Evening,
                Column::MinutesLost,
                Column::SleepMinutes,
                Column::Remedy,
                Column::Factor(Factor::Known(Known::CaffeineLate)),
                Column::Ignore(Ignored::Unknown),
                Column::Note,
            ]
        );
    }

    #[test]
    fn one_slip_does_not_hide_a_column_of_scores() {
        let text = "date,severity\n2026-01-01,6\n2026-01-02,four\n";
        assert_eq!(guessed(text)[1], Column::Worst);
    }

    #[test]
    fn a_remedy_of_the_evening_is_not_a_rating_of_the_evening() {
        let text = "date,severity,iron_evening\n2026-01-01,6,1\n2026-01-02,2,0\n";
        assert_eq!(guessed(text)[2], Column::Remedy);
    }

    #[test]
    fn a_scale_of_the_legs_is_the_urge_and_a_tick_for_them_is_a_remedy() {
        let text = "date,Leg discomfort,legs massaged\n2026-01-01,6,1\n2026-01-02,2,0\n";
        assert_eq!(guessed(text)[1..], [Column::Worst, Column::Remedy]);
    }

    #[test]
    fn a_remedy_of_the_library_may_come_with_how_much() {
        let text = "date,severity,magnesium,Gasoline\n2026-01-01,6,300 mg,40 l\n2026-01-02,2,,\n";
        assert_eq!(
            guessed(text)[2..],
            [Column::Amount, Column::Ignore(Ignored::Unknown)]
        );
    }

    #[test]
    fn a_count_of_episodes_is_not_taken_for_episodes() {
        let text = "date,severity,episodes\n2026-01-01,6,1\n";
        assert_eq!(guessed(text)[2], Column::Ignore(Ignored::Count));
    }

    #[test]
    fn a_calm_table_of_zeros_and_ones_still_has_its_scores() {
        let text = "date,severity\n2026-01-01,0\n2026-01-02,1\n";
        assert_eq!(guessed(text)[1], Column::Worst);
    }

    #[test]
    fn the_second_column_of_a_kind_is_set_aside() {
        let text = "date,severity,score\n2026-01-01,6,7\n";
        assert_eq!(guessed(text)[2], Column::Ignore(Ignored::Second));
    }
}
