//! The journal's ways in and out: the shapes on disk, the backup, and tables of nights.

pub mod backup;
pub mod calendar;
pub mod codec;
pub mod fhir;
pub mod merge;
pub mod nights_csv;
pub mod other_trackers;
pub mod record;
pub mod tables;

mod lines;
mod place;
mod version;
