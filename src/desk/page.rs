//! One file a page.

pub mod help;
pub mod history;
pub mod night;
pub mod patterns;
pub mod remedies;
pub mod report;
pub mod settings;
pub mod share;
pub mod trials;
