//! A value that may be a yes or no, a number or a word, told apart by how it is written.

use super::{field::Read, fields::Value};

/// One plain JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    Said(bool),
    Number(i64),
    Word(String),
}

impl Scalar {
    pub(super) fn read(value: Value<'_>) -> Read<Self> {
        if value.begins_with('"') {
            value.word().map(Self::Word)
        } else if value.begins_with('t') || value.begins_with('f') {
            value.yes_or_no().map(Self::Said)
        } else {
            value.number().map(Self::Number)
        }
    }
}
