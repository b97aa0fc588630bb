//! A planned comparison in one person: what was planned, and what came of it.
//!
//! # Where to start
//!
//! | question | file |
//! | --- | --- |
//! | may this remedy be put in a trial? | [`gate`] |
//! | which designs fit it, and what can each notice? | [`design`] |
//! | what was planned, once and for all? | [`plan`] |
//! | which night is whose turn? | [`schedule`] |
//! | where does it stand: ahead, running, paused, over, stopped? | [`course`] |
//! | was the plan followed? | [`adherence`] |
//! | what may be said of a finished trial? | [`finding`] |
//! | what came of one in pairs? | [`answer`] |
//! | which words say it? | [`sentence`] |
//!
//! Knows nothing of the journal: nights and their outcomes are handed in.

pub mod adherence;
pub mod answer;
pub mod course;
pub mod design;
pub mod finding;
pub mod gate;
pub mod plan;
pub mod schedule;
pub mod sentence;

pub use course::{Stage, Stop, Trial, TrialId};
