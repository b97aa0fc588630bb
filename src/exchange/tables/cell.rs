//! What may stand in a cell, as it is written and as it is read.

use chrono::{DateTime, SecondsFormat};
use uuid::Uuid;

use super::{
    column::Cell,
    fields::{Fields, quoted, word},
    guard::{guarded, unguarded},
};
use crate::{bounded::typed_number, exchange::record::Fault, moment::Moment};

/// Between the items of a cell that holds several.
const BETWEEN: char = ';';
/// The end of a span that still goes on, as in ISO 8601-2.
const OPEN: &str = "..";
/// Before a seed, so that no spreadsheet takes its digits for a number.
const SEED: &str = "0x";

/// A cell's text. What was not said leaves it empty.
pub(super) fn written(cell: &Cell, fields: &Fields) -> String {
    let Some(json) = cell.field().and_then(|field| fields.get(field)) else {
        return match cell {
            Cell::Schema => super::VERSION.to_string(),
            Cell::Status(_) => Status::Skipped.code().to_owned(),
            _ => String::new(),
        };
    };
    match cell {
        Cell::Schema => super::VERSION.to_string(),
        Cell::Whole(..) | Cell::Decimal(_) | Cell::YesNo(_) => {
            // A word where a number belongs is told by the status beside it.
            Some(json)
                .filter(|json| !json.starts_with('"'))
                .unwrap_or_default()
                .to_owned()
        }
        Cell::Parts { parts, .. } => decimal(json, *parts),
        Cell::Status(_) => {
            let status = if json.starts_with('"') {
                Status::NotSure
            } else {
                Status::Answered
            };
            status.code().to_owned()
        }
        Cell::Code(..) | Cell::Date(_) | Cell::Time(..) | Cell::Text(..) | Cell::Shown(_) => {
            guarded(word(json))
        }
        Cell::Json(_) => json.to_owned(),
        Cell::Codes(..) => guarded(words(json).join(";")),
        Cell::Sides(_) => {
            let sides = Fields::of(json).unwrap_or_default();
            let sides = sides
                .iter()
                .map(|(part, side)| format!("{part}:{}", word(side)));
            sides.collect::<Vec<_>>().join(";")
        }
        Cell::Id(_) => hyphened(&word(json)),
        Cell::Ids(_) => {
            let ids = words(json);
            ids.iter()
                .map(|id| hyphened(id))
                .collect::<Vec<_>>()
                .join(";")
        }
        Cell::Seed(_) => format!("{SEED}{}", word(json)),
        Cell::Spans(_) => spans(json),
        Cell::At(_) => moment(json).map_or_else(String::new, |moment| iso(&moment)),
        Cell::Zone(_) => {
            moment(json).map_or_else(String::new, |moment| guarded(moment.zone().to_owned()))
        }
        Cell::Hour(_) => items(json).get(3).cloned().unwrap_or_default(),
    }
}

/// What a cell that is not empty says, as JSON.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn read(cell: &Cell, text: &str) -> Result<String, Fault> {
    let trimmed = unguarded(text).trim();
    match cell {
        Cell::Whole(..) | Cell::Hour(_) => {
            let is_whole =
                !trimmed.is_empty() && trimmed.bytes().all(|digit| digit.is_ascii_digit());
            let number = is_whole.then(|| trimmed.parse::<u32>().ok()).flatten();
            Ok(number.ok_or(Fault::Misplaced)?.to_string())
        }
        Cell::Decimal(_) => {
            // Some spreadsheets write a comma.
            let number = trimmed.replace(',', ".");
            let is_number = serde_json::from_str::<f64>(&number).is_ok();
            Some(number).filter(|_| is_number).ok_or(Fault::Misplaced)
        }
        Cell::Parts { parts, most, .. } => {
            let counted = typed_number(trimmed, *parts, *most);
            Ok(counted.ok_or(Fault::Misplaced)?.to_string())
        }
        // Spreadsheets write TRUE.
        Cell::YesNo(_) => match trimmed.to_ascii_lowercase().as_str() {
            said @ ("true" | "false") => Ok(said.to_owned()),
            _ => Err(Fault::Misplaced),
        },
        Cell::Code(..) | Cell::Date(_) | Cell::Time(..) => Ok(quoted(trimmed)),
        Cell::Text(..) | Cell::Zone(_) | Cell::Shown(_) => Ok(quoted(unguarded(text))),
        Cell::Json(_) => Fields::of(text)
            .map(|fields| fields.json())
            .ok_or(Fault::Misplaced),
        Cell::Codes(..) => Ok(list(trimmed.split(BETWEEN).map(|code| quoted(code.trim())))),
        Cell::Sides(_) => {
            let mut sides = Fields::default();
            for item in trimmed.split(BETWEEN) {
                let (part, side) = item.split_once(':').ok_or(Fault::Misplaced)?;
                if sides.put(part.trim(), quoted(side.trim())).is_some() {
                    return Err(Fault::Misplaced);
                }
            }
            Ok(sides.json())
        }
        Cell::Id(_) => id(trimmed).map(|hex| quoted(&hex)),
        Cell::Ids(_) => {
            let ids: Result<Vec<_>, _> =
                trimmed.split(BETWEEN).map(|text| id(text.trim())).collect();
            Ok(list(ids?.iter().map(|hex| quoted(hex))))
        }
        Cell::Seed(_) => {
            let seed = trimmed.strip_prefix(SEED);
            let seed = seed.ok_or_else(|| Fault::NotASeed(trimmed.to_owned()))?;
            Ok(quoted(seed))
        }
        Cell::Spans(_) => {
            let spans: Result<Vec<_>, _> = trimmed.split(BETWEEN).map(span).collect();
            Ok(list(spans?.into_iter()))
        }
        // The zone and the hour beside it are added by whoever has the row.
        Cell::At(_) => at(trimmed).ok_or(Fault::NotAMoment),
        Cell::Schema | Cell::Status(_) => Ok(String::new()),
    }
}

