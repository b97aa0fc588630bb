//! The outside world, one thing a file. Nothing else in the app talks to the browser's interfaces
//! beyond drawing pages.

pub mod address;
pub mod buzz;
pub mod chance;
pub mod clock;
pub mod desk;
pub mod draft;
pub mod erasing;
pub mod fault;
pub mod first_copy;
pub mod heard;
pub mod installing;
pub mod later;
pub mod lock;
pub mod look;
pub mod panic;
pub mod place;
pub mod said_once;
pub mod second_copy;
pub mod shell;
pub mod tabs;
pub mod taps;
pub mod updates;
pub mod whose;
