//! What the desk's pages are made of.

pub mod drawing;
pub mod hand_over;
pub mod library_entry;
pub mod library_search;
pub mod new_remedy;
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
pub mod use_width;
