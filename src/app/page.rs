//! One file a page.

pub mod first_steps;
pub mod now;
pub mod tonight;
