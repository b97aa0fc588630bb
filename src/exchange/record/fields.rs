//! The fields of a record, read one by one as they are asked for.
//!
//! One reader for every shape: readers derived for each of them were an eighth of the first visit.
//! A value stays a slice of the record's text until it is read, so that what is wrong with it can
//! be placed there.

use std::{cell::Cell, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::field::{Read, Wrong};
use crate::{
    exchange::{codec::Damage, place::place_within},
    later_fields::LaterFields,
};

/// An object's values by name.
#[derive(Clone, Debug)]
pub(in crate::exchange) struct Fields<'a> {
    fields: Vec<Field<'a>>,
}

#[derive(Clone, Debug)]
struct Field<'a> {
    /// The name as JSON, within its quotes.
    name: &'a str,
    value: Value<'a>,
    /// Whether a reader has asked for it: what none asks for, this version does not know.
    is_known: Cell<bool>,
}

/// One value as it stands in the record's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'a> {
    json: &'a str,
    record: &'a str,
}

impl<'a> Fields<'a> {
    /// The fields of a record's text.
    pub(in crate::exchange) fn of(record: &'a str) -> Read<Self> {
        let json = record;
        Value { json, record }.fields()
    }

    /// A field's value; `null` stands for nothing said.
    pub(super) fn get(&self, name: &str) -> Option<Value<'a>> {
        let field = self.fields.iter().find(|field| {
            let quoted = field.name.strip_prefix('"');
            quoted.and_then(|rest| rest.strip_suffix('"')) == Some(name)
        })?;
        field.is_known.set(true);
        (field.value.json != "null").then_some(field.value)
    }

    /// Every field with its name, as they come.
    pub(super) fn iter(&self) -> impl Iterator<Item = Read<(String, Value<'a>)>> {
        self.fields.iter().map(|field| {
            field.is_known.set(true);
            let record = field.value.record;
            let json = field.name;
            Ok((Value { json, record }.word()?, field.value))
        })
    }

    /// The fields for which no reader has asked so far: the last thing to be read of a record. The version
    /// is not among them, for every version writes its own.
    pub(super) fn later(&self) -> LaterFields {
        let mut members = String::new();
        let is_later = |field: &&Field<'_>| !field.is_known.get() && field.name != "\"v\"";
        for field in self.fields.iter().filter(is_later) {
            let comma = if members.is_empty() { "" } else { "," };
            members.extend([comma, field.name, ":", field.value.json]);
        }
        LaterFields::of(&members)
    }

    pub(in crate::exchange) fn number(&self, name: &str) -> Read<Option<i64>> {
        self.get(name).map(Value::number).transpose()
    }

    pub(super) fn word(&self, name: &str) -> Read<Option<String>> {
        self.get(name).map(Value::word).transpose()
    }

    pub(super) fn yes_or_no(&self, name: &str) -> Read<Option<bool>> {
        self.get(name).map(Value::yes_or_no).transpose()
    }

    /// The fields of an object within; none if it is not there.
    pub(super) fn object(&self, name: &str) -> Read<Self> {
        let none = Self { fields: Vec::new() };
        self.get(name).map_or(Ok(none), Value::fields)
    }

    /// The items of a list; none if it is not there.
    pub(super) fn list(&self, name: &str) -> Read<Vec<Value<'a>>> {
        self.get(name).map_or(Ok(Vec::new()), Value::list)
    }
}

impl<'a> Value<'a> {
    pub(super) fn number(self) -> Read<i64> {
        let number = self.json.parse();
        number.map_err(|_| self.misplaced("a whole number"))
    }

    pub(super) fn yes_or_no(self) -> Read<bool> {
        let said = self.json.parse();
        said.map_err(|_| self.misplaced("true or false"))
    }

    pub(super) fn word(self) -> Read<String> {
        self.read()
    }

    fn read<T: Deserialize<'a>>(self) -> Read<T> {
        serde_json::from_str(self.json).map_err(|error| {
            let place = (error.line(), error.column());
            Damage::json(&error, place_within(self.json, self.record, place)).into()
        })
    }

    /// JSON, but not of the kind that belongs here; placed at its end, as the JSON reader does.
    fn misplaced(self, expected: &str) -> Wrong {
        let (line, column) = place_within(self.json, self.record, (1, self.json.len()));
        let why = format!("{} where {expected} belongs", self.json);
        Damage::Json { line, column, why }.into()
    }

    pub(super) fn fields(self) -> Read<Fields<'a>> {
        let Named(named) = self.read()?;
        let mut fields: Vec<Field<'_>> = Vec::with_capacity(named.len());
        for (name, value) in named {
            let (name, value) = (name.get(), self.part(value));
            if fields.iter().any(|known| known.name == name) {
                let (line, column) = place_within(value.json, self.record, (1, 0));
                let why = format!("{name} stands twice");
                return Err(Damage::Json { line, column, why }.into());
            }
            let is_known = Cell::new(false);
            fields.push(Field {
                name,
                value,
                is_known,
            });
        }
        Ok(Fields { fields })
    }

    pub(super) fn list(self) -> Read<Vec<Self>> {
        let items: Vec<&RawValue> = self.read()?;
        Ok(items.into_iter().map(|item| self.part(item)).collect())
    }

    /// Whether it is written as a word, an object, ...: JSON tells its kinds by the first character.
    pub(super) fn begins_with(self, sign: char) -> bool {
        self.json.starts_with(sign)
    }

    fn part(self, part: &'a RawValue) -> Self {
        let (json, record) = (part.get(), self.record);
        Self { json, record }
    }
}

/// The names and values of an object, all of them still JSON.
struct Named<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Named<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamedVisitor)
    }
}

struct NamedVisitor;

impl<'de> Visitor<'de> for NamedVisitor {
    type Value = Named<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named<'de>, A::Error> {
        let mut named = Vec::new();
        while let Some(field) = map.next_entry()? {
            named.push(field);
        }
        Ok(Named(named))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::exchange::codec::Unreadable;

    #[test]
    fn what_is_wrong_deep_within_is_placed_in_the_record() {
        let record = "{\"a\":1,\n \"b\":[{},{\"c\":true}]}";
        let fields = Fields::of(record).unwrap();
        let inner = fields.list("b").unwrap()[1].fields().unwrap();
        let wrong = inner.number("c").map_err(Unreadable::from);
        let Err(Unreadable::Damaged {
            what: Damage::Json { line, column, .. },
        }) = wrong
        else {
            panic!("true is no number");
        };
        // ` "b":[{},{"c":` are 14 characters; the word ends after 4 more.
        assert_eq!((line, column), (2, 18));
    }

    #[test]
    fn a_field_that_stands_twice_is_not_silently_dropped() {
        let wrong = Fields::of(r#"{"a":1,"a":2}"#).unwrap_err();
        let Unreadable::Damaged { what } = wrong.into() else {
            panic!("it is no newer version");
        };
        assert!(matches!(what, Damage::Json { column: 11, .. }), "{what:?}");
    }

    #[test]
    fn nothing_said_is_no_zero() {
        let fields = Fields::of(r#"{"a":null}"#).unwrap();
        assert_eq!(fields.number("a"), Ok(None));
        assert_eq!(fields.number("b"), Ok(None));
    }
}
