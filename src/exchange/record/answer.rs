//! An answer about a remedy on disk: `true`, `false`, or what more was said of its use.

use super::{
    field::{Read, written_time},
    fields::Value,
    object::Object,
};
use crate::remedy::{Answer, Timing, Use};

pub(super) fn written(answer: &Answer) -> String {
    match answer {
        Answer::NotUsed => "false".to_owned(),
        Answer::Used(used) if *used == Use::default() => "true".to_owned(),
        Answer::Used(used) => {
            let mut record = Object::default();
            record.words("amount", used.amount.as_str());
            record.word("at", used.at.map(written_time).as_deref());
            record.word("timing", used.timing.map(Timing::code));
            record.words("note", used.note.as_str());
            record.later(&used.later);
            record.end()
        }
    }
}

pub(super) fn read(value: Value<'_>) -> Read<Answer> {
    if value.begins_with('{') {
        let fields = value.fields()?;
        Ok(Answer::Used(Use {
            amount: fields.words("amount")?,
            at: fields.time("at")?,
            timing: fields.choice("timing", Timing::from_code)?,
            note: fields.words("note")?,
            later: fields.later(),
        }))
    } else if value.yes_or_no()? {
        Ok(Answer::Used(Use::default()))
    } else {
        Ok(Answer::NotUsed)
    }
}
