//! Lull's core.

mod checksum;
mod coded;
mod id;

pub mod bounded;
pub mod chart;
pub mod entry;
pub mod episode;
pub mod exchange;
pub mod factor;
pub mod journal;
pub mod keep;
pub mod moment;
pub mod night;
pub mod remedy;
pub mod session;
pub mod severity;
pub mod symptom;
pub mod text;
pub mod tonight;
