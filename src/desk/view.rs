//! What the desk's pages are made of.

pub mod bin;
pub mod drawing;
pub mod hand_over;
pub mod period;
pub mod share_backup;
pub mod share_picture;
pub mod table_columns;
pub mod take_in;
pub mod use_width;
