//! One file a page.

pub mod now;
pub mod patterns;
pub mod share;
pub mod tonight;
