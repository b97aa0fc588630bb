//! The journal's ways in and out: the shapes on disk, the backup, and tables of nights.

pub mod backup;
pub mod codec;
pub mod merge;
pub mod nights_csv;
pub mod record;

mod place;
mod version;
