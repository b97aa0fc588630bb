//! What is said of a night, of a moment and of what else was there.

use super::{NIGHT, SCHEMA, codes, column};
use crate::{
    exchange::tables::column::{Cell, Column, Table},
    monthly::{Compared, Noticed},
    symptom::{CouldMove, NoticedBy, Relief, Sensation, Situation, SleepJerks},
};

/// One row for each night of which anything was logged.
pub(in crate::exchange::tables) const NIGHTS: Table = Table {
    file: "nights.csv",
    columns: &[
        SCHEMA,
        NIGHT,
        column(
            "urge_worst_0_10",
            Cell::Whole("worst", 10),
            "The worst urge to move of the night; 0 none, 10 the worst imaginable.",
        ),
        column(
            "urge_worst_0_10_status",
            Cell::Status("worst"),
            "Whether that was answered.",
        ),
        column(
            "logged_at",
            Cell::At("logged"),
            "When the worst urge was logged; empty if that is not known.",
        ),
        column("tz", Cell::Zone("logged"), "Time zone of logged_at."),
        column(
            "night_begins_hour",
            Cell::Hour("logged"),
            "The hour at which a new night began when it was logged; 12 is noon.",
        ),
        column(
            "logged_late",
            Cell::Shown(":late"),
            "true if it was logged more than 36 hours after the night was over.",
        ),
        column(
            "urge_evening_0_10",
            Cell::Whole("evening", 10),
            "The urge in the evening, before any remedy.",
        ),
        column(
            "sleep_latency_min",
            Cell::Whole("latency_min", 720),
            "Minutes to fall asleep, about.",
        ),
        column(
            "sleep_latency_min_status",
            Cell::Status("latency_min"),
            "Whether that was answered; not_sure: asked, and the person could not say.",
        ),
        column(
            "sleep_disturbed_0_10",
            Cell::Whole("disturbed", 10),
            "How badly the legs disturbed sleep.",
        ),
        column(
            "first_symptom_time",
            Cell::Time("began", ", or none, or all_day"),
            "When it started.",
        ),
        column(
            "awakenings_count",
            Cell::Whole("awakenings", 30),
            "How many times the person woke.",
        ),
        column(
            "awake_min",
            Cell::Whole("awake_min", 720),
            "Minutes awake in the night, in all.",
        ),
        column(
            "sleep_lost_min",
            Cell::Whole("lost_min", 720),
            "Minutes of sleep lost to the legs.",
        ),
        column(
            "sleep_hours_h",
            Cell::Parts {
                field: "sleep_quarters",
                parts: 4,
                most: 64,
            },
            "Hours of sleep.",
        ),
        column(
            "leg_ache_0_10",
            Cell::Whole("ache", 10),
            "Ache or pain in the legs.",
        ),
        column(
            "sleep_jerks",
            Cell::Code("jerks", || codes(SleepJerks::ALL, SleepJerks::code)),
            "Whether the legs jerked in sleep.",
        ),
        column(
            "sleep_jerks_noticed_by",
            Cell::Code("noticed_by", || codes(NoticedBy::ALL, NoticedBy::code)),
            "Who noticed.",
        ),
        column("body_parts", Cell::Sides("body"), "Where on the body."),
        column(
            "tired_0_10",
            Cell::Whole("tired", 10),
            "How tired the person was the day after because of it.",
        ),
        column(
            "side_effects",
            Cell::Text("side_effects", 300),
            "Side effects, in the person's own words.",
        ),
        column(
            "compared_with_a_month_ago",
            Cell::Code("month", || codes(Compared::ALL, Compared::code)),
            "How restless legs were, compared with a month ago.",
        )
        .since(3),
        month(
            "month_earlier",
            "Since a dopamine medicine was begun: it starts earlier in the day.",
        ),
        month(
            "month_faster",
            "Since a dopamine medicine was begun: it comes faster at rest.",
        ),
        month(
            "month_stronger",
            "Since a dopamine medicine was begun: it is stronger.",
        ),
        month(
            "month_spread",
            "Since a dopamine medicine was begun: it has spread.",
        ),
        month(
            "month_shorter",
            "Since a dopamine medicine was begun: each dose lasts less long.",
        ),
        column("note", Cell::Text("note", 1000), "A note."),
    ],
};

/// A question about what may change with a dopamine medicine; the column has the name of its field.
const fn month(name: &'static str, meaning: &'static str) -> Column {
    let cell = Cell::Code(name, || codes(Noticed::ALL, Noticed::code));
    column(name, cell, meaning).since(3)
}

/// One row for each urge in the moment.
pub(in crate::exchange::tables) const EPISODES: Table = Table {
    file: "episodes.csv",
    columns: &[
        SCHEMA,
        column("episode_id", Cell::Id("id"), "Its lasting name."),
        NIGHT,
        column("started_at", Cell::At("at"), "When it began."),
        column("tz", Cell::Zone("at"), "Time zone of started_at."),
        column(
            "urge_now_0_10",
            Cell::Whole("urge", 10),
            "How strong the urge to move was; 0 none, 10 the worst imaginable.",
        ),
        column(
            "situation",
            Cell::Code("where", || codes(Situation::ALL, Situation::code)),
            "Where the person was.",
        ),
        column(
            "duration_min",
            Cell::Whole("minutes", 1440),
            "How many minutes it lasted.",
        ),
        column(
            "sensations",
            Cell::Codes("sensations", || codes(Sensation::ALL, Sensation::code)),
            "What it felt like.",
        ),
        column("body_parts", Cell::Sides("body"), "Where on the body."),
        column(
            "still_before_min",
            Cell::Whole("still_min", 600),
            "How many minutes the person had been still.",
        ),
        column(
            "jerks_awake",
            Cell::YesNo("jerks"),
            "Whether the legs jerked while awake.",
        ),
        column(
            "could_move",
            Cell::Code("could_move", || codes(CouldMove::ALL, CouldMove::code)),
            "Whether the person could get up and move.",
        ),
        column(
            "relief_by_movement",
            Cell::Code("relief", || codes(Relief::ALL, Relief::code)),
            "What moving did.",
        ),
        column("tried", Cell::Ids("tried"), "What was tried, by remedy_id."),
        column(
            "tried_names",
            Cell::Shown(":names"),
            "The names of what was tried.",
        ),
        column(
            "urge_after_0_10",
            Cell::Whole("after", 10),
            "How strong it was after.",
        ),
        column(
            "time_to_relief_min",
            Cell::Whole("relief_min", 180),
            "Minutes until it eased.",
        ),
        column("note", Cell::Text("note", 1000), "A note."),
    ],
};

/// One row for each factor of which something was said on a night.
pub(in crate::exchange::tables) const FACTORS: Table = Table {
    file: "factors.csv",
    columns: &[
        SCHEMA,
        NIGHT,
        column(
            "factor",
            Cell::Text(":factor", 40),
            "What else was there: a code of Lull's, or a word of the person's own.",
        ),
        column(
            "present",
            Cell::YesNo(":present"),
            "Whether it was there. No row: not said.",
        ),
        column(
            "amount",
            Cell::Decimal(":amount"),
            "How much, if it was said.",
        ),
        column("unit", Cell::Shown(":unit"), "The unit of the amount."),
    ],
};
