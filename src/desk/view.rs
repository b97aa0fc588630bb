//! What the desk's pages are made of.

pub mod backup_reminder;
pub mod bin;
pub mod calendar_cell;
pub mod drawing;
pub mod hand_over;
pub mod hour_choice;
pub mod library_entry;
pub mod library_search;
pub mod menu_drawing;
pub mod month_calendar;
pub mod month_choice;
pub mod new_remedy;
pub mod night_list;
pub mod night_row;
pub mod pattern;
pub mod period;
pub mod remedy_change;
pub mod remedy_detail;
pub mod remedy_listed;
pub mod remedy_standing;
pub mod remedy_state;
pub mod share_backup;
pub mod share_picture;
pub mod table_columns;
pub mod take_in;
pub mod use_seen;
pub mod use_sight;
pub mod use_width;
pub mod year_calendar;

// The app shows them too.
#[path = "../app/view/home_screen_drawing.rs"]
pub mod home_screen_drawing;
#[path = "../app/view/refusal.rs"]
pub mod refusal;