/// Whether a question was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Answered,
    NotSure,
    Skipped,
}

impl Status {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::NotSure => "not_sure",
            Self::Skipped => "skipped",
        }
    }
}

/// A count of halves or quarters as a decimal number: `6.25`.
pub(super) fn decimal(count: &str, parts: u16) -> String {
    let Ok(count) = count.parse::<u32>() else {
        return String::new();
    };
    let parts = u32::from(parts.max(1));
    let hundredths = count % parts * 100 / parts;
    let digits = format!("{hundredths:02}");
    match digits.trim_end_matches('0') {
        "" => (count / parts).to_string(),
        digits => format!("{}.{digits}", count / parts),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn items(json: &str) -> Vec<String> {
    let mut list = Fields::default();
    list.put("", json.to_owned());
    list.take_list("")
}

fn words(json: &str) -> Vec<String> {
    items(json).iter().map(|item| word(item)).collect()
}

/// An id with its hyphens, as everybody else writes them; without them a spreadsheet may take it for a
/// number.
fn hyphened(hex: &str) -> String {
    Uuid::try_parse(hex).map_or_else(|_| hex.to_owned(), |id| id.hyphenated().to_string())
}

fn id(text: &str) -> Result<String, Fault> {
    let id = Uuid::try_parse(text).ok().filter(|_| text.len() == 36);
    let id = id.ok_or_else(|| Fault::NotAnId(text.to_owned()))?;
    Ok(id.simple().to_string())
}

fn spans(json: &str) -> String {
    let one = |span: &String| {
        let span = Fields::of(span).unwrap_or_default();
        let night = |name| span.get(name).map(word);
        let until = night("until").unwrap_or_else(|| OPEN.to_owned());
        format!("{}/{until}", night("from").unwrap_or_default())
    };
    items(json).iter().map(one).collect::<Vec<_>>().join(";")
}

fn span(text: &str) -> Result<String, Fault> {
    let (from, until) = text.trim().split_once('/').ok_or(Fault::Misplaced)?;
    let mut span = Fields::default();
    span.put_word("from", from);
    if until != OPEN {
        span.put_word("until", until);
    }
    Ok(span.json())
}

/// The moment that a record's list stands for: `[utc_ms, offset_minutes, "zone"]`.
fn moment(json: &str) -> Option<Moment> {
    let parts = items(json);
    let [utc_ms, offset, zone, ..] = parts.as_slice() else {
        return None;
    };
    Moment::new(utc_ms.parse().ok()?, offset.parse().ok()?, &word(zone))
}

/// `2026-11-23T20:10:00+00:00`, with milliseconds where there are any.
pub(in crate::exchange) fn iso(moment: &Moment) -> String {
    let offset = chrono::FixedOffset::east_opt(i32::from(moment.offset_minutes()) * 60);
    let utc = DateTime::from_timestamp_millis(moment.utc_ms());
    // A moment is checked to lie far inside what chrono can count.
    let local = offset
        .zip(utc)
        .map(|(offset, utc)| utc.with_timezone(&offset));
    local.map_or_else(String::new, |local| {
        local.to_rfc3339_opts(SecondsFormat::AutoSi, false)
    })
}

/// The start of the list that stands for a moment; what follows is the zone.
fn at(text: &str) -> Option<String> {
    let at = DateTime::parse_from_rfc3339(text).ok()?;
    let offset = at.offset().local_minus_utc() / 60;
    Some(format!("{},{offset}", at.timestamp_millis()))
}
