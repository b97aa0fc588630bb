//! The outside world, one thing a file.

pub mod address;
pub mod app;
pub mod files;
pub mod picture;
pub mod share;

// The app's own files: one clock and one source of chance for both programs.
#[path = "../app/browser/chance.rs"]
pub mod chance;
#[path = "../app/browser/clock.rs"]
pub mod clock;
