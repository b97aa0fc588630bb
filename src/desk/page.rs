//! One file a page.

pub mod patterns;
pub mod share;
