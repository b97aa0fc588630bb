//! Journals are weighed honestly: what enters, what is left out, what is said and when.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

#[path = "weighing/accounts.rs"]
mod accounts;
#[path = "weighing/any_journal.rs"]
mod any_journal;
#[path = "weighing/caution.rs"]
mod caution;
#[path = "weighing/columns.rs"]
mod columns;
#[path = "weighing/long_journals.rs"]
mod long_journals;
#[path = "weighing/sentences.rs"]
mod sentences;
#[path = "weighing/sketch.rs"]
mod sketch;
#[path = "weighing/tangled.rs"]
mod tangled;
#[path = "weighing/trials.rs"]
mod trials;
#[path = "weighing/words.rs"]
mod words;
