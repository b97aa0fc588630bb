//! Promises to people, tried in real browsers. One file a promise.

#![allow(missing_docs, reason = "a journey's name says what it promises")]

mod a_backup_gives_the_journal_back;
mod a_broken_file_changes_nothing;
mod a_fair_test;
mod a_full_store_says_so;
mod a_newer_lull_wrote_this;
mod a_remedy_beside_its_absence;
mod an_update_waits;
mod another_tracker_comes_in;
mod does_it_help;
mod drafts_survive;
mod every_night_can_be_looked_up;
mod every_night_opens;
mod every_page_fits;
mod everybody_can_use_every_page;
mod everything_can_be_erased;
mod example_nights_are_apart;
mod help_is_always_there;
mod log_a_night_offline;
mod nights_come_in_from_a_table;
mod nights_move_to_another_device;
mod nights_read_late_are_shown;
mod nothing_is_lost_when_the_browser_dies;
mod one_night_around_midnight;
mod remedies_are_listed_and_kept;
mod settings_hold;
mod somebody_elses_journal_is_only_read;
mod ten_years_scroll_and_search;
mod the_app_can_be_installed;
mod the_bin_gives_back;
mod the_evening_is_rated;
mod the_first_page_needs_no_more;
mod the_first_steps;
mod the_journal_for_other_programs;
mod the_keyboard_alone_does_everything;
mod the_moments_of_a_night;
mod the_page_for_a_practitioner;
mod the_remedies_of_a_night;
mod the_way_to_install;
mod two_devices_exchange_files;
mod two_tabs_at_once;
mod undo;
mod what_a_clinic_measured;
mod what_is_shared_is_a_file;
mod when_a_program_stops;
