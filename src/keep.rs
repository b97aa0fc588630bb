//! What is written where and in which order, so that nothing logged is lost.
//!
//! Every record is kept twice. The *first copy* answers at once, but a killed browser loses its last
//! seconds; the *second copy* answers when its bytes are on the disk, and only then is "Saved" said.
//! [`Keeper::open`] makes the two agree, [`Keeper::begin`] and [`Keeper::finish`] write them.
//!
//! Keys and bodies are opaque here, and both copies are small traits, so that every fault a browser
//! is known to make can be made on purpose in a test.
//!
//! What a newer version has written is never written over: a line of a form that this version does not
//! know ([`record`] says how it is told) stays in both copies as it is, [`Report::newer`] counts it on
//! opening, and a save that would take its place ends with [`Fault::Newer`].
//!
//! Two tabs never overwrite each other. A save goes into the second copy only where it was built on
//! what stands there, which is looked at in the same transaction; otherwise it comes back as
//! [`Kept::Overtaken`], with what is to be built on.

#[cfg(test)]
mod fake;
mod keeper;
pub mod names;
mod opening;
mod record;
mod redo;
pub mod room;
mod store;

pub use keeper::{Keeper, Kept, Pending};
pub use opening::{Opened, Report, SetAside, Stretch};
pub use record::{Broken, Stored};
pub use store::{Fault, FirstCopy, SecondCopy};
