//! A calendar file (RFC 5545): so that the phone rings, also while the app is shut.
//!
//! Two things go into it. The daily reminder, at a time on the wall: it is written without a zone
//! (a *floating* time), so that 21:30 stays 21:30 when the clocks change and wherever the person is. And
//! the nights of a trial under way, as dates: which arm is whose turn stands in no calendar, and neither
//! does the remedy's name, for a calendar is easily seen by others.

mod line;

use chrono::{NaiveTime, TimeDelta};

use self::line::Lines;
use crate::{journal::Journal, moment::Moment, night::Night, text::Text, trial::Trial};

/// What a calendar file is made of besides the journal.
#[derive(Clone, Debug)]
pub struct Asked {
    /// When it is made: the reminder begins on that day.
    pub made: Moment,
    /// The time of the daily reminder, if one is wanted.
    pub remind_at: Option<NaiveTime>,
    /// The language of its words.
    pub text: Text,
}

/// The calendar file; `None` if there is nothing to put in it: no reminder is wanted and no trial has
/// nights to come.
pub fn calendar(journal: &Journal, asked: &Asked) -> Option<String> {
    let today = Night::of(asked.made.local(), journal.settings().boundary)?;
    let trial = journal.trial_under_way(today).and_then(|trial| {
        let schedule = trial.schedule();
        let nights = schedule.nights().map(|(night, _)| night);
        let to_come: Vec<Night> = nights.filter(|night| *night >= today).collect();
        (!to_come.is_empty()).then_some((trial, to_come))
    });
    if asked.remind_at.is_none() && trial.is_none() {
        return None;
    }
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add(
        "PRODID",
        concat!("-//Lull//Lull ", env!("CARGO_PKG_VERSION"), "//EN"),
    );
    lines.add("CALSCALE", "GREGORIAN");
    if let Some(time) = asked.remind_at {
        reminder(&mut lines, journal, asked, time);
    }
    if let Some((trial, nights)) = trial {
        test_nights(&mut lines, trial, &nights, asked);
    }
    lines.add("END", "VCALENDAR");
    Some(lines.text())
}

fn reminder(lines: &mut Lines, journal: &Journal, asked: &Asked, time: NaiveTime) {
    let text = asked.text;
    let start = asked.made.local().date().and_time(time);
    lines.add("BEGIN", "VEVENT");
    // A file made again later puts a new time in the place of the old, so the name has to last.
    let began = began(journal).unwrap_or(asked.made.utc_ms());
    lines.add("UID", &format!("lull-reminder-{began:x}"));
    stamp(lines, asked);
    lines.add("DTSTART", &start.format("%Y%m%dT%H%M%S").to_string());
    lines.add("DURATION", "PT5M");
    lines.add("RRULE", "FREQ=DAILY");
    words(
        lines,
        text.calendar_reminder(),
        text.calendar_reminder_what(),
    );
    lines.add("BEGIN", "VALARM");
    lines.add("ACTION", "DISPLAY");
    lines.add("TRIGGER", "PT0S");
    lines.add_text("DESCRIPTION", text.calendar_reminder());
    lines.add("END", "VALARM");
    lines.add("END", "VEVENT");
}

/// The journal's first moment, which it keeps: no two persons' are the same.
fn began(journal: &Journal) -> Option<i64> {
    let moments = journal.nights().flat_map(|(_, entry)| {
        let logged = entry
            .rating
            .as_ref()
            .and_then(|rating| rating.logged.as_ref());
        let logged = logged.map(|(moment, _)| moment.utc_ms());
        entry
            .episodes
            .iter()
            .map(|episode| episode.started.utc_ms())
            .chain(logged)
    });
    moments.min()
}

/// The trial's nights as days, the paused ones left out, and the day after its last.
fn test_nights(lines: &mut Lines, trial: &Trial, nights: &[Night], asked: &Asked) {
    let (Some(first), Some(last)) = (nights.first(), nights.last()) else {
        return;
    };
    let text = asked.text;
    let id = trial.id().uuid();
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &format!("{id}-nights"));
    stamp(lines, asked);
    lines.add("DTSTART;VALUE=DATE", &date(*first));
    lines.add("RRULE", &format!("FREQ=DAILY;UNTIL={}", date(*last)));
    for pair in nights.windows(2) {
        let &[before, after] = pair else {
            continue;
        };
        let mut night = before.next();
        while night < after {
            lines.add("EXDATE;VALUE=DATE", &date(night));
            night = night.next();
        }
    }
    words(lines, text.calendar_trial(), text.calendar_trial_what());
    lines.add("END", "VEVENT");
    let is_whole = u32::try_from(trial.schedule().len()) == Ok(trial.plan().design().nights());
    // While it rests without an end, nobody knows when it will be over.
    if is_whole {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", &format!("{id}-end"));
        stamp(lines, asked);
        lines.add("DTSTART;VALUE=DATE", &date(last.next()));
        words(
            lines,
            text.calendar_trial_end(),
            text.calendar_trial_end_what(),
        );
        lines.add("END", "VEVENT");
    }
}

fn stamp(lines: &mut Lines, asked: &Asked) {
    let made = &asked.made;
    let utc = made.local() - TimeDelta::minutes(i64::from(made.offset_minutes()));
    lines.add("DTSTAMP", &utc.format("%Y%m%dT%H%M%SZ").to_string());
}

fn words(lines: &mut Lines, summary: &str, description: &str) {
    lines.add_text("SUMMARY", summary);
    lines.add_text("DESCRIPTION", description);
    lines.add("CLASS", "PRIVATE");
    // It takes up nobody's time.
    lines.add("TRANSP", "TRANSPARENT");
}

fn date(night: Night) -> String {
    night.evening().format("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests;
