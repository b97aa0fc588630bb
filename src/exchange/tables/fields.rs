//! The fields of a record by their names, each still JSON: what tables are filled from.
//!
//! The tables are the records of a backup, laid out in columns. So every rule of the records holds
//! here too, and what no column takes is left over and told apart.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// An object's members. Names that begin with `:` are none of the record's own: they say where it
/// belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields(BTreeMap<String, String>);

impl Fields {
    /// The members of a JSON object; `None` for any other text.
    pub(super) fn of(object: &str) -> Option<Self> {
        let members: BTreeMap<String, &RawValue> = serde_json::from_str(object).ok()?;
        let owned = members.into_iter();
        let owned = owned.map(|(name, json)| (name, json.get().to_owned()));
        Some(Self(owned.collect()))
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Takes a member out.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        self.0.remove(name)
    }

    /// The members of the object under a name, taken out; none if it is not there.
    pub(super) fn take_object(&mut self, name: &str) -> Self {
        let object = self.take(name);
        object.and_then(|json| Self::of(&json)).unwrap_or_default()
    }

    /// The items of the list under a name, taken out; none if it is not there.
    pub(super) fn take_list(&mut self, name: &str) -> Vec<String> {
        let list = self.take(name).unwrap_or_default();
        let items: Vec<&RawValue> = serde_json::from_str(&list).unwrap_or_default();
        items
            .into_iter()
            .map(|item| item.get().to_owned())
            .collect()
    }

    /// Puts a member that is JSON already; says what stood there.
    pub(super) fn put(&mut self, name: &str, json: String) -> Option<String> {
        self.0.insert(name.to_owned(), json)
    }

    /// Puts a member that is a text.
    pub(super) fn put_word(&mut self, name: &str, word: &str) {
        self.put(name, quoted(word));
    }

    /// Puts an object, if it has members.
    pub(super) fn put_object(&mut self, name: &str, object: &Self) {
        if !object.is_empty() {
            self.put(name, object.json());
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let members = self.0.iter();
        members.map(|(name, json)| (name.as_str(), json.as_str()))
    }

    /// The object as text.
    pub(super) fn json(&self) -> String {
        let members = self.iter();
        let members = members.map(|(name, json)| format!("{}:{json}", quoted(name)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    }
}

/// A text as JSON.
pub(super) fn quoted(word: &str) -> String {
    serde_json::Value::from(word).to_string()
}

/// The text that a JSON word stands for; empty for anything else.
pub(super) fn word(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_default()
}
