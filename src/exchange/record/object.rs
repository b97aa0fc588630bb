//! A JSON object as it is written, field by field; what was not said is left out.

use crate::later_fields::LaterFields;

/// An object to which fields are added in the order in which they are to stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Object {
    fields: String,
}

impl Object {
    /// An object that begins with the version of the shapes, as every record does.
    pub(super) fn versioned(version: i64) -> Self {
        let mut record = Self::default();
        record.number("v", Some(version));
        record
    }

    /// A number, if there is one.
    pub(super) fn number(&mut self, name: &str, number: Option<impl Into<i64>>) {
        let number: Option<i64> = number.map(Into::into);
        self.json(name, number.map(|number| number.to_string()));
    }

    /// A yes or no, if it was said.
    pub(super) fn yes_or_no(&mut self, name: &str, said: Option<bool>) {
        self.json(name, said.map(|yes| yes.to_string()));
    }

    /// A code or another word, if there is one.
    pub(super) fn word(&mut self, name: &str, word: Option<&str>) {
        self.json(name, word.map(quoted));
    }

    /// The person's own words, if there are any.
    pub(super) fn words(&mut self, name: &str, words: &str) {
        self.word(name, Some(words).filter(|words| !words.is_empty()));
    }

    /// An object within, if anything stands in it.
    pub(super) fn object(&mut self, name: &str, object: Self) {
        self.json(name, (!object.fields.is_empty()).then(|| object.end()));
    }

    /// A list of what is JSON already, if anything stands in it.
    pub(super) fn list(&mut self, name: &str, items: &[String]) {
        let list = (!items.is_empty()).then(|| format!("[{}]", items.join(",")));
        self.json(name, list);
    }

    /// A value that is JSON already, if there is one.
    pub(super) fn json(&mut self, name: &str, json: Option<String>) {
        if let Some(json) = json {
            let comma = if self.fields.is_empty() { "" } else { "," };
            self.fields.extend([comma, &quoted(name), ":", &json]);
        }
    }

    /// The fields that a later version wrote, as they stood; they come last.
    pub(super) fn later(&mut self, later: &LaterFields) {
        let members = later.members();
        let comma = if self.fields.is_empty() || members.is_empty() {
            ""
        } else {
            ","
        };
        self.fields.extend([comma, members]);
    }

    /// The object as text.
    pub(super) fn end(self) -> String {
        format!("{{{}}}", self.fields)
    }
}

/// Words as JSON.
pub(super) fn quoted(words: &str) -> String {
    #[expect(
        clippy::expect_used,
        reason = "an empty text in its place would be read as a deletion"
    )]
    serde_json::to_string(words).expect("every text has a JSON form")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_said_is_left_out() {
        let mut object = Object::versioned(1);
        object.number("number", None::<u8>);
        object.word("word", None);
        object.words("words", "");
        object.object("object", Object::default());
        object.list("list", &[]);
        object.number("zero", Some(0));
        object.yes_or_no("no", Some(false));
        object.words("said", "\"a\"\n");
        assert_eq!(
            object.end(),
            r#"{"v":1,"zero":0,"no":false,"said":"\"a\"\n"}"#
        );
    }
}
