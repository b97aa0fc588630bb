//! stub
#![allow(clippy::all, clippy::pedantic)]
use crate::journal::Part;
/// r
pub struct Encoded {
    /// k
    pub key: String,
    /// b
    pub body: String,
}
/// u
pub enum Unreadable {
    /// n
    Newer,
    /// d
    Damaged {
        /// w
        what: String,
    },
}
/// e
pub fn encode(_: &Part) -> Encoded {
    Encoded {
        key: String::new(),
        body: String::new(),
    }
}
/// d
pub fn decode(_: &str, _: &str) -> Result<Part, Unreadable> {
    Err(Unreadable::Newer)
}
