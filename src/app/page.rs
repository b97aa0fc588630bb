//! One file a page.

pub mod night;
pub mod now;
pub mod tonight;
