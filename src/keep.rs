//! What is written where and in which order, so that nothing logged is lost.
//!
//! Every record is kept twice. The *first copy* answers at once, but a killed browser loses its last
//! seconds; the *second copy* answers when its bytes are on the disk, and only then is "Saved" said.
//! [`Keeper::open`] makes the two agree, [`Keeper::begin`] and [`Keeper::finish`] write them.
//!
//! Keys and bodies are opaque here, and both copies are small traits, so that every fault a browser
//! is known to make can be made on purpose in a test.
//!
//! Not here yet, with the doors left for it: a lock between tabs (a save reads the stored revision
//! again, but does not hold others off), and the index that would show a loss of both copies.

#[cfg(test)]
mod fake;
mod keeper;
pub mod names;
mod opening;
mod record;
mod redo;
mod store;

pub use keeper::{Keeper, Kept, Pending};
pub use opening::{Opened, Report, SetAside, Stretch};
pub use record::{Broken, Stored};
pub use store::{Fault, FirstCopy, SecondCopy};
