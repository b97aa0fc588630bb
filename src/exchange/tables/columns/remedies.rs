//! What is said of remedies, of their uses and of trials.

use super::{NIGHT, REMEDY, REMEDY_NAME, SCHEMA, codes, column};
use crate::{
    exchange::tables::column::{Cell, Column, Table},
    remedy::{Access, Choice, Speed, Timing},
    trial::{design::Design, plan::Blinding},
};

const LISTED: [Column; 6] = [
    column("remedy_id", Cell::Id(":remedy"), "Its lasting name."),
    column("name", Cell::Text("name", 80), "What the person calls it."),
    column(
        "library",
        Cell::Text("library", 80),
        "Its entry in Lull's library, if it is one of those.",
    ),
    column(
        "access",
        Cell::Code("access", || codes(Access::ALL, Access::code)),
        "What Lull may do with it; log_only: a prescribed medicine, which is logged and never compared.",
    ),
    column(
        "choice",
        Cell::Code("choice", || codes(Choice::ALL, Choice::code)),
        "How the person decides to use it; empty: not said.",
    ),
    column(
        "speed",
        Cell::Code("speed", || codes(Speed::ALL, Speed::code)),
        "How soon it can act; empty: not said.",
    ),
];
const LIST: [Column; 7] = {
    let [id, name, library, access, choice, speed] = LISTED;
    [SCHEMA, id, name, library, access, choice, speed]
};

/// One row for each remedy.
pub(in crate::exchange::tables) const REMEDIES: Table = Table {
    file: "remedies.csv",
    columns: &LIST,
};

/// One row for each prescribed medicine.
pub(in crate::exchange::tables) const MEDICINES: Table = Table {
    file: "medicines.csv",
    columns: &{
        let [schema, id, name, library, access, choice, speed] = LIST;
        [schema, id, name, library, access, choice, speed, PRESCRIBER]
    },
};

const PRESCRIBER: Column = column(
    "prescriber",
    Cell::Text("prescriber", 80),
    "Who prescribed it.",
)
.since(2);

/// The kinds of span that a remedy has.
pub(in crate::exchange::tables) const ON_LIST: &str = "on_list";
pub(in crate::exchange::tables) const EVERY_NIGHT: &str = "every_night";

/// One row for each time a remedy was on the list, or used every night.
pub(in crate::exchange::tables) const TIMES: Table = Table {
    file: "remedy_times.csv",
    columns: &[
        SCHEMA,
        REMEDY,
        REMEDY_NAME,
        column(
            "kind",
            Cell::Code(":kind", || format!("{ON_LIST}; {EVERY_NIGHT}")),
            "on_list: it was on the person's list (outside these nights it was not used); every_night: used every night unless the night says otherwise.",
        ),
        column("from_night", Cell::Date("from"), "The first night."),
        column(
            "until_night",
            Cell::Date("until"),
            "The last night; empty while it goes on.",
        ),
        column(
            "amount_text",
            Cell::Text("amount", 80),
            "How much every night, in the person's own words.",
        ),
    ],
};

/// One row for each remedy of which something was said on a night.
pub(in crate::exchange::tables) const USES: Table = Table {
    file: "remedy_use.csv",
    columns: &[
        SCHEMA,
        NIGHT,
        REMEDY,
        REMEDY_NAME,
        column(
            "used",
            Cell::YesNo(":used"),
            "Whether it was used that night. No row: not said, which is not the same as not used.",
        ),
        column(
            "amount_text",
            Cell::Text("amount", 80),
            "How much, in the person's own words.",
        ),
        column("time", Cell::Time("at", ""), "At what time."),
        column(
            "timing",
            Cell::Code("timing", || codes(Timing::ALL, Timing::code)),
            "Before the night's symptoms began, or after.",
        ),
        column("note", Cell::Text("note", 300), "A note."),
    ],
};

/// One row for each trial.
pub(in crate::exchange::tables) const TRIALS: Table = Table {
    file: "trials.csv",
    columns: &[
        SCHEMA,
        column("trial_id", Cell::Id(":trial"), "Its lasting name."),
        column("remedy_id", Cell::Id("remedy"), "The remedy on trial."),
        column("remedy_name", Cell::Shown(":name"), "Its name."),
        column(
            "against_id",
            Cell::Id("against"),
            "The remedy it is set against; empty: nights without it.",
        ),
        column(
            "design",
            Cell::Code("design", || codes(Design::ALL, Design::code)),
            "Pairs of blocks, and nights in a block.",
        ),
        column(
            "worthwhile_points",
            Cell::Parts {
                field: "worthwhile_halves",
                parts: 2,
                most: 6,
            },
            "The smallest difference worth having, as the person set it before.",
        ),
        column(
            "blinding",
            Cell::Code("blinding", || codes(Blinding::ALL, Blinding::code)),
            "Whether the person knew which night was which.",
        ),
        column(
            "cautions_read",
            Cell::YesNo("cautions_read"),
            "true if the cautions were read; empty if that was not asked for.",
        ),
        column(
            "practitioner_agreed",
            Cell::YesNo("practitioner_agreed"),
            "true if a practitioner agreed; empty if that was not asked for.",
        ),
        column("seed", Cell::Seed("seed"), "What the order was drawn from."),
        column("first_night", Cell::Date("first"), "Its first night."),
        column("begun_at", Cell::At("begun"), "When it was begun."),
        column("tz", Cell::Zone("begun"), "Time zone of begun_at."),
        column("pauses", Cell::Spans("pauses"), "Nights left out."),
        column(
            "stopped_from",
            Cell::Date("stopped_from"),
            "The first night after an early end.",
        ),
        column(
            "stopped_at",
            Cell::At("stopped_at"),
            "When it was ended early.",
        ),
        column(
            "stopped_tz",
            Cell::Zone("stopped_at"),
            "Time zone of stopped_at.",
        ),
    ],
};
