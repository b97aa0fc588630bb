//! One file a page.

pub mod now;
pub mod tonight;
