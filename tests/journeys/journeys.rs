//! Promises to people, tried in real browsers. One file a promise.

#![allow(missing_docs, reason = "a journey's name says what it promises")]

mod log_a_night_offline;
mod nothing_is_lost_when_the_browser_dies;
mod one_night_around_midnight;
mod the_app_can_be_installed;
mod undo;
