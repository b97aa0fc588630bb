//! Lull.

pub mod statistics;
