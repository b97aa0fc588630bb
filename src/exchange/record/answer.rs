//! An answer about a remedy on disk: `true`, `false`, or what more was said of its use.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::field::{Read, choice, time, words, written_time};
use crate::remedy::{Answer, Timing, Use};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AnswerRecord {
    /// Used or not, and nothing more said.
    Plain(bool),
    /// Used, in this way.
    Use(UseRecord),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct UseRecord {
    #[serde(skip_serializing_if = "String::is_empty")]
    amount: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timing: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

impl From<&Answer> for AnswerRecord {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::NotUsed => Self::Plain(false),
            Answer::Used(used) if *used == Use::default() => Self::Plain(true),
            Answer::Used(used) => Self::Use(UseRecord {
                amount: used.amount.to_string(),
                at: used.at.map(written_time),
                timing: used.timing.map(|timing| timing.code().to_owned()),
                note: used.note.to_string(),
            }),
        }
    }
}

impl AnswerRecord {
    pub(super) fn read(&self) -> Read<Answer> {
        Ok(match self {
            Self::Plain(false) => Answer::NotUsed,
            Self::Plain(true) => Answer::Used(Use::default()),
            Self::Use(used) => Answer::Used(Use {
                amount: words("amount", &used.amount)?,
                at: used.at.as_deref().map(|at| time("at", at)).transpose()?,
                timing: used
                    .timing
                    .as_deref()
                    .map(|code| choice("timing", code, Timing::from_code))
                    .transpose()?,
                note: words("note", &used.note)?,
            }),
        })
    }
}

impl Serialize for AnswerRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(used) => serializer.serialize_bool(*used),
            Self::Use(used) => used.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for AnswerRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = AnswerRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("used, not used or a use")
    }

    fn visit_bool<E: Error>(self, used: bool) -> Result<AnswerRecord, E> {
        Ok(AnswerRecord::Plain(used))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<AnswerRecord, A::Error> {
        UseRecord::deserialize(MapAccessDeserializer::new(map)).map(AnswerRecord::Use)
    }
}
