//! Lull's core.

mod coded;
mod id;

pub mod bounded;
pub mod entry;
pub mod episode;
pub mod exchange;
pub mod factor;
pub mod journal;
pub mod moment;
pub mod night;
pub mod remedy;
pub mod severity;
pub mod symptom;
pub mod text;
