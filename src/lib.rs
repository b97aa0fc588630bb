//! Lull.
