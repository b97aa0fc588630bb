//! Promises to people, tried in real browsers. One file a promise.

#![allow(missing_docs, reason = "a journey's name says what it promises")]

mod a_backup_gives_the_journal_back;
mod a_broken_file_changes_nothing;
mod drafts_survive;
mod every_night_opens;
mod log_a_night_offline;
mod nights_come_in_from_a_table;
mod nothing_is_lost_when_the_browser_dies;
mod one_night_around_midnight;
mod the_app_can_be_installed;
mod the_bin_gives_back;
mod the_moments_of_a_night;
mod the_remedies_of_a_night;
mod undo;
mod what_is_shared_is_a_file;
