//! A column of a table: its name, what may stand in it, and what it means.

/// A table of the set.
#[derive(Debug)]
pub(super) struct Table {
    /// The file's name.
    pub(super) file: &'static str,
    /// Its columns, from the left; the first is always the version.
    pub(super) columns: &'static [Column],
}

/// One column.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name, with its unit or scale.
    pub(super) name: &'static str,
    /// What stands in it.
    pub(super) cell: Cell,
    /// What it means, for the data dictionary.
    pub(super) meaning: &'static str,
    /// The version of the tables that has it first; tables of an earlier one may lack it.
    pub(super) since: u32,
}

impl Column {
    /// The same column, which came with this version of the tables.
    pub(super) const fn since(self, version: u32) -> Self {
        Self {
            since: version,
            ..self
        }
    }
}

/// Every code that may stand in a cell, for the data dictionary.
type Codes = fn() -> String;

/// What stands in a cell, and which field of the record it is.
#[derive(Debug)]
pub(super) enum Cell {
    /// The version of the tables.
    Schema,
    /// A whole number up to this one.
    Whole(&'static str, u16),
    /// A number with decimals.
    Decimal(&'static str),
    /// What the record counts in halves or quarters, as a number with decimals.
    Parts {
        /// The record's field.
        field: &'static str,
        /// How many of them make one.
        parts: u16,
        /// The largest count.
        most: u16,
    },
    /// Whether a question was answered: the number beside it says no more than that it is empty.
    Status(&'static str),
    /// One of a few codes.
    Code(&'static str, Codes),
    /// A date.
    Date(&'static str),
    /// A time on the wall, or one of these words.
    Time(&'static str, &'static str),
    /// The person's own words, up to so many characters.
    Text(&'static str, usize),
    /// `true` or `false`.
    YesNo(&'static str),
    /// Codes, in the order in which the app offers them.
    Codes(&'static str, Codes),
    /// Parts of the body with their sides.
    Sides(&'static str),
    /// An id.
    Id(&'static str),
    /// Ids.
    Ids(&'static str),
    /// A seed of 16 hexadecimal digits.
    Seed(&'static str),
    /// Spans of nights.
    Spans(&'static str),
    /// A moment, without its zone.
    At(&'static str),
    /// The zone of the moment in this field.
    Zone(&'static str),
    /// The hour at which nights began when the moment in this field was logged.
    Hour(&'static str),
    /// Said elsewhere already, and shown for whoever reads the table; not read back.
    Shown(&'static str),
    /// An object as the backup has it.
    Json(&'static str),
}

impl Cell {
    /// The record's field; several columns may hold parts of one.
    pub(super) fn field(&self) -> Option<&'static str> {
        match self {
            Self::Schema => None,
            Self::Whole(field, _)
            | Self::Decimal(field)
            | Self::Parts { field, .. }
            | Self::Status(field)
            | Self::Code(field, _)
            | Self::Date(field)
            | Self::Time(field, _)
            | Self::Text(field, _)
            | Self::YesNo(field)
            | Self::Codes(field, _)
            | Self::Sides(field)
            | Self::Id(field)
            | Self::Ids(field)
            | Self::Seed(field)
            | Self::Spans(field)
            | Self::At(field)
            | Self::Zone(field)
            | Self::Hour(field)
            | Self::Shown(field)
            | Self::Json(field) => Some(field),
        }
    }

    /// What kind of value it is, and what may stand there, for the data dictionary.
    pub(super) fn described(&self) -> (&'static str, String) {
        let most = |number: String| format!("0 to {number}");
        match self {
            Self::Schema => ("whole number", super::VERSION.to_string()),
            Self::Whole(_, most_of) => ("whole number", most(most_of.to_string())),
            Self::Decimal(_) => ("decimal number", "0 or more".to_owned()),
            Self::Parts {
                parts, most: count, ..
            } => {
                let step = super::cell::decimal("1", *parts);
                let largest = super::cell::decimal(&count.to_string(), *parts);
                (
                    "decimal number",
                    format!("0 to {largest} in steps of {step}"),
                )
            }
            Self::Status(_) => ("code", "answered; not_sure; skipped".to_owned()),
            Self::Code(_, codes) => ("code", codes()),
            Self::Date(_) => ("date", "YYYY-MM-DD".to_owned()),
            Self::Time(_, words) => ("time", format!("HH:MM by the clock on the wall{words}")),
            Self::Text(_, most) => ("text", format!("up to {most} characters")),
            Self::YesNo(_) => ("boolean", "true; false".to_owned()),
            Self::Codes(_, codes) => ("codes joined by ;", codes()),
            Self::Sides(_) => (
                "codes joined by ;",
                "part:side, as in calves:left;feet:both".to_owned(),
            ),
            Self::Id(_) => ("id", "UUID".to_owned()),
            Self::Ids(_) => ("ids joined by ;", "UUIDs".to_owned()),
            Self::Seed(_) => ("seed", "0x and 16 hexadecimal digits".to_owned()),
            Self::Spans(_) => (
                "spans joined by ;",
                "first/last night, or first/.. where it goes on".to_owned(),
            ),
            Self::At(_) => ("moment", "ISO 8601 with its offset from UTC".to_owned()),
            Self::Zone(_) => ("text", "IANA time zone, as in Europe/London".to_owned()),
            Self::Hour(_) => ("whole number", most("23".to_owned())),
            Self::Shown(_) => ("for reading", "not read back".to_owned()),
            Self::Json(_) => ("JSON object", "as Lull's backup has it".to_owned()),
        }
    }
}
