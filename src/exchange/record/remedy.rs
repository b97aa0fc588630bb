//! A remedy on disk; its id is its key.

use super::{
    field::{Fault, Read, faulty, newer, remedy_id, required},
    fields::{Fields, Value},
    object::Object,
    versions,
};
use crate::{
    exchange::version::VERSION,
    later_fields::LaterFields,
    remedy::{Access, Choice, Past, Remedy, RemedyId, Span, Speed, Standing},
};

pub(in crate::exchange) fn written(remedy: &Remedy) -> String {
    let choice = Some(remedy.choice).filter(|choice| *choice != Choice::Unknown);
    let speed = Some(remedy.speed).filter(|speed| *speed != Speed::Unknown);
    let listed: Vec<String> = remedy
        .listed
        .iter()
        .map(|span| written_span(*span).end())
        .collect();
    let standing: Vec<String> = remedy.standing.iter().map(written_standing).collect();
    let mut record = Object::versioned(VERSION);
    record.word("name", Some(remedy.name.as_str()));
    record.word("library", remedy.library.as_deref());
    // Always written: a medicine must never be taken for a remedy because a field got lost.
    record.word("access", Some(remedy.access.code()));
    record.words("prescriber", remedy.prescriber.as_str());
    record.word("choice", choice.map(Choice::code));
    record.word("speed", speed.map(Speed::code));
    record.list("listed", &listed);
    record.list("standing", &standing);
    let same_as = remedy.past.same_as.map(|id| id.uuid().simple().to_string());
    record.word("same_as", same_as.as_deref());
    record.object(versions::NAME, versions::written(&remedy.past.versions));
    record.later(&remedy.later);
    record.end()
}

pub(super) fn written_span(span: Span) -> Object {
    let mut record = Object::default();
    record.word("from", Some(&span.from().to_string()));
    record.word(
        "until",
        span.until().map(|night| night.to_string()).as_deref(),
    );
    record
}

fn written_standing(standing: &Standing) -> String {
    let mut record = written_span(standing.span);
    record.words("amount", standing.amount.as_str());
    record.later(&standing.later);
    record.end()
}

pub(in crate::exchange) fn read(id: RemedyId, fields: &Fields<'_>) -> Read<Remedy> {
    let name = required("name", fields.get("name"));
    Ok(Remedy {
        id,
        name: name.and_then(|_| fields.words("name"))?,
        library: fields.word("library")?,
        access: required("access", fields.choice("access", Access::from_code)?)?,
        prescriber: fields.words("prescriber")?,
        choice: fields
            .choice("choice", Choice::from_code)?
            .unwrap_or(Choice::Unknown),
        speed: fields
            .choice("speed", Speed::from_code)?
            .unwrap_or(Speed::Unknown),
        listed: fields
            .list("listed")?
            .into_iter()
            .map(|span| read_bare_span(span).map_err(|damage| damage.within("listed")))
            .collect::<Read<_>>()?,
        standing: fields
            .list("standing")?
            .into_iter()
            .map(|standing| read_standing(standing).map_err(|damage| damage.within("standing")))
            .collect::<Read<_>>()?,
        past: Past {
            versions: versions::read(fields)?,
            same_as: fields
                .word("same_as")?
                .map(|hex| remedy_id("same_as", &hex))
                .transpose()?,
        },
        later: fields.later(),
    })
}

/// A span that is nothing but its nights. A later version that says more of one says so by its
/// version, for there is no place here to keep it.
pub(super) fn read_bare_span(span: Value<'_>) -> Read<Span> {
    let fields = span.fields()?;
    let span = read_span(&fields)?;
    if fields.later() == LaterFields::default() {
        Ok(span)
    } else {
        Err(newer())
    }
}

fn read_span(fields: &Fields<'_>) -> Read<Span> {
    let from = required("from", fields.night("from")?)?;
    Span::new(from, fields.night("until")?).ok_or_else(|| faulty("until", Fault::Backwards))
}

fn read_standing(standing: Value<'_>) -> Read<Standing> {
    let fields = standing.fields()?;
    Ok(Standing {
        span: read_span(&fields)?,
        amount: fields.words("amount")?,
        later: fields.later(),
    })
}
