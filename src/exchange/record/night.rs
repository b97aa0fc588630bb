//! One night's entry on disk; the night itself is its key.

use super::{
    answer,
    episode::{self, read_body, written_body},
    field::{Fault, Read, faulty, remedy_id, time, up_to, written_time},
    fields::{Fields, Value},
    object::{Object, quoted},
    scalar::Scalar,
    versions::{self, version_of},
    when::{logged, written_logged},
};
use crate::{
    bounded::UpTo,
    entry::{
        Details, Entry, FirstSymptom, Rating, SleepLatency,
        newer::{answer_name, episode_name},
    },
    episode::Episode,
    exchange::version::VERSION,
    factor::{Factor, Level},
    monthly::{Change, Compared, Noticed},
    remedy::Answer,
    severity::Severity,
    sorted::SortedMap,
    symptom::{NoticedBy, SleepJerks},
};

const NOT_SURE: &str = "not_sure";
const NO_SYMPTOM: &str = "none";
const ALL_DAY: &str = "all_day";

pub(in crate::exchange) fn written(entry: &Entry) -> String {
    let points = |severity: Option<Severity>| severity.map(Severity::points);
    let at = entry
        .rating
        .as_ref()
        .and_then(|rating| rating.logged.as_ref());
    let details = &entry.details;
    let mut versions = entry.versions.clone();
    let mut answers = Object::default();
    for (id, answer) in entry.answers.iter() {
        let name = answer_name(*id);
        let mut answer = answer::written(answer);
        // Beside the answer, where its version takes the least room.
        let version = versions.of(&name);
        if version > 0 {
            answer = format!("[{answer},{version}]");
            versions.set(name, 0);
        }
        answers.json(&id.uuid().simple().to_string(), Some(answer));
    }
    let episode = |said: &Episode| {
        let name = episode_name(said.id);
        let version = versions.of(&name);
        versions.set(name, 0);
        episode::written(said, version)
    };
    let episodes: Vec<String> = entry.episodes.iter().map(episode).collect();

    let mut record = Object::versioned(VERSION);
    record.number("worst", points(entry.worst()));
    record.json("logged", at.map(written_logged));
    record.number("evening", points(entry.evening_urge));
    record.json("latency_min", entry.sleep_latency.map(written_latency));
    record.object("answers", answers);
    record.object("factors", written_factors(&entry.factors));
    record.number("disturbed", points(details.sleep_disturbed));
    record.json("began", details.first_symptom.map(written_first));
    record.number("awakenings", details.awakenings.map(UpTo::get));
    record.number("awake_min", details.awake_minutes.map(UpTo::get));
    record.number("lost_min", details.minutes_lost.map(UpTo::get));
    record.number("sleep_quarters", details.sleep_quarters.map(UpTo::get));
    record.number("ache", points(details.ache));
    record.word("jerks", details.sleep_jerks.map(SleepJerks::code));
    record.word("noticed_by", details.noticed_by.map(NoticedBy::code));
    record.object("body", written_body(&details.body));
    record.number("tired", points(details.tired));
    record.words("side_effects", details.side_effects.as_str());
    record.word("month", details.monthly.compared.map(Compared::code));
    for (change, noticed) in details.monthly.changes.iter() {
        record.word(change.field(), Some(noticed.code()));
    }
    record.words("note", entry.note.as_str());
    record.list("episodes", &episodes);
    record.object(versions::NAME, versions::written(&versions));
    record.later(&entry.later);
    record.end()
}

fn written_latency(latency: SleepLatency) -> String {
    match latency {
        SleepLatency::Minutes(minutes) => minutes.get().to_string(),
        SleepLatency::NotSure => quoted(NOT_SURE),
    }
}

fn written_first(first: FirstSymptom) -> String {
    match first {
        FirstSymptom::At(time) => quoted(&written_time(time)),
        FirstSymptom::None => quoted(NO_SYMPTOM),
        FirstSymptom::AllDay => quoted(ALL_DAY),
    }
}

/// By the names' alphabet, not in the order in which they are offered. A tag without a name says
/// nothing, and could not be read back.
fn written_factors(factors: &SortedMap<Factor, Level>) -> Object {
    let named = factors
        .iter()
        .filter(|(factor, _)| !factor.code().is_empty());
    let by_name: SortedMap<&str, Level> = named
        .map(|(factor, level)| (factor.code(), *level))
        .collect();
    let mut record = Object::default();
    for (name, level) in by_name.iter() {
        match level {
            Level::No => record.yes_or_no(name, Some(false)),
            Level::Yes => record.yes_or_no(name, Some(true)),
            Level::Amount(amount) => record.number(name, Some(amount.get())),
        }
    }
    record
}

