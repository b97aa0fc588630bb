//! The outside world, one thing a file.

pub mod app;
pub mod backed_up;
pub mod erase_all;
pub mod examples;
pub mod files;
pub mod keeping;
pub mod look;
pub mod one_by_one;
pub mod picture;
pub mod rescue;
pub mod safety_copy;
pub mod share;
pub mod turns;
pub mod wall;

// The app's own files: one clock, one source of chance and one way to keep things for both programs.
#[path = "../app/browser/address.rs"]
pub mod address;
#[path = "../app/browser/chance.rs"]
pub mod chance;
#[path = "../app/browser/clock.rs"]
pub mod clock;
#[path = "../app/browser/draft.rs"]
pub mod draft;
#[path = "../app/browser/erasing.rs"]
pub mod erasing;
#[path = "../app/browser/fault.rs"]
pub mod fault;
#[path = "../app/browser/first_copy.rs"]
pub mod first_copy;
#[path = "../app/browser/heard.rs"]
pub mod heard;
#[path = "../app/browser/installing.rs"]
pub mod installing;
#[path = "../app/browser/later.rs"]
pub mod later;
#[path = "../app/browser/panic.rs"]
pub mod panic;
#[path = "../app/browser/place.rs"]
pub mod place;
#[path = "../app/browser/second_copy.rs"]
pub mod second_copy;
#[path = "../app/browser/shell.rs"]
pub mod shell;
#[path = "../app/browser/whose.rs"]
pub mod whose;
