//! One row of a table as a night's entry, or the cells that cannot be.

use super::{
    Column, Reason, Row, RowProblem, Table,
    cell::{halves, tick, whole},
};
use crate::{
    bounded::{UpTo, Words},
    entry::{Entry, Rating, SleepLatency},
    factor::{Factor, Known, Level},
    remedy::{Answer, Use},
    severity::Severity,
};

/// What a row says of its night.
pub(super) struct Said {
    /// Everything but the remedies, whose ids are not known yet.
    pub(super) entry: Entry,
    /// The columns of remedies that were answered, and the answers.
    pub(super) answers: Vec<(usize, Answer)>,
}

/// How a factor's column counts.
#[derive(Clone, Copy)]
pub(super) enum Measure {
    /// It was there or not.
    Ticks,
    /// In whole units up to this many.
    Whole(u16),
    /// In drinks up to this many, of which halves are kept.
    Drinks(u16),
}

impl Measure {
    /// A column of nothing but 0 and 1 says whether, not how much; stress has steps of its own.
    pub(super) fn of(factor: &Factor, table: &Table, column: usize) -> Self {
        let counts = table
            .cells(column)
            .any(|cell| tick(cell).is_none() && halves(cell).is_some());
        match factor {
            Factor::Known(Known::Stress) => Self::Whole(3),
            Factor::Known(Known::Alcohol) if counts => Self::Drinks(30),
            Factor::Known(Known::CaffeineLate) if counts => Self::Whole(15),
            Factor::Known(Known::Exercise) | Factor::Own(_) if counts => Self::Whole(600),
            Factor::Known(_) | Factor::Own(_) => Self::Ticks,
        }
    }

    fn level(self, cell: &str) -> Result<Level, Reason> {
        match self {
            Self::Ticks if ticked(cell)? => Ok(Level::Yes),
            Self::Ticks => Ok(Level::No),
            Self::Whole(most) => {
                Level::counted(number(cell, most)?).ok_or_else(|| not_whole(cell, most))
            }
            Self::Drinks(most) => halves(cell)
                .filter(|halves| *halves <= u32::from(most) * 2)
                .and_then(|halves| u16::try_from(halves).ok())
                .and_then(Level::counted)
                .ok_or_else(|| Reason::NotDrinks {
                    cell: cell.to_owned(),
                    most,
                }),
        }
    }
}

/// A column to be read: where it stands and how.
pub(super) struct Reading<'a> {
    pub(super) at: usize,
    pub(super) name: &'a str,
    pub(super) column: &'a Column,
    pub(super) measure: Measure,
}

/// What a row says; the cells that cannot be go to `problems`. A blank cell says nothing.
pub(super) fn said(row: &Row, readings: &[Reading], problems: &mut Vec<RowProblem>) -> Said {
    let mut said = Said {
        entry: Entry::default(),
        answers: Vec::new(),
    };
    for reading in readings {
        let cell = row.cells.get(reading.at).map_or("", String::as_str);
        if cell.is_empty() {
            continue;
        }
        if let Err(reason) = said.take(reading, cell) {
            problems.push(RowProblem {
                line: row.line,
                column: reading.name.to_owned(),
                reason,
            });
        }
    }
    said
}

impl Said {
    fn take(&mut self, reading: &Reading, cell: &str) -> Result<(), Reason> {
        let entry = &mut self.entry;
        match reading.column {
            Column::Worst => {
                entry.rating = severity(cell)?.map(|worst| Rating {
                    worst,
                    logged: None,
                });
            }
            Column::Evening => entry.evening_urge = severity(cell)?,
            Column::MinutesLost => entry.details.minutes_lost = UpTo::new(number(cell, 720)?),
            Column::SleepMinutes => {
                entry.sleep_latency = UpTo::new(number(cell, 720)?).map(SleepLatency::Minutes);
            }
            Column::Note => {
                entry.note = Words::new(cell).ok_or(Reason::TooLong(Words::<1000>::MAX))?;
            }
            Column::Remedy if ticked(cell)? => {
                self.answers
                    .push((reading.at, Answer::Used(Use::default())));
            }
            Column::Remedy => self.answers.push((reading.at, Answer::NotUsed)),
            Column::Amount => self.answers.push((reading.at, amount(cell)?)),
            Column::Factor(factor) => {
                let level = reading.measure.level(cell)?;
                entry.factors.insert(factor.clone(), level);
            }
            Column::Date | Column::Ignore(_) => {}
        }
        Ok(())
    }
}

/// 0 is not used; whatever else stands there is how much.
fn amount(cell: &str) -> Result<Answer, Reason> {
    let amount = match tick(cell) {
        Some(false) => return Ok(Answer::NotUsed),
        Some(true) if whole(cell).is_none() => "",
        _ => cell,
    };
    let amount = Words::new(amount).ok_or(Reason::AmountTooLong(Words::<80>::MAX))?;
    Ok(Answer::Used(Use {
        amount,
        ..Use::default()
    }))
}

fn severity(cell: &str) -> Result<Option<Severity>, Reason> {
    let points = number(cell, 10)?;
    Ok(u8::try_from(points).ok().and_then(Severity::new))
}

fn number(cell: &str, most: u16) -> Result<u16, Reason> {
    whole(cell)
        .filter(|number| *number <= most)
        .ok_or_else(|| not_whole(cell, most))
}

fn not_whole(cell: &str, most: u16) -> Reason {
    Reason::NotWhole {
        cell: cell.to_owned(),
        most,
    }
}

fn ticked(cell: &str) -> Result<bool, Reason> {
    tick(cell).ok_or_else(|| Reason::NotATick(cell.to_owned()))
}
