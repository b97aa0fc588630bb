//! The outside world, one thing a file. Nothing else in the app talks to the browser's interfaces
//! beyond drawing pages.

pub mod chance;
pub mod clock;
pub mod desk;
pub mod draft;
pub mod erasing;
pub mod fault;
pub mod first_copy;
pub mod installing;
pub mod later;
pub mod lock;
pub mod look;
pub mod panic;
pub mod place;
pub mod said_once;
pub mod second_copy;
pub mod tabs;
pub mod updates;
pub mod wall;
pub mod whose;
