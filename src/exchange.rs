//! The journal's ways in and out: the shapes on disk, the backup, and tables of nights.

pub mod codec;
pub mod record;

mod version;
