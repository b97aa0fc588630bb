//! What the desk's pages are made of.

pub mod drawing;
pub mod hand_over;
pub mod hour_choice;
pub mod menu_drawing;
pub mod period;
pub mod share_backup;
pub mod share_picture;
pub mod table_columns;
pub mod take_in;
pub mod use_width;

// The first steps draw it too.
#[path = "../app/view/home_screen_drawing.rs"]
pub mod home_screen_drawing;
