//! A planned comparison in one person: what was planned, and what came of it.
//!
//! # Where to start
//!
//! | question | file |
//! | --- | --- |
//! | what may be said of a finished trial? | [`finding`] |
//! | what came of one in pairs? | [`answer`] |
//! | which words say it? | [`sentence`] |
//!
//! Knows nothing of the journal: nights and their outcomes are handed in.

pub mod answer;
pub mod finding;
pub mod sentence;