// Here and in other long records each field is put in its place as it is read: what is given up at a
// fault is then one entry, where in one expression it is another set of values at every field.
pub(in crate::exchange) fn read(fields: &Fields<'_>) -> Read<Entry> {
    let mut entry = Entry {
        rating: read_rating(fields)?,
        ..Entry::default()
    };
    entry.evening_urge = fields.severity("evening")?;
    if let Some(latency) = fields.get("latency_min") {
        entry.sleep_latency = Some(read_latency(latency)?);
    }
    let mut answered = Vec::new();
    for field in fields.object("answers")?.iter() {
        let (hex, answer) = field?;
        let (answer, version) =
            read_answer(answer).map_err(|damage| damage.within(&hex).within("answers"))?;
        let id = remedy_id("answers", &hex)?;
        entry.answers.insert(id, answer);
        answered.push((id, version));
    }
    for field in fields.object("factors")?.iter() {
        let (name, level) = field?;
        let (factor, level) =
            read_factor(&name, level).map_err(|damage| damage.within("factors"))?;
        entry.factors.insert(factor, level);
    }
    read_details(fields, &mut entry.details)?;
    entry.note = fields.words("note")?;
    entry.versions = versions::read(fields)?;
    for (id, version) in answered {
        entry.versions.set(answer_name(id), version);
    }
    for (number, episode) in (1..).zip(fields.list("episodes")?) {
        let (episode, version) = episode::read(&episode.fields()?)
            .map_err(|damage| damage.within(&format!("episodes {number}")))?;
        entry.versions.set(episode_name(episode.id), version);
        entry.episodes.push(episode);
    }
    entry.later = fields.later();
    Ok(entry)
}

/// An answer and its version; one that was said once stands alone.
fn read_answer(value: Value<'_>) -> Read<(Answer, u32)> {
    if !value.begins_with('[') {
        return Ok((answer::read(value)?, 0));
    }
    match value.list()?.as_slice() {
        [answer, version] => Ok((answer::read(*answer)?, version_of("version", *version)?)),
        _ => Err(faulty("version", Fault::Misplaced)),
    }
}

fn read_rating(fields: &Fields<'_>) -> Read<Option<Rating>> {
    let logged = fields
        .get("logged")
        .map(|value| logged("logged", value))
        .transpose()?;
    match fields.severity("worst")? {
        Some(worst) => Ok(Some(Rating { worst, logged })),
        None if logged.is_some() => Err(faulty("logged", Fault::Unrated)),
        None => Ok(None),
    }
}

fn read_details(fields: &Fields<'_>, details: &mut Details) -> Read<()> {
    details.sleep_disturbed = fields.severity("disturbed")?;
    details.first_symptom = match fields.word("began")?.as_deref() {
        None => None,
        Some(NO_SYMPTOM) => Some(FirstSymptom::None),
        Some(ALL_DAY) => Some(FirstSymptom::AllDay),
        Some(clock) => Some(FirstSymptom::At(time("began", clock)?)),
    };
    details.awakenings = fields.up_to("awakenings")?;
    details.awake_minutes = fields.up_to("awake_min")?;
    details.minutes_lost = fields.up_to("lost_min")?;
    details.sleep_quarters = fields.up_to("sleep_quarters")?;
    details.ache = fields.severity("ache")?;
    details.sleep_jerks = fields.choice("jerks", SleepJerks::from_code)?;
    details.noticed_by = fields.choice("noticed_by", NoticedBy::from_code)?;
    details.body = read_body(&fields.object("body")?)?;
    details.tired = fields.severity("tired")?;
    details.side_effects = fields.words("side_effects")?;
    details.monthly.compared = fields.choice("month", Compared::from_code)?;
    for change in Change::ALL {
        if let Some(noticed) = fields.choice(change.field(), Noticed::from_code)? {
            details.monthly.changes.insert(*change, noticed);
        }
    }
    Ok(())
}

fn read_latency(value: Value<'_>) -> Read<SleepLatency> {
    match Scalar::read(value)? {
        Scalar::Number(minutes) => up_to("latency_min", minutes).map(SleepLatency::Minutes),
        Scalar::Word(word) if word == NOT_SURE => Ok(SleepLatency::NotSure),
        Scalar::Word(_) | Scalar::Said(_) => Err(faulty("latency_min", Fault::Misplaced)),
    }
}

fn read_factor(name: &str, level: Value<'_>) -> Read<(Factor, Level)> {
    let factor =
        Factor::named(name).ok_or_else(|| faulty(name, Fault::NotAChoice(name.to_owned())))?;
    let level = match Scalar::read(level)? {
        Scalar::Said(true) => Level::Yes,
        Scalar::Said(false) | Scalar::Number(0) => Level::No,
        Scalar::Number(amount) => up_to(name, amount).map(Level::Amount)?,
        Scalar::Word(_) => return Err(faulty(name, Fault::Misplaced)),
    };
    Ok((factor, level))
}
